"""Does the score know a good plan? The units of 2025 against random plans and against themselves.

    python -m scripts.score_checks [--trials 200] [--seed 2025]

Three provinces, communes alone (no roads, no tables): people of the census of 2009, former
districts, minutes in a straight line. The official plan should score above every random contiguous
plan of as many units, and above copies of itself that some border moves have disturbed. Prints the
tables of docs/score_checks.md.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas
import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.coverage import Coverage
from regionaltool.core.members import Members
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.plan_score import plan_score
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from scripts.random_plans import Land

PROVINCES = {"hung_yen": "Hưng Yên", "son_la": "Sơn La", "quang_ninh": "Quảng Ninh"}
DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "provinces"
MOVES = (5, 20)


class Judge:
    """Scores plans; a unit that has been met before is not scored again."""

    def __init__(self, scoring: Scoring) -> None:
        self.ids = tuple(indicator.id for indicator in scoring.indicators)
        self._scoring = scoring
        self._people = scoring.inputs.communes.population
        self._known: dict[bytes, tuple[float, ...]] = {}

    def plan(self, unit: NDArray[np.int64]) -> dict[str, float]:
        """The score of a plan under “S”, and what each indicator is worth to its people."""
        order = np.argsort(unit, kind="stable")
        units = np.split(order, np.flatnonzero(np.diff(unit[order])) + 1)
        keys = [members.tobytes() for members in units]
        new = [members for members, key in zip(units, keys, strict=True) if key not in self._known]
        if new:
            self._judge(new)
        people = np.array([self._people[members].sum() for members in units], dtype=float)
        worth = np.array([self._known[key] for key in keys])
        told = ~np.isnan(worth)
        mean = (people[:, None] * np.where(told, worth, 0)).sum(0) / (people[:, None] * told).sum(0)
        return dict(zip(("S", *self.ids), mean.tolist(), strict=True))

    def _judge(self, units: list[NDArray[np.int64]]) -> None:
        members = Members.of(units)
        scores = self._scoring.scores(members, self._scoring.inputs.seats.seats_of(members))
        worth = np.vstack([scores.low, scores.readings.low]).T.tolist()
        for some, row in zip(units, worth, strict=True):
            self._known[some.tobytes()] = tuple(row)


@dataclass(frozen=True)
class Checks:
    """What came out in a province; `t` trials of everything."""

    name: str
    communes: int
    units: int
    official: dict[str, float]
    random: list[dict[str, float]]
    """(t,) plans of as many units."""
    even: list[dict[str, float]]
    """(t,) the same, whose units have about as many people each."""
    disturbed: Mapping[int, list[dict[str, float]]]
    """By the number of border moves, (t,) each."""

    def fallen(self, moves: int, key: str = "S") -> float:
        """Share of the disturbed copies that are worth less than the official plan."""
        return np.mean([one[key] < self.official[key] for one in self.disturbed[moves]]).item()

    def unmoved(self, moves: int, key: str) -> float:
        """Share of the disturbed copies to which an indicator is blind."""
        same = [abs(one[key] - self.official[key]) < 1e-12 for one in self.disturbed[moves]]
        return np.mean(same).item()


def province(folder: Path, key: str) -> tuple[Coverage, NDArray[np.int64]]:
    """The communes of a province, and the number of the unit of 2025 that each went to."""
    frame = geopandas.read_file(folder / f"{key}.gpkg", layer="communes_clean")
    communes = Communes.from_geodataframe(
        frame, id="code", name="name", population="pop_2009", group="district"
    )
    unit = np.unique(frame["new_code"].to_numpy(dtype=str), return_inverse=True)[1]
    return Coverage.of(communes), unit.ravel().astype(np.int64)


def standard(communes: Communes) -> Scoring:
    """By communes alone: 1.1, 1.2, 2.1, 2.2, 4.1 and 5.3."""
    profile = Profile.read("default", IDS)
    return Scoring(Inputs.of(communes, profile), profile)


def check(folder: Path, key: str, trials: int, seed: int) -> Checks:
    """Run the trials of one province."""
    coverage, official = province(folder, key)
    judge = Judge(standard(coverage.communes))
    land, k = Land.of(coverage), int(official.max()) + 1

    def rng(kind: int) -> np.random.Generator:
        # of its own for each kind, so that more trials of one leave the others as they were
        return np.random.default_rng([seed, list(PROVINCES).index(key), kind])

    free, even = rng(0), rng(1)
    return Checks(
        name=PROVINCES[key],
        communes=len(coverage.communes),
        units=k,
        official=judge.plan(official),
        random=[judge.plan(land.random_plan(k, free)) for _ in range(trials)],
        even=[judge.plan(land.even_plan(k, even)) for _ in range(trials)],
        disturbed={
            moves: [judge.plan(land.disturbed(official, moves, chance)) for _ in range(trials)]
            for moves, chance in ((moves, rng(moves)) for moves in MOVES)
        },
    )


def scored(communes: Communes, unit: NDArray[np.int64]) -> float:
    """The score of a plan as the plugin adds it up, to check `Judge` by."""
    scoring = standard(communes)
    units = [np.flatnonzero(unit == number) for number in range(unit.max() + 1)]
    people = [int(communes.population[members].sum()) for members in units]
    return plan_score([scoring.score(members) for members in units], people).low


def tables(found: list[Checks]) -> str:
    """What the document shows."""
    lines = [
        "| province | communes | units | official | random: mean, best | even: mean, best "
        "| 5 moves lower it | 20 moves |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in found:
        free, even = ([plan["S"] for plan in some] for some in (one.random, one.even))
        lines.append(
            f"| {one.name} | {one.communes} | {one.units} | {one.official['S']:.1f} "
            f"| {np.mean(free):.1f}, {max(free):.1f} | {np.mean(even):.1f}, {max(even):.1f} "
            f"| {one.fallen(5):.1%} | {one.fallen(20):.1%} |"
        )
    ids = list(found[0].official)[1:]
    lines += ["", "| 5 moves: lower, the same | " + " | ".join(ids) + " |"]
    lines.append("|---" * (len(ids) + 1) + "|")
    for one in found:
        cells = [f"{one.fallen(5, key):.0%}, {one.unmoved(5, key):.0%}" for key in ids]
        lines.append(f"| {one.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2025)
    options = parser.parse_args()
    print(tables([check(DATA, key, options.trials, options.seed) for key in PROVINCES]))


if __name__ == "__main__":
    main()
