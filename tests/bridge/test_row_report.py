import csv

import pytest

from regionaltool.bridge.row_report import REASONS, row_text, write_report
from regionaltool.core.problems import InputError
from regionaltool.core.unit_assignment import FailedRow, Why

ROW = FailedRow(7, "00012", "Xã “An”", "Huyện X", "u", Why.TWO_UNITS, ("An (1)", "Ân (2)"))


def test_every_reason_is_told():
    assert set(REASONS) == set(Why) and len(set(REASONS.values())) == len(Why)


def test_a_row_in_words():
    assert row_text(ROW).startswith("row 7: Xã “An”, Huyện X → u – another row")
    assert row_text(ROW).endswith(": An (1), Ân (2)")
    nameless = FailedRow(0, "00012", "", "", "", Why.UNKNOWN_COMMUNE)
    assert row_text(nameless) == "00012 – no commune has this name or code"


def test_the_list_as_a_file(tmp_path):
    file = tmp_path / "rows.csv"
    write_report(file, [ROW])
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        titles, row = csv.reader(opened)
    assert row[:5] == ["7", "00012", "Xã “An”", "Huyện X", "u"] and len(titles) == len(row)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        write_report(tmp_path / "no" / "rows.csv", [ROW])
