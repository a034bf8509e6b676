#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   with-engine.sh [--podman] CMD ARGS…
# Runs CMD with a fresh private container engine and ends with CMD's exit code. CMD finds:
#   XES_TEST_ENGINE, DOCKER_HOST   unix://… of the engine
#   XES_TEST_ENGINE_PID            its process
#   XES_TEST_ENGINE_DIR            its folder, which CMD may use for files of its own
#   XES_TEST_ENGINE_KIND           docker or podman
# The engine holds one image, alpine:latest (busybox). Engine and CMD live in network, process and mount
# namespaces of their own, with loopback up, so that several may run at once and nothing survives: the folder is a
# tmpfs of the namespace, and every process ends with it. That needs root. Exit code 2: no engine could be started.
set -u

self=$(readlink -f "$0")
fail() { echo "with-engine.sh: $*" >&2; exit 2; }

# --- outside: make the namespaces, pass signals on, clean up what namespaces do not -------------------------------

remove_cgroups() { # of the engine in folder $1; they are named after it
  find /sys/fs/cgroup -depth -type d \( -path "*/${1##*/}*" -o -path '*/libpod_parent*' \) -exec rmdir {} + 2> /dev/null
  true
}

sweep() { # what a killed with-engine.sh left: a folder whose lock nobody holds
  local dir
  while read -r dir; do
    ( flock -n 8 || exit 0; remove_cgroups "$dir"; rm -rf --one-file-system "$dir" ) 8>> "$dir/lock"
  done < <(find /tmp -maxdepth 1 -type d -name 'xe-engine.*' -user root -mmin +1 2> /dev/null)
}

