"""Full names of the columns of a GeoPackage, kept in the file itself.

They are stored twice: in ``gpkg_data_columns``, the schema extension of the GeoPackage standard,
which GDAL reads from 3.7 on; and in ``layer_styles``, the table of QGIS's own from which every
QGIS since 3.22 takes the aliases of a layer when it opens it. Written with sqlite3, because the
writer of QGIS 3.22 stores neither.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

from regionaltool.bridge.vector_file import refused

# The tables as the standard (OGC 12-128r18, annex F.9) and QGIS define them.
_TABLES = (
    """CREATE TABLE IF NOT EXISTS gpkg_data_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
        description TEXT, mime_type TEXT, constraint_name TEXT,
        CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
        CONSTRAINT gdc_tn UNIQUE (table_name, name))""",
    """CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (
        constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
        min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
        CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""",
    """CREATE TABLE IF NOT EXISTS gpkg_extensions (
        table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
        definition TEXT NOT NULL, scope TEXT NOT NULL,
        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
    """CREATE TABLE layer_styles (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
        f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
        styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
        description TEXT, owner TEXT(30), ui TEXT(30),
        update_time DATETIME DEFAULT CURRENT_TIMESTAMP)""",
    """INSERT INTO gpkg_contents (table_name, data_type, identifier)
        VALUES ('layer_styles', 'attributes', 'layer_styles')""",
)
_SCHEMA_TABLES = ("gpkg_data_columns", "gpkg_data_column_constraints")
_DEFINITION = "http://www.geopackage.org/spec121/#extension_schema"


def write_titles(file: Path, titles: Mapping[str, Mapping[str, str]], shown: Path) -> None:
    """Give columns their full names: layer → column → title, distinct within a layer.

    The file is new and nothing else has it open; ``shown`` is what messages call it. Raises
    `InputError` when it cannot be written.
    """
    try:
        with closing(sqlite3.connect(file)) as database, database:
            for statement in _TABLES:
                database.execute(statement)
            _register_schema(database)
            for layer, columns in titles.items():
                _write_layer(database, layer, columns)
    except sqlite3.Error as error:
        raise refused(file, shown, str(error)) from error


def _register_schema(database: sqlite3.Connection) -> None:
    # NULL is distinct from NULL, so the table's own key would let a row in twice.
    database.execute("DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_schema'")
    database.executemany(
        "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', ?, 'read-write')",
        [(table, _DEFINITION) for table in _SCHEMA_TABLES],
    )


def _write_layer(database: sqlite3.Connection, layer: str, columns: Mapping[str, str]) -> None:
    database.executemany(
        "INSERT OR REPLACE INTO gpkg_data_columns (table_name, column_name, name, title) "
        "VALUES (?, ?, ?, ?)",
        [(layer, column, title, title) for column, title in columns.items()],
    )
    database.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
        "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, "
        "update_time) SELECT '', '', table_name, column_name, table_name, ?, '', 1, '', "
        "strftime('%Y-%m-%dT%H:%M:%fZ', 'now') "
        "FROM gpkg_geometry_columns WHERE table_name = ?",
        (_style(columns), layer),
    )


def _style(columns: Mapping[str, str]) -> str:
    """A style of QGIS that holds aliases and nothing else."""
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Fields")
    aliases = ElementTree.SubElement(root, "aliases")
    for column, title in columns.items():
        ElementTree.SubElement(aliases, "alias", field=column, name=title)
    return ElementTree.tostring(root, encoding="unicode")
