from datetime import date

import openpyxl
import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from regionaltool.bridge.ballot_table import ballots_of, open_ballots
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import SIX

HEAD = ("Mã xã", "Tổng số hộ", "Đồng ý", "Không đồng ý")


@pytest.fixture
def workbook(tmp_path):
    def write(*rows: tuple, head=HEAD) -> str:
        book = openpyxl.Workbook()
        book.active.title = "Bìa"
        book.active.append(("Kết quả lấy ý kiến", "2026"))
        sheet = book.create_sheet("Phiếu")
        for row in (head, *rows):
            sheet.append(row)
        file = tmp_path / "phieu.xlsx"
        book.save(file)
        return str(file)

    return write


def test_the_sheet_that_fits_is_read_and_its_columns_are_told(workbook):
    table = ballots_of(open_ballots(workbook(("01001", 100, 60, 40), ("01002", 9, 1, 0))), SIX)
    assert table.rows.by_commune() == {0: {"": Votes(100, 60, 40)}, 1: {"": Votes(9, 1, 0)}}
    assert "Households in favour: Đồng ý, Households against: Không đồng ý" in str(
        table.problems[0]
    )


def test_chosen_columns_come_before_guesses(workbook):
    source = open_ballots(workbook(("01001", 100, 60, 40)))
    swapped = {"in_favour": "Không đồng ý", "against": "Đồng ý"}
    table = ballots_of(source, SIX, swapped)
    assert table.rows.by_commune() == {0: {"": Votes(100, 40, 60)}}


def test_too_many_ballots_are_refused_with_file_sheet_and_row(workbook):
    with pytest.raises(InputError) as error:
        ballots_of(open_ballots(workbook(("01001", 100, 60, 40), ("01002", 9, 9, 1))), SIX)
    assert "“phieu.xlsx › Phiếu”: more households in favour and against than there are: row 3" in (
        str(error.value)
    )


def test_a_table_without_the_columns_is_refused(workbook):
    with pytest.raises(InputError) as error:
        ballots_of(open_ballots(workbook(("01001", 1), head=("Mã xã", "x"))), SIX)
    assert "no field is known to hold" in str(error.value)


def test_a_layer_of_the_project_village_by_village(qgis_app):
    fields = ("xa:string", "thon:string", "ho:integer", "dong_y:integer", "ngay:date")
    layer = QgsVectorLayer("None?" + "&".join(f"field={one}" for one in fields), "phiếu", "memory")
    rows = [["01001", "Thôn 1", 10, 6, QDate(2026, 1, 5)], ["01001", "Thôn 2", 20, 3, None]]
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    try:
        table = ballots_of(open_ballots(layer.id()), SIX)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert table.rows.by_commune() == {
        0: {"Thôn 1": Votes(10, 6, day=date(2026, 1, 5)), "Thôn 2": Votes(20, 3)}
    }
    assert table.columns["village"] == "thon"
