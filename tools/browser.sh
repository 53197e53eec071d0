#!/bin/sh
# Install what the browser tests need, if it is missing and this user may: Debian's Chromium, and the
# library that the program which drives it is linked to.
set -eu
cd "$(dirname "$0")/.."
packages="chromium libatomic1"

found() { command -v chromium || command -v google-chrome; }
drives() { .venv/bin/python -m playwright --version; }
ready() { found && drives; }

install() {
    echo "installing $packages" >&2
    { $1 apt-get update -qq && $1 env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $packages; } >/dev/null
}

if ready >/dev/null 2>&1; then
    exit 0
elif ! command -v apt-get >/dev/null; then
    echo "note: no chromium here and no apt-get; the browser tests will say why they skip" >&2
elif [ "$(id -u)" = 0 ]; then
    install ""
elif sudo -n true 2>/dev/null; then
    install sudo
else
    echo "note: for the browser tests: sudo apt install $packages" >&2
fi
