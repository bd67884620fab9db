#!/usr/bin/env bash
# Two translators of one page: one by hand, one through a tool that writes the whole file anew (`fluent.syntax`, and the
# Fluent store of the Translate Toolkit). Whatever the tool does to blanks and comments, states and ids survive.
# Installs what it needs below the target folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/translators
mkdir -p "$work"

if ! [ -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'fluent.syntax==0.19.0' 'translate-toolkit==3.20.4'
"$work/venv/bin/python" -B "$here/day.py" "${L10N:-$target/release/l10n}" "$work/site"
