"""Layers and files as inputs: what they offer is looked at in the background, and confirmed."""

import pytest
from openpyxl import Workbook
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QFileDialog

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.layers_left import COMMUNES as COMMUNES_LAYER
from regionaltool.bridge.layers_left import mark_layer
from regionaltool.bridge.read_communes import read_communes
from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.core.inputs.kinds import KIND
from regionaltool.resource_folder import resource
from regionaltool.ui.attach_dialog import AttachDialog
from tests.bridge.attach.conftest import COMMUNES

SAMPLE = resource("sample", "province.gpkg")


@pytest.fixture
def dialog(qtbot, qgis_new_project):
    """Make one, and wait until it has looked at what it begins with."""

    def make(kind: str, **options) -> AttachDialog:
        made = AttachDialog(KIND[kind], options.pop("communes", COMMUNES), **options)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: made.task is None, timeout=10_000)
        return made

    yield make
    QgsProject.instance().clear()


@pytest.fixture(scope="module")
def sample_communes(qgis_app):
    layer = QgsVectorLayer(f"{SAMPLE}|layername=communes", "xã", "ogr")
    read = read_communes(
        layer.getFeatures(), layer.fields(), layer.crs(), SAMPLE_FIELDS, layer.name()
    )
    return read.communes


@pytest.fixture
def chosen(qtbot):
    """Choose a file and wait until it has been looked at."""

    def choose(dialog: AttachDialog, file) -> None:
        dialog.choose_file(file)
        assert dialog.task is not None  # not on the thread of the window
        qtbot.waitUntil(lambda: dialog.task is None, timeout=10_000)

    return choose


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def budget_book(file):
    book = Workbook()
    book.active.title = "Ghi chú"
    book.active.append(["không có gì ở đây"])
    sheet = book.create_sheet("Thu chi")
    sheet.append(["Mã", "Thu nội địa", "Chi ngân sách"])
    for row in zip("ABCD", (10, 20, 30, 40), (50, 60, 70, 80), strict=True):
        sheet.append(row)
    book.save(file)
    return file


def test_a_layer_of_the_project_is_guessed(dialog):
    layer = QgsVectorLayer(
        "None?field=code:string&field=thu:double&field=chi:double", "b", "memory"
    )
    for key in "ABCD":
        feature = QgsFeature(layer.fields())
        feature.setAttributes([key, 1.0, 2.0])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    made = dialog("budget")
    assert made.attachment.source == layer.id()
    assert made.attachment.fields["id"] == "code"
    assert set(made.fields.chosen()) >= {"id", "expenditure"}


def test_the_layer_that_is_called_like_the_kind_is_in_front_and_none_of_the_plan(dialog):
    for name in ("communes", "hazard", "facilities"):
        layer = QgsVectorLayer(f"{SAMPLE}|layername={name}", f"Lớp {name}", "ogr")
        QgsProject.instance().addMapLayer(layer)
    of_plan = QgsVectorLayer("Polygon?crs=EPSG:4326", "Communes", "memory")
    mark_layer(of_plan, COMMUNES_LAYER)
    QgsProject.instance().addMapLayer(of_plan)
    made = dialog("hazards")
    assert made.layers.currentText() == "Lớp hazard"
    shown = [made.layers.itemText(n) for n in range(made.layers.count())]
    assert sorted(shown) == ["Lớp communes", "Lớp hazard"]
    assert dialog("facilities").attachment.fields == {"kind": "kind"}


