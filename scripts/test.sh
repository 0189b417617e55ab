#!/usr/bin/env bash
# Everything that must hold: installs what the tests need, builds Release with tests, runs all of CTest.
# Arguments go to ctest: test.sh -R number
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

bash "$ROOT/scripts/setup.sh" test
cd "$ROOT"
jobs=$(jobs_that_fit)
say "编译程序和测试（$jobs 个任务）" "building programs and tests ($jobs jobs)"
cmake --preset release -Wno-dev >&2
cmake --build --preset release -j "$jobs" >&2
say "运行测试" "running the tests"
ctest --preset release -j "$jobs" "$@"
