import pytest
from qgis.core import QgsFeature, QgsVectorLayer

from regionaltool.bridge.read_facts import guessed_fields, read_facts
from regionaltool.core.problems import InputError
from tests.core.ten_communes import COMMUNES


def table(*rows: tuple) -> QgsVectorLayer:
    layer = QgsVectorLayer(
        "None?field=ma:string&field=loai:string&field=dtts:double", "bảng", "memory"
    )
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        layer.dataProvider().addFeature(feature)
    return layer


def test_fields_are_told_by_their_names():
    names = ["MA_XA", "loai_xa", "Terrain", "tinh", "huyen", "flags", "dtts", "region"]
    assert guessed_fields(names) == {
        "type": "loai_xa",
        "terrain": "Terrain",
        "region": "region",
        "province_type": "tinh",
        "ethnic_pct": "dtts",
        "flags": "flags",
    }
    assert guessed_fields(["a", "b"]) == {}


def test_facts_are_found_by_the_ids_of_communes(qgis_app):
    layer = table(("A", "xã", 31.5), ("B", None, None), ("Z", "phường", 2))
    facts, problems = read_facts(layer, "ma", {"type": "loai", "ethnic_pct": "dtts"}, COMMUNES)
    assert facts == {"type": {"A": "xã"}, "ethnic_pct": {"A": "31.5"}}
    lacking, strange = map(str, problems)
    assert "no row for Châu (C)" in lacking and "3 more" in lacking
    assert strange.endswith("left out: Z.")


def test_two_rows_about_a_commune_are_refused(qgis_app):
    layer = table(("A", "xã", 1), ("A", "phường", 1))
    with pytest.raises(InputError, match="more than one row about the same commune.*: A"):
        read_facts(layer, "ma", {"type": "loai"}, COMMUNES)


def test_a_field_that_is_not_there_is_refused(qgis_app):
    with pytest.raises(InputError, match="has no field “kind”"):
        read_facts(table(), "ma", {"type": "kind"}, COMMUNES)


def test_a_text_may_be_so_of_all_communes(qgis_app):
    layer = table(("A", "xã", 31.5), ("B", "phường", 2))
    asked = {"terrain": "'lowland'", "type": 'if("dtts" > 30, \'xã\', "loai")'}
    facts, _ = read_facts(layer, "ma", asked, COMMUNES)
    assert facts == {
        "terrain": {"A": "lowland", "B": "lowland"},
        "type": {"A": "xã", "B": "phường"},
    }


@pytest.mark.parametrize("text", ["'a' + 1", "lowland", "to_int('x')", "(("])
def test_an_expression_that_cannot_be_worked_out_is_refused(qgis_app, text):
    with pytest.raises(InputError):
        read_facts(table(("A", "xã", 1)), "ma", {"terrain": text}, COMMUNES)
