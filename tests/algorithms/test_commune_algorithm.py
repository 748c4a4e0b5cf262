"""What all algorithms say about the layer they are given, beside their own work."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.core import tcvn3
from tests.core.prj import prj

NAMES = ("Xã Mường Giàng", "Phường Chiềng Lề", "Thị trấn Ít Ong")


@pytest.fixture
def communes(make_layer, square):
    """Three communes with a column of texts and one of areas."""

    def make(texts=NAMES, areas=(1.0, 1.0, 1.0), wkt: str = ""):
        rows = [(square(n, 0), f"{n}", texts[n], areas[n]) for n in range(3)]
        layer = make_layer(rows, "id:string,name:string,area:double")
        if wkt:
            layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(wkt))
        return layer

    return make


@pytest.mark.parametrize("algorithm", ["findneighbours", "dissolveunits", "checkcontiguity"])
def test_a_custom_system_is_told_by_every_algorithm_and_once(run, communes, algorithm):
    layer = communes(wkt=prj(k=0.9996))
    given = {} if algorithm == "findneighbours" else {"UNIT_FIELD": "id"}
    told = [w for w in run(algorithm, layer, **given).warnings if "EPSG" in w]
    assert len(told) == 2
    assert "scale factor 0.9996 instead of 0.9999" in told[0] and "EPSG:9206" in told[0]
    assert "690 m too far north" in told[1]


def test_what_is_in_order_is_not_spoken_of(run, communes):
    ran = run("findneighbours", communes(), NAME_FIELD="name")
    assert ran.warnings == []


@pytest.mark.parametrize("shown", ["latin-1", "utf-8"])
def test_names_that_cannot_be_read_are_told(run, communes, shown):
    broken = [tcvn3.encode(name).decode(shown, "replace") for name in NAMES]
    ran = run("findneighbours", communes(broken), NAME_FIELD="name")
    assert any("Field “name”" in w for w in ran.warnings)
    assert any("page Data" in w for w in ran.warnings)


def test_hectares_are_told(run, communes):
    layer = communes(areas=(100.0, 101.0, 99.0))
    ran = run("dissolveunits", layer, UNIT_FIELD="id", AREA_FIELD="area")
    assert any("“area” is in ha, not in km²" in w for w in ran.warnings)
