#!/usr/bin/env bash
# Prints the table of indexing speed: bench.sh BUILD FOLDER.
#
# BUILD is a build with WENHAO_BENCH, FOLDER holds plain text files (law text: a paragraph a line). In one
# run: the floor (the same terms, values and records fed to Xapian and nothing else, then compacted), our
# update with one job and with two, an update of ten changed files, and of the peers those that are installed:
# SQLite FTS5 trigram, Groonga and scriptindex with a row or document a line, omindex and recollindex with one
# a file. CPU is user + system; sizes are times the text.
set -euo pipefail

build=$1
folder=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
index() { "$build/bin/wenhao-index" --quiet --json "$@" >"$work/events"; }
text=$(find "$folder" -type f -print0 | du -bc --files0-from=- | tail -n 1 | cut -f1)

# name, then the command: a row of the table.
row() {
  local name=$1 size=$2
  shift 2
  /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$@"
  local disk
  disk=$(du -sb "$size" | cut -f1)
  awk -v name="$name" -v disk="$disk" -v text="$text" -v floor="${floor:-0}" '{
    cpu = $1 + $2
    printf "| %-34s | %8.2f | %8.2f | %6.0f | %5.2f | %s |\n", name, cpu, $3, $4 / 1024, disk / text,
      (floor > 0 ? sprintf("%.2f", cpu / floor) : "") }' "$work/time"
}

export -f index
export build work
printf '| %-34s | %8s | %8s | %6s | %5s | %s |\n' what 'CPU s' 'wall s' 'RSS MB' 'disk' '× floor'
printf '|---|---|---|---|---|---|\n'

# The first build warms the page cache and is what the floor is made of.
index update --db "$work/made" --jobs 1 "$folder"
"$build/tests/index-floor" "$work/made" "$work/floor" >"$work/floor.txt"
floor=$(cut -d' ' -f1 "$work/floor.txt")
printf '| %-34s | %8.2f | %8s | %6s | %5s | %s |\n' 'floor, one thread' "$floor" '' '' '' 1.00
/usr/bin/time -f '%U %S' -o "$work/compact" xapian-compact "$work/floor" "$work/floor-compacted" >/dev/null 2>&1
floor=$(awk -v floor="$floor" '{ print floor + $1 + $2 }' "$work/compact")
printf '| %-34s | %8.2f | %8s | %6s | %5.2f | %s |\n' 'floor, then xapian-compact' "$floor" '' '' \
  "$(du -sb "$work/floor-compacted" | awk -v text="$text" '{ print $1 / text }')" 1.00
row 'update, first build, --jobs 1' "$work/one" bash -c 'index update --db "$work/one" --jobs 1 "$1"' - "$folder"
row 'update, first build, --jobs 2' "$work/two" bash -c 'index update --db "$work/two" --jobs 2 "$1"' - "$folder"

cp -r "$folder" "$work/copy"
index update --db "$work/ten" "$work/copy"
mapfile -t ten < <(find "$work/copy" -type f | sort | head -n 10)
for file in "${ten[@]}"; do echo '新增一段。' >>"$file"; done
row 'update, ten files changed' "$work/ten" bash -c 'index update --db "$work/ten" "$work/copy"'
row 'update, nothing changed' "$work/ten" bash -c 'index update --db "$work/ten" "$work/copy"'

has() { command -v "$1" >/dev/null; }
find "$folder" -type f -print0 | sort -z | xargs -0 cat | tr -d '"|\\\\' | grep . >"$work/lines"

if has sqlite3; then
  printf '%s\n' "CREATE VIRTUAL TABLE t USING fts5(text, tokenize='trigram');" '.mode ascii' '.separator | "\n"' \
    ".import $work/lines t" >"$work/import.sql"
  row 'SQLite FTS5 trigram, one a line' "$work/fts" bash -c 'mkdir "$work/fts" && sqlite3 "$work/fts/db" <"$work/import.sql"'
fi
if has groonga; then
  { # The index stands before the load, as it must in a database that is searched.
    printf '%s\n' 'table_create T TABLE_NO_KEY' 'column_create T text COLUMN_SCALAR Text' \
      'table_create W TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerNFKC130' \
      'column_create W at COLUMN_INDEX|WITH_POSITION T text' 'load --table T' '['
    sed 's/.*/{"text":"&"},/; $ s/,$//' "$work/lines"
    echo ']'
  } >"$work/load.grn"
  row 'Groonga TokenBigram, one a line' "$work/groonga" \
    bash -c 'mkdir "$work/groonga" && groonga -n "$work/groonga/db" <"$work/load.grn" >"$work/groonga.log"'
fi
export XAPIAN_CJK_NGRAM=1
if has scriptindex; then
  echo 'text : index field' >"$work/index.script"
  sed 's/^/text=/; s/$/\n/' "$work/lines" >"$work/lines.script"
  row 'scriptindex n-grams, one a line' "$work/script" \
    bash -c 'scriptindex "$work/script" "$work/index.script" "$work/lines.script" >"$work/script.log" 2>&1'
fi
if has omindex; then
  row 'omindex n-grams, one a file' "$work/omega" \
    bash -c 'omindex --db "$work/omega" --url / "$1" >"$work/omega.log" 2>&1' - "$folder"
fi
if has recollindex; then
  mkdir "$work/recoll"
  printf '%s\n' "topdirs = $folder" 'indexstemminglanguages =' 'noaspell = 1' 'loglevel = 1' >"$work/recoll/recoll.conf"
  row 'recollindex, one a file' "$work/recoll/xapiandb" recollindex -c "$work/recoll"
fi
