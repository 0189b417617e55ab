#!/usr/bin/env bash
# The quality tables: how well numbers (the default) or documents are read.
#
#   scripts/quality.sh [numbers|documents] [ARGUMENT...]
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

cd "$ROOT"
what=numbers
if [[ ${1:-} == numbers || ${1:-} == documents ]]; then
  what=$1
  shift
fi
cmake --preset release -Wno-dev >/dev/null
cmake --build --preset release --target "${what%s}-quality" -j "$(jobs_that_fit)" >&2
case $what in
  numbers)
    folder=tests/quality/numbers
    build/release/tests/number-quality "$folder/gold.tsv" "$folder/lookalikes.tsv" --against "$folder/misread.txt" "$@"
    ;;
  documents)
    build/release/tests/document-quality corpus/samples/expected --generated 200 "$@"
    ;;
esac
