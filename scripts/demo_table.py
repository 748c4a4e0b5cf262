"""The tables that the demo prints, from the outputs of the algorithms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from qgis.core import NULL, QgsFeature, QgsVectorLayer

from regionaltool.bridge.words import decimal, persons
from regionaltool.core.criteria.outcome import OUTCOMES

_FACTORS = ("f1", "f2", "f3", "f4", "f5")
_HEAD = ("Unit", "Communes", "People", "km²", "Parts", "Score", "F1", "F2", "F3", "F4", "F5")


def print_check(checked: Mapping[str, object]) -> None:
    """Whether the communes tile without gaps or overlaps."""
    verdict = "a valid coverage" if checked["VALID"] else "NO VALID COVERAGE"
    counts = (
        "{OVERLAPS} overlaps, {GAPS} gaps, {INVALID} invalid outlines, {DUPLICATE_IDS} ids twice"
    )
    print(f"Check: {verdict} ({counts.format_map(checked)})")


def print_neighbours(table: QgsVectorLayer) -> None:
    """How many pairs of each kind."""
    kinds = Counter(pair["kind"] for pair in table.getFeatures())
    counts = ", ".join(f"{count} by {kind}" for kind, count in kinds.items())
    print(f"Neighbours: {counts}\n")


def print_units(dissolved: QgsVectorLayer, contiguity: QgsVectorLayer, scores: QgsVectorLayer):
    """One row per unit; a cross marks those with a fault."""
    shape = {unit["unit"]: unit for unit in contiguity.getFeatures()}
    score = {unit["unit"]: unit for unit in scores.getFeatures()}
    rows = [
        _row(unit, shape[unit["unit"]], score[unit["unit"]]) for unit in dissolved.getFeatures()
    ]
    widths = [max(len(row[column]) for row in (_HEAD, *rows)) for column in range(len(_HEAD))]
    for row in (_HEAD, *rows):
        first, *rest = (
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join((first, *rest)))
    print(
        "\nF1 infrastructure connectivity, F2 population density, F3 economic capacity, "
        "F4 culture and society,\nF5 regional coordination, each 0–100; – is off for want of "
        "input. ✕ has a fault."
    )


def print_law(title: str, plans: Mapping[str, Mapping[str, object]]) -> None:
    """How many units of each plan have each outcome."""
    print(f"\n{title}: units by outcome")
    for plan, counts in plans.items():
        outcomes = ", ".join(
            f"{counts[outcome.value.upper()]} {outcome.value.replace('_', ' ')}"
            for outcome in OUTCOMES
        )
        print(f"  {plan:<11}{outcomes}")


def _row(unit: QgsFeature, shape: QgsFeature, score: QgsFeature) -> tuple[str, ...]:
    mark = " ✕" if score["violations"] else ""
    return (
        unit["name"] + mark,
        persons(unit["n_communes"]),
        persons(unit["population"]),
        decimal(unit["area_km2"], 1),
        persons(shape["n_parts"]),
        _figure(score["score"], 1),
        *(_figure(score[factor], 0) for factor in _FACTORS),
    )


def _figure(value: object, digits: int) -> str:
    return "–" if value == NULL else decimal(value, digits)
