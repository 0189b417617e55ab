# What the scripts share: where the repository is, how they speak, how many jobs the machine bears.
# Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034  # ROOT is for those who source this

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

# One short line in Chinese and English.
say() { printf '== %s / %s\n' "$1" "$2" >&2; }

die() {
  printf '** %s / %s\n' "$1" "$2" >&2
  exit 2
}

# Compilers take up to a gigabyte each: no more jobs than processors and memory allow.
jobs_that_fit() {
  local processors gigabytes
  processors=$(nproc)
  gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
  if ((gigabytes < 1)); then gigabytes=1; fi
  echo $((processors < gigabytes ? processors : gigabytes))
}
