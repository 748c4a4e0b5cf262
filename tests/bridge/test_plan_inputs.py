"""What is attached is noted so that the plan and its data can be moved together."""

import json
import shutil

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.plan_file.notes import KeptInputs
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_inputs import PlanInputs, found, kept_attachments, source_of
from regionaltool.core.inputs.kinds import KIND

STRANGE = {"kind": "weather", "source": "a.csv", "more": [1]}


@pytest.fixture
def project(qgis_app):
    yield QgsProject.instance()
    QgsProject.instance().clear()


def moved_through_json(inputs, before, after):
    kept = json.loads(json.dumps(inputs.note(before)))
    return PlanInputs.of_note(KeptInputs(tuple(kept[0]), kept[1]), after)


def test_files_are_found_from_the_folder_of_the_plan(tmp_path):
    before, after = tmp_path / "đây", tmp_path / "kia"
    inputs = PlanInputs(year=2030)
    for kind, place in (("budget", before), ("roads", before / "a"), ("hazards", tmp_path / "b")):
        inputs = inputs.with_(Attachment(kind, f"{place / 'x.gpkg'}|layername={kind}"))
    inputs = inputs.with_(Attachment("poles", "layer_1"))
    sources = [note["source"] for note in inputs.note(before).inputs]
    assert sources == [
        "./x.gpkg|layername=budget",
        "./a/x.gpkg|layername=roads",
        "../b/x.gpkg|layername=hazards",
        "layer_1",
    ]
    assert moved_through_json(inputs, before, before) == inputs
    there = moved_through_json(inputs, before, after)
    assert there.attachments["roads"].source == f"{after / 'a' / 'x.gpkg'}|layername=roads"
    assert there.attachments["poles"].source == "layer_1" and there.year == 2030


def test_who_has_the_note_alone_finds_the_files_too(project, tmp_path):
    inputs = PlanInputs(year=2030).with_(Attachment("budget", str(tmp_path / "a" / "x.csv")))
    read, year = kept_attachments(inputs.note(tmp_path))
    assert year == 2030 and found(read["budget"], tmp_path) == inputs.attachments["budget"]
    assert kept_attachments(None) == ({}, 0)


def test_without_a_file_whole_paths_are_noted(tmp_path):
    inputs = PlanInputs().with_(Attachment("budget", str(tmp_path / "x.xlsx")))
    assert inputs.note(None).inputs[0]["source"] == str(tmp_path / "x.xlsx")
    assert moved_through_json(inputs, None, tmp_path) == inputs


def test_kinds_that_nobody_knows_yet_stay_in_the_plan(tmp_path):
    known = Attachment("budget", str(tmp_path / "x.csv")).note()
    inputs = PlanInputs.of_note(KeptInputs((STRANGE, known, {"kind": "budget"}), 0), tmp_path)
    assert set(inputs.attachments) == {"budget"}
    assert inputs.strange == (STRANGE, {"kind": "budget"})
    assert inputs.without("budget").note(tmp_path).inputs == inputs.strange


def test_a_note_is_made_once():
    recorder = Recorder(["a"], PlanState({"a": None}, {}))
    PlanInputs().keep(recorder, None)
    assert recorder.seq == 0
    inputs = PlanInputs().with_(Attachment("poles", "layer_1"))
    for _ in range(2):
        inputs.keep(recorder, None)
    assert recorder.seq == 1 and recorder.history.inputs == inputs.note(None)
    inputs.without("poles").keep(recorder, None)
    assert recorder.seq == 2 and recorder.history.inputs == KeptInputs((), 0)


def test_a_layer_is_named_by_its_file_where_it_has_one(project, sample, tmp_path):
    copy = shutil.copy2(sample, tmp_path / "tỉnh.gpkg")
    text = tmp_path / "thu chi.csv"
    text.write_text("code,thu\n1,2\n", encoding="utf-8")
    in_file = QgsVectorLayer(f"{copy}|layername=hazard", "lũ", "ogr")
    as_text = QgsVectorLayer(f"{text.as_uri()}?type=csv&geomType=none", "thu", "delimitedtext")
    in_memory = QgsVectorLayer("Point?crs=EPSG:4326", "nhớ", "memory")
    assert in_file.isValid() and as_text.isValid()
    assert source_of(in_file, KIND["hazards"]) == f"{copy}|layername=hazard"
    assert source_of(as_text, KIND["budget"]) == str(text)
    assert source_of(in_memory, KIND["poles"]) == in_memory.id()


def test_the_layer_that_shows_the_file_serves_and_a_moved_file_is_found(project, sample, tmp_path):
    copy = shutil.copy2(sample, tmp_path / "a.gpkg")
    layer = QgsVectorLayer(f"{copy}|layername=hazard", "lũ", "ogr")
    project.addMapLayer(layer)
    shown = Attachment("hazards", f"{tmp_path}/./a.gpkg|layername=hazard")
    assert found(shown, None).source == layer.id()
    other = Attachment("roads", f"{copy}|layername=roads")
    assert found(other, None) == other
    gone = Attachment("roads", "/nowhere/a.gpkg|layername=roads")
    assert found(gone, tmp_path) == other
    assert found(gone, None) == found(gone, tmp_path / "kia") == gone
