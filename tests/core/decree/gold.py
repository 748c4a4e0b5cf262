"""The clauses of 22 resolutions of June 2025 as others took them apart, beside their texts."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from regionaltool.core.decree.decided_plan import (
    DecidedCommune,
    DecidedPlan,
    DecidedUnit,
    Province,
    UnitMember,
)
from regionaltool.core.decree.text.clause import Clause, Closing, Member
from regionaltool.core.decree.text.closing import read_closing


@dataclass(frozen=True)
class GoldClause:
    """A clause, its text, and whether the text has a slip."""

    clause: Clause
    text: str
    raw: str
    """As published, with words that are glued together."""
    erratum: bool
    communes: tuple[tuple[str, ...], ...]
    """What tells each member's commune from others."""
    districts: tuple[str, ...]


@dataclass(frozen=True)
class GoldResolution:
    """One resolution."""

    number: str
    province: str
    clauses: tuple[GoldClause, ...]
    closing: Closing
    closing_text: str


def gold(shared_data: Path) -> list[GoldResolution]:
    """All resolutions."""
    members = defaultdict(list)
    with (shared_data / "gold" / "members.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            members[row["resolution"], row["clause"]].append(row)
    rows = defaultdict(list)
    with (shared_data / "gold" / "clauses.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["resolution"]].append(row)
    made = []
    for number, (*clauses, last) in rows.items():
        province, closing = read_closing(last["text"], int(last["clause"]))
        made.append(
            GoldResolution(
                number,
                province,
                tuple(_clause(row, members[number, row["clause"]]) for row in clauses),
                closing,
                last["text"],
            )
        )
    return made


def _clause(row, members) -> GoldClause:
    members = sorted(members, key=lambda member: int(member["i"]))
    return GoldClause(
        Clause(
            int(row["clause"]),
            row["new_type"],
            row["new_name"],
            tuple(
                Member(
                    m["member_type"],
                    m["member_name"],
                    m["qualifier"],
                    m["qual_shared"] == "1",
                    m["scope"],
                    tuple(int(n) for n in m["after_clauses"].split(",") if n),
                )
                for m in members
            ),
            row["kind"],
        ),
        row["text"],
        row["raw"],
        row["errata"] != "0",
        tuple(
            (m["old_code"],)
            if m["old_code"]
            else (m["member_type"], m["member_name"], m["old_district"])
            for m in members
        ),
        tuple(m["old_district"] for m in members),
    )


def decided(resolution: GoldResolution) -> DecidedPlan:
    """The plan behind a resolution, communes by district and code, units in the clauses' order."""
    known = {}
    for clause in resolution.clauses:
        for key, member, district in zip(
            clause.communes, clause.clause.members, clause.districts, strict=True
        ):
            known[key] = (district, key, member.type.lower(), member.name)
    for member in resolution.closing.kept:
        district = member.qualifier[:1].upper() + member.qualifier[1:]
        known[member.type, member.name, "kept"] = (district, (), member.type, member.name)
    order = sorted(known, key=lambda key: (known[key][0], key))
    place = {key: i for i, key in enumerate(order)}
    communes = tuple(
        DecidedCommune("|".join(key), known[key][3], known[key][2], known[key][0], None, None, None)
        for key in order
    )
    units = [
        DecidedUnit(
            str(gold.clause.number),
            gold.clause.new_name,
            gold.clause.new_type,
            "",
            None,
            tuple(
                UnitMember(place[key], member.scope)
                for key, member in zip(gold.communes, gold.clause.members, strict=True)
            ),
            None,
            0.0,
        )
        for gold in resolution.clauses
    ]
    for member in resolution.closing.kept:
        taken = (UnitMember(place[member.type, member.name, "kept"]),)
        units.append(
            DecidedUnit(f"kept {member.title}", member.name, member.type, "", None, taken, None, 0)
        )
    kind = "thành phố" if resolution.province.startswith("thành phố ") else "tỉnh"
    province = Province(resolution.province[len(kind) + 1 :], kind)
    return DecidedPlan(province, communes, tuple(units), None)
