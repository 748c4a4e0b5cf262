# Sourced by bash: what is started afterwards finds QGIS, the plugin and the Python packages,
# and writes nothing outside the checkout.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# HOME moves; an X display is still opened with the key in the real one.
if [ -n "${DISPLAY:-}" ] && [ -z "${XAUTHORITY:-}" ] && [ -f "${HOME:-}/.Xauthority" ]; then
  export XAUTHORITY="$HOME/.Xauthority"
fi
export HOME="$ROOT/build/home"
export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share" XDG_CACHE_HOME="$ROOT/.cache"
export TMPDIR="$ROOT/build/tmp"
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
  export XDG_RUNTIME_DIR="$ROOT/build/runtime"
  mkdir -p -m 700 "$XDG_RUNTIME_DIR"
fi
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$TMPDIR"

# QGIS runs the system's Python: it reaches the packages of .venv through PYTHONPATH.
SITE_PACKAGES=$(echo "$ROOT"/.venv/lib/python3.*/site-packages)
export PYTHONPATH="$ROOT:$SITE_PACKAGES:/usr/share/qgis/python:/usr/share/qgis/python/plugins"
export PYTHONNOUSERSITE=1
export QGIS_PLUGINPATH="$ROOT"

# Debian 12's wrapper /usr/bin/qgis_process fails on an argument of its own.
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process || true)
export QGIS_PROCESS
