#!/bin/sh
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   certificates.sh DIR
# Makes in DIR two authorities (ca, other-ca) and, signed by the first, NAME.pem and NAME.key of: server (for
# 127.0.0.1 only), expired, client. stranger is a client of the other authority.
set -eu
cd "$1"
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$1" \
    -keyout "$1.key" -out "$1.pem"
}
signed() { # NAME AUTHORITY DAYS EXTENSIONS
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr"
  printf '%s\n' "$4" > "$1.ext"
  openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -days "$3" -extfile "$1.ext" \
    -out "$1.pem"
}
authority ca
authority other-ca
signed server ca 2 'subjectAltName=IP:127.0.0.1
extendedKeyUsage=serverAuth'
signed expired ca -1 'subjectAltName=IP:127.0.0.1
extendedKeyUsage=serverAuth'
signed client ca 2 'extendedKeyUsage=clientAuth'
signed stranger other-ca 2 'extendedKeyUsage=clientAuth'
