"""The manifest: what the package holds, what it was made from, and by which versions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from regionaltool.bridge.decree.staged_package import MANIFEST
from regionaltool.core.decree.content import PackageContent
from regionaltool.core.decree.read_back import difference, unreadable
from regionaltool.core.problems import Problem
from regionaltool.resource_folder import resource

_PACKAGES = ("numpy", "shapely", "pyproj", "openpyxl", "python-docx", "jinja2")
_CHUNK = 1 << 20


def manifest_text(
    folder: Path,
    content: PackageContent,
    crs: QgsCoordinateReferenceSystem,
    inputs: Mapping[str, Path],
) -> str:
    """The manifest of the files that lie in a folder now; ``inputs`` are those it was made from."""
    decided, wording = content.decided, content.wording
    origin = decided.origin
    says = {
        "accepted": list(content.accepted),
        "province": content.words.province(decided),
        "resolution": decided.resolution,
        "date": decided.date,
        "effective": decided.effective,
        "units": len(decided.units),
        "communes": len(decided.communes),
        "crs": crs.authid() or crs.toWkt(),
        "language": wording.language,
        "form": wording.written_form,
        "style": wording.style,
        "plan": {
            "source": origin.source,
            "journal_position": origin.journal,
            "rule_set": origin.rule_set,
            "profile": origin.profile,
        },
        "inputs": [
            {"name": name, "file": path.name, "sha256": sha256_of(path)}
            for name, path in sorted(inputs.items())
            if path.is_file()
        ],
        "files": [
            {"name": path.name, "bytes": path.stat().st_size, "sha256": sha256_of(path)}
            for path in sorted(folder.iterdir())
            if path.name != MANIFEST
        ],
        "versions": versions(),
    }
    return json.dumps(says, ensure_ascii=False, indent=1) + "\n"


def manifest_differences(folder: Path) -> tuple[Problem, ...]:
    """Files of a package whose bytes are not those that its manifest lists."""
    file = folder / MANIFEST
    try:
        listed: Sequence[Mapping[str, str]] = json.loads(file.read_text(encoding="utf-8"))["files"]
        wanted = {str(one["name"]): str(one["sha256"]) for one in listed}
    except (OSError, ValueError, KeyError, TypeError):
        return (unreadable(file),)
    found = []
    for name, checksum in wanted.items():
        if not (folder / name).is_file():
            found.append(unreadable(folder / name))
        elif sha256_of(folder / name) != checksum:
            found.append(difference(folder / name, "SHA-256", sha256_of(folder / name), checksum))
    return tuple(found)


def sha256_of(file: Path) -> str:
    """The checksum of a file."""
    total = hashlib.sha256()
    with file.open("rb") as opened:
        while some := opened.read(_CHUNK):
            total.update(some)
    return total.hexdigest()


def versions() -> dict[str, str]:
    """Of the plugin and of what it writes with."""
    found = {
        "regionaltool": _own_version(),
        "qgis": Qgis.version(),
        "gdal": gdal.VersionInfo("RELEASE_NAME"),
    }
    for package in _PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found


def _own_version() -> str:
    inside = resource().parent / "metadata.txt"
    file = inside if inside.is_file() else resource().parent / "regionaltool" / "metadata.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return ""