def test_without_a_layer_a_file_is_asked_for(dialog, chosen, tmp_path, monkeypatch, qtbot):
    made = dialog("budget")
    assert not ok(made).isEnabled() and made.layers.count() == 0
    file = budget_book(tmp_path / "số liệu.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(made.file_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.task is None, timeout=10_000)
    # the sheet that fits is in front
    assert made.inside.currentText() == "Thu chi"
    assert made.layers.currentText() == "số liệu.xlsx" and made.inside.isVisible()
    assert made.attachment.source == f"{file}|layername=Thu chi"
    assert made.attachment.fields == {
        "id": "Mã",
        "revenue": "Thu nội địa",
        "expenditure": "Chi ngân sách",
    }
    assert ok(made).isEnabled() and made.note.text() == ""
    made.date.setText(" 2024 ")
    made.origin.setText("Sở Tài chính")
    assert (made.attachment.date, made.attachment.origin) == ("2024", "Sở Tài chính")


def test_what_lacks_a_field_says_so_until_one_is_chosen(dialog, chosen, tmp_path):
    file = tmp_path / "lạ.csv"
    file.write_text("Mã,x,y\nA,1,2\nB,3,4\nC,5,6\nD,7,8\n", encoding="utf-8")
    made = dialog("budget")
    chosen(made, file)
    assert not ok(made).isEnabled()
    assert "Own revenue" in made.note.text() and "Expenditure" in made.note.text()
    made.fields.boxes["revenue"].setField("x")
    made.fields.boxes["expenditure"].setField("y")
    assert ok(made).isEnabled() and made.note.text() == ""
    assert made.attachment.source == str(file)
    assert not made.inside.isVisible()


def test_layers_of_a_geopackage_that_can_serve(dialog, chosen):
    made = dialog("hazards")
    chosen(made, SAMPLE)
    titles = [made.inside.itemText(n) for n in range(made.inside.count())]
    assert titles[0] == "hazard" and "communes" in titles and "roads" not in titles
    assert made.attachment.source == f"{SAMPLE}|layername=hazard"
    roads = dialog("roads")
    chosen(roads, SAMPLE)
    lines = [roads.inside.itemText(n) for n in range(roads.inside.count())]
    assert lines == ["roads", "ferries", "river"]
    roads.inside.setCurrentIndex(1)
    assert roads.attachment.source.endswith("|layername=ferries") and ok(roads).isEnabled()


def test_of_the_tables_of_a_file_the_one_that_fits_is_in_front(dialog, chosen, sample_communes):
    for kind, table in (("consultation", "consultation"), ("flows", "commuting")):
        made = dialog(kind, communes=sample_communes)
        chosen(made, SAMPLE)
        assert made.inside.currentText() == table
        assert not made.fields.missing()


def test_several_fields_are_ticked(dialog, chosen, sample_communes):
    made = dialog("jobs", communes=sample_communes)
    chosen(made, SAMPLE)
    assert made.inside.currentText() == "communes"
    assert made.attachment.fields["sectors"] == ("jobs_farm", "jobs_industry", "jobs_services")
    assert made.attachment.fields["farm"] == ("jobs_farm",)
    made.fields.boxes["sectors"].toggleItemCheckState(
        made.fields.boxes["sectors"].findText("jobs_industry")
    )
    assert made.attachment.fields["sectors"] == ("jobs_farm", "jobs_services")


def test_of_a_long_table_the_texts_of_a_column_are_ticked(dialog, chosen, tmp_path):
    file = tmp_path / "việc làm.csv"
    lines = ["Mã,Ngành,Lao động"]
    lines += [f"{key},{sector},5" for key in "ABCD" for sector in ("Nông nghiệp", "Dịch vụ")]
    file.write_text("\n".join(lines), encoding="utf-8")
    made = dialog("jobs")
    chosen(made, file)
    fields = made.attachment.fields
    assert (fields["sector"], fields["count"]) == ("Ngành", "Lao động")
    assert fields["farm"] == ("Nông nghiệp",)
    box = made.fields.boxes["farm"]
    assert [box.itemText(n) for n in range(box.count())] == ["Nông nghiệp", "Dịch vụ"]


def test_what_serves_so_far_is_shown_again(dialog, tmp_path):
    file = budget_book(tmp_path / "a.xlsx")
    before = Attachment(
        "budget",
        f"{file}|layername=Thu chi",
        {"id": "Mã", "revenue": "Chi ngân sách", "expenditure": "Thu nội địa"},
        "2023",
        "Sở",
    )
    made = dialog("budget", before=before)
    assert made.attachment == before


def test_files_that_cannot_serve_have_a_reason(dialog, chosen, tmp_path, qtbot):
    damaged = tmp_path / "hỏng.gpkg"
    damaged.write_bytes(b"nothing of use")
    made = dialog("hazards")
    chosen(made, damaged)
    assert "hỏng.gpkg" in made.note.text() and not ok(made).isEnabled()
    lines = dialog("people_raster", plan_file=SAMPLE)
    lines.choose_file(SAMPLE)
    assert lines.task is None and "the plan itself" in lines.note.text()
    assert not ok(lines).isEnabled()
