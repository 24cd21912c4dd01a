#!/usr/bin/env bash
# Installs Debian's Chromium, unless there is a browser already where scripts/chromium.ts looks for one. Ends with 1 where that fails.
set -uo pipefail

for path in "${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$path" ] && [ -x "$path" ]; then
    echo "$path is there."
    exit 0
  fi
done
command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ] || exit 1

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if timeout 120 apt-get update > "$log" 2>&1 && timeout 400 apt-get install -y --no-install-recommends chromium >> "$log" 2>&1 && [ -x /usr/bin/chromium ]; then
  echo '/usr/bin/chromium was installed.'
else
  tail -5 "$log"
  exit 1
fi
