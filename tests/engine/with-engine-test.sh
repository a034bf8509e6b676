#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What tests/support/with-engine.sh promises: CMD's exit code, a fresh engine, and nothing left, however it ends.
set -uo pipefail
launcher=$(dirname "$(readlink -f "$0")")/../support/with-engine.sh
out=$(mktemp -d /tmp/xe-launcher.XXXXXX)
trap 'rm -rf "$out"' EXIT
failed=0

expect() { # WHAT WANTED GOT
  [ "$2" = "$3" ] || { echo "FAIL: $1: wanted \"$2\", got \"$3\""; failed=1; }
}
# Of the engine whose folder CMD wrote down: processes, mounts and cgroups.
remains() {
  local dir
  dir=$(cat "$out/dir")
  pgrep -f "$dir" | wc -l
  grep -c "$dir" /proc/mounts
  find /sys/fs/cgroup -path "*${dir##*/}*" | wc -l
  [ -d "$dir" ] && echo folder
}
nothing=$'0\n0\n0'
# shellcheck disable=SC2016  # expanded by CMD's shell
note='echo "$XES_TEST_ENGINE_DIR" > "$0/dir"; docker run -d -p 127.0.0.1:8080:80 --name ab alpine sleep 1000 > "$0/id"'

"$launcher" sh -c "$note; docker ps --format '{{.Names}}'; kill -0 \$XES_TEST_ENGINE_PID && exit 7" "$out" > "$out/text"
expect 'exit code' 7 $?
expect 'one container, ours' ab "$(cat "$out/text")"
expect 'left after the end' "$nothing" "$(remains)"

"$launcher" cat < <(echo 'from stdin') > "$out/text"
expect 'stdin' 'from stdin' "$(cat "$out/text")"
"$launcher" sh -c 'kill -INT $$'
expect 'a signal that CMD dies of' 130 $?
"$launcher" > /dev/null 2>&1
expect 'no command' 64 $?

wait_for_container() { # and not for a fixed time
  local tries=0
  until [ -s "$out/id" ] || [ $((tries += 1)) -gt 600 ]; do sleep 0.1; done
}
for signal in TERM INT HUP; do
  rm -f "$out/id"
  env --default-signal=INT "$launcher" sh -c "$note; exec sleep 1000" "$out" &
  wait_for_container
  kill "-$signal" $!
  wait $! 2> /dev/null
  expect "left after SIG$signal" "$nothing" "$(remains)"
done

rm -f "$out/id"
"$launcher" sh -c "$note; exec sleep 1000" "$out" 2> /dev/null &
wait_for_container
kill -KILL $!
wait $! 2> /dev/null
tries=0
until ! pgrep -f "$(cat "$out/dir")" > /dev/null || [ $((tries += 1)) -gt 100 ]; do sleep 0.1; done
expect 'processes left after SIGKILL' 0 "$(pgrep -f "$(cat "$out/dir")" | wc -l)"
touch -d '5 minutes ago' "$(cat "$out/dir")"
"$launcher" true # sweeps
expect 'left after SIGKILL and the next start' "$nothing" "$(remains)"

[ $failed = 0 ] && echo 'PASS: with-engine.sh'
exit $failed
