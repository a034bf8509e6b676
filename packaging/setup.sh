# shellcheck shell=bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run.sh and test.sh have in common; they source it. They stand in the top folder of the sources.

say() { echo "$(basename "$0"): $*" >&2; }

# The packages of the given sections of packages.txt that are not installed.
missing_packages() {
  local package unless command
  sed -n '/^\[/h; /^[a-z0-9]/{G; s/\n/ /; p}' packaging/packages.txt | while read -r package unless command section; do
    if [ "$unless" != unless ]; then section=$unless; fi
    case " $* " in *" ${section//[\[\]]/} "*) ;; *) continue ;; esac
    if [ "$unless" = unless ] && command -v "$command" > /dev/null; then continue; fi
    echo "$package"
  done | {
    mapfile -t wanted
    # dpkg-query names those that it knows; a package is missing unless it says "installed".
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2> /dev/null \
      | awk -v wanted="${wanted[*]}" '$1 == "installed" { have[$2] = 1 }
          END { n = split(wanted, names, " "); for (i = 1; i <= n; i++) if (!(names[i] in have)) print names[i] }'
  }
}

# Installs what is missing of the given sections.
install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    as_root=(sudo)
    if ! command -v sudo > /dev/null || { ! [ -t 0 ] && ! sudo -n true 2> /dev/null; }; then
      say "these packages are missing, and installing them needs root:"
      echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
  fi
  say "installing ${missing[*]}"
  # In a container or chroot without systemd a package must not start its service there (Docker, nginx, …).
  # shellcheck disable=SC2016  # expanded by the inner shell
  "${as_root[@]}" env CI="${CI-}" sh -c '
    export DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l
    policy=/usr/sbin/policy-rc.d
    if ! [ -d /run/systemd/system ] && ! [ -e "$policy" ]; then
      printf "#!/bin/sh\nexit 101\n" > "$policy" && chmod +x "$policy"
      trap "rm -f $policy" EXIT
    fi
    apt-get update -q || echo "apt-get update failed; trying with the lists that are there" >&2
    # A machine of continuous integration is thrown away: no need to sync each file.
    apt-get install -qy ${CI:+-o Dpkg::Options::=--force-unsafe-io} --no-install-recommends "$@"' apt "${missing[@]}" < /dev/null >&2 || {
    say "apt-get could not install them; this needs Debian 12 with its archive in /etc/apt"
    return 1
  }
}

# Configures once (ninja repeats it where needed) and builds a preset.
build() {
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" > "build-$1.log" 2>&1 || {
    cat "build-$1.log" >&2
    rm -f "build-$1.log" "build/$1/build.ninja" "build/$1/CMakeCache.txt"
    say "cannot configure build/$1"
    return 1
  }
  rm -f "build-$1.log"
  # The cache serves every folder that the sources are cloned into.
  CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$PWD ninja -C "build/$1" "${@:2}"
}
