// When there is colour, and what it looks like.
#include "corpus/command/terminal.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

namespace wenhao::command {
namespace {

// A terminal of our own, or -1 where the machine has none to give.
int open_terminal() {
  const int master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) return -1;
  return open(ptsname(master), O_RDWR | O_NOCTTY);
}

TEST(Terminal, ColourAsChosenElseWhereItIsWelcome) {
  const int terminal = open_terminal();
  if (terminal < 0) GTEST_SKIP() << "no pseudo-terminal on this machine";
  const int file = open("/dev/null", O_WRONLY);
  struct Case {
    ColorChoice choice;
    int descriptor;
    const char* no_color;
    const char* term;
    bool color;
  };
  const Case cases[] = {
      {ColorChoice::automatic, terminal, "", "xterm", true},
      {ColorChoice::automatic, file, "", "xterm", false},
      {ColorChoice::automatic, terminal, "1", "xterm", false},
      {ColorChoice::automatic, terminal, "", "dumb", false},
      {ColorChoice::always, file, "1", "dumb", true},
      {ColorChoice::never, terminal, "", "xterm", false},
  };
  for (const Case& c : cases) {
    setenv("NO_COLOR", c.no_color, 1);
    setenv("TERM", c.term, 1);
    EXPECT_EQ(use_color(c.choice, c.descriptor), c.color) << c.no_color << c.term;
  }
  close(file);
  close(terminal);
}

TEST(Terminal, PaintOpensAndCloses) {
  EXPECT_EQ(paint("x", Style::hit, true), "\x1B[1;31mx\x1B[0m");
  EXPECT_EQ(paint("x", Style::hit, false), "x");
  EXPECT_EQ(paint("", Style::hit, true), "");
}

}  // namespace
}  // namespace wenhao::command
