#!/usr/bin/env bash
# What translators' tools make of our exports, and what we make of theirs: `polib` and the Translate Toolkit, on which
# Weblate, Pootle and Virtaal stand, read each format, translate every unit and write the file anew; then it is imported.
# Installs what it needs below the target folder.
. "$(dirname "$0")/../common.sh"
python_in "$work" 'polib==1.2.0' 'translate-toolkit==3.20.4'
"$python" -B "$here/exchange.py" "${L10N:-$l10n}" "$work/site"
