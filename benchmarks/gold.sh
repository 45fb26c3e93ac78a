#!/usr/bin/env bash
# Judges `cchc check` against the hand-read labels of the shared folder.
# usage: benchmarks/gold.sh [SHARED]    CCHC: another cchc than the one of .venv
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
shared=${1:-$root/../shared}
cchc=${CCHC:-$root/.venv/bin/cchc}

if [ ! -f "$shared/gold/judge.py" ] || [ ! -d "$shared/seeds" ]; then
    echo "gold.sh: no gold/judge.py and seeds/ in $shared: nothing to judge against" >&2
    exit 2
fi
if ! command -v "$cchc" >/dev/null; then
    echo "gold.sh: $cchc is not there: run \`make test\` once, or set CCHC" >&2
    exit 2
fi
# Labels of documents that have no text here are left out by the judge itself.
python=$(dirname "$cchc")/python
[ -x "$python" ] || python=python3
exec "$python" "$shared/gold/judge.py" "$cchc" "$shared/seeds" "$shared/gold"
