#!/usr/bin/env bash
# Emphasis in Korean lines and in random ones: what `emphasis-not-rendered` says is compared with what Python-Markdown,
# PyMdown's betterem and a CommonMark renderer make of them, and so is every wording it proposes.
# Needs the release binary, and L10N_CORPUS for the real lines; installs the rest below the target folder.
. "$(dirname "$0")/../common.sh"
python_in "$work" 'Markdown==3.11.3' 'pymdown-extensions==13.1' 'markdown-it-py==4.0.0'
"$python" -B "$here/emphasis.py" "$l10n" "$work/project" "${L10N_CORPUS:-}"
