#!/usr/bin/env bash
# Other people's programs read our Fluent files: `fluent.syntax` and `compare-locales`, both of Python.
# Without an argument, reads the files that `tests/ftl.rs` writes; else every `.ftl` file below the folder given.
# Installs what it needs below the target folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/clients/ftl
mkdir -p "$work"

if ! [ -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'fluent.syntax==0.19.0' 'compare-locales==9.0.5'

if [ $# -gt 0 ]; then
  folder=$1
else
  (cd "$root" && cargo test --quiet --test ftl files_for_other_readers > /dev/null)
  folder=$target/tmp/ftl
fi
"$work/venv/bin/python" "$here/read.py" "$folder"
