"""A plan that nobody has saved is kept in the user's profile when it has to go."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication

from regionaltool.bridge.file_names import fit_for_a_name
from regionaltool.bridge.plan_file.save_plan import PlanToSave, save_plan
from regionaltool.bridge.write_errors import cannot_write


def keep_aside(plan: PlanToSave, title: str) -> Path:
    """Write the plan under its title and the time, and say where. Raises `InputError`."""
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "regionaltool" / "kept"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error.strerror or str(error)) from error
    stamp = datetime.now().strftime("%Y-%m-%d %H%M%S %f")
    file = folder / f"{fit_for_a_name(title)} {stamp}.gpkg"
    save_plan(file, plan).release()
    return file
