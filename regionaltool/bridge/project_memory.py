"""The QGIS project remembers which plan belongs to it, by a path that moves with the project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProject

_SCOPE, _FILE, _PLAN = "RegionalTool", "/plan/file", "/plan/id"


def remember(project: QgsProject, file: Path, plan: str) -> None:
    """Note the plan in the project; relative to it when the project keeps paths so."""
    now = project.writePath(str(file)), plan
    noted = tuple(project.readEntry(_SCOPE, key, "")[0] for key in (_FILE, _PLAN))
    if now != noted:  # each entry marks the project as changed
        project.writeEntry(_SCOPE, _FILE, now[0])
        project.writeEntry(_SCOPE, _PLAN, now[1])


def remembered(project: QgsProject) -> tuple[Path, str] | None:
    """The file and the id of the plan in it; None when the project has none."""
    file, plan = (project.readEntry(_SCOPE, key, "")[0] for key in (_FILE, _PLAN))
    return (Path(project.readPath(file)), plan) if file else None


def forget(project: QgsProject) -> None:
    """The project has no plan on the disk any more."""
    if remembered(project) is not None:
        project.removeEntry(_SCOPE, "/plan")


@contextmanager
def as_clean_as_before(project: QgsProject) -> Iterator[None]:
    """Filling the layers of the plan meanwhile is no change of the project to be saved."""
    clean, known = not project.isDirty(), remembered(project)
    yield
    if clean and known is not None and known == remembered(project):
        project.setDirty(False)
