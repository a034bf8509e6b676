# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a private engine until the last program that uses it has gone. privateengine.cpp gives it to sh -c:
#   sh -c SCRIPT xedgesim-engine docker|podman FOLDER RUNFOLDER CGROUP PROGRAM ARGS…
# It outlives the program that started it, holds engine.lock while it runs, and gets users.lock for itself when
# nobody holds it any more, also when the last one was killed. If this script is killed, a dockerd ends with it.
kind=$1 folder=$2 run=$3 cgroup=$4
shift 4
program=$(readlink -f "$1")
umask 077
cd / || exit 1
exec < /dev/null > "$folder/supervisor.log" 2>&1
trap '' HUP INT # of the terminal in which a program was started

exec 8>> "$folder/engine.lock"
flock -w 3 8 || exit 0 # another one was faster
rm -rf --one-file-system -- "$folder/ended" "${run:?}"/* # a killed one could not clean up
printf %s "$run" > "$folder/run"

made=''
if [ "$kind" = docker ]; then
  [ -d /run/containerd ] || { mkdir -p /run/containerd && made=1; }
  # In namespaces of its own the machine's containerd can be hidden (dockerd would use it), and all that the
  # engine starts ends with the first process, whatever happens. That one reaps what loses its parent.
  # shellcheck disable=SC2016
  setpriv --pdeathsig KILL -- unshare --mount --propagation slave --pid --fork --kill-child --mount-proc -- sh -c '
    mount -t tmpfs -o mode=700,size=1m xedgesim /run/containerd || exit 1
    "$@" &
    engine=$!
    trap "kill -TERM $engine" TERM
    wait "$engine"; status=$?
    while kill -0 "$engine" 2> /dev/null; do wait "$engine"; status=$?; done
    exit "$status"' sh "$@" > "$folder/engine.log" 2>&1 8>&- &
else
  "$@" > "$folder/engine.log" 2>&1 8>&- &
fi
engine=$!

target() { # what gets the signal: unshare passes none on
  inner=$(cat "/proc/$engine/task/$engine/children" 2> /dev/null)
  if [ "$kind" = docker ] && [ -n "$inner" ]; then echo "${inner%% *}"; else echo "$engine"; fi
}

servers() { # the processes of a Podman that answer on our socket
  for entry in /proc/[0-9]*; do
    [ "$(readlink "$entry/exe" 2> /dev/null)" = "$program" ] || continue
    tr '\0' ' ' 2> /dev/null < "$entry/cmdline" | grep -qF " unix://$run/engine.sock" && echo "${entry#/proc/}"
  done
  true
}

# Keeps users.lock until this script has cleaned up, so that nobody joins an engine that is ending.
(
  exec 8>&- 9>> "$folder/users.lock"
  flock -x 9
  if [ "$kind" = podman ]; then
    podman --remote "--url=unix://$run/engine.sock" stop --all --time 1 > /dev/null 2>&1
  fi
  kill -TERM "$(target)" 2> /dev/null
  tries=0
  while kill -0 "$engine" 2> /dev/null && [ "$tries" -lt 150 ]; do sleep 0.1; tries=$((tries + 1)); done
  # shellcheck disable=SC2046
  kill -KILL $(target) "$engine" 2> /dev/null
  exec sleep 60
) &
watcher=$!

wait "$engine"
status=$?
if [ "$kind" = podman ]; then
  # Without root the engine is a child of the first process, in namespaces of its own, and may outlive it.
  for signal in TERM KILL; do
    tries=0
    while rest=$(servers) && [ -n "$rest" ] && [ "$tries" -lt 30 ]; do
      # shellcheck disable=SC2086
      [ "$tries" -gt 0 ] || kill "-$signal" $rest 2> /dev/null
      sleep 0.1
      tries=$((tries + 1))
    done
  done
  for file in "$run"/libpod/tmp/pause.pid "$run"/tmp/pause.pid; do # it keeps the user's namespaces
    [ -s "$file" ] && kill -KILL "$(cat "$file")" 2> /dev/null
  done
else
  for group in "/sys/fs/cgroup/$cgroup" /sys/fs/cgroup/*/"$cgroup"; do
    [ -d "$group" ] && find "$group" -depth -type d -exec rmdir {} + 2> /dev/null
  done
fi
[ -z "$made" ] || rmdir /run/containerd 2> /dev/null
rm -rf --one-file-system -- "$run" "$folder/run"
echo "$status" > "$folder/ended"
# shellcheck disable=SC2046
kill -TERM $(cat "/proc/$watcher/task/$watcher/children" 2> /dev/null) "$watcher" 2> /dev/null
exit 0
