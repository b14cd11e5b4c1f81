#!/bin/sh
# Builds the web client and puts it where the server serves it from. Does nothing if nothing changed, or if there is
# no client. Called by Maven with the directory to put it in.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
web=$here/../web
target=${1:?where to}
stamp=$target/../web.stamp

[ -f "$web/package.json" ] || exit 0
cd "$web"
PATH="$(sh dev/node.sh):$PATH"
export PATH
lock="$(sha256sum package-lock.json .npmrc 2>/dev/null | sha256sum | cut -c1-64) $(node --version)"
hash="$lock $(find . -type d \( -name node_modules -o -name .node -o -name dist -o -name e2e \) -prune -o -type f -print |
    LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum | cut -c1-64)"

if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && [ -f "$target/index.html" ]; then
    echo "web: unchanged"
    exit 0
fi
if [ ! -f node_modules/.tongpin-lock ] || [ "$(cat node_modules/.tongpin-lock)" != "$lock" ]; then
    npm ci --no-audit --no-fund
    printf '%s' "$lock" >node_modules/.tongpin-lock
fi
npm run build
mkdir -p "$target"
rm -rf "${target:?}"/*
cp -R dist/. "$target/"
printf '%s' "$hash" >"$stamp"
