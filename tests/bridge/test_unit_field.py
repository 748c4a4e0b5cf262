from dataclasses import replace

import pytest
from qgis.core import QgsProject

from regionaltool.bridge.field_reading import FieldReading
from regionaltool.bridge.unit_field import UnitField, unit_of_value, write_units
from regionaltool.core.problems import InputError
from tests.bridge.commune_layers import COLUMNS, FIELDS, LAYER, ROWS
from tests.bridge.edited_layers import KINDS, features, layer_in, place, units
from tests.bridge.test_start_plan import start

FIELD = UnitField("unit", id="code")


@pytest.fixture(autouse=True)
def project(qgis_new_project):
    yield
    QgsProject.instance().clear()


@pytest.fixture
def layer(request, tmp_path):
    return layer_in(getattr(request, "param", "GPKG"), tmp_path)


def session_of(layer, fields=FIELDS):
    answer = start(layer, fields)
    assert answer.started is not None, answer.sentence
    return answer.started.session


def read(qtbot, layer, field: UnitField):
    got = []
    reading = FieldReading(layer, field.names, layer)
    reading.done.connect(got.append)
    reading.failed.connect(pytest.fail)
    reading.start()
    qtbot.waitUntil(lambda: bool(got))
    return got[0]


def write(qtbot, layer, plan, field: UnitField = FIELD) -> int:
    return write_units(layer, field, read(qtbot, layer, field), plan)


@pytest.mark.parametrize("layer", KINDS, indirect=True)
def test_the_plan_is_one_command_that_the_layers_undo_takes_back(qtbot, layer):
    session = session_of(layer)
    session.assign([0, 1, 2], "v")
    session.assign([3], None)
    assert write(qtbot, layer, session.plan) == 3
    assert units(layer) == ["v", "v", "v", None] and layer.isEditable()
    assert layer.undoStack().count() == 1
    layer.undoStack().undo()
    assert units(layer) == ["u", "u", "v", "v"]
    layer.undoStack().redo()
    assert layer.commitChanges() and units(layer) == ["v", "v", "v", None]


def test_what_is_the_same_already_is_not_touched(qtbot, layer):
    session = session_of(layer)
    assert write(qtbot, layer, session.plan) == 0
    assert not layer.isEditable(), "nothing to edit"


def test_edits_that_are_not_saved_stay_and_count(qtbot, layer):
    session = session_of(layer)
    layer.startEditing()
    first, *_, last = features(layer)
    layer.changeAttributeValue(first, place(layer), "w")
    layer.changeAttributeValue(last, place(layer, "name"), "Đỗ")
    assert write(qtbot, layer, session.plan) == 1
    assert units(layer) == ["u", "u", "v", "v"] and layer.getFeature(last)["name"] == "Đỗ"


def test_what_changes_while_the_field_is_read_counts(qtbot, layer):
    layer.startEditing()
    got = []
    reading = FieldReading(layer, FIELD.names, layer)
    reading.done.connect(got.append)
    reading.start()
    layer.changeAttributeValue(features(layer)[0], place(layer), "w")
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][features(layer)[0]] == ["w", "01"]


def test_names_go_beside_the_units(qtbot, tmp_path):
    columns = f"{COLUMNS},unit_name:string"
    layer = layer_in("memory", tmp_path, [(*row, f"N{row[3]}") for row in ROWS], columns)
    fields = replace(FIELDS, unit_name="unit_name")
    session = session_of(layer, fields)
    session.assign([0], "v")
    session.rename("u", None)
    field = replace(FIELD, unit_name="unit_name")
    assert write(qtbot, layer, session.plan, field) == 2
    names = [f["unit_name"] or None for f in layer.getFeatures()]
    assert names == ["Nv", None, "Nv", "Nv"]


def test_whole_numbers_are_written_as_numbers_and_zeros_are_not_lost(qtbot, tmp_path):
    columns = COLUMNS.replace("unit:string", "unit:integer")
    layer = layer_in("GPKG", tmp_path, [(*row[:3], 7) for row in ROWS], columns)
    session = session_of(layer)
    session.assign([0], "8")
    assert write(qtbot, layer, session.plan) == 1 and units(layer) == [8, 7, 7, 7]
    session.assign([1], "008")
    with pytest.raises(InputError, match="cannot hold “008”.*field of text"):
        write(qtbot, layer, session.plan)
    assert units(layer) == [8, 7, 7, 7]


def test_a_text_that_does_not_fit_is_refused_whole(qtbot, tmp_path):
    columns = COLUMNS.replace("unit:string", "unit:string(4)")
    layer = layer_in("ESRI Shapefile", tmp_path, columns=columns)
    session = session_of(layer)
    session.assign([0], "ểẩ")
    session.assign([1], "v")
    with pytest.raises(InputError, match="room for 4 letters.*“ểẩ”"):
        write(qtbot, layer, session.plan)
    assert units(layer) == ["u", "u", "v", "v"] and not layer.isEditable()


def test_a_layer_that_cannot_be_edited_is_told(qtbot, layer):
    session = session_of(layer)
    session.assign([0], "v")
    layer.setReadOnly(True)
    with pytest.raises(InputError, match="cannot be edited"):
        write(qtbot, layer, session.plan)


def test_a_command_that_another_tool_has_begun_is_left_alone(qtbot, layer):
    session = session_of(layer)
    session.assign([0], "v")
    layer.startEditing()
    layer.beginEditCommand("theirs")
    with pytest.raises(InputError, match="another tool"):
        write(qtbot, layer, session.plan)
    layer.endEditCommand()


def test_features_by_number_where_there_are_no_codes(qtbot, layer):
    answer = start(layer, replace(FIELDS, id=""))
    plan = answer.started.session.plan
    field = UnitField("unit", feature_ids=answer.started.table.feature_ids)
    answer.started.session.assign([1], "v")
    assert write(qtbot, layer, plan, field) == 1 and units(layer) == ["u", "v", "v", "v"]
    with pytest.raises(InputError, match="without a field of codes"):
        write(qtbot, layer, plan, UnitField("unit"))


def test_rows_of_other_communes_are_left_alone_and_doubled_ones_refused(qtbot, layer, tmp_path):
    session = session_of(layer)
    session.assign([0], "v")
    layer.startEditing()
    _, second, third, _ = features(layer)
    layer.changeAttributeValue(second, place(layer, "code"), "77")
    assert write(qtbot, layer, session.plan) == 1 and units(layer) == ["v", "u", "v", "v"]
    layer.changeAttributeValue(third, place(layer, "code"), "01")
    with pytest.raises(InputError, match=f"{LAYER}.*more than once: 01"):
        write(qtbot, layer, session.plan)
    other = layer_in("memory", tmp_path, [(f"x{row[0]}", *row[1:]) for row in ROWS])
    with pytest.raises(InputError, match="no row has the code"):
        write(qtbot, other, session.plan)


@pytest.mark.parametrize(("value", "unit"), [(None, None), ("  ", None), (7, "7"), (" a ", "a")])
def test_values_are_read_as_a_plan_reads_them(value, unit):
    assert unit_of_value(value) == unit
