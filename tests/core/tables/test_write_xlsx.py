import openpyxl
import pytest

from regionaltool.core.problems import InputError
from regionaltool.core.tables.write_xlsx import write_xlsx


def test_every_cell_is_a_text_that_stays_one(tmp_path):
    file = tmp_path / "plan.xlsx"
    write_xlsx(file, file, "Phương án", [("id", "unit"), ("00123", "=1+1"), ("0", "")])
    sheet = openpyxl.load_workbook(file)["Phương án"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in cells] == ["id", "unit", "00123", "=1+1", "0"]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert sheet.freeze_panes == "A2" and sheet["B3"].number_format == "@"


@pytest.mark.parametrize("text", ["a\rb", "a\x07", "x" * 32768])
def test_what_the_format_cannot_hold_is_named(tmp_path, text):
    file = tmp_path / "plan.xlsx"
    with pytest.raises(InputError, match="plan.xlsx.*cannot hold"):
        write_xlsx(file, file, "Plan", [("id",), (text,)])
    assert not file.exists()


def test_it_can_be_cancelled(tmp_path):
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_xlsx(tmp_path / "a", tmp_path / "a", "Plan", [("id",)], stop)
