#!/usr/bin/env bash
# Imports the translated pages of the corpus, builds them again, and compares both as Python-Markdown renders them with
# the extensions of MkDocs Material: block by block, and in the words a reader sees.
# Needs L10N_CORPUS and the release binary; uses what `../render` installs below the target folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/import

if [ -z "${L10N_CORPUS:-}" ]; then
  echo "import: skipped, for L10N_CORPUS is not set"
  exit 0
fi

"$here/../render/install.sh"
python=$target/clients/render/venv/bin/python
PYTHONPATH=$here/../render "$python" -B "$here/compare.py" "$target/release/l10n" "$L10N_CORPUS" "$work"
