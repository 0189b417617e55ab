// The peers through their C and C++ interfaces.
#include "tests/quality/search/peers.h"

#include <groonga.h>
#include <sqlite3.h>
#include <xapian.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>

#include "corpus/text/utf8.h"

namespace wenhao::quality {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += '"' + part + '"';
  }
  return out;
}

std::vector<std::string> all_ngrams(const std::string& query, std::size_t n) {
  std::vector<std::string> all;
  for (const std::string& piece : pieces_of(query)) {
    for (std::string& gram : ngrams_of(piece, n)) all.push_back(std::move(gram));
  }
  return all;
}

class XapianPeer : public Peer {
 public:
  explicit XapianPeer(const std::string& folder)
      : database_(folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC) {
    generator_.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
  }
  [[nodiscard]] std::string name() const override { return "xapian"; }
  void add(const PeerPassage& passage) override {
    Xapian::Document document;
    generator_.set_document(document);
    generator_.index_text(passage.text);
    document.set_data(std::to_string(passage.id));
    database_.add_document(document);
  }
  void finish() override { database_.commit(); }

  [[nodiscard]] std::vector<std::size_t> ask(const std::string& query, std::size_t limit) override {
    std::vector<std::size_t> ids;
    try {
      Xapian::QueryParser parser;
      parser.set_default_op(Xapian::Query::OP_AND);
      parser.set_database(database_);
      Xapian::Enquire enquire(database_);
      enquire.set_query(
          parser.parse_query(query, Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_CJK_NGRAM));
      const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
      for (auto it = found.begin(); it != found.end(); ++it)
        ids.push_back(std::stoul(it.get_document().get_data()));
    } catch (const Xapian::QueryParserError&) {
      return ids;  // its users see an error
    }
    return ids;
  }

 private:
  Xapian::WritableDatabase database_;
  Xapian::TermGenerator generator_;
};

class SqlitePeer : public Peer {
 public:
  explicit SqlitePeer(const std::string& file) {
    sqlite3_open(file.c_str(), &database_);
    run("PRAGMA synchronous=OFF; PRAGMA mmap_size=4294967296;"
        "CREATE VIRTUAL TABLE p USING fts5(text, tokenize='trigram'); BEGIN;");
    sqlite3_prepare_v2(database_, "INSERT INTO p(rowid, text) VALUES(?, ?)", -1, &insert_, nullptr);
  }
  ~SqlitePeer() override {
    for (sqlite3_stmt* statement : {insert_, match_, scan_}) sqlite3_finalize(statement);
    sqlite3_close(database_);
  }
  SqlitePeer(const SqlitePeer&) = delete;
  SqlitePeer& operator=(const SqlitePeer&) = delete;
  [[nodiscard]] std::string name() const override { return "fts5"; }
  void add(const PeerPassage& passage) override {
    sqlite3_bind_int64(insert_, 1, static_cast<sqlite3_int64>(passage.id));
    sqlite3_bind_text(insert_, 2, passage.text.data(), static_cast<int>(passage.text.size()),
                      SQLITE_TRANSIENT);
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
  }
  void finish() override {
    run("COMMIT; INSERT INTO p(p) VALUES('optimize');");
    sqlite3_prepare_v2(database_, "SELECT rowid, text FROM p WHERE p MATCH ? ORDER BY rank LIMIT ?", -1,
                       &match_, nullptr);
    sqlite3_prepare_v2(database_, "SELECT rowid, text FROM p WHERE +text LIKE ? LIMIT ?", -1, &scan_,
                       nullptr);
  }

  [[nodiscard]] std::vector<std::size_t> ask(const std::string& query, std::size_t limit) override {
    const std::vector<std::string> grams = all_ngrams(query, 3);
    if (grams.empty()) {  // shorter than a trigram: nothing but a scan finds it
      const auto pieces = pieces_of(query);
      return pieces.empty() ? std::vector<std::size_t>{} : rows(scan_, "%" + pieces.front() + "%", limit);
    }
    auto found = rows(match_, joined(pieces_of(query), " "), limit);
    return found.empty() ? rows(match_, joined(grams, " OR "), limit) : found;
  }

