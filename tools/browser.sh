#!/bin/sh
# Install Debian's Chromium for the browser tests, if there is no such browser and this user may.
set -eu
command -v chromium >/dev/null || command -v google-chrome >/dev/null && exit 0
if ! command -v apt-get >/dev/null; then
    echo "note: no chromium here and no apt-get; the browser tests will say why they skip" >&2
elif [ "$(id -u)" = 0 ]; then
    echo "installing chromium" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null
elif sudo -n true 2>/dev/null; then
    sudo apt-get update -qq && sudo apt-get install -y -qq --no-install-recommends chromium
else
    echo "note: no chromium here; for the browser tests: sudo apt install chromium" >&2
fi
