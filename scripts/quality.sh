#!/usr/bin/env bash
# The quality tables: how well numbers are read, by kind and by tag, and what changed against the known misreadings.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

cd "$ROOT"
cmake --preset release -Wno-dev >/dev/null
cmake --build --preset release --target number-quality -j "$(jobs_that_fit)" >&2
folder=tests/quality/numbers
build/release/tests/number-quality "$folder/gold.tsv" "$folder/lookalikes.tsv" --against "$folder/misread.txt" "$@"
