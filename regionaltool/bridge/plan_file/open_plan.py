"""Opening a plan: the journal is folded in and checked, and the layer of communes with it.

The one who opens it first writes what the journal holds into the GeoPackage; everybody else reads.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from regionaltool.bridge.plan_file.attach_plan import communes_changed, reattached
from regionaltool.bridge.plan_file.checkpoint import get_state, write_checkpoint
from regionaltool.bridge.plan_file.commune_layer import (
    StoredCommunes,
    further_columns,
    read_commune_layer,
)
from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError
from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.journal import read_journal, remove_journal, set_aside
from regionaltool.bridge.plan_file.one_file import real_file
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.schema import FORMAT, GET_EDITS, TABLES, connect
from regionaltool.core.communes import Communes
from regionaltool.core.problems import InputError, Problem


@dataclass(frozen=True, eq=False)
class OpenedPlan:
    """A plan as it stands after its last durable edit."""

    file: Path
    id: str
    name: str
    communes: Communes
    fields: Mapping[str, object]
    state: PlanState
    history: History
    options: Mapping[str, str]
    """Id of each plan in the file → its name, the oldest first."""
    view: Mapping[str, object]
    """How the plan was looked at when it was last saved."""
    lock: FileLock | None
    """None when the plan is only read; `notes` say why."""
    notes: tuple[Problem, ...]


@dataclass
class StoredPlan:
    """A row of the table of plans with what belongs to it."""

    id: str
    name: str
    parent: str | None
    checksum: str
    settings: Mapping[str, object]
    state: PlanState
    history: History
    folded: int = 0

    def opened(
        self,
        file: Path,
        communes: Communes,
        options: Mapping[str, str],
        lock: FileLock | None,
        notes: Iterable[Problem],
    ) -> OpenedPlan:
        """With its communes, for whoever is going to edit it."""
        return OpenedPlan(
            file=file,
            id=self.id,
            name=self.name,
            communes=communes,
            fields=self.settings["fields"],
            state=self.state,
            history=self.history,
            options={**options, self.id: self.name},
            view=self.settings.get("view", {}),
            lock=lock,
            notes=tuple(notes),
        )


def open_plan(file: Path, plan: str | None = None, *, reattach: bool = False) -> OpenedPlan:
    """Open a plan of the file, the newest when none is named.

    Raises `InputError` when it cannot be opened, `CommunesChangedError` unless ``reattach``.
    """
    notes: list[Problem] = []
    file = real_file(file)
    if not file.is_file():
        raise InputError(Problem("“{file}” is not there. Choose another file.", {"file": file}))
    lock: FileLock | None = None
    try:
        lock = FileLock(file)
    except LockedError as error:
        notes.append(error.problem)
    try:
        with _told_by_name(file):
            return _open(file, plan, reattach, lock, notes)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _open(
    file: Path, plan: str | None, reattach: bool, lock: FileLock | None, notes: list[Problem]
) -> OpenedPlan:
    # a checkpoint that a crash has cut short is taken back by the first who may write
    connection = connect(file, "ro" if lock is None else "rw")
    try:
        _check_tables(file, connection)
        known = _names(connection)
        chosen = _load(connection, _choose(file, plan, known))
        layer = read_commune_layer(connection, further_columns(chosen.settings))
        changed = layer.checksum != chosen.checksum
        if changed and not reattach:
            raise communes_changed(file, chosen, layer)
        communes = _communes(layer, chosen)
        written = read_journal(file, writable=lock is not None)
        journal = {key: list(rows) for key, rows in groupby(written, lambda row: row.plan)}
        fits = all(key in known for key in journal)
        stored = {key: _load(connection, key) for key in journal if key in known}
        stored[chosen.id] = chosen
        for key, rows in journal.items():
            fits = (key not in known or _fold(stored[key], rows)) and fits
    finally:
        connection.close()
    if lock is not None:
        _write_folded(file, stored.values(), bool(journal), fits, notes)
    elif not fits:
        notes.append(_does_not_fit(file, None))
    if changed:
        chosen = reattached(file, chosen, layer, lock, notes)
    return chosen.opened(file, communes, known, lock, notes)


def open_option(
    file: Path,
    plan: str,
    communes: Communes,
    of: str,
    lock: FileLock | None,
    *,
    reattach: bool = False,
) -> OpenedPlan:
    """Another plan of a file that is open already, on the communes that plan ``of`` was read with.

    Its rows that only the journal holds, because a checkpoint was refused, are folded in, and with
    the ``lock`` on the file written into it. Raises `InputError`, `CommunesChangedError` unless
    ``reattach`` when the two plans were made on different states of the layer; attached, it is on
    communes of its own.
    """
    notes: list[Problem] = []
    with _told_by_name(file):
        rows = read_journal(file, writable=lock is not None)
        connection = connect(file, "ro")
        try:
            known = _names(connection)
            stored, open_now = (_load(connection, _choose(file, key, known)) for key in (plan, of))
            layer = None
            if stored.checksum != open_now.checksum:
                layer = read_commune_layer(connection, further_columns(stored.settings))
                if not reattach:
                    raise communes_changed(file, stored, layer)
        finally:
            connection.close()
        if not _fold(stored, [row for row in rows if row.plan == plan]):
            notes.append(_does_not_fit(file, None))
        if lock is not None and stored.folded:
            _write_down(file, stored)
        if layer is not None:
            communes = _communes(layer, stored)
            stored = reattached(file, stored, layer, lock, notes)
    return stored.opened(file, communes, known, lock, notes)


def read_plans(file: Path, *, writable: bool = False) -> list[StoredPlan]:
    """All plans of a file as they stand, without their communes; ``writable`` with its lock held.

    Raises `InputError`, without the lock also for a file whose checkpoint a crash has cut short.
    """
    file = real_file(file)
    if not file.is_file():
        raise InputError(Problem("“{file}” is not there. Choose another file.", {"file": file}))
    with _told_by_name(file):
        rows = read_journal(file, writable=writable)  # first: its rows may go over meanwhile
        connection = connect(file, "rw" if writable else "ro")
        try:
            _check_tables(file, connection)
            found = [_load(connection, key) for key in _names(connection)]
        finally:
            connection.close()
    for stored in found:
        _fold(stored, [row for row in rows if row.plan == stored.id])
    return found


@contextmanager
def _told_by_name(file: Path) -> Iterator[None]:
    """What SQLite finds wrong becomes a sentence."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise InputError(
            Problem(
                "“{file}” cannot be opened as a plan: {reason}. If it is damaged, take a copy of "
                "it from before.",
                {"file": file, "reason": str(error)},
            )
        ) from error


