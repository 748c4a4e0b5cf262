"""Where the units of a plan come from: a field, the communes, their districts, a table, a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from regionaltool.bridge.plan_file.open_plan import read_plans
from regionaltool.bridge.read_communes import CommuneFields, CommuneTable
from regionaltool.core.communes import Communes
from regionaltool.core.decree.text.document_text import read_text
from regionaltool.core.decree.text.plan_from_text import as_assignment, plan_from_text
from regionaltool.core.decree.text.text_file import text_of_file
from regionaltool.core.plan import names_of_units
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.tables.sheet import Check, unchecked
from regionaltool.core.unit_assignment import FailedRow, UnitAssignment, Why, assign_units

PLAN_SUFFIX = ".gpkg"


class Origin(StrEnum):
    """What is asked for the units."""

    FIELD = "field"
    """The layer's field of units; without one every commune is alone."""
    ALONE = "alone"
    DISTRICTS = "districts"
    TABLE = "table"
    PLAN = "plan"
    TEXT = "text"
    """The text of a resolution."""

    @property
    def has_file(self) -> bool:
        """Is it a file that must be chosen?"""
        return self in (Origin.TABLE, Origin.PLAN, Origin.TEXT)


@dataclass(frozen=True)
class UnitsFrom:
    """A choice of origin, with the file where it needs one."""

    origin: Origin = Origin.FIELD
    file: Path | None = None
    leading_zeros: bool = False
    """Put back the zeros that a spreadsheet took from codes."""

    def missing(self, fields: CommuneFields) -> Problem | None:
        """What has to be chosen before a plan can start from here."""
        if self.origin is Origin.DISTRICTS and not fields.group:
            return Problem("Choose the field of the former district: the units come from it.")
        if self.origin.has_file and self.file is None:
            return Problem("Choose the file that the units come from.")
        return None

    def read(
        self, table: CommuneTable, fields: CommuneFields, check: Check = unchecked
    ) -> UnitAssignment:
        """The unit of each commune. Raises `InputError`, and what ``check`` raises."""
        missing = self.missing(fields)
        if missing is not None:
            raise InputError(missing)
        communes = table.communes
        if self.origin is Origin.TEXT:
            return _of_text(self.file, communes, check)
        if self.origin.has_file:
            return read_units(self.file, communes, self.leading_zeros, check)
        if self.origin is Origin.DISTRICTS:
            return _stated(communes, [group or None for group in communes.group.tolist()], {})
        if self.origin is Origin.ALONE or not fields.unit:
            ids = communes.ids.tolist()
            return _stated(communes, ids, dict(zip(ids, communes.names.tolist(), strict=True)))
        names, twice = names_of_units(table.units, table.unit_names, communes.source)
        return _stated(communes, table.units, names, twice)


def read_units(
    file: Path, communes: Communes, leading_zeros: bool = False, check: Check = unchecked
) -> UnitAssignment:
    """What a table or a plan file says of communes. Raises `InputError`, and what check raises."""
    if file.suffix.lower() == PLAN_SUFFIX:
        return _of_plan(file, communes)
    sheets = read_sheets(file, check, as_written=True)
    register = Register.of_communes(communes)
    return assign_units(register, sheets, leading_zeros=leading_zeros, check=check)


def unnamed_communes(communes: Communes, found: UnitAssignment) -> Problem | None:
    """The communes that a table or plan says nothing of."""
    left = [block for block, settled in enumerate(found.settled) if not settled]
    if not left:
        return None
    return Problem(
        "“{table}” names no unit, or none beyond doubt, for {count} communes: {communes}.",
        {"table": found.source, "count": len(left), "communes": communes.labels(left)},
    )


def _stated(
    communes: Communes,
    units: Sequence[str | None],
    names: dict[str, str],
    notes: tuple[Problem, ...] = (),
) -> UnitAssignment:
    """What the layer itself says, of every commune."""
    return UnitAssignment(
        communes.source, tuple(units), (True,) * len(communes), names, notes=notes
    )


def _of_text(file: Path, communes: Communes, check: Check) -> UnitAssignment:
    """The first resolution of a text, by the names of the communes and their districts."""
    reading = read_text(text_of_file(file), check)
    register = Register.of_communes(communes)
    resolution, *others = reading.resolutions
    made = plan_from_text(resolution, register, types=communes.type.tolist(), check=check)
    more = Problem(
        "“{file}” holds several resolutions. The first is taken: {resolution}.",
        {"file": file.name, "resolution": resolution.number or resolution.province or "?"},
    )
    notes = (*register.notes, *reading.notes, *((more,) if others else ()))
    return as_assignment(made, register, file.name, notes)


def _of_plan(file: Path, communes: Communes) -> UnitAssignment:
    """The newest plan of a file, by the ids of the communes; nobody is kept from editing it."""
    plans = read_plans(file)
    if not plans:
        raise InputError(
            Problem(
                "“{file}” holds no plan. Choose a file that was written by “Save plan as”, or "
                "start a plan from its layer.",
                {"file": file},
            )
        )
    state = plans[-1].state
    ids = communes.ids.tolist()
    known = set(ids)
    failed = tuple(
        FailedRow(0, key, "", "", unit or "", Why.UNKNOWN_COMMUNE)
        for key, unit in state.assignment.items()
        if key not in known
    )
    if len(failed) == len(state.assignment):
        raise InputError(
            Problem(
                "“{file}”: none of its communes has the id of a commune of “{layer}”. Choose the "
                "field of codes that the plan was made with, or a plan of these communes.",
                {"file": file.name, "layer": communes.source},
            )
        )
    units = tuple(state.assignment.get(key) for key in ids)
    used = set(units)
    return UnitAssignment(
        source=f"{file.name} › {plans[-1].name}",
        units=units,
        settled=tuple(key in state.assignment for key in ids),
        names={unit: name for unit, name in state.names.items() if unit in used},
        failed=failed,
        n_rows=len(state.assignment),
        types={unit: kind for unit, kind in state.types.items() if unit in used},
    )
