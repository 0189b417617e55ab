#!/usr/bin/env bash
# The rules a machine can hold: clang-format, shellcheck and clang-tidy over all sources, each finding an error.
# With arguments, only over those files.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

bash "$ROOT/scripts/setup.sh" develop
cd "$ROOT"
if (($#)); then
  files=("$@")
else
  mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.cc' '*.h')
fi
say "检查排版（${#files[@]} 个文件）" "clang-format over ${#files[@]} files"
clang-format --dry-run -Werror "${files[@]}"

say "检查脚本" "shellcheck over the scripts"
shellcheck -x -P SCRIPTDIR scripts/*.sh .ci/run

cmake --preset lint -Wno-dev >/dev/null
cmake --build build/lint --target lexicon_table >/dev/null
mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '\.cc$')
say "检查代码（${#sources[@]} 个源文件）" "clang-tidy over ${#sources[@]} sources"
printf '%s\0' "${sources[@]}" |
  xargs -0 -n 1 -P "$(jobs_that_fit)" clang-tidy --quiet -p build/lint
say "没有发现问题" "nothing found"
