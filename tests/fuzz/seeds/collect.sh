#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   tests/support/with-engine.sh [--podman] tests/fuzz/seeds/collect.sh
# Writes what a real engine says into the folders beside it, as ENGINE-*.bin. Of a stream's seed the first byte is the
# size of the pieces (fuzz/pieces.h). A run of its own gives other ids and times, and no less of a seed.
set -eu
here=$(dirname "$(readlink -f "$0")")
kind=$XES_TEST_ENGINE_KIND
socket=${DOCKER_HOST#unix://}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

get() { curl -sS --max-time 20 --unix-socket "$socket" "http://d/v1.41$1" "${@:2}"; }
raw() { get "$1" -i --raw "${@:2}"; }
# save TARGET NAME [FIRST-BYTE]: stdin as a seed, without the name of the engine's folder; lengths stay
save() {
  mkdir -p "$here/$1"
  { printf '%b' "${3-}"; sed -E 's/xe-engine\.[A-Za-z0-9]{6}/xe-engine.000000/g'; } > "$here/$1/$kind-$2.bin"
}
body() { sed '1,/^\r$/d'; } # of an answer with its head

labels=(--label xedgesim=true --label xedgesim_node_id=n1)
docker network create seed > /dev/null
docker volume create seed > /dev/null
container=$(docker create --name seed --network seed "${labels[@]}" -e KEY=value -p 127.0.0.1::80 -v seed:/data -t \
  --health-cmd true --health-interval 1s alpine:latest sleep 60)
since=$(date +%s)
docker start seed > /dev/null
writer=$(docker create --name writer alpine:latest sh -c 'echo out; echo err >&2; printf "\033[31mred\033[0m \303\244\n"; exit 3')
docker start -a writer > /dev/null 2>&1 || true

# Heads with their bodies: with a length, in chunks, empty, refused, upgraded, closed at the end.
raw /_ping | save http ping '\x0f'
raw /version | save http version '\xff'
raw "/containers/$container/json" | save http inspect '\xff'
raw /images/none/json | save http not-found '\x0f'
raw "/containers/$container/start" -X POST | save http not-modified '\x0f'
raw "/containers/$writer/logs?stdout=1&stderr=1" | save http logs '\x0f'
exec_id=$(get "/containers/$container/exec" -H 'Content-Type: application/json' \
  -d '{"AttachStdout":true,"Cmd":["echo","hello"]}' | sed 's/.*"Id":"\([^"]*\)".*/\1/')
raw "/exec/$exec_id/start" -H 'Content-Type: application/json' -H 'Connection: Upgrade' -H 'Upgrade: tcp' \
  -d '{"Detach":false,"Tty":false}' | save http upgrade '\x0f'

raw "/containers/$writer/logs?stdout=1&stderr=1&timestamps=1" | body | save chunked logs '\x07'
raw "/containers/$container/json" | body | save chunked inspect '\xff'
raw "/events?since=$since&until=$(($(date +%s) + 1))" | body | save chunked events '\x3f'

get "/containers/$writer/logs?stdout=1&stderr=1&timestamps=1" | save logs both '\x0f'
get "/containers/$writer/logs?stdout=1&stderr=1" | save logs plain '\x00'

docker exec seed true
docker pause seed > /dev/null && docker unpause seed > /dev/null
docker rm writer > /dev/null
get "/events?since=$since&until=$(($(date +%s) + 1))" | save events all '\xff'

get "/containers/$container/stats?stream=false" | save stats one '\x3f'
get "/containers/$container/stats?stream=false&one-shot=1" | save stats one-shot '\xff'
get "/containers/$container/stats?stream=1" --max-time 3 2> /dev/null | save stats stream '\xff' || true

get "/containers/$container/json" | save inspect container
get '/containers/json?all=1' | save inspect containers
get "/containers/$container/top" | save inspect processes
get "/containers/$container/changes" | save inspect changes
get "/exec/$exec_id/json" | save inspect exec
get /images/alpine:latest/json | save inspect image
get /images/json | save inspect images
get /images/alpine:latest/history | save inspect history
get /networks/seed | save inspect network
get /networks | save inspect networks
get /volumes/seed | save inspect volume
get /volumes | save inspect volumes
get /version | save inspect version
get /info | save inspect info
get /system/df | save inspect disk-usage

# config.json, meta.json of the context "seed", DOCKER_HOST (fuzz_contexts.cpp)
context() { # NAME ENDPOINT DOCKER_HOST
  export DOCKER_CONFIG=$work/$1
  local host=$DOCKER_HOST
  unset DOCKER_HOST
  docker context create seed --description 'A seed' --docker "$2" > /dev/null 2>&1
  docker context use seed > /dev/null 2>&1
  { cat "$DOCKER_CONFIG/config.json"; printf '\0'; cat "$DOCKER_CONFIG"/contexts/meta/*/meta.json
    printf '\0%s' "$3"; } | save contexts "$1"
  export DOCKER_HOST=$host
  unset DOCKER_CONFIG
}
if [ "$kind" = docker ]; then # the command line's own, whatever the engine
  context unix host=unix:///run/user/1000/docker.sock tcp://127.0.0.1:2375
  context tcp host=tcp://127.0.0.1:2376,skip-tls-verify=true https://[::1]:2376
  context ssh host=ssh://someone@example.net:2222 npipe:////./pipe/docker_engine
fi

docker rm -f seed > /dev/null
docker network rm seed > /dev/null
docker volume rm seed > /dev/null
