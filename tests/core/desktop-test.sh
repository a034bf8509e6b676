#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   desktop-test.sh CMAKE BUILD-FOLDER
# What a desktop is told of the program, as it is installed: each file is well-formed to its own validator, what they
# name is there, and a scenario's file gets our MIME type.
set -uo pipefail
export LC_ALL=C.UTF-8
out=$(mktemp -d /tmp/xe-desktop.XXXXXX)
trap 'rm -rf "$out"' EXIT
failed=0
fail() { echo "FAIL: $*"; failed=1; }

"$1" --install "$2/packaging" --prefix "$out" > "$out/log" 2>&1 || { cat "$out/log"; fail "it cannot be installed"; }
share=$out/share
id=org.xedgesim.XEdgeSim

# Every word of these tools is a complaint.
words=$(desktop-file-validate "$share/applications/$id.desktop" 2>&1) && [ -z "$words" ] \
  || fail "desktop-file-validate: $words"
words=$(appstreamcli validate --no-net --no-color "$share/metainfo/$id.metainfo.xml" 2>&1) \
  || fail "appstreamcli validate: $words"

update-mime-database "$share/mime" 2> "$out/log" || fail "update-mime-database: $(cat "$out/log")"
# The name with the greatest weight, and of those the longest, is what a desktop takes.
type_of() {
  awk -F: -v name="$1" '
    !/^#/ { pattern = $3; gsub(/\./, "[.]", pattern); gsub(/\*/, ".*", pattern)
      if (name ~ "^" pattern "$" && ($1 + 0 > weight || ($1 + 0 == weight && length($3) > size))) {
        weight = $1 + 0; size = length($3); type = $2 } }
    END { print type }' "$share/mime/globs2" /usr/share/mime/globs2
}
expect() { # NAME TYPE
  [ "$(type_of "$1")" = "$2" ] || fail "$1 is \"$(type_of "$1")\" and not \"$2\""
}
expect room.xedgesim.yaml application/vnd.xedgesim.scenario+yaml
expect room.xedgesim.yml application/vnd.xedgesim.scenario+yaml
expect room.yaml application/x-yaml
grep -qx 'application/vnd.xedgesim.scenario+yaml application/x-yaml' "$share/mime/subclasses" || fail "it is no YAML"

value() { sed -n "s/^$1=//p" "$share/applications/$id.desktop"; }
[ -s "$share/icons/hicolor/scalable/apps/$(value Icon).svg" ] || fail "no icon \"$(value Icon)\""
[ "$(value MimeType)" = "application/vnd.xedgesim.scenario+yaml;" ] || fail "MimeType=$(value MimeType)"

[ $failed = 0 ] && echo 'PASS: desktop'
exit $failed
