#!/usr/bin/env bash
# Emphasis in Korean lines and in random ones: what `emphasis-not-rendered` says is compared with what Python-Markdown,
# PyMdown's betterem and a CommonMark renderer make of them, and so is every wording it proposes.
# Needs the release binary, and L10N_CORPUS for the real lines; installs the rest below the target folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/emphasis

mkdir -p "$work"
if ! [ -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  'Markdown==3.11.3' 'pymdown-extensions==13.1' 'markdown-it-py==4.0.0'

"$work/venv/bin/python" -B "$here/emphasis.py" "$target/release/l10n" "$work/project" "${L10N_CORPUS:-}"
