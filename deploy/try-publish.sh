#!/usr/bin/env bash
# Starts a published folder the way a station does: from another working directory, without the SDK on the path, on empty data.
# Looks whether pages, styles, scripts, plugins and the demo are there. Exit code 1 with one line for each thing that is not.
#   dotnet publish src/Host -c Release -r linux-x64 --self-contained -o publish && deploy/try-publish.sh publish
set -uo pipefail

folder=$(cd "${1:?usage: deploy/try-publish.sh <published folder>}" && pwd) || exit 1
work=$(mktemp -d)
log=$work/log
trap '[ -n "${host:-}" ] && kill "$host" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
host=
kiosk=http://127.0.0.1:${KIOSK_PORT:-5980}
staff=http://localhost:${STAFF_PORT:-5981}
missing=0

miss() { printf 'missing: %s\n' "$*"; missing=1; }

# Nothing but the system's own programs: neither dotnet nor node.
clean=(env -i PATH=/usr/bin:/bin HOME="$work" PWD="$work" LC_ALL=C.UTF-8)
run() { (cd "$work" && "${clean[@]}" "$folder/StationKiosk" --Data:Path="$work/data" "$@"); }

has() {
  local address=$1 what=$2
  curl -fsS --noproxy '*' --max-time 20 "$address" -o "$work/answer" 2>>"$log" || { miss "$address is not served"; return; }
  grep -q -- "$what" "$work/answer" || miss "$address is served without $what"
}

run check >"$work/check" 2>&1 || miss "check: $(tail -1 "$work/check")"

(cd "$work" && exec "${clean[@]}" "$folder/StationKiosk" --Data:Path="$work/data" --Kiosk:Url="$kiosk" --Staff:Url="$staff") >"$log" 2>&1 &
host=$!
for _ in $(seq 1 120); do
  curl -fsS --noproxy '*' --max-time 2 "$staff/healthz" >/dev/null 2>&1 && break
  kill -0 "$host" 2>/dev/null || { cat "$log"; miss "the host did not start"; exit 1; }
  sleep 1
done

has "$staff/healthz" '"state":"Ready"'
has "$staff/healthz" '"id":"JobBoard"'
has "$kiosk/" '/m/jobs'
has "$kiosk/m/jobs/list/list" 'row-title'
has "$staff/sign-in" '<form'

# Every stylesheet, script and picture that the home of either door names.
for door in "$kiosk/" "$kiosk/m/jobs" "$staff/sign-in"; do
  base=$(printf '%s' "$door" | cut -d/ -f1-3)
  assets=$(curl -fsSL --noproxy '*' "$door" 2>>"$log" | grep -oE '(href|src)="/[^"#]+\.(css|mjs|js|svg|woff2|png|webmanifest)[^"]*"' | sed -E 's/^[a-z]+="//; s/"$//; s/&amp;/\&/g' | sort -u)
  [ -n "$assets" ] || miss "$door names no stylesheet"
  for asset in $assets; do
    curl -fsS --noproxy '*' --max-time 20 "$base$asset" -o "$work/answer" 2>>"$log" || { miss "$base$asset"; continue; }
    [ -s "$work/answer" ] || miss "$base$asset is empty"
  done
done

run plugins list >"$work/plugins" 2>&1 || miss "plugins list: $(cat "$work/plugins")"
run export --station demo --module jobs --output "$work/postings.xlsx" >"$work/export" 2>&1 || miss "export: $(cat "$work/export")"
[ -f "$folder/THIRD-PARTY.md" ] || miss "THIRD-PARTY.md"

kill "$host"
wait "$host"
code=$?
host=
[ "$code" -eq 0 ] || miss "the host ended with $code"
[ -f "$folder/plugins/JobBoard/System.Runtime.dll" ] && miss "a plugin without a framework of its own"
[ "$missing" -eq 0 ] && printf 'the published folder serves a station\n'
exit "$missing"
