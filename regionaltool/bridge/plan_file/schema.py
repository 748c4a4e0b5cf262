"""The tables of a plan beside the layer of communes, and those of its journal."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

FORMAT = 2
"""Raised when an older plugin could no longer read a plan rightly."""

# GeoPackage asks an attribute table for an integer key; ours are beside it
TABLES = {
    "plan": """(fid INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT,
        created TEXT, parent TEXT, parent_seq INTEGER, checkpoint_seq INTEGER NOT NULL,
        communes_checksum TEXT NOT NULL, settings TEXT NOT NULL)""",
    "assignment": """(fid INTEGER PRIMARY KEY AUTOINCREMENT, plan TEXT NOT NULL,
        commune TEXT NOT NULL, unit TEXT, locked INTEGER NOT NULL DEFAULT 0,
        UNIQUE (plan, commune))""",
    "unit": """(fid INTEGER PRIMARY KEY AUTOINCREMENT, plan TEXT NOT NULL, id TEXT NOT NULL,
        name TEXT, type TEXT, seat TEXT, colour TEXT, locked INTEGER NOT NULL DEFAULT 0,
        UNIQUE (plan, id))""",
    "edit": """(fid INTEGER PRIMARY KEY AUTOINCREMENT, plan TEXT NOT NULL, seq INTEGER NOT NULL,
        time TEXT, who TEXT, what TEXT NOT NULL, reverses INTEGER, UNIQUE (plan, seq))""",
}
JOURNAL = """CREATE TABLE IF NOT EXISTS edit (plan TEXT NOT NULL, seq INTEGER NOT NULL, time TEXT,
    who TEXT, what TEXT NOT NULL, reverses INTEGER, PRIMARY KEY (plan, seq))"""
PUT_EDIT = "INSERT OR IGNORE INTO edit (plan, seq, time, who, what, reverses) VALUES (?,?,?,?,?,?)"
GET_EDITS = "SELECT plan, seq, time, who, what, reverses FROM edit WHERE plan = ? ORDER BY seq"

_BUSY_S = 2.0
"""How long another program may hold a file before it counts as locked."""


def connect(file: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open a SQLite file; ``mode`` as in a URI: ro, rw, or rwc to make it. Raises `sqlite3.Error`.

    Transactions are begun by hand, and a commit returns when the disk has taken it.
    """
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # EXTRA: in mode DELETE the folder too is on the disk before a commit returns
        connection.execute("PRAGMA synchronous=EXTRA")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def roll_back(connection: sqlite3.Connection) -> None:
    """Give up a transaction; a file that is gone cannot even do that."""
    with suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def add_tables(connection: sqlite3.Connection) -> None:
    """Make the tables in a GeoPackage and register them as attributes."""
    for name, columns in TABLES.items():
        connection.execute(f"CREATE TABLE {name} {columns}")
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
            " VALUES (?, 'attributes', ?, '', 0)",
            (name, name),
        )
