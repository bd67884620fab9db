#!/usr/bin/env bash
# Every example of the CommonMark specification comes back byte for byte as a page of its own, in every flavour, and
# gives the same units when its texts are written anew. Needs the release binary; installs the rest below the target
# folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/commonmark
mkdir -p "$work"

cp "$here/package.json" "$here/pages.mjs" "$work"
(cd "$work" && npm install --silent --no-audit --no-fund)
rm -rf "$work/pages"
(cd "$work" && node pages.mjs pages)

for flavour in mkdocs commonmark gfm hugo mdbook docusaurus; do
  echo "$flavour:"
  "$target/release/l10n" roundtrip --flavour "$flavour" "$work/pages"
done
