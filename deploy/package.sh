#!/bin/sh
# deploy/package.sh FOLDER: builds the site and copies what runs, without its sources, into a new FOLDER.
# Needs Node and npm; the folder can then belong to root and be read-only for whoever runs the site.
set -eu
target=${1:?Usage: deploy/package.sh FOLDER}
if [ -e "$target" ]; then echo "$target exists already: choose a new folder." >&2; exit 2; fi
cd "$(dirname "$0")/.."

npm ci --omit=dev --no-audit --no-fund
npm run build

# Starts the embedded PostgreSQL once: it links the libraries that npm cannot ship, and proves that it runs here.
probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
npm run --silent migrate -- --data "$probe/data" >/dev/null

mkdir -p "$target/scripts"
cp -a dist migrations node_modules package.json LICENSE "$target/"
cp -a scripts/run.mjs "$target/scripts/"
chmod -R go+rX,go-w "$target"
echo "Maillage $(node -p 'require("./package.json").version') is in $target."
