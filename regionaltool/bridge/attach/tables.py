"""Tables that are attached, built into inputs: the sheet and the columns that fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from regionaltool.bridge.attach.account import Built
from regionaltool.bridge.attach.attached_inputs import people_share
from regionaltool.bridge.attach.guesses import settled_fields, told
from regionaltool.bridge.attach.sources import FileSource, LayerSource
from regionaltool.bridge.attach.table_rows import tables_of
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.inputs.roles import guessed
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.problems import InputError, Problem

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
