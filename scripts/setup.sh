#!/usr/bin/env bash
# Installs what scripts/packages.txt lists and this machine lacks: setup.sh [build|test|develop].
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

# The packages of the groups up to and including the one asked for.
wanted() {
  awk -v last="$1" '
    /^\[/ { if (done) exit; done = index($0, "[" last "]") == 1; next }
    { sub(/#.*/, ""); if (NF) print $1 }' "$ROOT/scripts/packages.txt"
}

missing() {
  local package
  while read -r package; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
  done
}

main() {
  local group=${1:-build} packages
  grep -q "^\[$group\]" "$ROOT/scripts/packages.txt" ||
    die "没有这一组软件包：$group（可用 build、test、develop）" "no such group: $group (build, test or develop)"
  if ! command -v apt-get >/dev/null; then
    say "不是 Debian 系统，请自行安装：$(wanted "$group" | xargs)" "not Debian: see scripts/packages.txt"
    return
  fi
  packages=$(wanted "$group" | missing | xargs)
  [[ -n $packages ]] || return 0

  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      die "需要 root 权限，请以 root 运行：apt-get install $packages" "needs root; run that line as root"
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  say "安装软件包：$packages" "installing these packages"
  "${as_root[@]}" apt-get update -qq
  # shellcheck disable=SC2086  # one word each
  "${as_root[@]}" apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 $packages >/dev/null ||
    die "安装失败，见上面的信息" "apt-get failed, see above"
}

main "$@"
