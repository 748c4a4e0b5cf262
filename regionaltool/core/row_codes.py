"""Codes beside the rows of a table: whether they are codes, and whether zeros are missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from regionaltool.core.names import ALIKE, likeness, name_keys
from regionaltool.core.problems import Problem
from regionaltool.core.register import Register
from regionaltool.core.row_matching import How, Match, match_rows

_MOST_CONTRADICTED = 0.2


def zeros_put_back(codes: Sequence[str], register: Register) -> tuple[str, ...]:
    """The codes, those that lack nothing but zeros in front of one id as that id."""
    lost: dict[str, list[str]] = defaultdict(list)
    for identifier in register.by_id:
        lost[identifier.lstrip("0")].append(identifier)
    return tuple(
        lost[code][0] if code not in register.by_id and len(lost.get(code, ())) == 1 else code
        for code in codes
    )


def match_by_code(
    register: Register,
    names: Sequence[str],
    groups: Sequence[str] | None,
    codes: Sequence[str],
    *,
    title: str,
    source: str,
    notes: list[Problem],
) -> list[Match]:
    """The commune of each row; without the codes when the names show they are something else.

    ``title`` is that of the column of codes, ``source`` the table, both for ``notes``.
    """
    matches = match_rows(register, names, groups=groups, codes=codes)
    by_code = sum(match.how is How.CODE for match in matches)
    against = sum(
        match.how is How.CONTRADICTED and (code in register.by_id or not by_code)
        for match, code in zip(matches, codes, strict=True)
    )
    if against > _MOST_CONTRADICTED * (by_code + against):
        notes.append(
            Problem(
                "“{table}”: the numbers in “{column}” are no codes of these communes, as the names "
                "beside them show; joined by name.",
                {"table": source, "column": title},
            )
        )
        return match_rows(register, names, groups=groups)
    renamed = tuple(
        f"{name} → {register.label(match.commune)}"
        for name, match in zip(names, matches, strict=True)
        if match.how is How.CODE and name and _differs(name, register, match.commune)
    )
    if renamed:
        notes.append(
            Problem(
                "“{table}”: joined by code although the names differ: {names}.",
                {"table": source, "names": renamed},
            )
        )
    return matches


def _differs(name: str, register: Register, commune: int) -> bool:
    """Another name altogether, not another spelling."""
    known = register.keys[commune]
    return bool(known.folded) and likeness(name_keys(name), known) < ALIKE
