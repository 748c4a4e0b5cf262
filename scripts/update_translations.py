"""Bring the translation files up to date with the texts of the plugin.

Collects every literal in ``tr(...)``, ``phrase(...)`` and ``Problem(...)``, the names and sources
of the profiles, and the sources of the indicators, and writes them to
``resources/translations/regionaltool_*.ts``.
Translations that stand there are kept; texts that the plugin no longer has are taken out. All
texts have one context, which Qt's own collector cannot do for plain functions.
"""

from __future__ import annotations

import ast
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTEXT = "RegionalTool"
MARKS = {"tr", "phrase", "Problem"}


def texts() -> dict[str, str]:
    """Every text that is translated, with the file it first stands in."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / "regionaltool").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name | ast.Attribute)
                and (node.func.id if isinstance(node.func, ast.Name) else node.func.attr) in MARKS
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                found.setdefault(node.args[0].value, file.relative_to(ROOT).as_posix())
            for text in _sources(node):
                found.setdefault(text, file.relative_to(ROOT).as_posix())
    for file in sorted((ROOT / "resources" / "profiles").glob("*.toml")):
        profile = tomllib.loads(file.read_text(encoding="utf-8"))
        for text in (profile["name"], profile["source"]):
            found.setdefault(text, file.relative_to(ROOT).as_posix())
    return found


def _sources(node: ast.AST) -> list[str]:
    """What an indicator says that it is."""
    if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Indicator"):
        return []
    return [
        keyword.value.value
        for keyword in node.keywords
        if keyword.arg == "source" and isinstance(keyword.value, ast.Constant)
    ]


def translations(file: Path) -> dict[str, str]:
    """The translations in a file, those that are done."""
    if not file.is_file():
        return {}
    done = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        if translation.text and translation.get("type") != "unfinished":
            done[message.findtext("source")] = translation.text
    return done


def write(file: Path, done: dict[str, str]) -> int:
    """Write the file anew and return how many texts lack a translation."""
    language = file.stem.split("_")[1]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = 0
    for text, place in sorted(texts().items(), key=lambda pair: (pair[1], pair[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in done:
            translation.text = done[text]
        else:
            translation.set("type", "unfinished")
            missing += 1
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    return missing


def main() -> int:
    """Update every translation file; the exit code says whether any text lacks a translation."""
    missing = 0
    for file in sorted((ROOT / "resources" / "translations").glob("regionaltool_*.ts")):
        lacking = write(file, translations(file))
        missing += lacking
        print(f"{file.relative_to(ROOT)}: {lacking} texts without a translation")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
