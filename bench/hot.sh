#!/usr/bin/env bash
# A hot fragment by Lectern beside the same bytes as a file by nginx, both driven by wrk in one run, warm and in turns.
# Needs nginx and wrk (apt-get install nginx wrk), and the jar: mvn package -DskipTests
#
#   bench/hot.sh [rounds] [seconds a round] [connections]
set -euo pipefail
source "$(dirname "$0")/lib.sh"

rounds=${1:-5} seconds=${2:-8} connections=${3:-32}
fragment="/widgets/agenda?entry=event/what-rivers-remember"
lectern=18090 nginx=18091

serve $lectern server/target/lectern.jar -Dlectern.demo=true
mkdir -p "$home/www/widgets"
curl -sf "http://127.0.0.1:$lectern$fragment" > "$home/www/fragment.html"
chmod -R a+rX "$home"
cat > "$home/nginx.conf" << CONF
daemon off;
worker_processes auto;
pid $home/nginx.pid;
error_log $home/error.log;
events { worker_connections 1024; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
    types { text/html html; }
    client_body_temp_path $home/a; proxy_temp_path $home/b; fastcgi_temp_path $home/c;
    uwsgi_temp_path $home/d; scgi_temp_path $home/e;
    server { listen 127.0.0.1:$nginx; root $home/www; }
}
CONF
PATH="$PATH:/usr/sbin" nginx -p "$home" -c "$home/nginx.conf" &
pids+=("$!")
sleep 1

drive() { wrk --latency -t2 -c"$connections" -d"$2s" "$1"; }
ours="http://127.0.0.1:$lectern$fragment" theirs="http://127.0.0.1:$nginx/fragment.html"
echo "$(stat -c %s "$home/www/fragment.html") bytes, $connections connections, warming up for half a minute each"
drive "$ours" 30 > /dev/null
drive "$theirs" 5 > /dev/null
for round in $(seq "$rounds"); do
    for who in ours theirs; do
        drive "${!who}" "$seconds" > "$home/$who.$round"
        if grep -q "Non-2xx" "$home/$who.$round"; then
            echo "some answers were errors:" && cat "$home/$who.$round" && exit 1
        fi
    done
done

rate() { cat "$home/$1".* | awk '/Requests\/sec/ { print $2 }' | middle; }
millis() { cat "$home/$1".* | awk -v which="$2" '$1 == which {
    n = $2 + 0; if ($2 ~ /us$/) n /= 1000; else if ($2 ~ /[0-9]s$/) n *= 1000; print n }' | middle; }
printf '%-8s %12s %10s %10s\n' "" "requests/s" "p50 ms" "p99 ms"
for who in ours theirs; do
    name=$([ $who = ours ] && echo Lectern || echo nginx)
    printf '%-8s %12s %10s %10s\n' "$name" "$(rate $who)" "$(millis $who 50%)" "$(millis $who 99%)"
done
echo "ratio $(awk -v a="$(rate ours)" -v b="$(rate theirs)" 'BEGIN { printf "%.3f", a / b }')," \
    "resident memory $(resident "$server") MB, ready after $started s, $(load)"
