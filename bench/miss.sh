#!/usr/bin/env bash
# How long the first request for a fragment takes, with the data in the database: an agenda of 30 items, and a list of 50
# among all events. Needs what bench/README.md says is built first.
#
#   bench/miss.sh [events] [requests] [seconds to warm up]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
events=${1:-1000} requests=${2:-3000} seconds=${3:-30} port=18092

measure content.Fill "$home/$port" "$events" 30
serve $port server/target/lectern.jar
load
measure http.Misses "http://127.0.0.1:$port" "$events" "$seconds" "$requests"
load
