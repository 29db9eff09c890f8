#!/usr/bin/env bash
# How long an edit takes until an answer over HTTP shows it, while wrk asks for another fragment as fast as it can. Needs
# wrk, and what bench/README.md says is built first: a copy of the server with a way in for edits.
#
#   bench/edits.sh [edits] [events] [connections of wrk; 0 for none]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
edits=${1:-500} events=${2:-1000} connections=${3:-16} port=18093

measure content.Fill "$home/$port" "$events" 30
serve $port bench/target/lectern-bench.jar
if [ "$connections" -gt 0 ]; then
    wrk -t1 -c"$connections" -d1h "http://127.0.0.1:$port/widgets/agenda?entry=event/event-1" > /dev/null &
    pids+=("$!")
    sleep 30
fi
load
measure http.Edits "http://127.0.0.1:$port" "$home/$port" "$events" "$edits"
load
