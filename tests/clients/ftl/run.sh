#!/usr/bin/env bash
# Other people's programs read our Fluent files: `fluent.syntax` and `compare-locales`, both of Python.
# Without an argument, reads the files that `tests/ftl.rs` writes; else every `.ftl` file below the folder given.
# Installs what it needs below the target folder.
. "$(dirname "$0")/../common.sh"
python_in "$work" 'fluent.syntax==0.19.0' 'compare-locales==9.0.5'

if [ $# -gt 0 ]; then
  folder=$1
else
  (cd "$root" && cargo test --quiet --test ftl files_for_other_readers > /dev/null)
  folder=$target/tmp/ftl
fi
"$python" "$here/read.py" "$folder"
