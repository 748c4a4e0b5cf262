"""From a plan that is being edited to its decided state, which nothing changes any more."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from regionaltool.core.assessment import Assessment
from regionaltool.core.communes import Communes
from regionaltool.core.consultation.consent import UnitConsent
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.decree.decided_plan import (
    DecidedCommune,
    DecidedPlan,
    DecidedUnit,
    Origin,
    Province,
    UnitMember,
)
from regionaltool.core.names import COMMUNE_TYPES, split_type
from regionaltool.core.naming.type_rule import type_of_members
from regionaltool.core.naming.unit_codes import are_official, unit_codes
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem

_PROVINCES = (("tỉnh ", "tỉnh"), ("thành phố ", "thành phố"), ("tp. ", "thành phố"))
_NO_SIGNS = "\ufffe\uffff"


@dataclass(frozen=True)
class Occasion:
    """What the papers say beside the plan: whose it is, when, and under which number."""

    province: Province
    date: str = ""
    effective: str = ""
    resolution: str = ""


@dataclass(frozen=True)
class Findings:
    """What is known of the units beside their communes; each by the id of the unit."""

    seats: Mapping[str, int] = field(default_factory=dict)
    """Commune of each seat that is known."""
    judged: Mapping[str, Judgement] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    consents: Mapping[str, UnitConsent] = field(default_factory=dict)
    scored: bool = True
    """Do the assessments hold scores that are asked for?"""


def decided_plan(
    plan: Plan,
    units: Mapping[str, Assessment],
    occasion: Occasion,
    findings: Findings | None = None,
    *,
    codes: Sequence[str] | None = None,
    origin: Origin | None = None,
) -> DecidedPlan:
    """The state of a plan as it is now; ``units`` has what is known of each of its units.

    ``codes`` (n,) are the official codes of the communes where their ids are none.
    """
    known = findings or Findings()
    of_unit = _codes(plan, known.seats, codes)
    made = []
    for unit in plan.units:
        assessed = units[unit]
        seat = known.seats.get(unit)
        if len(assessed.members) == 1:
            seat = assessed.members[0]
        own = plan.names.get(unit, "")
        kind, name = split_name(own)
        made.append(
            DecidedUnit(
                id=unit,
                name=name or printable(unit),
                type=_type(plan.type_of(unit) or kind or type_of_members(plan, unit)),
                code=printable(of_unit.get(unit, "")),
                seat=seat if seat in assessed.members else None,
                members=tuple(UnitMember(member) for member in assessed.members),
                outline=assessed.outline,
                polygon_km2=assessed.polygon_km2,
                named=bool(name),
                judgement=known.judged.get(unit),
                reason=printable(known.reasons.get(unit, "")),
                consent=known.consents.get(unit),
                score=assessed.score if known.scored else None,
            )
        )
    return DecidedPlan(
        province=occasion.province,
        communes=_communes(plan.communes, codes),
        units=tuple(made),
        crs=plan.communes.crs,
        date=occasion.date,
        effective=occasion.effective,
        resolution=occasion.resolution,
        origin=origin or Origin(plan.communes.source),
    )


def accepted(decided: DecidedPlan, violations: Sequence[Problem]) -> DecidedPlan:
    """The same state with what is wrong and was accepted."""
    return replace(decided, violations=tuple(violations))


def split_name(text: str) -> tuple[str, str]:
    """Type and name as papers write them: “Xã Tân Đức” → xã, Tân Đức; “Phường 4” keeps its type.

    Signs that no paper can print are left out.
    """
    whole = printable(text)
    kind, name = split_type(whole)
    if name.isdigit():
        return kind, f"{kind.capitalize()} {name}" if kind else name
    return kind, name or whole


def province_of(text: str) -> Province:
    """The province that is meant by “Tỉnh Cà Mau”, “TP. Cần Thơ” or “Cà Mau”."""
    whole = printable(text)
    for begins, kind in _PROVINCES:
        if whole.casefold().startswith(begins):
            return Province(whole[len(begins) :].strip(), kind)
    return Province(whole)


def printable(text: str) -> str:
    """Composed letters, one space between words, no control characters."""
    composed = unicodedata.normalize("NFC", text)
    kept = (
        " " if unicodedata.category(c) in ("Cc", "Cs") or c in _NO_SIGNS else c for c in composed
    )
    return " ".join("".join(kept).split())


def _communes(communes: Communes, codes: Sequence[str] | None = None) -> tuple[DecidedCommune, ...]:
    made = []
    for block, key in enumerate(communes.ids):
        kind, name = split_name(communes.names[block])
        given = _type(communes.type[block]) or kind
        if name.isdigit() and given:
            name = f"{given.capitalize()} {name}"
        km2 = float(communes.official_km2[block])
        known = bool(communes.population_known[block])
        made.append(
            DecidedCommune(
                id=printable(str(key)),
                name=name,
                type=given,
                district=printable(communes.group[block]),
                km2=km2 if km2 == km2 else None,
                people=int(communes.population[block]) if known else None,
                geometry=communes.geometry[block],
                polygon_km2=float(communes.polygon_km2[block]),
                code="" if codes is None else printable(codes[block]),
            )
        )
    return tuple(made)


def _codes(plan: Plan, seats: Mapping[str, int], codes: Sequence[str] | None) -> dict[str, str]:
    """Code of each unit; empty while its seat is open. Where no commune has a code of the law,
    the ids of the units stand in for them."""
    if codes is None and not are_official(plan.communes.ids):
        return {unit: unit for unit in plan.units}
    return unit_codes(plan, seats, codes)[0]


def _type(text: str) -> str:
    """In small letters where it is one of Vietnam's types."""
    text = printable(text)
    return text.lower() if text.lower() in COMMUNE_TYPES else text