outside() {
  local kind=docker dir namespaces status
  if [ "${1-}" = --podman ]; then kind=podman; shift; fi
  [ $# -gt 0 ] || { echo "usage: with-engine.sh [--podman] CMD ARGS…" >&2; exit 64; }
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2> /dev/null || fail "only root may start a private engine, and sudo asks for a password: run \"sudo -v\""
    [ $kind = docker ] || set -- --podman "$@"
    exec sudo -n -E --preserve-env=PATH,LD_LIBRARY_PATH,HOME "$self" "$@"
  fi
  local program
  for program in unshare setpriv flock busybox docker "$([ $kind = podman ] && echo podman || echo dockerd)"; do
    command -v "$program" > /dev/null || fail "$program is missing; packaging/test.sh installs it"
  done

  # Mounts of the namespace must not reach the machine, and only a mount point can be made private. (In a chroot an
  # exec would enter the machine's own root besides: it takes a pivot_root.)
  mountpoint -q / || fail "this is a plain chroot; enter the folder with pivot_root (or run it as a container) instead"

  sweep
  dir=$(mktemp -d /tmp/xe-engine.XXXXXX) || fail "no temporary folder"
  exec 9> "$dir/lock" && flock -n 9 || fail "cannot lock $dir"

  # Asynchronous commands of a shell get SIGINT ignored, which a test of Ctrl-C would inherit.
  env --default-signal=INT,QUIT setpriv --pdeathsig KILL unshare --net --mount --pid --fork --kill-child --mount-proc \
    "$self" --inside "$kind" "$dir" "$@" <&0 &
  namespaces=$!
  # shellcheck disable=SC2317  # called by the traps
  pass_on() { kill "-$1" $(cat "/proc/$namespaces/task/$namespaces/children" 2> /dev/null) 2> /dev/null; }
  trap 'pass_on INT' INT
  trap 'pass_on TERM' TERM
  trap 'pass_on HUP' HUP
  wait "$namespaces"; status=$?
  while kill -0 "$namespaces" 2> /dev/null; do wait "$namespaces"; status=$?; done # a trap ends a wait early

  remove_cgroups "$dir"
  rm -rf --one-file-system "$dir"
  exit "$status"
}

# --- inside: start the engine, run CMD, stop the engine -----------------------------------------------------------

alpine_tar() { # prints the path of the image, made once per busybox and version of this script
  local busybox cache tar root applet
  busybox=$(readlink -f "$(command -v busybox)")
  cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/xedgesim
  tar=$cache/alpine-$(stat -c %s-%Y "$busybox")-$(cksum < "$self" | cut -d ' ' -f 1).tar
  if [ ! -s "$tar" ]; then
    root=$1/alpine
    mkdir -p "$cache" "$root"/{bin,sbin,usr/bin,usr/sbin,etc,tmp,var/run,root,home} || return 1
    chmod 1777 "$root/tmp"
    cp "$busybox" "$root/bin/busybox" || return 1
    for applet in $("$busybox" --list); do
      [ "$applet" = busybox ] || ln -s busybox "$root/bin/$applet"
    done
    printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' > "$root/etc/passwd"
    printf 'root:x:0:\nnobody:x:65534:\n' > "$root/etc/group"
    tar -C "$root" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf "$tar.$$" . \
      && mv "$tar.$$" "$tar" || return 1
    rm -rf "$root"
  fi
  echo "$tar"
}

start_engine() {
  if [ "$kind" = podman ]; then
    cat > "$dir/containers.conf" << CONF
[containers]
default_ulimits = ["nofile=1024:1024","nproc=1024:1024"]
[network]
network_config_dir = "$dir/networks"
CONF
    printf '[[registry]]\nlocation = "127.0.0.1:5000"\ninsecure = true\n' > "$dir/registries.conf"
    export CONTAINERS_CONF=$dir/containers.conf CONTAINERS_REGISTRIES_CONF=$dir/registries.conf
    # Its monitors write a file "oom" where they stand.
    setsid env -C "$dir" podman --root "$dir/root" --runroot "$dir/run" --tmpdir "$dir/tmp" --runtime runc \
      --cgroup-manager=cgroupfs system service --time=0 "$DOCKER_HOST" < /dev/null > "$dir/engine.log" 2>&1 9>&- &
  else
    echo '{}' > "$dir/daemon.json" # not the machine's
    setsid dockerd --data-root "$dir/data" --exec-root "$dir/exec" --pidfile "$dir/pid" -H "$DOCKER_HOST" \
      --config-file "$dir/daemon.json" --cgroup-parent "/${dir##*/}" --shutdown-timeout 1 --log-level warn \
      < /dev/null > "$dir/engine.log" 2>&1 9>&- &
  fi
  engine=$!
  local tries=0
  until docker version > /dev/null 2>&1; do
    kill -0 "$engine" 2> /dev/null || { tail -n 5 "$dir/engine.log" >&2; fail "$kind ended at its start"; }
    [ $((tries += 1)) -lt 600 ] || { tail -n 5 "$dir/engine.log" >&2; fail "$kind does not answer"; }
    sleep 0.05
  done
}

stop_engine() {
  local tries=0
  [ -z "$engine" ] && return
  # shellcheck disable=SC2046  # one word for each container
  timeout 5 docker kill $(timeout 5 docker ps -q) > /dev/null 2>&1
  kill -TERM "$engine" 2> /dev/null
  while kill -0 "$engine" 2> /dev/null && [ $((tries += 1)) -lt 60 ]; do sleep 0.05; done
  # Whatever is left (shims, children of CMD) ends with this process, the first of its namespace.
}

inside() {
  kind=$1 dir=$2 engine='' command='' signal=''
  shift 2
  # A signal ends CMD first; one that comes before it runs ends the start.
  interrupted() {
    signal=$2
    [ -n "$command" ] || exit "$2"
    kill "-$1" "$command" 2> /dev/null
  }
  trap stop_engine EXIT
  trap 'interrupted INT 130' INT
  trap 'interrupted TERM 143' TERM
  trap 'interrupted TERM 129' HUP

  mount -t tmpfs -o size=2g,mode=711 xe-engine "$dir" || fail "cannot mount a tmpfs"
  busybox ip link set lo up || fail "no loopback"
  unset DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION
  export DOCKER_HOST=unix://$dir/docker.sock XES_TEST_ENGINE_DIR=$dir XES_TEST_ENGINE_KIND=$kind
  export XES_TEST_ENGINE=$DOCKER_HOST
  start_engine
  export XES_TEST_ENGINE_PID=$engine
  local tar
  tar=$(alpine_tar "$dir") || fail "cannot make alpine:latest"
  docker import --change 'CMD ["/bin/sh"]' --change 'ENV PATH=/bin:/sbin:/usr/bin:/usr/sbin' "$tar" alpine:latest \
    > /dev/null || fail "cannot load alpine:latest"

  env --default-signal=INT,QUIT "$@" <&0 9>&- &
  command=$!
  local status tries=0
  wait "$command"; status=$?
  while kill -0 "$command" 2> /dev/null; do # a signal ended the wait; CMD has ten seconds to end
    if [ $((tries += 1)) -gt 200 ]; then kill -KILL "$command" 2> /dev/null; fi
    sleep 0.05
  done
  [ -z "$signal" ] || { wait "$command"; status=$?; }
  exit "$status"
}

if [ "${1-}" = --inside ]; then
  shift
  inside "$@"
else
  outside "$@"
fi
