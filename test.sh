#!/usr/bin/env bash
# Builds everything once and runs every test. Needs the .NET 10 SDK and Node 20; installs Chromium and Chinese fonts when it may.
# The last line is "N passed, N failed"; the exit code is 1 when a test failed, when a project did not finish, and when nothing ran.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
configuration=${CONFIGURATION:-Debug}

say() { printf '%s\n' "$*" >&2; }

need() {
  command -v "$1" >/dev/null 2>&1 && return
  say "$1 was not found: $2"
  exit 1
}

browser() {
  if [ -n "${KIOSK_CHROMIUM:-}" ]; then
    [ -x "$KIOSK_CHROMIUM" ]
  else
    [ -x /usr/bin/chromium ]
  fi
}

fonts() {
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list ':lang=zh-cn' family 2>/dev/null)" ]
}

need dotnet "install the .NET 10 SDK, https://dotnet.microsoft.com/download"
need node "install Node.js 20 or newer with npm, https://nodejs.org"
need npm "install Node.js 20 or newer with npm, https://nodejs.org"

if [ -n "${KIOSK_CHROMIUM:-}" ] && ! browser; then
  say "KIOSK_CHROMIUM names $KIOSK_CHROMIUM, which is no program; looking for /usr/bin/chromium instead."
  unset KIOSK_CHROMIUM
fi

packages=()
browser || packages+=(chromium)
fonts || packages+=(fonts-noto-cjk fontconfig)
if [ ${#packages[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ]; then
    say "The browser tests need Chromium and a Chinese font. Run this once, then ./test.sh again:"
    say "  sudo apt-get update && sudo apt-get install -y ${packages[*]}"
    exit 1
  fi
  say "Installing ${packages[*]}"
  if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}"; } >&2 || ! browser || ! fonts; then
    say "Chromium or the Chinese font could not be installed."
    exit 1
  fi
fi

dotnet build StationKiosk.sln -c "$configuration" -v quiet -clp:ErrorsOnly || exit 1

# Unit tests first; the browser has the machine for itself at the end.
projects=()
for project in tests/*.Tests; do
  [ "$(basename "$project")" = Browser.Tests ] || projects+=("$project")
done
[ -d tests/Browser.Tests ] && projects+=(tests/Browser.Tests)

# Far above what a project takes on two busy cores: what hangs must fail and be named, not hold up the run. Tests in the browser have limits of their own.
limit() { case $1 in Browser.Tests) echo 2000 ;; *) echo 2400 ;; esac; }

# The tests' data folders stand in memory where there is plenty: hundreds of stores are made and thrown away, and no test is about the disk's speed.
scratch=/dev/shm
[ -w "$scratch" ] && [ "$(df -Pk "$scratch" | awk 'NR == 2 { print $4 }')" -ge 4000000 ] && [ "$(awk '/MemAvailable/ { print $2 }' /proc/meminfo)" -ge 8000000 ] && export TMPDIR=$scratch

reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
passed=0 failed=0

count() { grep -o "$1=\"[0-9]*\"" "$2" 2>/dev/null | head -1 | tr -dc 0-9; }

for project in "${projects[@]}"; do
  name=$(basename "$project")
  program="$project/bin/$configuration/net10.0/$name.dll"
  report="$reports/$name.xml"
  printf '\n== %s\n' "$name"
  begun=$SECONDS
  timeout --kill-after=30 "$(limit "$name")" dotnet "$program" --no-progress --no-ansi --results-directory "$reports" --report-xunit --report-xunit-filename "$name.xml" "$@"
  code=$?
  if [ "$code" -eq 124 ] || [ "$code" -eq 137 ]; then
    say "$name did not end within $(limit "$name") s and was stopped; a test above that says LATE or 'long running' is where it stood."
  fi
  good=$(count passed "$report") bad=$(count failed "$report") broken=$(count errors "$report") left=$(count skipped "$report")
  good=${good:-0} bad=$(( ${bad:-0} + ${broken:-0} ))
  # A crash, no test at all or a skipped one is a failure like any other.
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  bad=$(( bad + ${left:-0} ))
  printf '== %s: %d passed, %d failed, %d s\n' "$name" "$good" "$bad" $(( SECONDS - begun ))
  passed=$(( passed + good )) failed=$(( failed + bad ))
done

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
