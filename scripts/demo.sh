#!/usr/bin/env bash
# From nothing to the first hit: installs what is missing, builds the two programs, indexes the samples, searches.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

BIN=build/release/bin
INDEX=build/demo/index

# Runs a command after showing it as one would type it.
show() {
  printf '\n$'
  printf ' %s' "$@"
  printf '\n'
  "$@"
}

bash "$ROOT/scripts/setup.sh" build
cd "$ROOT"
say "编译两个程序（首次需要几分钟）" "building the two programs (a few minutes the first time)"
# The tests share the folder: what is built for one is there for the other.
grep -qs '^WENHAO_TESTS:BOOL=ON' build/release/CMakeCache.txt || cmake --preset programs -Wno-dev >/dev/null
cmake --build --preset programs -j "$(jobs_that_fit)" >&2

say "为示例文件建立索引" "indexing the samples"
show "$BIN/wenhao-index" update --db "$INDEX" corpus/samples

say "查文号，写法不拘" "a document number, however it is written"
show "$BIN/wenhao" search --db "$INDEX" --limit 2 '辽民发【2013】第061号'
say "查一个主题" "a topic"
show "$BIN/wenhao" search --db "$INDEX" --limit 2 '公益性岗位 残疾人'
say "查一句话" "a sentence"
show "$BIN/wenhao" search --db "$INDEX" --limit 2 '老人不会用智能手机怎么办事'

say "接下来可以试试" "try next"
cat <<END

  cd '$ROOT'
  export WENHAO_DB=\$PWD/$INDEX
  $BIN/wenhao search 加装电梯财政每台补助多少
  $BIN/wenhao show '辽民发〔2020〕18号'
  $BIN/wenhao number '依据国办发[2019]5号、8号办理'
  $BIN/wenhao-index inspect corpus/samples/reply-liaomin-2021-53.txt

  $BIN/wenhao-index update --db ~/wenhao-index 你的文件夹    # 自己的文件 / your own files
END
