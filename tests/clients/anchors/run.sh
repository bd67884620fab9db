#!/usr/bin/env bash
# Pages with every heading translated, built and rendered by Python-Markdown: every fragment that resolves in the source
# must resolve in the build.
# Needs L10N_CORPUS and the release binary; installs the rest below the target folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/render

if [ -z "${L10N_CORPUS:-}" ]; then
  echo "anchors: skipped, for L10N_CORPUS is not set"
  exit 0
fi

mkdir -p "$work"
if ! [ -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  'mkdocs-material==9.8.1' 'Markdown==3.11.3' 'pymdown-extensions==13.1'

PYTHONPATH="$here/../render" "$work/venv/bin/python" -B "$here/anchors.py" \
  "$target/release/l10n" "$L10N_CORPUS" "$target/clients/anchors"
