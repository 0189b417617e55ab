#!/usr/bin/env bash
# The quality tables: how well numbers (the default) or documents are read, how well a search finds, how well
# proposals are answered and drafts checked.
#
#   scripts/quality.sh [numbers|documents|followup] [ARGUMENT...]
#   scripts/quality.sh search [FOLDER JUDGED.tsv]...    the samples, the published documents beside the project, generated ones, further ones
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

cd "$ROOT"
what=numbers
if [[ ${1:-} == numbers || ${1:-} == documents || ${1:-} == followup || ${1:-} == search ]]; then
  what=$1
  shift
fi

# A table of judged queries over one folder, beside the peers.
search_table() {
  local scratch
  scratch=$(mktemp -d)
  build/release/bin/wenhao-index update --db "$scratch/db" --quiet "$1" >&2
  printf '\n%s\n\n' "$2"
  build/release/tests/search-quality --db "$scratch/db" --peers "$scratch/peers" "$2"
  rm -rf -- "$scratch"
}

targets=("${what%s}-quality")
configure=(--preset release -Wno-dev)
if [[ $what == search ]]; then
  targets+=(wenhao-index make_corpus judge-generated)
  configure+=(-DWENHAO_BENCH=ON) # for the peers
fi
cmake "${configure[@]}" >/dev/null
cmake --build --preset release --target "${targets[@]}" -j "$(jobs_that_fit)" >&2
case $what in
  numbers)
    folder=tests/quality/numbers
    build/release/tests/number-quality "$folder/gold.tsv" "$folder/lookalikes.tsv" --against "$folder/misread.txt" "$@"
    ;;
  documents)
    real=()
    [[ -d ../shared/real ]] && real=(tests/quality/documents/real) # sealed: the documents are not the project's
    build/release/tests/document-quality corpus/samples/expected tests/quality/documents/varied/expected "${real[@]}" --generated 200 "$@"
    ;;
  followup)
    build/release/tests/followup-quality tests/quality/followup "$@"
    ;;
  search)
    search_table corpus/samples tests/quality/search/samples.tsv
    if [[ -d ../shared/real ]]; then # judged here; the documents are not the project's
      search_table ../shared/real tests/quality/search/real.tsv
    fi
    generated=$(mktemp -d)
    build/release/tests/make_corpus "$generated/documents" 400
    build/release/tests/judge-generated 400 >"$generated/generated.tsv"
    search_table "$generated/documents" "$generated/generated.tsv"
    rm -rf -- "$generated"
    while (($# >= 2)); do
      search_table "$1" "$2"
      shift 2
    done
    ;;
esac
