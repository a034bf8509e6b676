#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   packaging/run.sh [FILE] [OPTION]…
# Installs what is needed, builds a Release, and opens the window with FILE, or with the first sample. Options are
# those of the program (xedgesim --help). Without a display it plays the scenario in the terminal.
set -euo pipefail

file=''
options=()
while [ $# -gt 0 ]; do
  case $1 in
  -h | --help)
    sed -n '5,7s/^# *//p' "$0"
    exit 0
    ;;
  --engine)
    [ $# -gt 1 ] || { echo "run.sh: --engine needs a URL, the name of a context, or \"private\"" >&2; exit 64; }
    options+=("$1" "$2")
    shift
    ;;
  -*) options+=("$1") ;;
  *)
    [ -z "$file" ] || { echo "run.sh: one file at a time, please" >&2; exit 64; }
    [ -e "$1" ] || { echo "run.sh: there is no file $1" >&2; exit 3; }
    file=$(realpath "$1")
    ;;
  esac
  shift
done

here=$PWD
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=packaging/setup.sh
. packaging/setup.sh

if [ "$(id -u)" = 0 ]; then engine='engine-root'; else engine='engine-user'; fi
install_packages build run "$engine"
build release --quiet >&2

if [ -z "$file" ]; then
  samples=("$PWD"/resources/scenarios/01-*.yaml)
  file=${samples[0]}
fi
bin=$PWD/build/release/bin
cd "$here"

if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  exec "$bin/xedgesim" "$file" ${options[@]+"${options[@]}"}
fi

# No display: the same scenario in the terminal. What only means something for a window is left out.
echo "There is no display (DISPLAY and WAYLAND_DISPLAY are empty): playing $(basename "$file") in the terminal." >&2
arguments=()
named_engine=${DOCKER_HOST-}${DOCKER_CONTEXT-}
for option in ${options[@]+"${options[@]}"}; do
  case $option in
  --start) continue ;;
  --engine*) named_engine=yes ;;
  esac
  arguments+=("$option")
done
# An engine that the user named is never replaced; where none was named and none answers, we start our own.
if [ -z "$named_engine" ] && ! "$bin/xedgesim-cli" --quiet --json engine > /dev/null 2>&1; then
  arguments+=(--engine private)
fi
exec "$bin/xedgesim-cli" ${arguments[@]+"${arguments[@]}"} run "$file"
