#!/bin/sh
# Prints the folder of a Node that the client's build can run on. Where the machine's own is too old, as Debian's may be, one is
# fetched beside the project, from where the client's packages come from.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
own=$here/.node

new_enough() {
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

if machine=$(command -v node) && new_enough "$machine"; then
    dirname -- "$machine"
    exit 0
fi
if ! new_enough "$own/node_modules/.bin/node"; then
    echo "node: $(node --version 2>/dev/null || echo none) is too old for the client's build; fetching another" >&2
    mkdir -p "$own"
    [ -f "$own/package.json" ] || echo '{ "private": true }' >"$own/package.json"
    npm install --prefix "$own" --no-audit --no-fund --loglevel=error node@22 >&2
fi
echo "$own/node_modules/.bin"