def _check_tables(file: Path, connection: sqlite3.Connection) -> None:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not there.issuperset((*TABLES, "communes")):
        raise InputError(
            Problem(
                "“{file}” holds no plan. Choose a file that was written by “Save plan as”, or "
                "start a plan from its layer.",
                {"file": file},
            )
        )


def _names(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT id, name FROM plan ORDER BY fid"))


def _choose(file: Path, plan: str | None, known: Mapping[str, str]) -> str:
    if plan is None and known:
        return list(known)[-1]
    if plan in known:
        return plan
    raise InputError(
        Problem(
            "“{file}” has no plan “{plan}”. Its plans are: {plans}.",
            {"file": file, "plan": plan or "", "plans": tuple(known)},
        )
    )


def _communes(layer: StoredCommunes, stored: StoredPlan) -> Communes:
    settings = stored.settings
    return layer.communes(str(settings["source"]), str(settings["crs"]), settings["statistics"])


def _load(connection: sqlite3.Connection, plan: str) -> StoredPlan:
    name, parent, seq, checksum, text = connection.execute(
        "SELECT name, parent, checkpoint_seq, communes_checksum, settings FROM plan WHERE id = ?",
        (plan,),
    ).fetchone()
    settings = json.loads(text)
    if settings["format"] > FORMAT:
        raise InputError(
            Problem(
                "The plan “{plan}” was written by a newer Regional Tool. Install the newest "
                "version to open it.",
                {"plan": name},
            )
        )
    try:
        history = History(map(EditRow._make, connection.execute(GET_EDITS, (plan,))))
        if history.seq != seq:
            raise ValueError(f"{history.seq} rows instead of {seq}")
    except ValueError as error:
        raise InputError(
            Problem(
                "The plan “{plan}”: its table of edits has been changed by another program "
                "({reason}). Take a copy of the file from before.",
                {"plan": name, "reason": str(error)},
            )
        ) from error
    return StoredPlan(plan, name, parent, checksum, settings, get_state(connection, plan), history)


def _fold(stored: StoredPlan, rows: Iterable[EditRow]) -> bool:
    """Carry out the rows that follow the checkpoint; False when one of them does not fit."""
    history, state = stored.history, stored.state
    for row in rows:
        if row.seq <= history.seq:
            if history.rows[row.seq - 1] != row:
                return False
            continue
        try:
            history.check(row)
            state.apply(row.what)
        except ValueError:
            return False
        history.take(row)
        stored.folded += 1
    return True


def _write_folded(
    file: Path, plans: Iterable[StoredPlan], journal: bool, fits: bool, notes: list[Problem]
) -> None:
    """Put what was folded in into the file; then the journal is not needed any more."""
    for stored in plans:
        if stored.folded:
            _write_down(file, stored)
    if not fits:
        notes.append(_does_not_fit(file, set_aside(file)))
    elif journal:
        remove_journal(file)


def _write_down(file: Path, stored: StoredPlan) -> None:
    fresh = stored.history.rows[-stored.folded :]
    write_checkpoint(file, stored.id, stored.state, stored.history.seq, fresh)


def _does_not_fit(file: Path, kept: Path | None) -> Problem:
    if kept is None:
        return Problem(
            "“{file}”: not every edit in its journal fits the plan. What fits is shown.",
            {"file": file.name},
        )
    return Problem(
        "“{file}”: not every edit in its journal fits the plan, perhaps because the file was "
        "replaced by another copy. What fits is in the plan; the journal is kept as “{kept}”.",
        {"file": file.name, "kept": kept.name},
    )
