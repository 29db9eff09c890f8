# What the scripts beside it share; to be sourced. Every process it starts ends with the script.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

home=$(mktemp -d)
pids=()
finish() {
    local status=$?
    [ $status -eq 0 ] || tail -n 20 "$home"/*.log >&2 2> /dev/null || true
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$home"
}
trap finish EXIT

# serve PORT JAR [-Dsetting=value ...]: starts a server with data in $home/PORT, waits until it is ready, leaves its
# process in $server and the seconds in $started
serve() {
    local port=$1 jar=$2 from=$EPOCHREALTIME
    java @server/lectern.jvm "-Dlectern.http.port=$port" "-Dlectern.data.dir=$home/$port" "${@:3}" -jar "$jar" \
        > "$home/$port.log" 2>&1 &
    server=$!
    pids+=("$server")
    until curl -sf "http://127.0.0.1:$port/health/ready" > /dev/null; do
        kill -0 "$server" 2> /dev/null || { cat "$home/$port.log"; exit 1; }
        sleep 0.1
    done
    started=$(awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')
}

# measure CLASS [argument ...]: runs one of the programs of bench/
measure() {
    java -Xmx512m -XX:+UseSerialGC -Djava.util.logging.config.file=bench/logging.properties \
        -cp "bench/target/classes:$(< bench/target/classpath)" "org.lectern.bench.$1" "${@:2}"
}

resident() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$1/status"; }
load() { echo "load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"; }
middle() { sort -g | awk '{ line[NR] = $1 } END { print line[int((NR + 1) / 2)] }'; }
