"""The sample province: opened from a copy, since QGIS writes beside a GeoPackage that it opens."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.words import tr
from regionaltool.resource_folder import resource

SAMPLE_FIELDS = CommuneFields(
    id="code",
    name="name",
    population="population",
    official_km2="area_km2",
    type="type",
    terrain="terrain",
    group="district",
    unit="plan_bad",
    unit_name="plan_bad_name",
)


def open_sample() -> QgsVectorLayer:
    """Add the sample's communes, roads, ferries and seats to the project; returns the communes.

    Raises `OSError` when the copy cannot be written.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "regionaltool"
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / "province.gpkg"
    original = resource("sample", "province.gpkg")
    if not copy.exists() or copy.stat().st_mtime < original.stat().st_mtime:
        draft = copy.with_suffix(".draft")  # a copy cut short would be taken for the sample
        shutil.copy2(original, draft)
        draft.replace(copy)
    titles = {
        "communes": tr("Sample communes"),
        "roads": tr("Sample roads"),
        "ferries": tr("Sample ferries"),
        "seats": tr("Sample seats"),
    }
    layers = {
        name: QgsVectorLayer(f"{copy}|layername={name}", title, "ogr")
        for name, title in titles.items()
    }
    for layer in layers.values():
        QgsProject.instance().addMapLayer(layer)
    return layers["communes"]
