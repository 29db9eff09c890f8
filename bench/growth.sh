#!/usr/bin/env bash
# What a hundred times as many entries change: the same questions to two servers, cold and in turns; their start and
# their memory. Needs what bench/README.md says is built first.
#
#   bench/growth.sh [few] [many] [questions of a kind] [seconds to warm up each kind]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
few=${1:-1000} many=${2:-100000} questions=${3:-1000} seconds=${4:-10}
ports=(18094 18095) servers=() starts=()

for i in 0 1; do
    measure content.Fill "$home/${ports[i]}" "$([ $i = 0 ] && echo "$few" || echo "$many")" 3
done
for port in "${ports[@]}"; do
    serve "$port" server/target/lectern.jar
    servers+=("$server") starts+=("$started")
done
load
echo "ready after ${starts[0]} s with $few entries, ${starts[1]} s with $many"
measure http.Growth "http://127.0.0.1:${ports[0]}" "http://127.0.0.1:${ports[1]}" "$seconds" "$questions"
echo "resident memory $(resident "${servers[0]}") MB with $few entries, $(resident "${servers[1]}") MB with $many"
load
