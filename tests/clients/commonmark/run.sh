#!/usr/bin/env bash
# Every example of the CommonMark specification comes back byte for byte as a page of its own, in every flavour, and
# gives the same units when its texts are written anew. Needs the release binary; installs the rest below the target
# folder.
. "$(dirname "$0")/../common.sh"
node_packages
cp "$here/pages.mjs" "$work"
rm -rf "$work/pages"
(cd "$work" && node pages.mjs pages)

for flavour in mkdocs commonmark gfm hugo mdbook docusaurus; do
  echo "$flavour:"
  "$l10n" roundtrip --flavour "$flavour" "$work/pages"
done
