#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes an image of a program that Debian installed on this machine, without a registry:
#   debian-image.sh mosquitto      xedgesim-test/mosquitto: an MQTT broker on 1883
#   debian-image.sh nginx          xedgesim-test/nginx: a web server on 80 with a HEALTHCHECK
# The engine is the one of DOCKER_HOST. The image holds the program, the libraries that it links, busybox and
# the few files that it reads.
set -euo pipefail

root=$(mktemp -d /tmp/xe-image-XXXXXX)
trap 'rm -rf "$root"' EXIT

# Copies a program and what it links, with the paths that the loader expects.
add_program() {
  local file
  for file in "$1" $(ldd "$1" | grep -oE '/[^ ]+'); do
    mkdir -p "$root$(dirname "$file")"
    cp -L --preserve=mode "$file" "$root$file"
  done
}

mkdir -p "$root"/{bin,etc,tmp,var/log,var/run,run}
chmod 1777 "$root/tmp"
cp /bin/busybox "$root/bin/busybox"
for applet in sh wget cat ls sleep; do ln -s busybox "$root/bin/$applet"; done

case ${1:-} in
mosquitto)
  add_program /usr/sbin/mosquitto
  printf 'root:x:0:0::/:/bin/sh\nmosquitto:x:101:101::/:/bin/sh\n' > "$root/etc/passwd"
  printf 'root:x:0:\nmosquitto:x:101:\n' > "$root/etc/group"
  mkdir -p "$root/etc/mosquitto"
  printf 'listener 1883\nallow_anonymous true\nlog_dest stderr\n' > "$root/etc/mosquitto/mosquitto.conf"
  changes=(--change 'CMD ["/usr/sbin/mosquitto","-c","/etc/mosquitto/mosquitto.conf"]' --change 'EXPOSE 1883')
  ;;
nginx)
  add_program /usr/sbin/nginx
  printf 'root:x:0:0::/:/bin/sh\nwww-data:x:33:33::/:/bin/sh\n' > "$root/etc/passwd"
  printf 'root:x:0:\nwww-data:x:33:\n' > "$root/etc/group"
  mkdir -p "$root"/{etc/nginx,var/lib/nginx,var/log/nginx,srv}
  printf 'Hello from a container\n' > "$root/srv/index.html"
  cat > "$root/etc/nginx/nginx.conf" <<'CONF'
user www-data;
daemon off;
error_log /dev/stderr info;
pid /run/nginx.pid;
events { worker_connections 64; }
http {
  access_log /dev/stdout;
  server { listen 80; root /srv; }
}
CONF
  changes=(--change 'CMD ["/usr/sbin/nginx","-c","/etc/nginx/nginx.conf"]' --change 'EXPOSE 80'
           --change 'HEALTHCHECK --interval=1s --timeout=2s --retries=5 CMD ["/bin/wget","-q","-O","/dev/null","http://127.0.0.1/"]')
  ;;
*)
  echo "usage: $0 mosquitto|nginx" >&2
  exit 64
  ;;
esac

tar -C "$root" --owner=0 --group=0 --numeric-owner -c . | docker import "${changes[@]}" - "xedgesim-test/$1" > /dev/null
echo "xedgesim-test/$1"
