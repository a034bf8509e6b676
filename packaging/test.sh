#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   packaging/test.sh [PATTERN] [--long]
# Installs what is needed, builds with AddressSanitizer and UBSan and warnings as errors, and runs every test: those
# of core and ui a second time in a German locale; then what crosses threads with ThreadSanitizer; last run.sh, as on
# a machine without a display. PATTERN is a label (core, ui, engine, acceptance) or a part of a test's name: it leaves
# the last two out. --long adds what takes minutes: all tests of core and engine with ThreadSanitizer, the benchmarks
# and the window with 30 containers in a Release build, and a minute of fuzzing for each reader of foreign bytes.
set -euo pipefail

pattern=''
long=''
for argument in "$@"; do
  case $argument in
  -h | --help)
    sed -n '5,10s/^# *//p' "$0"
    exit 0
    ;;
  --long) long=yes ;;
  -*)
    echo "test.sh: unknown option $argument" >&2
    exit 64
    ;;
  *)
    [ -z "$pattern" ] || { echo "test.sh: one pattern at a time, please" >&2; exit 64; }
    pattern=$argument
    ;;
  esac
done

cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=packaging/setup.sh
. packaging/setup.sh

install_packages build run engine-root engine-user test ${long:+long}
build asan

# Everything that a test writes goes here, and nothing of the user's is read.
home=$(mktemp -d /tmp/xe-test.XXXXXX)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home"/{run,data,config,cache,locale}
localedef -i de_DE -f UTF-8 "$home/locale/de_DE.UTF-8" || [ -d "$home/locale/de_DE.UTF-8" ]

run_tests() { # BUILD LOG CTEST-ARGUMENTS…
  local build=$1 log=$2
  shift 2
  env -u DOCKER_HOST -u DOCKER_CONTEXT -u WAYLAND_DISPLAY \
    TSAN_OPTIONS="suppressions=$PWD/tests/support/tsan.supp die_after_fork=0" \
    XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" \
    XDG_CACHE_HOME="$home/cache" ASAN_OPTIONS="${ASAN_OPTIONS-detect_stack_use_after_return=0}" \
    UBSAN_OPTIONS="${UBSAN_OPTIONS-print_stacktrace=1}" \
    xvfb-run -a -s '-screen 0 1400x900x24 -nolisten tcp' \
    ctest --test-dir "build/$build" --output-on-failure -j 2 "$@" 2>&1 | tee "$home/$log" || return 1
  # A test that leaves a case out has not passed.
  if grep -qE '^SKIP ' "build/$build/Testing/Temporary/LastTest.log"; then
    say "skipped, which no test may:"
    grep -hE -A 1 '^SKIP ' "build/$build/Testing/Temporary/LastTest.log" >&2
    return 1
  fi
}

case $pattern in
'') filter=() ;;
core | ui | engine | acceptance) filter=(-L "^$pattern\$") ;;
*) filter=(-R "$pattern") ;;
esac

# Engine tests need root; asked for once, here.
[ "$(id -u)" = 0 ] || [[ $pattern =~ ^(core|ui)$ ]] || sudo -v

status=0
logs=(all)
run_tests asan all --no-tests=error -LE '^bench$' ${filter[@]+"${filter[@]}"} || status=1
if ! [[ $pattern =~ ^(engine|acceptance)$ ]]; then
  say "core and ui again, in German"
  logs+=(german)
  # As one expression: of two -L both would have to match.
  [ "$pattern" = core ] || [ "$pattern" = ui ] || german=(-L '^(core|ui)$')
  LOCPATH="$home/locale" LC_ALL=de_DE.UTF-8 \
    run_tests asan german --no-tests=ignore ${german[@]+"${german[@]}"} ${filter[@]+"${filter[@]}"} || status=1
fi
if [ -z "$pattern" ]; then
  say "what crosses threads, with ThreadSanitizer"
  logs+=(tsan)
  if [ -n "$long" ]; then
    build tsan
    run_tests tsan tsan --no-tests=error -L '^(core|engine)$' -E '^fuzz_' || status=1
  else
    sample=(tsanselftest tst_async tst_client tst_clientstreams tst_simulationcontroller)
    build tsan "${sample[@]}"
    run_tests tsan tsan --no-tests=error -R "^($(IFS='|'; echo "${sample[*]}"))\$" || status=1
  fi
  say "the Release build, and a sample in the terminal"
  if env -u DISPLAY -u WAYLAND_DISPLAY -u DOCKER_HOST -u DOCKER_CONTEXT XDG_RUNTIME_DIR="$home/run" \
    packaging/run.sh > "$home/run.txt" 2> "$home/run.err" && grep -q '^Messages: 30 sent' "$home/run.txt"; then
    echo "run.sh: passed"
  else
    cat "$home/run.err" "$home/run.txt" >&2
    echo "run.sh: FAILED"
    status=1
  fi
fi
if [ -n "$long" ]; then
  build bench
  logs+=(bench)
  run_tests bench bench --no-tests=error -V -j 1 -L '^bench$' || status=1
  logs+=(window)
  XES_LONG=1 run_tests bench window --no-tests=error -V -R '^tst_livewindow$' || status=1
  logs+=(madpeer)
  XES_LONG=1 run_tests asan madpeer --no-tests=error -V -R '^tst_madpeer$' || status=1
  build fuzz fuzz
  logs+=(fuzz)
  run_tests fuzz fuzz --no-tests=error -V -L '^fuzz$' || status=1
fi

for log in "${logs[@]}"; do
  echo "== $log"
  sed -n '/tests passed,\|No tests were found/,$p' "$home/$log"
done
exit $status
