# What each client's `run.sh` begins with: `. "$(dirname "$0")/../common.sh"`.
#
# Sets `here`, `root`, `target`, `l10n` (the release binary) and `work`, the client's own folder below the target folder.
# What clients need is installed there and pinned here or beside them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
l10n=$target/release/l10n
work=$target/clients/$(basename "$here")
mkdir -p "$work"

# Ends the client without the corpus, and says so.
needs_corpus() {
  if [ -z "${L10N_CORPUS:-}" ]; then
    echo "$(basename "$here"): skipped, for L10N_CORPUS is not set"
    exit 0
  fi
}

# Installs packages into an environment of the folder `$1`; `python` is its interpreter.
python_in() {
  local venv=$1/venv
  shift
  if ! [ -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
  fi
  "$venv/bin/pip" install --quiet --disable-pip-version-check "$@"
  python=$venv/bin/python
}

# The same with Python-Markdown as sites of MkDocs Material use it, once for all who render pages.
python_of_material() {
  python_in "$target/clients/render" 'mkdocs-material==9.8.1' 'Markdown==3.11.3' 'pymdown-extensions==13.1'
}

# Installs the packages of the client's `package.json`.
node_packages() {
  cp "$here/package.json" "$work"
  (cd "$work" && npm install --silent --no-audit --no-fund)
}
