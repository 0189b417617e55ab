// The authority's data, read once, and the names it gives to codes.
#include "corpus/number/authority.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "corpus/number/tsv.h"
#include "corpus/text/utf8.h"

namespace wenhao::number {
namespace {

constexpr std::string_view kData =
#include "corpus/number/data/authority.tsv.inc"
    ;

// A name in a span of years.
struct Named {
  std::string name;
  std::uint16_t from = 0;
  std::uint16_t until = 9999;
};

using Names = std::map<std::string, std::vector<Named>, std::less<>>;

std::optional<std::uint16_t> year_field(std::string_view field, std::uint16_t otherwise) {
  if (field.empty()) return otherwise;
  std::uint16_t year = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), year);
  if (error != std::errc() || end != field.data() + field.size()) return std::nullopt;
  return year;
}

const Named* in_year(const std::vector<Named>& names, std::uint16_t year) {
  const Named* latest = nullptr;
  for (const Named& named : names) {
    if (year != 0 && named.from <= year && year <= named.until) return &named;
    if (latest == nullptr || named.until > latest->until) latest = &named;
  }
  return latest;
}

// The entry of the longest beginning of `code` that has one, and what is left of the code.
std::pair<const std::vector<Named>*, std::string_view> longest_prefix(const Names& names,
                                                                      std::string_view code) {
  for (std::size_t size = code.size(); size > 0; --size) {
    const auto found = names.find(code.substr(0, size));
    if (found != names.end()) return {&found->second, code.substr(size)};
  }
  return {nullptr, code};
}

// "民政厅|民政局": the province's form, the city's form.
std::string_view form_of(std::string_view name, bool is_city) {
  const std::size_t bar = name.find('|');
  if (bar == std::string_view::npos) return name;
  return is_city ? name.substr(bar + 1) : name.substr(0, bar);
}

}  // namespace

struct Authority::Tables {
  Trie parts;
  Names codes;
  Names central;
  Names provinces;
  Names cities;
  Names departments;

  // The built-in names are read when one is asked for: a search asks for none.
  std::once_flag named;

  enum class Add : std::uint8_t { parts, names, both };

  // False for a line that is no entry.
  bool add(const std::vector<std::string_view>& fields, Add what) {
    if (fields.size() < 3 || fields[1].empty()) return false;
    struct Kind {
      std::string_view name;
      std::uint32_t marks;
      Names Tables::*names;
    };
    static constexpr auto kKinds = std::to_array<Kind>({
        {"code", kWholeCode, &Tables::codes},
        {"central", kCentral, &Tables::central},
        {"central_head", kCentral | kNational, nullptr},
        {"province", kPlace, &Tables::provinces},
        {"city", kPlace, &Tables::cities},
        {"department", kOrgan, &Tables::departments},
        {"organ", kOrgan, nullptr},
        {"form", kForm, nullptr},
    });
    const auto kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.name == fields[0]; });
    if (kind == kKinds.end()) return false;
    const auto from = year_field(fields.size() > 3 ? fields[3] : std::string_view(), 0);
    const auto until = year_field(fields.size() > 4 ? fields[4] : std::string_view(), 9999);
    if (!from || !until) return false;
    if (what != Add::names) add_parts(fields, kind->marks);
    if (kind->names != nullptr && what != Add::parts) {
      (this->*(kind->names))[std::string(fields[1])].push_back({std::string(fields[2]), *from, *until});
    }
    return true;
  }

  void add_parts(const std::vector<std::string_view>& fields, std::uint32_t marks) {
    parts.add(text::code_points(fields[1]), marks);
    if (marks == kPlace) {
      const std::u32string name = text::code_points(fields[2]);
      parts.add(name, kPlaceName);
      if (name.size() > 2) parts.add(name.substr(0, name.size() - 1), kPlaceName);  // 天津 of 天津市
    }
  }

  void add_names() {
    std::call_once(named, [this] {
      for_each_row(kData, [this](const std::vector<std::string_view>& fields) { add(fields, Add::names); });
    });
  }

  std::optional<std::string> local(const Names& places, std::string_view code, std::uint16_t year) const {
    const auto [place, rest] = longest_prefix(places, code);
    if (place == nullptr || rest.empty() || place->size() > 1) return std::nullopt;  // 南: 南宁 or 南平
    const auto [department, matter] = longest_prefix(departments, rest);
    if (department == nullptr) return std::nullopt;
    const Named* const body = in_year(*department, year);
    return place->front().name + std::string(form_of(body->name, &places == &cities));
  }
};

Authority::Authority() : tables_(std::make_unique<Tables>()) {
  for_each_row(kData, [this](const std::vector<std::string_view>& fields) {
    tables_->add(fields, Tables::Add::parts);
  });
  tables_->parts.seal();
}

Authority::~Authority() = default;

const Authority& Authority::builtin() {
  static const Authority kBuiltin;
  return kBuiltin;
}

namespace {

std::unique_ptr<const Authority>& chosen() {
  static std::unique_ptr<const Authority> kept;
  return kept;
}

}  // namespace

const Authority& Authority::standard() { return chosen() ? *chosen() : builtin(); }

Result<void> Authority::use_file(const std::string& path) {
  if (path.empty()) return {};
  auto made = with_file(path);
  if (!made) return tl::unexpected<Error>(made.error());
  chosen() = std::move(*made);
  return {};
}

Result<std::unique_ptr<const Authority>> Authority::with_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::not_found, path);
  const std::string data((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.bad()) return fail(ErrorCode::unreadable, path);
  auto made = std::unique_ptr<Authority>(new Authority());
  std::string refused;
  made->tables_->add_names();
  Names own;
  std::swap(own, made->tables_->codes);  // the user's lines come first
  for_each_row(data, [&](const std::vector<std::string_view>& fields) {
    if (!made->tables_->add(fields, Tables::Add::both) && refused.empty()) refused = std::string(fields[0]);
  });
  if (!refused.empty()) return fail(ErrorCode::usage, path, refused);
  made->tables_->parts.seal();
  for (auto& [code, names] : own) {
    auto& all = made->tables_->codes[code];
    all.insert(all.end(), names.begin(), names.end());
  }
  return std::unique_ptr<const Authority>(std::move(made));
}

const Trie& Authority::parts() const { return tables_->parts; }

std::optional<std::string> Authority::issuer(std::string_view code, std::uint16_t year) const {
  tables_->add_names();
  if (const auto exact = tables_->codes.find(code); exact != tables_->codes.end()) {
    return in_year(exact->second, year)->name;
  }
  if (auto province = tables_->local(tables_->provinces, code, year)) return province;
  if (auto city = tables_->local(tables_->cities, code, year)) return city;
  const auto [central, rest] = longest_prefix(tables_->central, code);
  if (central == nullptr || rest.empty()) return std::nullopt;
  return in_year(*central, year)->name;
}

}  // namespace wenhao::number
