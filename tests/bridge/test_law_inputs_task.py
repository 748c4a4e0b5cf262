import numpy as np
import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProject, QgsVectorLayer

from regionaltool.bridge.law_inputs_task import ElevationTask, FiguresTask
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.problems import InputError
from tests.bridge.rasters import write_raster
from tests.bridge.sessions import session_of
from tests.bridge.tasks import refusal_of, result_of
from tests.core.ten_communes import COMMUNES

PLAN = session_of("pppqqrrrs.").plan
ASKED = ("pop", "urban_pop_pct", "ethnic_pct")
CRS = QgsCoordinateReferenceSystem("EPSG:9205")


def table(tmp_path, text: str) -> str:
    file = tmp_path / "số liệu.csv"
    file.write_text(text, "utf-8")
    return str(file)


def figures(source: str, shares=ShareUnit.UNSTATED):
    return FiguresTask, source, PLAN, ASKED, shares


def test_figures_are_kept_by_the_communes_of_their_units(qgis_app, tmp_path):
    text = "unit,urban_pop_pct,ethnic_pct\np,55.5,0.4\nz,1,\nq,,0.1\n"
    read = result_of(*figures(table(tmp_path, text), ShareUnit.FRACTION))
    assert read.kept.communes == (("A", "B", "C"), ("D", "E"))
    assert read.kept.columns == {"urban_pop_pct": (55.5, None), "ethnic_pct": (40.0, 10.0)}
    told = " ".join(map(str, read.problems))
    assert "belong to no unit are left out: 3: z" in told and "no row for" in told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("unit,pop\np,-5\n", "negative figures in column “pop” (row 2"),
        ("unit,pop\nx,5\n", "no row is about any unit"),
        ("unit,ethnic_pct\np,0.4\n", "Say which"),
    ],
)
def test_rows_that_cannot_be_used_are_named(qgis_app, tmp_path, text, words):
    assert words in refusal_of(*figures(table(tmp_path, text)))


def test_a_layer_without_geometry_serves_too(qgis_app):
    layer = QgsVectorLayer("None?field=unit:string&field=pop:double", "số liệu", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["p", 7.0])
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    try:
        read = result_of(*figures(layer.id()))
    finally:
        QgsProject.instance().clear()
    assert read.kept.columns == {"pop": (7.0,)}


def test_a_file_that_is_not_there(qgis_app, tmp_path):
    with pytest.raises(InputError, match="is there"):
        ElevationTask(str(tmp_path / "no.tif"), COMMUNES, CRS, print, print)


def test_terrain_by_elevation(qgis_app, tmp_path):
    values = np.full((40, 64), 10.0)
    values[:, :32] = 500.0  # the western half lies high
    file = tmp_path / "độ cao.tif"
    bounds = tuple(shapely.total_bounds(COMMUNES.geometry).tolist())
    write_raster(file, values, bounds, COMMUNES.crs)
    crs = QgsCoordinateReferenceSystem(f"EPSG:{COMMUNES.crs.to_epsg()}")
    terrain = result_of(ElevationTask, str(file), COMMUNES, crs)
    named = dict(zip(COMMUNES.ids.tolist(), terrain, strict=True))
    assert named["A"] == named["B"] == "mountain" and named["I"] == named["G"] == "lowland"
