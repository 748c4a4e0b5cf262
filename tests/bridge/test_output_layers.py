import math
import sqlite3

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.output_layers import columns, row
from tests.bridge.commune_layers import commune_layer

PLAN = {"ID_FIELD": "code", "UNIT_FIELD": "unit", "POPULATION_FIELD": "people"}


def dissolve(output, feedback=None, **more):
    """Run an algorithm that writes; its results."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(
        "regionaltool:dissolveunits"
    )
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {"INPUT": commune_layer(), "OUTPUT": str(output), **PLAN, **more}
    results, succeeded = algorithm.run(
        given, context, feedback or QgsProcessingFeedback(), {}, False
    )
    assert succeeded
    return results


def test_none_and_nan_become_null():
    fields = columns([text_field("a"), real_field("b"), real_field("c")])
    assert row(fields, ["x", None, math.nan]).attributes() == ["x", NULL, NULL]


def test_full_names_are_in_the_file(provider, tmp_path):
    dissolve(tmp_path / "units.gpkg")
    with sqlite3.connect(tmp_path / "units.gpkg") as file:
        titles = dict(file.execute("select column_name, name from gpkg_data_columns"))
    assert titles["area_km2"] == "Area of the polygon (km²)"


class Stopped(QgsProcessingFeedback):
    """Is cancelled when so much has been done."""

    def __init__(self, percent: float) -> None:
        super().__init__(False)
        self.progressChanged.connect(lambda now: self.cancel() if now >= percent else None)


@pytest.mark.parametrize("percent", [1, 30, 60])
def test_cancelled_there_is_no_file_and_the_old_one_stays(provider, tmp_path, percent):
    (tmp_path / "old.gpkg").write_bytes(b"old")
    with pytest.raises(QgsProcessingException, match="Nothing has been written"):
        dissolve(tmp_path / "old.gpkg", Stopped(percent))
    assert [file.name for file in tmp_path.iterdir()] == ["old.gpkg"]
    assert (tmp_path / "old.gpkg").read_bytes() == b"old"


def test_all_outputs_or_none(provider, tmp_path):
    (tmp_path / "file").touch()
    blocked = str(tmp_path / "file" / "free.gpkg")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        dissolve(tmp_path / "units.gpkg", UNASSIGNED=blocked)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_file_takes_the_place_of_the_old_one(provider, tmp_path):
    results = [dissolve(tmp_path / "units.gpkg") for _ in range(2)]
    assert results[0]["OUTPUT"] == results[1]["OUTPUT"] == str(tmp_path / "units.gpkg")
    assert [file.name for file in tmp_path.iterdir()] == ["units.gpkg"]
