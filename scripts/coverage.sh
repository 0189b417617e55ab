#!/usr/bin/env bash
# Line coverage of the three rooms by all tests: a table on stdout, pages in build/coverage/report/.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

bash "$ROOT/scripts/setup.sh" develop
cd "$ROOT"
jobs=$(jobs_that_fit)
cmake --preset coverage -Wno-dev >&2
cmake --build --preset coverage -j "$jobs" >&2
find build/coverage -name '*.gcda' -delete
ctest --preset coverage -j "$jobs" --output-on-failure >&2
mkdir -p build/coverage/report
gcovr --root . --object-directory build/coverage -j "$jobs" \
  --filter corpus/ --filter indexer/ --filter search/ \
  --exclude-unreachable-branches --exclude-throw-branches \
  --html-details build/coverage/report/index.html --txt
