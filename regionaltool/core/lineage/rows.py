"""The lineage table: one row for each old unit and each new one that it goes into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

import numpy as np

from regionaltool.core.lineage.apportion import apportion, apportion_decimal
from regionaltool.core.lineage.descent import Descent
from regionaltool.core.lineage.generation import Generation


class Relation(StrEnum):
    """What becomes of an old unit in a new one."""

    WHOLE = "whole"
    """All of it goes there, with others or under another type."""
    PART = "part"
    REST = "rest"
    """What the parts that went elsewhere leave of it."""
    RENAMED = "renamed"
    """It goes on alone, as the same type under another name."""
    KEPT = "kept"
    """It goes on alone, as it was."""


@dataclass(frozen=True)
class Decision:
    """What made the new units; empty and None where it is not known."""

    resolution: str = ""
    effective: date | None = None
    since: date | None = None
    """Since when the old units have been as they are."""
    clauses: Mapping[str, int] = field(default_factory=dict)
    """New unit, by id → the clause that forms it."""


@dataclass(frozen=True)
class LineageRow:
    """An old unit and a new one that takes all or some of it."""

    old: int
    new: int
    """Places in their generations."""
    relation: Relation
    clause: int | None
    km2: Decimal | None
    """Of the old unit's official area; the parts add up to it. None when it is unknown."""
    people: int | None
    """Of the old unit's people; the parts add up to them. None when they are unknown."""
    polygon_km2: float
    share_area: float
    share_people: float
    old_histid: str
    new_histid: str
    begin: date | None
    """When this version of the new unit began (INSPIRE beginLifespanVersion)."""
    end: date | None
    """When that of the old one ended (endLifespanVersion); None while it goes on."""


def rows_of(
    old: Generation, new: Generation, descent: Descent, decision: Decision | None = None
) -> tuple[LineageRow, ...]:
    """The rows, by the ids of the old and then of the new units, however the layers are ordered.

    A unit keeps its historical id as long as nothing is decided on it, as in Switzerland's
    historicised register of communes: the id is the code and the day on which that version began.
    Without the day of the decision nobody can tell two versions apart, and both ids stay empty.
    """
    decision = decision or Decision()
    sources = np.bincount(descent.new, minlength=len(new))
    divided = descent.divided
    of: dict[int, list[int]] = defaultdict(list)
    for flow in range(len(descent.old)):
        of[int(descent.old[flow])].append(flow)
    rows = []
    for at in sorted(of, key=old.ids.__getitem__):
        flows = sorted(of[at], key=lambda flow: new.ids[descent.new[flow]])
        people, km2 = old.people[at], old.km2[at]
        by_people = [float(descent.share_people[flow]) for flow in flows]
        by_area = [float(descent.share_area[flow]) for flow in flows]
        parts = [None] * len(flows) if people is None else apportion(people, by_people)
        areas = [None] * len(flows) if km2 is None else apportion_decimal(km2, by_area)
        for flow, persons, area in zip(flows, parts, areas, strict=True):
            to = int(descent.new[flow])
            if divided[flow]:
                relation = Relation.REST if descent.rest[flow] else Relation.PART
            else:
                relation = _of_whole(old, at, new, to, int(sources[to]))
            kept = relation is Relation.KEPT
            begin = decision.since if kept else decision.effective
            end = None if kept else decision.effective
            rows.append(
                LineageRow(
                    old=at,
                    new=to,
                    relation=relation,
                    clause=decision.clauses.get(new.ids[to]),
                    km2=area,
                    people=persons,
                    polygon_km2=float(descent.polygon_km2[flow]),
                    share_area=float(descent.share_area[flow]),
                    share_people=float(descent.share_people[flow]),
                    old_histid=_histid(old.codes[at], decision.since, decision),
                    new_histid=_histid(old.codes[at] if kept else new.codes[to], begin, decision),
                    begin=begin,
                    end=end,
                )
            )
    return tuple(rows)


def _of_whole(old: Generation, at: int, new: Generation, to: int, sources: int) -> Relation:
    if sources > 1 or not old.same_type(at, new, to):
        return Relation.WHOLE
    return Relation.KEPT if old.same_name(at, new, to) else Relation.RENAMED


def _histid(code: str, begin: date | None, decision: Decision) -> str:
    if not code or decision.effective is None:
        return ""
    return f"{code}@{begin.isoformat()}" if begin else code
