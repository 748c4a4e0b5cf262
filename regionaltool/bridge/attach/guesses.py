"""Which field of a layer means what: by its name, where nobody has said it.

Tables are guessed by what stands in them, see `core.inputs.roles`, and roads in `read_network`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regionaltool.bridge.attach.attachment import Fields
from regionaltool.core.inputs.kinds import InputKind, Role
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem, Term

_NAMES: Mapping[str, Mapping[str, Sequence[str]]] = {
    "people": {
        "weight": ("population", "persons", "people", "pop", "dan so", "so dan", "so nguoi")
    },
    "facilities": {
        "kind": ("kind", "amenity", "type", "category", "fclass", "loai", "loai hinh", "kieu")
    },
    "keep_whole": {"name": ("name", "ten", "ten doi tuong", "ten khu")},
}


def guessed_by_name(kind: InputKind, names: Iterable[str]) -> dict[str, str]:
    """Role → field, for the roles that some field fits."""
    by_name = {fold(name): name for name in reversed(tuple(names))}
    return {
        role: next(by_name[usual] for usual in usuals if usual in by_name)
        for role, usuals in _NAMES.get(kind.key, {}).items()
        if any(usual in by_name for usual in usuals)
    }


def settled_fields(
    kind: InputKind, chosen: Fields, guess: Fields, source: str
) -> tuple[dict[str, str | tuple[str, ...]], dict[str, str | tuple[str, ...]]]:
    """Role → field with the guess where nothing was chosen, and of it what is a guess.

    Raises `InputError` when a role that is needed has no field.
    """
    chosen = {role: fields for role, fields in chosen.items() if fields}
    guess = {role: fields for role, fields in guess.items() if role not in chosen}
    if kind.key == "jobs":
        # one column a sector, or one row a sector: not both
        if "sectors" in chosen:
            guess = {role: of for role, of in guess.items() if role not in ("sector", "count")}
        elif "sector" in chosen or "count" in chosen:
            guess.pop("sectors", None)
    fields = {**guess, **chosen}
    missing = [role.title for role in needed(kind, fields) if role.key not in fields]
    if missing:
        raise InputError(
            Problem(
                "“{layer}”: no field is known to hold {roles}. Choose the fields.",
                {"layer": source, "roles": tuple(map(Term, missing))},
            )
        )
    return fields, guess


def needed(kind: InputKind, fields: Fields) -> list[Role]:
    """Roles that some field must have, beside those that have one."""
    roles = [role for role in kind.roles if role.required]
    if kind.key == "jobs":
        long = "sector" in fields
        roles += [kind.role(key) for key in (("sector", "count") if long else ("sectors",))]
    return roles


def told(kind: InputKind, guess: Fields, source: str) -> tuple[Problem, ...]:
    """The sentence that says what has been guessed."""
    if not guess:
        return ()
    pairs = tuple(
        Problem(
            "{role}: {field}",
            {
                "role": Term(kind.role(role).title),
                "field": fields if isinstance(fields, str) else ", ".join(fields),
            },
        )
        for role, fields in guess.items()
    )
    return (
        Problem("“{layer}”: fields were guessed ({fields}).", {"layer": source, "fields": pairs}),
    )
