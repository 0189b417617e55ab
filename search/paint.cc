// The looks of answers as the styles of a terminal.
#include "search/paint.h"

#include <unistd.h>

#include "corpus/command/terminal.h"
#include "corpus/message.h"

namespace wenhao::search {

present::Paint paint_for(const command::CommonOptions& common) {
  const bool color = command::use_color(common.color, STDOUT_FILENO);
  return [color](std::string_view text, present::Look look) {
    const auto style = [look] {
      switch (look) {
        case present::Look::heading:
          return command::Style::heading;
        case present::Look::number:
          return command::Style::number;
        case present::Look::repaired:
          return command::Style::repaired;
        case present::Look::hit:
          return command::Style::hit;
        case present::Look::faint:
          return command::Style::faint;
      }
      return command::Style::faint;
    }();
    return command::paint(printable(text), style, color);
  };
}

}  // namespace wenhao::search
