#!/usr/bin/env bash
# Installs Python-Markdown with the extensions of MkDocs Material below the target folder.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=${CARGO_TARGET_DIR:-$root/target}/clients/render
mkdir -p "$work"
if ! [ -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  'mkdocs-material==9.8.1' 'Markdown==3.11.3' 'pymdown-extensions==13.1'
