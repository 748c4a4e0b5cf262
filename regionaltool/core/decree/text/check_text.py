"""Sentences read back and held against the clauses that they were made from."""

from __future__ import annotations

from collections.abc import Sequence

from regionaltool.core.decree.text.clause import Clause, Closing, Member, Resolution
from regionaltool.core.decree.text.closing import read_closing
from regionaltool.core.decree.text.parse import read_clause, title_key
from regionaltool.core.problems import InputError, Problem


def differences(resolution: Resolution, texts: Sequence[str]) -> list[Problem]:
    """Where the sentences of the June 2025 form say something else than the clauses.

    ``texts`` hold one sentence a clause without its number, and the closing one last if there is
    one. A name that holds words of the form, such as “, ”, is found here too.
    """
    n_expected = len(resolution.clauses) + (resolution.closing is not None)
    if len(texts) != n_expected:
        return [
            Problem(
                "The text has {found} clauses, the plan {expected}.",
                {"found": len(texts), "expected": n_expected},
            )
        ]
    duplicated = {
        title_key(member.type, member.name)
        for clause in resolution.clauses
        for member in clause.members
        if member.qualifier
    }
    found = []
    for clause, text in zip(resolution.clauses, texts, strict=False):
        problem = _of_clause(clause, text, duplicated)
        if problem is not None:
            found.append(
                Problem("Clause {number}: {reason}", {"number": clause.number, "reason": problem})
            )
    if resolution.closing is not None:
        problem = _of_closing(resolution.province, resolution.closing, texts[-1])
        if problem is not None:
            found.append(problem)
    return found


def _of_clause(clause: Clause, text: str, duplicated: set[str]) -> Problem | None:
    try:
        read = read_clause(text, clause.number, duplicated)
    except InputError as error:
        return error.problem
    if (read.new_type, read.new_name, read.kind) != (clause.new_type, clause.new_name, clause.kind):
        return Problem(
            "The sentence makes {found}, the plan {expected}.",
            {"found": read.title, "expected": clause.title},
        )
    if read.members == clause.members:
        return None
    for one, other in zip(read.members, clause.members, strict=False):
        if one != other:
            return Problem(
                "The sentence has {found}, the plan {expected}. A name cannot hold the words of "
                "the sentence, such as a comma or brackets.",
                {"found": _told(one), "expected": _told(other)},
            )
    return Problem(
        "The sentence has {found} members, the plan {expected}.",
        {"found": len(read.members), "expected": len(clause.members)},
    )


def _of_closing(province: str, closing: Closing, text: str) -> Problem | None:
    try:
        named, read = read_closing(text, closing.number)
    except InputError as error:
        return error.problem
    kept = sorted((member.title, member.qualifier) for member in closing.kept)
    same = (
        named == province
        and read.counts == closing.counts
        and (not closing.kept or read.formed == closing.formed)
        and sorted((member.title, member.qualifier) for member in read.kept) == kept
    )
    if same:
        return None
    return Problem(
        "The closing clause says something else than the plan: “{text}”.", {"text": text}
    )


def _told(member: Member) -> str:
    brackets = f" ({member.qualifier})" if member.qualifier else ""
    return f"{member.title}{brackets} [{' '.join((member.scope, *map(str, member.after)))}]"
