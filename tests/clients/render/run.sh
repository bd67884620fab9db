#!/usr/bin/env bash
# Python-Markdown, with the extensions of MkDocs Material, renders pages and their accented pseudo-translation: what
# stayed plain cannot be translated, and code, targets, ids and classes must be the same.
# Needs L10N_CORPUS and the release binary; installs the rest below the target folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/render

if [ -z "${L10N_CORPUS:-}" ]; then
  echo "render: skipped, for L10N_CORPUS is not set"
  exit 0
fi

"$here/install.sh"
"$work/venv/bin/python" -B "$here/render.py" "$target/release/l10n" "$L10N_CORPUS" "$work/pages"
