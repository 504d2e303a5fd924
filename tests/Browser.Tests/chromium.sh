#!/bin/sh
# Playwright keeps Chromium's error output to itself, and only a parent learns how it ended: the tests tell both when it dies.
"$STATIONKIOSK_CHROMIUM" "$@" 2>>"$STATIONKIOSK_CHROMIUM_ERRORS"
echo "ended with code $?" >>"$STATIONKIOSK_CHROMIUM_ERRORS"
