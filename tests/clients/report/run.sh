#!/usr/bin/env bash
# Other people's programs read our reports: the SARIF schema, a JUnit reader, JSON Schema, a browser with axe.
# Installs what it needs below the target folder; Chromium comes from Debian.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/report
mkdir -p "$work"

if ! [ -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'jsonschema==4.26.0' 'junitparser==5.0.3'

cp "$here/package.json" "$work/package.json"
(cd "$work" && npm install --silent --no-audit --no-fund)

if ! command -v chromium > /dev/null; then
  (apt-get update -qq && apt-get install -y -qq chromium) > /dev/null
fi

(cd "$root" && cargo test --quiet --test formats > /dev/null)
reports=$target/tmp/report

"$work/venv/bin/python" "$here/read.py" "$reports" "$root/source/reference" "$work/node_modules"
cp "$here/browse.mjs" "$work/browse.mjs"
(cd "$work" && node browse.mjs "$reports/status.html" "$work/shots")
