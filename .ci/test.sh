#!/bin/sh
# Everything that decides green, on a fresh machine too. Called by ./tongpin test, which has found the JDK.
# Runs all parts even if one fails, so that one look shows everything; Maven's summary of the tests comes last.
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
ceiling=1500 # seconds for all of it
started=$(date +%s)
failed=

left() { echo $((ceiling - $(date +%s) + started)); }

part() { # a name for the report, then the command
    name=$1
    shift
    printf '\n==> %s\n' "$name"
    # --foreground: Ctrl-C reaches the tests; --kill-after: a hanging child does not hold us up.
    {
        timeout --foreground --kill-after=20 "$(left)" "$@" 2>&1
        echo $? >"$kept/ended"
    } | tee "$kept/said.$name"
    ended=$(cat "$kept/ended")
    [ "$ended" = 0 ] || failed="$failed $name($ended)"
}

# Where only the end of a long output is looked at, what failed early is seen there too.
repeat_failed() {
    for failure in $failed; do
        name=${failure%%(*}
        [ -f "$kept/said.$name" ] || continue
        printf '\n==> %s failed:\n' "$name"
        grep -E 'FAIL |[Ee]rror|\[warn\]' "$kept/said.$name" | cut -c1-300 | head -n 12
    done
    grep 'Tests run: ' "$said" | tail -n 1
}

missing_packages() {
    command -v mvn >/dev/null 2>&1 || echo maven
    command -v node >/dev/null 2>&1 || echo nodejs
    command -v npm >/dev/null 2>&1 || echo npm
    command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || echo chromium
    # The exported journal is read by the program it is for.
    command -v ledger >/dev/null 2>&1 || echo ledger
    # What we write into workbooks is opened, changed and saved by a spreadsheet program.
    command -v soffice >/dev/null 2>&1 || echo libreoffice-calc-nogui
    # Without a Chinese font the browser draws boxes, and screenshots show nothing.
    ls /usr/share/fonts/*/*/*CJK* >/dev/null 2>&1 || fc-list :lang=zh 2>/dev/null | grep -q . || echo fonts-noto-cjk
}

install_missing() {
    packages=$(missing_packages)
    [ -n "$packages" ] || return 0
    echo "missing:" $packages
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        echo "Install these packages first (as root on Debian this would be done now)." >&2
        return 69
    fi
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
}

printf '==> %s\n' machine
install_missing || exit $?

kept=$(mktemp -d) || exit 73
server=
shown=
trap 'kill $server $shown 2>/dev/null; rm -rf "$kept"' EXIT
trap 'exit 130' INT TERM

# What was compiled while working was compiled without the bug finders; here everything is compiled with them.
rm -rf "$root/server/target/classes" "$root/server/target/test-classes" "$root/server/target/maven-status"

if [ -f "$root/web/package.json" ]; then
    cd "$root/web" || exit 70
    PATH="$(sh dev/node.sh):$PATH"
    export PATH
    lock="$(sha256sum package-lock.json .npmrc 2>/dev/null | sha256sum | cut -c1-64) $(node --version)"
    if [ "$(cat node_modules/.tongpin-lock 2>/dev/null)" != "$lock" ]; then
        # The note is written by what was installed: half an installation must not pass for a whole one.
        # shellcheck disable=SC2016
        part web-install sh -c 'npm ci --no-audit --no-fund && printf "%s" "$1" >node_modules/.tongpin-lock' sh "$lock"
    fi
    # Before the server's tests: the browser's tests are shown the client that is served. Its types are looked at below, beside them.
    part web-build sh "$root/server/build-web.sh" "$root/server/target/classes/static"
fi

# Two JVMs, each with a database, where there are two processors and memory for both.
forks() {
    processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
    gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null)
    if [ "$processors" -ge 2 ] && [ "${gigabytes:-0}" -ge 6 ]; then echo 2; else echo 1; fi
}

# The server's tests take the longest, so they begin now; what they say is shown when it is their turn.
said=$kept/server
cd "$root/server" || exit 70
# surefire.excluded is empty: the browser's tests run too. A JVM that does not end by itself is not waited for long.
timeout --kill-after=20 "$(left)" mvn -B -ntp verify -Dfast=false -Dsurefire.excluded= -Dsurefire.exitTimeout=10 \
    "-Dsurefire.forks=$(forks)" "$@" \
    >"$said" 2>&1 </dev/null &
server=$!

if [ -f "$root/web/package.json" ]; then
    cd "$root/web" || exit 70
    part web-lint npm run --silent lint
    part web-types npm run --silent typecheck
    part web-test npm run --silent test
fi
cd "$root/server" || exit 70
part format mvn -B -ntp -q spotless:check

printf '\n==> %s\n' server
tail -n +1 -f "$said" &
shown=$!
wait "$server" || failed="$failed server($?)"
server=
sleep 1 # The last lines are still on their way.

if [ -n "$failed" ]; then
    repeat_failed
    printf '\nFAILED:%s (after %s s)\n' "$failed" $(($(date +%s) - started)) >&2
    exit 1
fi
