#!/usr/bin/env bash
# The peers of `make bench` in build/peers, once. One that cannot be had is left out of the table.
set -euo pipefail
cd "$(dirname "$0")/.."

MAPSHAPER=mapshaper@0.7.70
PEERS=build/peers
LOG=build/peers.log

wanted=$(cat benchmarks/requirements-peers.txt benchmarks/install_peers.sh | cksum; command -v npm || true)
[ "$(cat "$PEERS/wanted" 2>/dev/null || true)" != "$wanted" ] || exit 0

export TMPDIR=$PWD/build/tmp PIP_CACHE_DIR=$PWD/.cache/pip PYTHONNOUSERSITE=1
mkdir -p "$TMPDIR"
printf 'Peers, for the benchmark only ... '
rm -rf "$PEERS"
mkdir -p "$PEERS"
whole=yes
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --target "$PEERS" \
  -r benchmarks/requirements-peers.txt >"$LOG" 2>&1 || whole=no
if command -v npm >/dev/null && command -v node >/dev/null; then
  npm install --prefix "$PEERS" --cache .cache/npm --no-audit --no-fund --no-save --ignore-scripts \
    "$MAPSHAPER" >>"$LOG" 2>&1 || whole=no
fi
if [ "$whole" = yes ]; then
  echo "$wanted" >"$PEERS/wanted"
  echo "done"
else
  echo "not all of them, see $LOG"
fi
