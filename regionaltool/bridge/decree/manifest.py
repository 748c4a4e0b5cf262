"""The manifest: what the package holds, what it was made from, and by which versions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from regionaltool.bridge.decree.staged_package import MANIFEST
from regionaltool.core.decree.decide import Occasion, province_of
from regionaltool.core.decree.papers.content import PackageContent, Wording
from regionaltool.core.decree.papers.paper_words import LANGUAGES
from regionaltool.core.decree.papers.read_back import difference, unreadable
from regionaltool.core.problems import InputError, Problem
from regionaltool.resource_folder import resource

_PACKAGES = ("numpy", "shapely", "pyproj", "openpyxl", "python-docx", "jinja2")
_CHUNK = 1 << 20
_LONGEST_ID = 40
"""Letters; an id such as EPSG:9210 has fewer, a definition in full has more."""


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
        "province_code": decided.province.code,
        "merged": decided.province.merged,
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
            "rule_set_sha256": origin.rule_set_sha256,
            "profile": origin.profile,
            "profile_sha256": origin.profile_sha256,
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


@dataclass(frozen=True)
class Manifest:
    """What the manifest of a package says of its making."""

    says: Mapping[str, object]

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Of its layers."""
        text = self._text("crs")
        if ":" in text and len(text) < _LONGEST_ID:
            return QgsCoordinateReferenceSystem(text)
        return QgsCoordinateReferenceSystem.fromWkt(text)

    def wording(self, template: Path | None) -> Wording:
        """In which words it was written."""
        language = self._text("language")
        return Wording(
            language if language in LANGUAGES else LANGUAGES[0],
            self._text("form"),
            self._text("style"),
            template,
        )

    def completed(self, occasion: Occasion) -> Occasion:
        """The occasion, with what the manifest says where nothing is given."""
        province = occasion.province
        if not province.name:
            province = replace(
                province_of(self._text("province")),
                code=province.code or self._text("province_code"),
                merged=province.merged or self.says.get("merged") is True,
            )
        return Occasion(
            province,
            occasion.date or self._text("date"),
            occasion.effective or self._text("effective"),
            occasion.resolution or self._text("resolution"),
        )

    def _text(self, key: str) -> str:
        value = self.says.get(key)
        return value if isinstance(value, str) else ""


def read_manifest(folder: Path) -> Manifest:
    """The manifest in a folder. Raises `InputError` when there is none that can be read."""
    try:
        says = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if not isinstance(says, dict):
            raise ValueError("no manifest")
    except (OSError, ValueError) as error:
        raise InputError(
            Problem(
                "“{folder}” holds no package of a decree: its {file} is not there, or is damaged.",
                {"folder": folder, "file": MANIFEST},
            )
        ) from error
    return Manifest(says)


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