 private:
  void run(const char* sql) { sqlite3_exec(database_, sql, nullptr, nullptr, nullptr); }
  [[nodiscard]] static std::vector<std::size_t> rows(sqlite3_stmt* statement, const std::string& what,
                                                     std::size_t limit) {
    std::vector<std::size_t> ids;
    sqlite3_bind_text(statement, 1, what.data(), static_cast<int>(what.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int64(statement, 2, static_cast<sqlite3_int64>(limit));
    while (sqlite3_step(statement) == SQLITE_ROW) {
      ids.push_back(static_cast<std::size_t>(sqlite3_column_int64(statement, 0)));
      (void)sqlite3_column_text(statement, 1);
    }
    sqlite3_reset(statement);
    return ids;
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* match_ = nullptr;
  sqlite3_stmt* scan_ = nullptr;
};

class GroongaPeer : public Peer {
 public:
  explicit GroongaPeer(const std::string& file) {
    grn_init();
    grn_ctx_init(&context_, 0);
    database_ = grn_db_create(&context_, file.c_str(), nullptr);
    send("table_create P TABLE_NO_KEY");
    send("column_create P id COLUMN_SCALAR UInt64");
    send("column_create P text COLUMN_SCALAR Text");
  }
  ~GroongaPeer() override {
    grn_obj_close(&context_, database_);
    grn_ctx_fin(&context_);
    grn_fin();
  }
  GroongaPeer(const GroongaPeer&) = delete;
  GroongaPeer& operator=(const GroongaPeer&) = delete;
  [[nodiscard]] std::string name() const override { return "groonga"; }
  void add(const PeerPassage& passage) override {
    send("load --table P");
    send(nlohmann::json::array({{{"id", passage.id}, {"text", passage.text}}}).dump());
  }
  void finish() override {
    send(
        "table_create T TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer "
        "NormalizerNFKC130");
    send("column_create T i COLUMN_INDEX|WITH_POSITION P text");
    send("cache_limit 0");
  }

  [[nodiscard]] std::vector<std::size_t> ask(const std::string& query, std::size_t limit) override {
    auto found = select(joined(pieces_of(query), " "), limit);
    return found.empty() ? select(joined(all_ngrams(query, 2), " OR "), limit) : found;
  }

 private:
  std::string send(const std::string& command) {
    grn_ctx_send(&context_, command.c_str(), static_cast<unsigned>(command.size()), 0);
    std::string answer;
    for (int flags = GRN_CTX_MORE; (flags & GRN_CTX_MORE) != 0;) {
      char* text = nullptr;
      unsigned size = 0;
      grn_ctx_recv(&context_, &text, &size, &flags);
      if (size == 0) break;
      answer.append(text, size);
    }
    return answer;
  }

  [[nodiscard]] std::vector<std::size_t> select(const std::string& query, std::size_t limit) {
    std::vector<std::size_t> ids;
    if (query.empty()) return ids;
    const std::string answer =
        send("select P --match_columns 'scorer_tf_idf(text)' --query " + nlohmann::json(query).dump() +
             " --output_columns id,text --sort_keys -_score --limit " + std::to_string(limit));
    const nlohmann::json parsed = nlohmann::json::parse(answer, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_array() || parsed.empty()) return ids;
    const nlohmann::json& rows = parsed.front();
    for (std::size_t i = 2; i < rows.size(); ++i) ids.push_back(rows[i].at(0).get<std::size_t>());
    return ids;
  }

  grn_ctx context_{};
  grn_obj* database_ = nullptr;
};

bool ends_piece(char32_t c) {
  return text::is_space(c) || std::u32string_view(U"\"'“”「」\\()（）*").find(c) != std::u32string_view::npos;
}

}  // namespace

std::vector<std::string> pieces_of(const std::string& query) {
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < query.size();) {
    const text::Decoded c = text::decode(query, at);
    if (ends_piece(c.code_point)) {
      if (!pieces.back().empty()) pieces.emplace_back();
    } else {
      pieces.back().append(query, at, c.size);
    }
    at += c.size;
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

std::vector<std::string> ngrams_of(const std::string& piece, std::size_t n) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < piece.size(); at += text::decode(piece, at).size) begins.push_back(at);
  begins.push_back(piece.size());
  std::vector<std::string> grams;
  for (std::size_t i = 0; i + n < begins.size(); ++i)
    grams.push_back(piece.substr(begins[i], begins[i + n] - begins[i]));
  return grams;
}

std::vector<std::unique_ptr<Peer>> make_peers(const std::string& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  std::vector<std::unique_ptr<Peer>> peers;
  peers.push_back(std::make_unique<XapianPeer>(folder + "/xapian"));
  peers.push_back(std::make_unique<SqlitePeer>(folder + "/fts5.db"));
  peers.push_back(std::make_unique<GroongaPeer>(folder + "/groonga.db"));
  return peers;
}

}  // namespace wenhao::quality
