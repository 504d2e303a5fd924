#!/usr/bin/env bash
# Takes the pictures of the docs from the demo: docs/pictures/make.sh [kiosk-port] [console-port]
# ONLY=guide takes those of docs/configuration/guide.md alone.
set -euo pipefail
cd "$(dirname "$0")"
kiosk=${1:-5090} console=${2:-5091}
data=$(mktemp -d)
trap 'kill "${host:-}" 2>/dev/null || true; rm -rf "$data"' EXIT

dotnet build ../../src/Host -v q -clp:ErrorsOnly
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
dotnet ../../src/Host/bin/Debug/net10.0/StationKiosk.dll \
  "--Data:Path=$data" "--Kiosk:Url=http://127.0.0.1:$kiosk" "--Staff:Url=http://localhost:$console" > "$data/log" 2>&1 &
host=$!
for _ in $(seq 1 120); do
  curl -sf "http://127.0.0.1:$kiosk/healthz" > /dev/null && grep -q "/welcome/" "$data/log" && break
  sleep 1
done
welcome=$(grep -o "http://localhost:$console/welcome/[A-Za-z0-9_-]*" "$data/log" | head -n 1)
where=("http://127.0.0.1:$kiosk" "http://localhost:$console" "$welcome" "${CHROMIUM:-/usr/bin/chromium}")
[ "${ONLY:-}" = guide ] || node pictures.mjs "${where[@]}"
for language in zh-CN en; do
  folder=../configuration/pictures/$language
  mkdir -p "$folder"
  node guide.mjs "${where[@]}" "$folder" "$language"
done
ls -l ./*.png ../configuration/pictures/*/*.png
