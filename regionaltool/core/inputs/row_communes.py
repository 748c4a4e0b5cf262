"""Which commune each row of a table is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.names import name_keys
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.row_codes import match_by_code, zeros_put_back
from regionaltool.core.row_matching import How, Match, match_rows

_NOWHERE = (How.NONE,)
_MOST_CONTRADICTED = 0.2
"""Fewer names against their codes are slips in their rows; more, and the column is wrong."""


def commune_of_row(
    communes: Communes,
    rows: Rows,
    column: str,
    problems: list[Problem],
    *,
    beside: bool = True,
) -> NDArray[np.int64]:
    """(r,) the commune of each row by the codes or names in a column, −1 where none is sure.

    Names that stand ``beside`` codes must not contradict them, and districts beside names help,
    unless rows are about more than one commune. Raises `InputError` when no row
    belongs to any commune, or codes have lost the zeros in front of them.
    """
    matches, texts = _matches(communes, rows, column, problems, beside=beside)
    found = np.array([match.commune for match in matches], dtype=np.int64)
    nowhere = np.array([match.how in _NOWHERE for match in matches], dtype=bool)
    _tell(
        rows,
        np.flatnonzero((found < 0) & nowhere),
        texts,
        Problem(
            "“{table}”: rows that belong to no commune of “{layer}” are left out: {rows}.",
            {"table": rows.source, "layer": communes.source},
        ),
        problems,
    )
    _tell_unsure(rows, matches, texts, problems)
    _refuse_none(communes, rows, column, matches)
    return found


class Places(NamedTuple):
    """Where the rows of a table lead to, on the map or off it."""

    commune: NDArray[np.int64]
    """(r,) −1 for a place off the map, or one that is not sure."""
    text: NDArray[np.object_]
    """(r,) as the table calls it."""
    unsure: NDArray[np.bool_]
    """(r,) may it be a commune, and nobody knows which?"""


def place_of_row(communes: Communes, rows: Rows, column: str, problems: list[Problem]) -> Places:
    """The place that each row leads to, by the codes or names in a column.

    Raises `InputError` as `commune_of_row` does.
    """
    matches, texts = _matches(communes, rows, column, problems, beside=False)
    _refuse_none(communes, rows, column, matches)
    return Places(
        np.array([match.commune for match in matches], dtype=np.int64),
        texts,
        np.array([match.commune < 0 and match.how not in _NOWHERE for match in matches]),
    )


def refuse_repeated(rows: Rows, keys: Sequence[Hashable], told: Sequence[str]) -> None:
    """Raises `InputError` when rows that differ in nothing but figures have one key.

    ``keys`` (r,) are None for rows that do not count; ``told`` (r,) is what a message calls them.
    """
    at: dict[Hashable, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        if key is not None:
            at[key].append(row)
    repeated = [some for some in at.values() if len(some) > 1]
    if repeated:
        raise InputError(
            Problem(
                "“{table}”: more than one row for the same: {rows}. Leave one row of each, such "
                "as that of the last year.",
                {
                    "table": rows.source,
                    "rows": tuple(
                        f"{told[some[0]]} ({', '.join(rows.told(np.array(some)))})"
                        for some in repeated
                    ),
                },
            )
        )


def one_row_each(
    communes: Communes, rows: Rows, column: str, problems: list[Problem]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows that count, (k,), and the commune of each, (k,), no commune twice. See above."""
    found = commune_of_row(communes, rows, column, problems)
    refuse_repeated(
        rows,
        [commune if commune >= 0 else None for commune in found.tolist()],
        [communes.label(commune) if commune >= 0 else "" for commune in found],
    )
    counted = np.flatnonzero(found >= 0)
    return counted, found[counted]


