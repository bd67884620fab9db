#!/usr/bin/env bash
# Python-Markdown, with the extensions of MkDocs Material, renders pages and their accented pseudo-translation: what
# stayed plain cannot be translated, and code, targets, ids and classes must be the same.
# Needs L10N_CORPUS and the release binary; installs the rest below the target folder.
. "$(dirname "$0")/../common.sh"
needs_corpus
python_of_material
"$python" -B "$here/render.py" "$l10n" "$L10N_CORPUS" "$work/pages"
