"""The law: the outcomes of all units of a nation, and of one unit after a move.

Types, terrain, regions, flags and shares are made up, for the national layer has none; there are as
many kinds of units as in a country. What is timed is the whole way from members to outcomes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps, members
from benchmarks.moves import planned_moves
from benchmarks.rows import Effort, Row, failure, limit_row
from benchmarks.timing import in_turns, p50, p99, spent
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judge import Judge, Judgements
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.members import Members

LAW = "vn-76-2025"
NATION_S = 0.2
MOVE_MS = 0.2


def nation(maps: Maps, effort: Effort) -> Iterator[Row]:
    """All units at once, by a judge that knows nothing yet."""
    made = MadeUp.on(maps.nation)
    units = members(maps.nation.small)
    every = Members.of(units)
    together = made.judged(every, Judge(shipped(LAW)))
    if wrong := made.unlike(together, units):
        yield failure("law.nation", wrong)
        return
    run = {"judge": lambda: made.judged(every, Judge(shipped(LAW)))}
    taken = in_turns(run, effort.rounds, effort.seconds)["judge"]
    what = f"s, {len(every):,} units, {len(together.blocks)} kinds of them"
    yield limit_row("law.nation", p50(taken), NATION_S, what, p50(taken), len(taken))


def move(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The unit that takes a commune: its table, its outcome and the record that is shown."""
    made = MadeUp.on(maps.nation)
    labels = maps.nation.small.copy()
    judge = Judge(shipped(LAW))
    made.judged(Members.of(members(labels)), judge)
    of = {number: unit.tolist() for number, unit in enumerate(members(labels))}
    taken: list[float] = []
    for commune, before, after in planned_moves(made.a, made.b, labels, effort.moves):
        of[before].remove(commune)
        of[after] = sorted([*of[after], commune])
        one = np.array(of[after])
        spent(lambda one=one: made.judged(Members.of([one]), judge).judgement(0), taken)
    unit = f"ms p50, one unit with its record; p99 {p99(taken) * 1e3:.3f}"
    yield limit_row("law.move", p50(taken) * 1e3, MOVE_MS, unit, p50(taken), len(taken))


@dataclass(frozen=True, eq=False)
class MadeUp:
    """A map whose communes have all that a law asks."""

    facts: CommuneFacts
    a: NDArray[np.int64]
    b: NDArray[np.int64]
    """Pairs of neighbours."""

    @classmethod
    def on(cls, commune_map: CommuneMap) -> MadeUp:
        """Facts by chance, always the same ones."""
        coverage = ours.coverage(commune_map)
        communes, n = coverage.communes, len(commune_map)
        rng = np.random.default_rng(1)
        people = [
            None if unknown else int(p)
            for unknown, p in zip(rng.random(n) < 0.02, rng.integers(500, 12_000, n), strict=True)
        ]
        communes = Communes.from_arrays(
            ids=communes.ids,
            geometry=communes.geometry,
            crs=communes.crs,
            population=people,
            official_km2=np.round(communes.polygon_km2, 2),
        )
        # neighbours are alike in most things, as the communes of a province are
        near = (np.arange(n) // 180) % 7
        facts = CommuneFacts.of(
            communes,
            {
                "type": rng.choice(["Xã", "Phường", "Thị trấn"], n, p=[0.78, 0.16, 0.06]),
                "terrain": np.where(near < 3, "mountain", np.where(near < 6, "lowland", "island")),
                "region": np.where(near == 4, "red_river_delta", "other"),
                "province_type": np.where(near == 5, "Thành phố", "Tỉnh"),
                "parent_type": rng.choice(["Huyện", "Quận", "Thị xã", "Thành phố"], n),
            },
            flags=rng.choice(
                [None, "national_border", "poor_coastal", "isolated"], n, p=[0.9, 0.05, 0.04, 0.01]
            ),
            ethnic_pct=rng.uniform(0, 100, n),
        )
        border = coverage.border_m.tocoo()
        a, b = border.coords
        once = a < b
        return cls(facts, a[once].astype(np.int64), b[once].astype(np.int64))

    def judged(self, some: Members, judge: Judge) -> Judgements:
        """From members to outcomes."""
        ids = [str(number) for number in range(len(some))]
        return judge.judge(self.facts.units(some, judge.rules, ids))

    def unlike(self, together: Judgements, units: list[NDArray[np.int64]]) -> str:
        """A unit must have the same outcome alone and among all; and there must be some of each."""
        judge = Judge(shipped(LAW))
        for number in range(0, len(units), max(1, len(units) // 200)):
            alone = self.judged(Members.of([units[number]]), judge).outcome[0]
            if alone != together.outcome[number]:
                return f"unit {number} has another outcome alone"
        return ""


CASES = {"law.nation": nation, "law.move": move}
