from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem

from regionaltool.bridge.input_verdicts import InputVerdicts, InputVerdictsTask
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.core.legacy_text import Encoding
from tests.bridge.commune_layers import ACCEPTED, FIELDS, REFUSED, changed, commune_layer, reshaped
from tests.bridge.cut_files import half_a_table
from tests.bridge.messy_files import DISTRICTS, NAMES, messy_layer
from tests.bridge.tasks import result_of

MESSY = CommuneFields(
    id="MA_XA", name="TEN_XA", population="DAN_SO", official_km2="DT_HA", group="TEN_HUYEN"
)


def judge(layer, fields: CommuneFields = FIELDS) -> InputVerdicts:
    return result_of(InputVerdictsTask, layer, fields)


def words(problems) -> str:
    return " ".join(map(str, problems))


def test_a_layer_that_is_in_order(qgis_app):
    verdicts = judge(commune_layer())
    assert verdicts.crs.sound and all(text.sound for text in verdicts.texts)
    assert [text.field for text in verdicts.texts] == ["code", "name", "unit"]
    assert verdicts.figures == () and verdicts.areas is None and verdicts.evidence == ()
    assert verdicts.totals.communes == 4 and verdicts.totals.people == 1000
    assert verdicts.totals.polygon_km2 == pytest.approx(4, rel=0.001)


def test_a_shapefile_as_an_office_hands_it_over(qgis_app, tmp_path):
    verdicts = judge(messy_layer(tmp_path), MESSY)
    names, districts = verdicts.texts
    assert names.encoding is Encoding.TCVN3 and list(names.mended.values()) == list(NAMES)
    assert list(districts.mended.values()) == list(DISTRICTS)
    assert "�" in names.examples[0][0]
    assert "0.9996 instead of 0.9999" in words(verdicts.crs.problems)
    assert [offer.epsg for offer in verdicts.crs.offers] == [9206]
    assert verdicts.areas.unit == "ha" and "in ha, not in km²" in words(verdicts.figures)
    assert "speak for EPSG:9206" in words(verdicts.evidence)
    assert verdicts.totals.official_km2 == pytest.approx(4.0008)


def test_edits_that_are_not_saved_are_judged(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("DAN_SO"), 1100)
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("TEN_XA"), "Xã Mới")
    verdicts = judge(layer, MESSY)
    assert verdicts.totals.people == 2000 and sorted(verdicts.texts[0].mended) == [1, 2, 3]
    layer.rollBack()


@pytest.mark.parametrize("name", [*REFUSED, *ACCEPTED])
def test_whatever_a_layer_is_like_it_is_judged(qgis_app, name):
    layer = (REFUSED.get(name) or ACCEPTED[name])[0]()
    assert judge(layer).totals.communes == layer.featureCount()


def test_no_system_and_an_unlikely_one(qgis_app):
    bare = commune_layer()
    bare.setCrs(QgsCoordinateReferenceSystem())
    verdicts = judge(bare)
    assert verdicts.crs.kind == "missing" and verdicts.totals.polygon_km2 == 0
    degrees = judge(commune_layer(crs="EPSG:4326"))
    assert degrees.crs.kind == "wrong_unit" and degrees.totals.polygon_km2 == 0


def test_figures_that_cannot_be_read_are_told(qgis_app):
    layer = REFUSED["people as text"][0]()
    verdicts = judge(layer)
    assert "12.345" in words(verdicts.figures) and "Bình (02)" in words(verdicts.figures)
    assert verdicts.totals.people_unknown == 4


def test_people_in_doubt_are_named(qgis_app):
    verdicts = judge(commune_layer(changed(2, 0)))
    assert "0 people for 1 (Bình (02))" in words(verdicts.figures)
    nameless = judge(commune_layer(changed(2, 0)), replace(FIELDS, id="", name=""))
    assert "0 people for 1 (2)" in words(nameless.figures)


def test_fields_that_are_not_there_are_passed_over(qgis_app):
    fields = CommuneFields(id="x", name="y", population="z", official_km2="w")
    verdicts = judge(commune_layer(), fields)
    assert verdicts.totals.people_unknown == 4 and "holds no areas" in words(verdicts.figures)


def test_shapes_that_are_none_have_no_area(qgis_app):
    verdicts = judge(commune_layer(shapes=reshaped(None)))
    assert verdicts.totals.polygon_km2 == pytest.approx(3, rel=0.001)


def test_in_the_background(qgis_app, qtbot):
    found: list[InputVerdicts] = []
    task = InputVerdictsTask(commune_layer(), FIELDS, found.append, pytest.fail)
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(found), timeout=10000)
    assert found[0].crs.sound


def test_cancelled_it_tells_nothing(qgis_app):
    told: list[object] = []
    task = InputVerdictsTask(commune_layer(), FIELDS, told.append, told.append)
    task.cancel()
    task.finished(task.run())
    assert told == []


def test_a_defect_comes_up_on_the_main_thread(qgis_app, monkeypatch):
    monkeypatch.setattr("regionaltool.bridge.input_verdicts.judge_crs", lambda *_: 1 / 0)
    told: list[str] = []
    task = InputVerdictsTask(commune_layer(), FIELDS, pytest.fail, told.append)
    result = task.run()
    with pytest.raises(ZeroDivisionError):
        task.finished(result)
    assert "Xã" in told[0]


def test_half_a_table_has_no_totals(qgis_app, tmp_path):
    told: list[str] = []
    task = InputVerdictsTask(half_a_table(tmp_path), FIELDS, pytest.fail, told.append)
    task.finished(task.run())
    assert "“cut.dbf” is cut short" in told[0]
