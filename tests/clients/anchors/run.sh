#!/usr/bin/env bash
# Pages with every heading translated, built and rendered by Python-Markdown: every fragment that resolves in the source
# must resolve in the build.
# Needs L10N_CORPUS and the release binary; installs the rest below the target folder.
. "$(dirname "$0")/../common.sh"
needs_corpus
python_of_material
PYTHONPATH="$here/../render" "$python" -B "$here/anchors.py" "$l10n" "$L10N_CORPUS" "$work"
