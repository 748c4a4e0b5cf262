"""A whole plan written as a new file, under a temporary name and then moved into place."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from regionaltool.bridge.plan_file.checkpoint import put_state
from regionaltool.bridge.plan_file.commune_layer import (
    crs_text,
    further_columns,
    read_commune_layer,
    statistic_columns,
    text_columns,
    write_commune_layer,
)
from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError, now
from regionaltool.bridge.plan_file.journal import remove_journal
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.schema import FORMAT, PUT_EDIT, add_tables, connect
from regionaltool.bridge.staged_files import staged_folder
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.communes import Communes
from regionaltool.core.problems import InputError, Problem


def new_plan_id() -> str:
    """An id that no other plan has, so that a journal never meets the wrong one."""
    return secrets.token_hex(4)


@dataclass(frozen=True)
class PlanToSave:
    """All that goes into the file."""

    id: str
    name: str
    communes: Communes
    fields: Mapping[str, object]
    """What the plan was started with; comes back unchanged."""
    state: PlanState
    rows: tuple[EditRow, ...]


def save_plan(file: Path, plan: PlanToSave) -> FileLock:
    """Write the plan and hold it from now on; an older file of that name is replaced.

    Raises `InputError`, and then nothing has changed.
    """
    lock = _lock(file)
    try:
        with staged_folder(file.parent) as staged:
            fresh = staged / file.name
            write_commune_layer(fresh, plan.communes, file)
            try:
                _put_tables(fresh, plan)
            except sqlite3.Error as error:
                raise cannot_write(file, str(error)) from error
        try:
            remove_journal(file)  # that of an older file
        except OSError as error:
            raise cannot_write(file, error.strerror or str(error)) from error
    except BaseException:
        lock.release()
        raise
    return lock


def _lock(file: Path) -> FileLock:
    try:
        return FileLock(file)
    except LockedError as error:
        if not file.exists():
            raise cannot_write(file, str(error.__cause__)) from error
        raise InputError(
            Problem(
                "“{file}” is open as a plan, here or on another computer, or cannot be written. "
                "Choose another name or folder.",
                {"file": file},
            )
        ) from error


def _put_tables(file: Path, plan: PlanToSave) -> None:
    settings = {
        "format": FORMAT,
        "source": plan.communes.source,
        "crs": crs_text(plan.communes.crs),
        "texts": list(text_columns(plan.communes)),
        "statistics": statistic_columns(plan.communes),
        "fields": plan.fields,
    }
    connection = connect(file)
    try:
        stored = read_commune_layer(connection, further_columns(settings))
        if len(stored.wkb) != len(plan.communes):
            raise sqlite3.OperationalError("the disk is full")
        connection.execute("BEGIN IMMEDIATE")
        add_tables(connection)
        connection.execute(
            "INSERT INTO plan (id, name, created, checkpoint_seq, communes_checksum, settings)"
            " VALUES (?,?,?,?,?,?)",
            (
                plan.id,
                plan.name,
                now(),
                len(plan.rows),
                stored.checksum,
                json.dumps(settings, ensure_ascii=False),
            ),
        )
        put_state(connection, plan.id, plan.state)
        rows = (row._replace(plan=plan.id) for row in plan.rows)
        connection.executemany(PUT_EDIT, rows)
        connection.execute("COMMIT")
    finally:
        connection.close()
