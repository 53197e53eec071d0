#!/bin/sh
# Make .venv with what requirements/NAME.txt locks: `tools/setup.sh site` or `tools/setup.sh dev`.
# Every package is checked against its hash. Needs Python 3.11 or later; on Debian, as root, what is
# missing is installed, otherwise the line to type is said.
set -eu
cd "$(dirname "$0")/.."
name=$1

fail() {
    printf 'error: %s\n' "$@" >&2
    exit 1
}

debian() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "this needs: sudo apt install $*"
    echo "installing $*" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null
}

recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        recent "$python" && return
    done
    return 1
}

if ! recent .venv/bin/python; then
    find_python || { debian python3 python3-venv && find_python; } || fail "this needs Python 3.11 or later"
    rm -rf .venv
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        debian python3-venv "python$version-venv"
        "$python" -m venv .venv
    fi
fi

pip() { .venv/bin/python -m pip --disable-pip-version-check --quiet "$@"; }
pip install --require-hashes --requirement "requirements/$name.txt"
# The project itself; setuptools, which builds it, is locked with the rest.
pip install --no-deps --no-build-isolation --editable .
