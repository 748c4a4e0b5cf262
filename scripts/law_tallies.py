"""The official units of 2025 under the laws of 2025 and 2026, beside the published tallies.

    python -m scripts.law_tallies [../shared/data/vn_units_2025.csv] [--figures build/law_units.csv]

The table has area, people, type and the text of the old units, and neither terrain nor minorities
nor flags. So several readings are printed: with what the table has, and with every unit taken for
lowland, for mountain without a minority, for mountain with nothing else. Then each unit gets the
reading that favours it: terrain and minorities as they are cannot make more units meet the law.
Flags could: a border, a poor coast. With --figures a table is written that `checkcriteria` takes as
FIGURES, with the terrain of provinces that are of one kind.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.criteria.judge import Judge, Judgements
from regionaltool.core.criteria.outcome import NUMBER, OUTCOMES, Outcome
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.criteria.unit_table import UnitTable

Row = dict[str, str]
DELTA = {
    "Thành phố Hà Nội",
    "Thành phố Hải Phòng",
    "Tỉnh Bắc Ninh",
    "Tỉnh Hưng Yên",
    "Tỉnh Ninh Bình",
    "Tỉnh Quảng Ninh",
}
"""Provinces of 2025 in the Red River Delta; Bắc Ninh and Ninh Bình took parts from beyond it."""
ONE_KIND = {
    "Tỉnh Hưng Yên": "lowland",
    "Tỉnh Sơn La": "mountain",
    "Tỉnh Điện Biên": "mountain",
    "Tỉnh Lai Châu": "mountain",
    "Tỉnh Cao Bằng": "mountain",
}
READINGS = (
    ("as the table is", None, None),
    ("lowland", "lowland", 0),
    ("mountain, no minority", "mountain", 0),
    ("mountain, all minority", "mountain", 100),
)
KEPT = "giữ nguyên"
PUBLISHED = {
    "vn-76-2025": "published: 2,536 met, 503 waived, 154 neither, of 3,193 formed; 128 kept",
    "vn-112-2025": "published: 705 units below the standards",
}


def main() -> None:
    """Print the tallies; write the figures where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", nargs="?", default="../shared/data/vn_units_2025.csv", type=Path)
    parser.add_argument("--figures", type=Path)
    options = parser.parse_args()
    with options.table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    kept = np.array([row["old_units_text"].strip().casefold() == KEPT for row in rows])
    for law in PUBLISHED:
        _tell(law, rows, kept)
    if options.figures:
        _write(options.figures, rows)


def _tell(law: str, rows: Sequence[Row], kept: NDArray[np.bool_]) -> None:
    print(f"\n{shipped(law).title}: {len(rows):,} units, {kept.sum()} of them kept as they were")
    print(f"{'':26}" + "".join(f"{outcome.value:>10}" for outcome in OUTCOMES) + "  of units")
    judge = Judge(shipped(law))
    readings = {}
    for name, terrain, share in READINGS:
        readings[name] = judge.judge(units_of(rows, terrain, share))
        _line(name, readings[name].outcome, "all")
    known = [readings[name].outcome for name, terrain, _ in READINGS if terrain is not None]
    # outcomes stand in the order of favour, and unknown last
    best = np.min(known, axis=0)
    _line("whatever favours it", best, "all")
    _line("", best[~kept], "formed")
    _line("", best[kept], "kept")
    if law == "vn-112-2025":
        _below(readings, best, rows)
    print(PUBLISHED[law])


def _line(name: str, outcomes: NDArray[np.int8], of: str) -> None:
    count = np.bincount(outcomes, minlength=len(OUTCOMES)).tolist()
    print(f"{name:26}" + "".join(f"{n:>10,}" for n in count) + f"  {of}")


def _below(readings: dict[str, Judgements], best: NDArray[np.int8], rows: Sequence[Row]) -> None:
    """Communes short in every reading, and wards short of area or people."""
    communes = int((best == NUMBER[Outcome.NOT_MET]).sum())
    wards = sum(
        any(measured.outcome is Outcome.NOT_MET for measured in one.measured)
        for one, row in zip(readings["lowland"], rows, strict=True)
        if row["type"] == "Phường"
    )
    print(
        f"below: {communes} communes in every reading and {wards} wards by area or people: "
        f"{communes + wards}"
    )


def units_of(rows: Sequence[Row], terrain: str | None, share: float | None) -> UnitTable:
    """The units with what the table has, all of one terrain and share of minorities."""
    n = len(rows)
    return UnitTable.of_columns(
        [row["code"] for row in rows],
        {
            "type": [row["type"] for row in rows],
            "province_type": [row["province"] for row in rows],
            "region": [_region(row) for row in rows],
            "terrain": [terrain] * n,
            "ethnic_pct": [share] * n,
            "area_km2": [_number(row["area_km2"]) for row in rows],
            "pop": [_number(row["population"]) for row in rows],
            "member_count": [int(row["n_old"]) for row in rows],
        },
    )


def _region(row: Row) -> str:
    return "red_river_delta" if row["province"] in DELTA else "other"


def _number(text: str) -> float | None:
    return float(text) if text else None


def _write(file: Path, rows: Sequence[Row]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as opened:
        out = csv.writer(opened)
        out.writerow(
            (
                "unit",
                "type",
                "province_type",
                "region",
                "terrain",
                "area_km2",
                "pop",
                "member_count",
            )
        )
        for row in rows:
            terrain = ONE_KIND.get(row["province"], "")
            known = (row["area_km2"], row["population"], row["n_old"])
            out.writerow((row["code"], row["type"], row["province"], _region(row), terrain, *known))


if __name__ == "__main__":
    main()
