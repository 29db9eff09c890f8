#!/usr/bin/env bash
# What editors wait for, over HTTP: until a write is acknowledged, until the public sees it, for lists of entries, and how
# late what was scheduled begins. Needs what bench/README.md says is built first.
#
#   bench/editors.sh [writes and lists of a kind] [events] [schedules]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
count=${1:-500} events=${2:-10000} schedules=${3:-40} port=18096

measure content.Fill "$home/$port" "$events" 3
serve $port server/target/lectern.jar
token=$(sed -n 's/.*"token":"\([0-9A-Za-z]*\)".*/\1/p' "$home/$port.log" | head -n 1)
load
measure http.Editors "http://127.0.0.1:$port" "$token" "$events" "$count" "$schedules"
load
