#!/usr/bin/env bash
# Imports the translated pages of the corpus, builds them again, and compares both as Python-Markdown renders them with
# the extensions of MkDocs Material: block by block, and in the words a reader sees.
# Needs L10N_CORPUS and the release binary; uses what `../render` installs below the target folder.
. "$(dirname "$0")/../common.sh"
needs_corpus
python_of_material
PYTHONPATH="$here/../render" "$python" -B "$here/compare.py" "$l10n" "$L10N_CORPUS" "$work"
