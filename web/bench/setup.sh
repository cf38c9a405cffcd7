#!/bin/sh
# Makes a machine ready for the comparison: Chromium, Node, and the peers at
# the versions of package-lock.json. On Debian as root what is missing is
# installed; elsewhere it is named, and the script fails.
set -eu
cd "$(dirname "$0")"

missing=""
need() { # need PACKAGE COMMAND
	if ! command -v "$2" >/dev/null 2>&1; then missing="$missing $1"; fi
}

look() {
	missing=""
	need "${CHROMIUM:-chromium}" "${CHROMIUM:-chromium}"
	need nodejs node
	need npm npm
}

look
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	echo "installing:$missing"
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
	look
fi
if [ -n "$missing" ]; then
	echo "the comparison needs these Debian packages, or the same programs from elsewhere:$missing" >&2
	exit 1
fi
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then # what playwright-core asks for
	echo "the comparison needs Node 20 or later; here is $(node --version)" >&2
	exit 1
fi

# esbuild fetches nothing when its scripts do not run, and Playwright's core
# brings no browser.
if ! cmp -s package-lock.json node_modules/.lock; then
	cache=$(mktemp -d)
	trap 'rm -rf "$cache"' EXIT
	npm ci --cache "$cache" --no-audit --no-fund --ignore-scripts --loglevel=error
	cp package-lock.json node_modules/.lock
fi
