#!/usr/bin/env bash
# Two translators of one page: one by hand, one through a tool that writes the whole file anew (`fluent.syntax`, and the
# Fluent store of the Translate Toolkit). Whatever the tool does to blanks and comments, states and ids survive.
# Installs what it needs below the target folder.
. "$(dirname "$0")/../common.sh"
python_in "$work" 'fluent.syntax==0.19.0' 'translate-toolkit==3.20.4'
"$python" -B "$here/day.py" "${L10N:-$l10n}" "$work/site"
