#!/bin/sh
# Makes a machine ready for the tests: three browser engines with their
# drivers, a virtual display for the one that has no headless mode, Node, and
# axe-core. On Debian as root what is missing is installed; elsewhere it is
# named, and the script fails.
set -eu
cd "$(dirname "$0")"

missing=""
need() { # need PACKAGE COMMAND…: any of the commands will do
	package=$1
	shift
	for command in "$@"; do
		if command -v "$command" >/dev/null 2>&1; then return; fi
	done
	missing="$missing $package"
}

look() {
	missing=""
	need chromium chromium
	need chromium-driver chromedriver
	need firefox-esr firefox-esr firefox
	need webkit2gtk-driver WebKitWebDriver
	# MiniBrowser stands beside the library and not in the path.
	if ! ls /usr/lib*/*/webkit2gtk-4.*/MiniBrowser /usr/lib*/webkit2gtk-4.*/MiniBrowser 2>/dev/null | grep -q .; then
		missing="$missing libwebkit2gtk-4.1-0"
	fi
	if [ -z "${DISPLAY:-}" ]; then need xvfb Xvfb; fi
	need nodejs node
	need npm npm
	# A page of Cyrillic boxes has other widths than a page of letters.
	if ! fc-list :lang=ru 2>/dev/null | grep -q .; then missing="$missing fontconfig fonts-dejavu-core"; fi
}

look
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	echo "installing:$missing"
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
	look
fi
if [ -n "$missing" ]; then
	echo "the tests need these Debian packages, or the same programs from elsewhere:$missing" >&2
	exit 1
fi

# node --test with two reporters is there from 18.15 on; Debian 12 has 18.20.
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 18 ]; then
	echo "the tests need Node 18.15 or later; here is $(node --version)" >&2
	exit 1
fi

wanted=$(sed -n 's/.*"axe-core": "\(.*\)".*/\1/p' package.json)
if ! grep -q "\"version\": \"$wanted\"" node_modules/axe-core/package.json 2>/dev/null; then
	cache=$(mktemp -d)
	trap 'rm -rf "$cache"' EXIT
	npm ci --cache "$cache" --no-audit --no-fund --ignore-scripts --loglevel=error
fi
