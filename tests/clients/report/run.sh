#!/usr/bin/env bash
# Other people's programs read our reports: the SARIF schema, a JUnit reader, JSON Schema, a browser with axe.
# Installs what it needs below the target folder; Chromium comes from Debian.
. "$(dirname "$0")/../common.sh"
python_in "$work" 'jsonschema==4.26.0' 'junitparser==5.0.3'
node_packages

if ! command -v chromium > /dev/null; then
  (apt-get update -qq && apt-get install -y -qq chromium) > /dev/null
fi

(cd "$root" && cargo test --quiet --test formats > /dev/null)
reports=$target/tmp/report

"$python" "$here/read.py" "$reports" "$root/source/reference" "$work/node_modules"
cp "$here/browse.mjs" "$work/browse.mjs"
(cd "$work" && node browse.mjs "$reports/status.html" "$work/shots")
