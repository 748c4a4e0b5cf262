import pytest
from qgis.core import QgsApplication, QgsVectorLayer

from regionaltool.bridge.join_task import JoinPreview, JoinTask
from regionaltool.bridge.mended_layer import Mend, MendTask
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.core.tables.asked import Asked
from tests.bridge.commune_layers import FIELDS, column, commune_layer
from tests.bridge.cut_files import half_a_table
from tests.bridge.messy_files import CODES, NAMES, by_name, messy_layer, table
from tests.bridge.tasks import refusal_of, result_of

MESSY = CommuneFields(id="MA_XA", name="TEN_XA", group="TEN_HUYEN")


def preview(layer, files, fields=MESSY, **asked) -> JoinPreview:
    return result_of(JoinTask, layer, fields, files, Asked(**asked))


def refused(layer, files, fields=MESSY) -> str:
    return refusal_of(JoinTask, layer, fields, files, Asked())


def test_names_are_found_though_the_layer_shows_none_of_their_letters(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    found = preview(layer, [by_name(tmp_path)])
    assert found.statistics.matched == 4 and found.statistics.rest == ()
    assert found.feature_ids == tuple(f.id() for f in layer.getFeatures())


def test_the_columns_of_a_copy_have_their_kinds(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    found = preview(layer, [by_name(tmp_path)])
    copy = result_of(MendTask, layer, Mend(columns=found.columns()))
    added = copy.fields().names()[-2:]
    assert added == ["population", "area_km2"]
    assert column(copy, "population") == [1001, 1002, 1003, 1004]
    assert column(copy, "area_km2") == [1.0002] * 4
    assert [field.alias() for field in copy.fields()][-2:] == ["", ""], "ha are km² by now"


def test_a_commune_without_a_row_stays_empty(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    rows = [f"{code},{1000 + code % 7}" for code in CODES[:3]]
    found = preview(layer, [table(tmp_path, ["Mã xã,Dân số", *rows])])
    (rest,) = found.statistics.rest
    assert rest.name == NAMES[3] and rest.row is None
    copy = result_of(MendTask, layer, Mend(columns=found.columns()))
    assert column(copy, "population")[:3] == [1000 + code % 7 for code in CODES[:3]]
    assert not column(copy, "population")[3]


def test_names_of_fields_that_are_taken_are_left_to_them(qgis_app, tmp_path):
    layer = commune_layer(columns="code:string,name:string,population:integer,unit:string")
    file = table(tmp_path, ["Mã,Tên,Dân số", "01,An,7", "02,Bình,8", "03,Châu,9", "04,Đông,10"])
    fields = CommuneFields(id="code", name="name")
    found = preview(layer, [file], fields)
    assert [c.field for c in found.statistics.columns] == ["population_2"]


def test_zeros_that_a_spreadsheet_has_eaten_are_offered(qgis_app, tmp_path):
    file = table(tmp_path, ["Mã,Dân số", "1,70", "2,80", "3,90", "4,100"])
    fields = CommuneFields(id="code")
    found = preview(commune_layer(), [file], fields)
    assert found.zeros_lost and found.statistics.matched == 0
    again = preview(commune_layer(), [file], fields, leading_zeros=True)
    assert again.statistics.matched == 4


@pytest.mark.parametrize(
    ("fields", "word"),
    [(CommuneFields(), "Choose the field of names or of codes"), (FIELDS, "no column")],
)
def test_what_cannot_be_joined_is_told(qgis_app, tmp_path, fields, word):
    file = table(tmp_path, ["a,b", "x,y", "z,w"])
    assert word in refused(commune_layer(), [file], fields)


def test_a_file_that_is_none_is_told(qgis_app, tmp_path):
    empty = tmp_path / "empty.xlsx"
    empty.touch()
    assert "0 bytes" in refused(commune_layer(), [empty], FIELDS)


def test_in_the_background_and_cancelled(qgis_app, qtbot, tmp_path):
    found: list[object] = []
    file = by_name(tmp_path)
    layer = messy_layer(tmp_path)
    task = JoinTask(layer, MESSY, [file], Asked(), found.append, found.append)
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(found), timeout=10000)
    assert isinstance(found.pop(), JoinPreview)
    task = JoinTask(layer, MESSY, [file], Asked(), pytest.fail, found.append)
    task.cancel()
    task.finished(task.run())
    assert "Nothing has been changed" in found[0]


def test_a_defect_comes_up_on_the_main_thread(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr("regionaltool.bridge.join_task.join_statistics", lambda *_, **__: 1 / 0)
    told: list[str] = []
    layer = messy_layer(tmp_path)
    task = JoinTask(layer, MESSY, [by_name(tmp_path)], Asked(), pytest.fail, told.append)
    result = task.run()
    with pytest.raises(ZeroDivisionError):
        task.finished(result)
    assert told


def test_the_messy_folder(qgis_app, shared_data):
    folder = shared_data / "messy"
    layer = QgsVectorLayer(str(folder / "ranh_gioi_xa.shp"), "xa", "ogr")
    found = preview(layer, [folder / "so_lieu.xlsx"])
    assert found.statistics.matched == 204 and found.statistics.ambiguous == 0
    assert [len(c.values) for c in found.columns()] == [204, 204, 204, 202]
    assert [rest.why.value for rest in found.statistics.rest] == ["doubled", "no_row", "no_row"]


def test_nothing_is_joined_to_half_a_table(qgis_app, tmp_path):
    told = refused(half_a_table(tmp_path), [table(tmp_path, ["code,Dân số", "01,5"])], FIELDS)
    assert "“cut.dbf” is cut short" in told