def _matches(
    communes: Communes, rows: Rows, column: str, problems: list[Problem], *, beside: bool
) -> tuple[list[Match], NDArray[np.object_]]:
    register = Register.of_communes(communes)
    texts = read_texts(rows.column(column))
    restored = zeros_put_back(texts.tolist(), register)
    lost = np.flatnonzero(texts != np.array(restored, dtype=object))
    known = {text for text in texts.tolist() if text in register.by_id}
    if len(known) + len(lost) < _names_among(texts, register):
        districts = (rows.district or None) if beside else None
        return match_rows(register, texts.tolist(), groups=districts), texts
    if len(lost):
        raise InputError(
            Problem(
                "“{table}”: codes in column “{column}” have lost the zeros in front of them: "
                "{rows}. Turn the column into text and put them back, such as “{meant}”.",
                {
                    "table": rows.source,
                    "column": column,
                    "rows": rows.told(lost, texts[lost]),
                    "meant": restored[lost[0]],
                },
            )
        )
    if beside and rows.name and rows.name != column:
        return _by_code_and_name(register, rows, column, texts, problems), texts
    return _by_code(register, texts), texts


def _by_code_and_name(
    register: Register,
    rows: Rows,
    column: str,
    texts: NDArray[np.object_],
    problems: list[Problem],
) -> list[Match]:
    names, districts = read_texts(rows.columns[rows.name]), rows.district or None
    matches = match_rows(register, names.tolist(), groups=districts, codes=texts.tolist())
    against = np.flatnonzero([match.how is How.CONTRADICTED for match in matches])
    if len(against) > _MOST_CONTRADICTED * len(matches):
        told = [f"{code} {name}" for code, name in zip(texts[against], names[against], strict=True)]
        raise InputError(
            Problem(
                "“{table}”: codes in column “{column}” and names in “{names}” are those of "
                "different communes: {rows}. Correct them, or choose the right column.",
                {
                    "table": rows.source,
                    "column": column,
                    "names": rows.name,
                    "rows": rows.told(against, told),
                },
            )
        )
    return match_by_code(
        register,
        names.tolist(),
        districts,
        texts.tolist(),
        title=column,
        source=rows.source,
        notes=problems,
    )


def _by_code(register: Register, texts: NDArray[np.object_]) -> list[Match]:
    """By code alone; a name among codes may be a commune's, and is not taken for certain."""

    def match(text: str) -> Match:
        commune = register.by_id.get(text, -1)
        if commune >= 0:
            return Match(commune, How.CODE)
        named = name_keys(text).bare in register.bare_names
        return Match(-1, How.DOUBTED if named else How.NONE)

    return [match(text) for text in texts.tolist()]


def _names_among(texts: NDArray[np.object_], register: Register) -> int:
    """How many different names of communes there are."""
    return len({name_keys(text).bare for text in set(texts.tolist())} & register.bare_names)


def _tell_unsure(
    rows: Rows, matches: Sequence[Match], texts: NDArray[np.object_], problems: list[Problem]
) -> None:
    unsure = [match.commune < 0 and match.how not in _NOWHERE for match in matches]
    _tell(
        rows,
        np.flatnonzero(unsure),
        texts,
        Problem(
            "“{table}”: rows whose commune is not certain are left out: {rows}. Write the code of "
            "the commune in each row.",
            {"table": rows.source},
        ),
        problems,
    )


def _tell(
    rows: Rows,
    at: NDArray[np.int64],
    texts: NDArray[np.object_],
    problem: Problem,
    problems: list[Problem],
) -> None:
    if len(at):
        told = rows.told(at, [text or "–" for text in texts[at]])
        problems.append(Problem(problem.text, {**problem.values, "rows": told}))


def _refuse_none(communes: Communes, rows: Rows, column: str, matches: Sequence[Match]) -> None:
    if any(match.commune >= 0 for match in matches):
        return
    if any(match.how not in _NOWHERE for match in matches):
        raise InputError(
            Problem(
                "“{table}”: what stands in column “{column}” fits more than one commune, or not "
                "surely any. Choose a column with the codes of the communes.",
                {"table": rows.source, "column": column},
            )
        )
    raise InputError(
        Problem(
            "“{table}”: no row belongs to a commune of “{layer}”. Choose the table of these "
            "communes, or the field that holds the same codes or names.",
            {"table": rows.source, "layer": communes.source},
        )
    )
