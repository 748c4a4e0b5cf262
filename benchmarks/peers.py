"""Which peers are at hand, and in which version."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as package_version
from importlib.util import find_spec
from pathlib import Path

MAPSHAPER = Path(__file__).resolve().parents[1] / "build" / "peers" / "node_modules" / "mapshaper"


@cache
def installed(module: str) -> bool:
    """Whether a Python package can be imported."""
    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):  # also one that is made to fail
        return False


@cache
def version(package: str) -> str:
    """The version of an installed Python package; empty where it is not installed."""
    try:
        return package_version(package)
    except PackageNotFoundError:
        return ""


def named(package: str, way: str) -> str:
    """A Python package with its version, as a row names it, and what of it is timed."""
    return spaced(package, version(package), way)


def spaced(*parts: str) -> str:
    """Parts of a name; a version that is empty leaves no gap."""
    return " ".join(part for part in parts if part)


@cache
def qgis_version() -> str:
    """The version of QGIS, such as 3.22.16; empty where its Python is not at hand."""
    if not installed("qgis"):
        return ""
    from qgis.core import Qgis

    return Qgis.version().split("-")[0]


@cache
def mapshaper() -> tuple[list[str], str]:
    """The command that starts mapshaper, and its version; empty where it is not at hand."""
    node, about = shutil.which("node"), MAPSHAPER / "package.json"
    if node is None or not about.is_file():
        return [], ""
    command = [node, str(MAPSHAPER / "bin" / "mapshaper")]
    works = subprocess.run([*command, "--version"], capture_output=True, check=False)
    if works.returncode != 0:
        return [], ""
    return command, json.loads(about.read_text())["version"]
