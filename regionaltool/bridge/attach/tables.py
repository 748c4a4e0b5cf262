"""Tables that are attached, built into inputs: the sheet and the columns that fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from regionaltool.bridge.attach.account import Built
from regionaltool.bridge.attach.attached_inputs import people_share
from regionaltool.bridge.attach.attachment import Fields
from regionaltool.bridge.attach.guesses import settled_fields, told
from regionaltool.bridge.attach.sources import FileSource, LayerSource
from regionaltool.bridge.attach.table_rows import tables_of
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.inputs.roles import guessed
from regionaltool.core.inputs.row_figures import Counts, figures_of_communes
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.own import column_key
from regionaltool.core.score.profile import Profile

Table = Budget | Jobs | Shares | Consultation | Flows


def _jobs(communes: Communes, rows: Rows, **fields: Any) -> tuple[Jobs, tuple[Problem, ...]]:
    return (Jobs.of_long if "sector" in fields else Jobs.of)(communes, rows, **fields)


_BUILD: Mapping[str, Callable[..., tuple[Table, tuple[Problem, ...]]]] = {
    "budget": Budget.of,
    "jobs": _jobs,
    "shares": Shares.of,
    "consultation": Consultation.of,
    "flows": Flows.of,
}
TABLES = tuple(_BUILD)
"""The kinds that are tables."""


def build_table(
    source: LayerSource | FileSource, communes: Communes, check: Callable[[], None]
) -> Built[Table]:
    """The input of a table; of a file without a sheet named, from the first that fits.

    Raises `InputError`.
    """
    kind, chosen = source.attachment.of_kind, source.attachment.fields
    refused: InputError | None = None
    for rows in tables_of(source, communes, check):
        check()
        guess = guessed(kind.key, rows, communes)
        try:
            _check_chosen(kind, chosen, rows)
            fields, guess = settled_fields(kind, chosen, guess, rows.source)
        except InputError as error:
            refused = refused or error
            continue
        table, problems = _BUILD[kind.key](communes, rows, **fields)
        return Built(
            table,
            problems,
            people_share(communes, table.known),
            fields,
            tuple(guess),
            told(kind, guess, rows.source),
        )
    assert refused is not None, "there is a sheet"
    raise refused


def _check_chosen(kind: InputKind, chosen: Fields, rows: Rows) -> None:
    """Raises `InputError` when a sheet lacks a column that was chosen: another one may be meant."""
    for role, names in chosen.items():
        # farming sectors of a long table are no columns, but stand in one
        if role in {of.key for of in kind.roles if not of.values}:
            for name in (names,) if isinstance(names, str) else names:
                rows.column(name)


def build_columns(
    source: LayerSource | FileSource,
    communes: Communes,
    profile: Profile,
    check: Callable[[], None],
) -> Built[dict[str, NDArray[np.float64]]]:
    """The columns that the profile's own indicators ask of a table with its name.

    Raises `InputError`, also when they ask for none.
    """
    kind, chosen = source.attachment.of_kind, source.attachment.fields
    asked = dict.fromkeys(own.layer for own in profile.own if own.layer)
    for rows in tables_of(source, communes, check):
        names = {fold(name) for name in (rows.source, source.name, Path(source.name).stem)}
        mine = [own for own in profile.own if own.layer and fold(own.layer) in names]
        if not mine:
            continue
        guess = {role: of for role, of in guessed("budget", rows, communes).items() if role == "id"}
        fields, guess = settled_fields(kind, chosen, guess, rows.source)
        wanted = tuple(dict.fromkeys(name for own in mine for name in own.columns))
        problems = list(rows.notes)
        read = figures_of_communes(
            communes, rows, fields["id"], wanted, Counts.MONEY, problems
        ).values
        columns = {
            column_key(own.layer, name): read[:, wanted.index(name)]
            for own in mine
            for name in own.columns
        }
        known = people_share(communes, ~np.isnan(read).all(axis=1))
        notes = told(kind, guess, rows.source)
        return Built(columns, tuple(problems), known, fields, tuple(guess), notes)
    raise InputError(
        Problem(
            "No indicator of the profile is measured over “{table}”; its own ones name: {layers}. "
            "Give the table that name.",
            {"table": source.name, "layers": ", ".join(asked) or "–"},
        )
    )
