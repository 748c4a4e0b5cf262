#!/usr/bin/env bash
# Set-up: what the system lacks by apt (Debian 12 or 13, as root or with sudo), then the Python
# packages in .venv. Once done, it only looks whether all of it is still there.
set -euo pipefail
cd "$(dirname "$0")/.."

SYSTEM_PYTHON=/usr/bin/python3 # the Python that QGIS itself runs
STAMP=.venv/regionaltool-setup
LOG=build/setup.log

fail() {
  echo "Set-up stopped: $*" >&2
  exit 1
}

# step TITLE COMMAND...: one line on the screen with the time taken, what the command says in the log.
step() {
  local title=$1 started=$SECONDS
  shift
  printf '%s ... ' "$title"
  if "$@" >>"$LOG" 2>&1; then
    echo "$((SECONDS - started)) s"
  else
    echo "failed"
    return 1
  fi
}

has_command() { command -v "$1" >/dev/null; }

has_modules() {
  "$SYSTEM_PYTHON" -c 'import sys; from importlib.util import find_spec
sys.exit(not all(map(find_spec, sys.argv[1:])))' "$@" 2>/dev/null
}

has_font() { compgen -G "/usr/share/fonts/*/$1" >/dev/null || compgen -G "/usr/share/fonts/*/*/$1" >/dev/null; }

# The Debian packages whose contents are not there, whoever installed them.
missing_packages() {
  has_command qgis || echo qgis
  has_modules qgis || echo python3-qgis
  has_modules venv ensurepip || echo python3-venv
  has_command Xvfb || echo xvfb
  has_command xauth || echo xauth
  has_command xdotool || echo xdotool
  has_command import || echo imagemagick
  has_command lrelease || [ -x /usr/lib/qt5/bin/lrelease ] || echo qttools5-dev-tools
  has_font 'DejaVuSans.ttf' || echo fonts-dejavu-core
  has_font 'OpenSans-Regular.ttf' || echo fonts-open-sans
}

system_name() { (. /etc/os-release && echo "$PRETTY_NAME") 2>/dev/null || uname -s; }

is_supported() { (. /etc/os-release && [[ "${ID:-} ${VERSION_ID:-}" =~ ^debian\ (12|13)$ ]]) 2>/dev/null; }

may_use_sudo() { has_command sudo && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo true; }; }; }

install_packages() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  is_supported ||
    fail "$(system_name) is not Debian 12 or 13; please install what these Debian packages hold, then run make again: $*"
  if [ "$(id -u)" != 0 ]; then
    may_use_sudo ||
      fail "this account may not install packages; please have an administrator run: apt-get install --no-install-recommends $*"
    apt=(sudo "${apt[@]}")
  fi
  # A source that fails need not be the one that is needed: installing decides.
  step "Package lists" "${apt[@]}" update -qq || true
  step "Debian packages ($*)" "${apt[@]}" install -y -qq --no-install-recommends "$@" ||
    fail "apt-get install did not succeed, see $LOG; is there a network? Its last words: $(tail -n 1 "$LOG")"
}

make_venv() {
  rm -rf .venv
  "$SYSTEM_PYTHON" -m venv --system-site-packages .venv && pwd -P >.venv/made-in
}

# False also after a move of the checkout, another system Python, or a set-up that was cut off.
venv_is_usable() {
  [ "$(cat .venv/made-in 2>/dev/null)" = "$(pwd -P)" ] &&
    [ "$(readlink -f .venv/bin/python)" = "$(readlink -f "$SYSTEM_PYTHON")" ] &&
    .venv/bin/python -m pip --version >/dev/null 2>&1
}

# GDAL's Python bindings work only with the generation of NumPy that they were built against.
numpy_limit() {
  "$SYSTEM_PYTHON" -c "import numpy; print('numpy<2' if numpy.__version__ < '2' else 'numpy<3')"
}

fingerprint() {
  cat requirements.txt requirements-test.txt | cksum
  readlink -f "$SYSTEM_PYTHON"
  pwd -P
}

set_up_venv() {
  export TMPDIR=$PWD/build/tmp PIP_CACHE_DIR=$PWD/.cache/pip PYTHONNOUSERSITE=1
  mkdir -p "$TMPDIR"
  # ensurepip fails now and then right after apt; the second try works.
  venv_is_usable || step "Python environment" make_venv || step "Python environment, again" make_venv ||
    fail "$SYSTEM_PYTHON -m venv did not succeed, see $LOG."
  step "Python packages" .venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --no-warn-conflicts -r requirements.txt -r requirements-test.txt "$(numpy_limit)" ||
    fail "pip did not succeed, see $LOG; is there a network? Its last words: $(grep ERROR "$LOG" | tail -n 1)"
  step "Trial import" .venv/bin/python -c \
    "import qgis.core, osgeo.gdal_array, scipy, shapely, geopandas, pyogrio, pytest" ||
    fail "the packages do not load together, see $LOG. Last words: $(tail -n 1 "$LOG")"
  fingerprint >"$STAMP"
}

mapfile -t missing < <(missing_packages)
stamp=$(cat "$STAMP" 2>/dev/null || true)
if [ "${#missing[@]}" = 0 ] && [ "$stamp" = "$(fingerprint)" ]; then
  exit 0
fi

mkdir -p build
: >"$LOG"
if [ "${#missing[@]}" -gt 0 ]; then
  install_packages "${missing[@]}"
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" = 0 ] || fail "apt-get has run, but what these packages hold is still not there: ${missing[*]}"
fi
[ "$stamp" = "$(fingerprint)" ] || set_up_venv
