#!/bin/sh
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   example-test.sh PROGRAM     (within with-engine.sh; XES_SOURCE is the tree)
# The example of CONTRIBUTING.md is example_followlogs.cpp to the letter, and does what it says.
set -eu
fail() { echo "example-test.sh: $*" >&2; exit 1; }

shown=$XES_TEST_ENGINE_DIR/shown.cpp
sed -n '/^```cpp$/,/^```$/{/^```/d;p}' "$XES_SOURCE/CONTRIBUTING.md" > "$shown"
sed '1,/^$/{/^\/\//d}' "$XES_SOURCE/tests/engine/example_followlogs.cpp" | diff - "$shown" \
  || fail "CONTRIBUTING.md shows another example than tests/engine/example_followlogs.cpp"
[ "$(wc -l < "$shown")" -le 62 ] || fail "the example has more than 60 lines"

"$1" || fail "it fails where there are no containers"
docker run -d --name one alpine sh -c 'echo first; echo second >&2' > /dev/null
docker run -d --name two alpine sh -c 'sleep 1; echo third' > /dev/null
said=$("$1" | sort)
[ "$said" = "one: first
one: second
two: third" ] || fail "it said: $said"
if DOCKER_HOST=unix:///nosuch.sock "$1" 2> "$shown"; then fail "it succeeds without an engine"; fi
grep -q /nosuch.sock "$shown" || fail "it does not say which engine is missing"
