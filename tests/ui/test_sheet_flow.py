import re
import subprocess
from shutil import which

import pytest

from tests.ui.test_compare_flow import keep, move_one


@pytest.fixture
def two(started):
    keep(started, "Phương án Đông")
    move_one(started)
    keep(started, "Phương án Tây")
    return started


def write(desk, file) -> None:
    flow = desk.workbench.comparing.sheet
    flow.ask = lambda _: str(file)
    desk.workbench.comparing.write_sheet()
    desk.qtbot.waitUntil(lambda: not flow.busy, timeout=20000)


def test_one_page_of_a3_with_table_and_fonts(two, tmp_path):
    file = tmp_path / "so sánh.pdf"
    file.write_text("older")
    write(two, file)
    data = file.read_bytes()
    assert data.startswith(b"%PDF") and [one.name for one in tmp_path.glob("so*")] == [file.name]
    assert not list(tmp_path.glob(".regionaltool*"))
    box = re.search(rb"/MediaBox\s*\[([^\]]*)\]", data).group(1).split()
    assert [round(float(value)) for value in box] == [0, 0, 1191, 842]
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    assert b"/FontFile2" in data or b"/FontFile3" in data


@pytest.mark.skipif(which("pdftotext") is None, reason="needs poppler")
def test_its_text_can_be_read(two, tmp_path):
    file = tmp_path / "sheet"
    write(two, file)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "sheet.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    for words in ("Phương án Đông (reference)", "Phương án Tây", "People who change their unit"):
        assert words in text


def test_nothing_is_written_when_it_cannot(two, tmp_path):
    write(two, tmp_path / "no such folder" / "sheet.pdf")
    item = two.window.messageBar().currentItem()
    assert item is not None and "cannot be written" in item.text()
    assert not list(tmp_path.glob("no such*"))


def test_a_sheet_of_the_same_name_is_not_replaced_unasked(two, tmp_path):
    older = tmp_path / "sheet.pdf"
    older.write_text("older")
    answers = [str(tmp_path / "sheet"), ""]
    two.workbench.comparing.sheet.ask = lambda _: answers.pop(0)
    two.workbench.comparing.write_sheet()
    assert not answers and not two.workbench.comparing.sheet.busy
    assert older.read_text() == "older"


def test_none_is_wanted(two, tmp_path):
    two.workbench.comparing.sheet.ask = lambda _: ""
    two.workbench.comparing.write_sheet()
    assert not two.workbench.comparing.sheet.busy
