"""The Python packages that the plugin cannot do without, and how to get those that are missing.

Everything that is shown before they are needed loads without them: provider, dialogs and dock.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from regionaltool.bridge.words import tr

_NEEDED = {"numpy": (), "scipy": (), "shapely": (2, 1), "pyproj": ()}


def missing_packages() -> list[str]:
    """What pip would have to install, such as ``["shapely>=2.1", "scipy"]``.

    A package that is too old counts as missing.
    """
    return [
        name + (">=" + ".".join(map(str, least)) if least else "")
        for name, least in _NEEDED.items()
        if importlib.util.find_spec(name) is None or _version(name) < least
    ]


def missing_sentence() -> str:
    """What is missing and the one command that installs it; empty when all is there."""
    missing = missing_packages()
    if not missing:
        return ""
    return tr(
        "Regional Tool needs Python packages that this QGIS does not have: {packages}. Install "
        "them with this command, then start QGIS again: {command}"
    ).format(packages=", ".join(missing), command=_command(missing))


def _command(missing: list[str]) -> str:
    packages = list(missing)
    # QGIS's own bindings to GDAL break when pip replaces a NumPy 1 by a NumPy 2.
    if importlib.util.find_spec("numpy") is not None and _version("numpy") < (2,):
        packages.append("numpy<2")
    quoted = " ".join(f'"{p}"' for p in packages)
    if os.name == "nt":
        return f"python -m pip install {quoted}"
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    beside_qgis = Path(sys.prefix, "bin", python)
    options = "--user"
    if Path(sysconfig.get_path("stdlib"), "EXTERNALLY-MANAGED").is_file():
        options += " --break-system-packages"
    return f"{beside_qgis} -m pip install {options} {quoted}"


def _version(name: str) -> tuple[int, ...]:
    """(2, 1, 0) for 2.1.0; a package that does not say its version counts as new enough."""
    try:
        text = metadata.version(name)
    except metadata.PackageNotFoundError:
        return (sys.maxsize,)
    numbers = []
    for part in text.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers)
