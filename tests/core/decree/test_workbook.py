import openpyxl

from regionaltool.core.decree.paper_table import CellKind, PaperColumn, PaperTable
from regionaltool.core.decree.workbook import write_workbook


def test_a_row_is_as_high_as_its_longest_cell(tmp_path):
    long = " ".join(["xã Tân Đức"] * 40)
    columns = PaperColumn("stt", "STT", CellKind.WHOLE), PaperColumn("from", "ĐVHC nhập")
    table = PaperTable("annex", "Phụ lục", columns, ((1, "xã A"), (2, long)))
    write_workbook(tmp_path / "a.xlsx", [table])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet.row_dimensions[2].height == 15
    assert sheet.row_dimensions[3].height >= 15 * len(long) / sheet.column_dimensions["B"].width
