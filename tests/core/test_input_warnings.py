import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core import tcvn3
from regionaltool.core.communes import Communes
from regionaltool.core.input_warnings import field_warnings, input_warnings
from tests.core.prj import prj

NAMES = ["Xã Mường Giàng", "Phường Chiềng Lề", "Thị trấn Ít Ong"]
FIELDS = {"name_field": "TEN", "group_field": "HUYEN", "area_field": "DT"}


def communes(names=NAMES, crs="EPSG:9206", official=(1.0, 1.0, 1.0)) -> Communes:
    boxes = [
        shapely.box(480_000 + n * 1000, 2_289_000, 481_000 + n * 1000, 2_290_000) for n in (0, 1, 2)
    ]
    return Communes.from_arrays(
        ids=["1", "2", "3"],
        names=names,
        group=names,
        geometry=boxes,
        crs=CRS(crs),
        official_km2=official,
        source="Xã",
    )


def said(made: Communes, **fields: str) -> str:
    return " ".join(map(str, input_warnings(made, **{**FIELDS, **fields})))


def test_communes_in_order_have_none():
    assert said(communes()) == ""


def test_a_custom_system_and_the_areas_that_speak_against_it():
    text = said(communes(crs=prj(k=0.9996), official=(1.0002, 1.0002, 1.0002)))
    assert "0.9996 instead of 0.9999" in text and "687 m too far north" in text
    assert "speak for EPSG:9206" in text


@pytest.mark.parametrize("shown", ["latin-1", "utf-8"])
def test_texts_and_the_way_to_mend_them(shown):
    names = [tcvn3.encode(name).decode(shown, "replace") for name in NAMES]
    text = said(communes(names))
    assert "Field “TEN”" in text and "Field “HUYEN”" in text and text.count("page Data") == 1


def test_hectares():
    assert "in ha, not in km²" in said(communes(official=(100.0, 101, 99)))
    assert said(communes(official=(100.0, 101, 99)), area_field="") == ""


def test_fields_that_were_not_asked_for_are_not_judged():
    names = [tcvn3.encode(name).decode("latin-1") for name in NAMES]
    assert said(communes(names), name_field="", group_field="") == ""
    assert "no areas" in said(communes(official=[np.nan] * 3))


def test_the_system_may_be_told_apart_from_the_fields():
    made = communes(crs=prj(k=0.9996), official=(1.0002, 1.0002, 1.0002))
    text = " ".join(map(str, field_warnings(made, **FIELDS)))
    assert "707" not in text and "resembles" not in text and "speak for EPSG:9206" in text
