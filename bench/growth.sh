#!/usr/bin/env bash
# What a hundred times as many entries change: the same questions to two servers, cold and in turns; their start and
# their memory. Needs what bench/README.md says is built first.
#
#   bench/growth.sh [few] [many] [questions of a kind] [seconds to warm up each kind] [folder to keep the content in]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
few=${1:-1000} many=${2:-100000} questions=${3:-1000} seconds=${4:-10}
kept=${5:-$home} servers=() starts=()

load
for count in "$few" "$many"; do
    [ -e "$kept/$count" ] || measure content.Fill "$kept/$count" "$count" 3
done
ports=(18094 18095)
for i in 0 1; do
    serve "${ports[i]}" server/target/lectern.jar "-Dlectern.data.dir=$kept/$([ $i = 0 ] && echo "$few" || echo "$many")"
    servers+=("$server") starts+=("$started")
done
echo "ready after ${starts[0]} s with $few entries, ${starts[1]} s with $many"
measure http.Growth "http://127.0.0.1:${ports[0]}" "http://127.0.0.1:${ports[1]}" "$seconds" "$questions"
echo "resident memory $(resident "${servers[0]}") MB with $few entries, $(resident "${servers[1]}") MB with $many"
load
