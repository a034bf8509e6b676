#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   build.sh COMPILER OUT VERSION ARCHITECTURE
# Makes in folder OUT the static program xedgesim-node and node-image.tar, the image xedgesim/node in the form of
# `docker save`, with node-image.digest beside it. The same sources give the same bytes, wherever and whenever. The
# digest is that of the image's only layer; the image carries it as its label org.opencontainers.image.revision, so
# that whoever finds an image of that name can tell whether it is this one.
set -euo pipefail
export LC_ALL=C TZ=UTC
umask 022

compiler=$1 out=$2 version=$3 architecture=$4
source=$(cd "$(dirname "$0")/src" && pwd)
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d "$out/work.XXXXXX")
trap 'rm -rf "$work"' EXIT

(cd "$source" && "$compiler" -std=c11 -D_GNU_SOURCE -Os -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
  -Wno-sign-conversion -Werror -fno-asynchronous-unwind-tables "-DXEDGESIM_VERSION=\"$version\"" -static -s \
  -Wl,--build-id=none -Wl,--gc-sections -ffunction-sections -fdata-sections -o "$work/xedgesim-node" ./*.c -lm)

pack() { # FOLDER TAR NAMES…
  local folder=$1 to=$2
  shift 2
  tar -C "$folder" --format=ustar --sort=name --mtime=@1735689600 --owner=0 --group=0 --numeric-owner -cf "$to" "$@"
}
digest() { sha256sum "$1" | cut -d ' ' -f 1; }

mkdir "$work/root" "$work/root/run" "$work/root/tmp" "$work/image"
chmod 1777 "$work/root/run" "$work/root/tmp"
install -m 755 "$work/xedgesim-node" "$work/root/xedgesim-node"
pack "$work/root" "$work/layer.tar" run tmp xedgesim-node
layer=$(digest "$work/layer.tar")
mkdir "$work/image/$layer"
mv "$work/layer.tar" "$work/image/$layer/layer.tar"

cat > "$work/config.json" <<JSON
{"architecture":"$architecture","os":"linux","created":"2025-01-01T00:00:00Z",
"config":{"Entrypoint":["/xedgesim-node"],"Cmd":["idle"],"WorkingDir":"/","StopSignal":"SIGTERM",
"Labels":{"org.opencontainers.image.title":"xedgesim/node","org.opencontainers.image.version":"$version",
"org.opencontainers.image.licenses":"GPL-3.0-or-later","org.opencontainers.image.revision":"sha256:$layer"}},
"rootfs":{"type":"layers","diff_ids":["sha256:$layer"]},
"history":[{"created":"2025-01-01T00:00:00Z","created_by":"resources/node-image/build.sh"}]}
JSON
config=$(digest "$work/config.json").json
mv "$work/config.json" "$work/image/$config"
cat > "$work/image/manifest.json" <<JSON
[{"Config":"$config","RepoTags":["xedgesim/node:latest","xedgesim/node:$version"],"Layers":["$layer/layer.tar"]}]
JSON
chmod -R u=rwX,go=rX "$work/image"
pack "$work/image" "$work/node-image.tar" "$layer" "$config" manifest.json
echo "sha256:$layer" > "$work/node-image.digest"
mv "$work/xedgesim-node" "$work/node-image.tar" "$work/node-image.digest" "$out/"
