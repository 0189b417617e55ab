// Counting and telling events.
#include "indexer/tally.h"

#include <utility>

namespace wenhao::indexer {
namespace {

using Kind = UpdateEvent::Kind;

Kind kind_of(Change change) {
  if (change == Change::added) return Kind::added;
  return change == Change::replaced ? Kind::replaced : Kind::skipped;
}

}  // namespace

UpdateEvent event_of(const Prepared& file) {
  UpdateEvent event;
  event.source = file.source.path;
  if (file.skip) event.reason = *file.skip;
  event.member_skips = file.member_skips;
  return event;
}

void Tally::count(Done done) {
  const auto documents = static_cast<std::uint32_t>(done.written.documents.size());
  const std::uint32_t passages = done.written.passages();
  summary_.documents += documents;
  summary_.passages += passages;
  for (const NewDocument& document : done.written.documents) summary_.numbers += document.numbers;
  if (done.written.change == Change::unchanged) {
    ++summary_.unchanged;
    return;
  }
  UpdateEvent event = std::move(done.event);
  event.kind = kind_of(done.written.change);
  ++(event.kind == Kind::added      ? summary_.added
     : event.kind == Kind::replaced ? summary_.replaced
                                    : summary_.skipped);
  event.documents = documents;
  event.passages = passages;
  const std::vector<Error> member_skips = std::move(event.member_skips);
  waiting_.push_back(std::move(event));
  for (const Error& skip : member_skips) {
    ++summary_.skipped;
    waiting_.push_back({Kind::skipped, skip.subject, 0, 0, skip, {}});
  }
}

void Tally::count_removed(const std::string& path) {
  ++summary_.removed;
  waiting_.push_back({Kind::removed, path, 0, 0, {}, {}});
}

void Tally::tell() {
  for (const UpdateEvent& event : waiting_) tell_(event);
  waiting_.clear();
}

}  // namespace wenhao::indexer
