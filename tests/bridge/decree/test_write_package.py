"""The package of a small province: whole, the same bytes everywhere, whatever the names."""

import hashlib
import json
import locale
import os
import shutil
import subprocess
import time
from dataclasses import replace

import openpyxl
import pytest
from osgeo import ogr
from qgis.PyQt.QtCore import QLocale

from regionaltool.bridge.decree.write_package import write_package
from regionaltool.bridge.progress import CancelledError
from regionaltool.core.decree.decide import printable
from regionaltool.core.decree.decided_plan import Province
from regionaltool.core.decree.obstacles import obstacles
from regionaltool.core.decree.papers.content import Wording
from regionaltool.core.decree.text.forms import FORMS
from regionaltool.core.decree.text.sentences import sentences_of
from regionaltool.core.problems import InputError, Problem
from tests.core.decree.decided import decided_province

FILES = {
    "annex.xlsx",
    "apparatus.xlsx",
    "criteria.html",
    "decree.docx",
    "decree.html",
    "decree.txt",
    "lineage.csv",
    "lookup.csv",
    "lookup.html",
    "manifest.json",
    "opinions.docx",
    "plan.gpkg",
    "project.docx",
    "submission.docx",
    "units.cpg",
    "units.dbf",
    "units.prj",
    "units.shp",
    "units.shx",
}


def checksums(folder):
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def names_in(file):
    source = ogr.Open(str(file))  # kept until its layer has been read
    return [feature["TEN_MOI"] for feature in source.GetLayerByName("units")]


def test_every_file_is_there_and_listed(written):
    assert set(checksums(written)) == FILES
    manifest = json.loads((written / "manifest.json").read_text(encoding="utf-8"))
    assert {one["name"]: one["sha256"] for one in manifest["files"]} == {
        name: total for name, total in checksums(written).items() if name != "manifest.json"
    }
    assert manifest["plan"]["journal_position"] == 7
    assert manifest["accepted"] == []


def test_names_are_whole_for_ogr(written):
    names = names_in(written / "units.shp")
    assert names == ["Tân Thuận", "Tiên Lãng", "An Bình", "Tân Phú", "Hồ Thị Kỷ", "Buôn Đôn"]
    assert (written / "units.cpg").read_text().strip() == "UTF-8"
    assert "Vietnam_2000" in (written / "units.prj").read_text()


def test_codes_are_texts_in_the_annex(written):
    book = openpyxl.load_workbook(written / "annex.xlsx")
    cell = book["ĐVHC mới"]["B2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("00002", "s", "@")
    assert book.sheetnames == [
        "ĐVHC mới",
        "Trước và sau",
        "ĐVHC cũ",
        "Ý kiến hộ gia đình",
        "Tiêu chuẩn",
    ]


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """Another time zone, and the language of another machine, where the system has it."""
    before, numbers = QLocale(), locale.setlocale(locale.LC_ALL)
    made = tmp_path / "locales" / "vi_VN.UTF-8"
    made.parent.mkdir()
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LOCPATH", str(made.parent))
    time.tzset()
    QLocale.setDefault(QLocale("vi_VN"))
    maker = shutil.which("localedef")
    command = [maker, "-i", "vi_VN", "-f", "UTF-8", made]
    if maker is not None and not subprocess.run(command, capture_output=True).returncode:
        locale.setlocale(locale.LC_ALL, "vi_VN.UTF-8")
        assert locale.localeconv()["decimal_point"] == ","
    yield
    monkeypatch.undo()
    locale.setlocale(locale.LC_ALL, numbers)
    QLocale.setDefault(before)
    time.tzset()


def test_the_same_state_gives_the_same_bytes(written, tmp_path, request_into, elsewhere):
    time.sleep(1.1)  # a clock in seconds has gone on
    write_package(decided_province(), request_into(tmp_path / "again"))
    assert checksums(tmp_path / "again") == checksums(written)


def test_in_english(tmp_path, request_into):
    made = request_into(tmp_path / "p", wording=Wording("en", "en"))
    write_package(decided_province(), made)
    book = openpyxl.load_workbook(tmp_path / "p" / "annex.xlsx")
    assert book.sheetnames[0] == "Units"
    assert "Resolution on the reorganisation" in (tmp_path / "p/decree.txt").read_text("utf-8")


def test_what_is_accepted_stands_first(tmp_path, request_into):
    names = tuple(f"xã {number}" for number in range(9))
    problem = Problem("Units without a seat ({count}): {units}.", {"count": 9, "units": names})
    decided = replace(decided_province(), violations=(problem,))
    write_package(decided, request_into(tmp_path / "p"))
    manifest = (tmp_path / "p/manifest.json").read_text("utf-8")
    assert list(json.loads(manifest))[0] == "accepted"
    for text in (manifest, *(tmp_path / "p/decree.txt").read_text("utf-8").splitlines()[2:3]):
        assert "xã 0, xã 1, xã 2, xã 3, xã 4, xã 5, xã 6, xã 7, xã 8" in text
    book = openpyxl.load_workbook(tmp_path / "p/annex.xlsx")
    assert book.sheetnames[0] == "Tồn tại"
    assert "xã 8" in book.worksheets[0]["B2"].value


def test_a_draft_that_lacks_everything_is_written_when_it_is_accepted(tmp_path, request_into):
    decided = decided_province()
    bare = [
        replace(unit, name=unit.id, named=False, type="", seat=None, code="", judgement=None)
        for unit in decided.units[1:4]
    ]
    decided = replace(
        decided,
        units=(*bare, *decided.units[4:]),
        province=Province(""),
        date="",
        effective="",
        resolution="",
    )
    decided = replace(decided, violations=tuple(one.problem for one in obstacles(decided)))
    write_package(decided, request_into(tmp_path / "p"))
    for form in FORMS:
        assert len(sentences_of(decided, form).texts) == 5
    assert names_in(tmp_path / "p/units.shp") == [None, None, None, "Hồ Thị Kỷ", "Buôn Đôn"]


STRANGE = {
    "quotes": "Xã “A” \"B\" 'C' <b>&amp;</b>",
    "slashes": "a/b\\c:d*e?f|g",
    "emoji": "Tân 😀👨‍👩‍👧 Đức",
    "marks": "Hoa\u0300 Bi\u0300nh",
    "right to left": "قرية ‏עברית",
    "formula": "=1+1",
    "template": "{{ 7 * 7 }} {% raw %} [[x]] # @ %",
    "long": "Đ" * 300,
    "spaces": "Tân  Đức",
}


def test_strange_names(tmp_path, request_into):
    """Six units and twelve communes are not enough for every name in every place."""
    decided = decided_province()
    names = [printable(name) for name in STRANGE.values()]
    for turn in (0, 5):
        called = names[turn:] + names[:turn]
        units = tuple(
            replace(one, name=name)
            for one, name in zip(decided.units, called[: len(decided.units)], strict=True)
        )
        communes = tuple(
            replace(one, name=name)
            for one, name in zip(decided.communes, (called * 2)[:12], strict=True)
        )
        write_package(  # reads everything back
            replace(decided, units=units, communes=communes), request_into(tmp_path / "p")
        )
        assert names_in(tmp_path / "p/plan.gpkg") == called[: len(units)]
        cut = [name for name in names_in(tmp_path / "p/units.shp") if name.startswith("ĐĐ")]
        assert cut in ([], ["Đ" * 38 + "…"])


def test_a_template_of_an_office(tmp_path, request_into):
    own = tmp_path / "own.j2"
    own.write_text("#c {{ province | upper }}\n{% for s in clauses %}\n{{ s }}\n{% endfor %}\n")
    write_package(decided_province(), request_into(tmp_path / "p", wording=Wording(template=own)))
    assert (tmp_path / "p/decree.txt").read_text("utf-8").startswith("TỈNH CÀ MAU\nSắp xếp ")
    own.write_text("{{ nothing }}")
    with pytest.raises(InputError, match="own.j2” cannot be used: 'nothing' is undefined"):
        write_package(
            decided_province(), request_into(tmp_path / "p", wording=Wording(template=own))
        )
    own.write_text("{% for %}")
    with pytest.raises(InputError, match="own.j2"):
        write_package(
            decided_province(), request_into(tmp_path / "q", wording=Wording(template=own))
        )
    assert not (tmp_path / "q").exists()


def test_a_withdrawn_coordinate_system_is_refused(tmp_path, request_into):
    from qgis.core import QgsCoordinateReferenceSystem

    request = replace(request_into(tmp_path / "p"), crs=QgsCoordinateReferenceSystem("EPSG:6956"))
    with pytest.raises(InputError, match="withdrawn"):
        write_package(decided_province(), request)
    assert list(tmp_path.iterdir()) == []


class Impatient:
    """Cancels after so many looks."""

    def __init__(self, looks):
        self.looks = looks

    def isCanceled(self):
        self.looks -= 1
        return self.looks < 0

    def setProgress(self, percent):
        assert 0 <= percent <= 100


@pytest.mark.parametrize("looks", [0, 3, 60])
def test_cancelled_the_older_package_stays(looks, written, request_into):
    before = checksums(written)
    decided = replace(decided_province(), resolution="1/NQ")
    with pytest.raises(CancelledError):
        write_package(decided, request_into(written), progress=Impatient(looks))
    assert checksums(written) == before
    assert [path.name for path in written.parent.iterdir()] == ["package"]


def test_a_full_disk_leaves_the_older_package(tmp_path, request_into):
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("needs to mount a small disk")
    try:
        write_package(decided_province(), request_into(disk / "p"))
        before = checksums(disk / "p")
        (disk / "filler").write_bytes(os.urandom(400 * 1024))
        with pytest.raises(InputError, match="No space left on device|disk is full"):
            write_package(replace(decided_province(), resolution="1/NQ"), request_into(disk / "p"))
        assert checksums(disk / "p") == before
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "p"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_file_that_says_something_else_keeps_the_package_away(tmp_path, request_into):
    """The further file spoils one that is written already, as a defect of ours would."""

    def spoil(file, progress):
        text = (file.parent / "lineage.csv").read_bytes()
        (file.parent / "lineage.csv").write_bytes(
            text.replace("Tân Đức".encode(), "Tân Đưc".encode(), 1)
        )
        file.write_text("")

    with pytest.raises(InputError) as told:
        write_package(decided_province(), request_into(tmp_path / "p", further={"x.html": spoil}))
    assert "“lineage.csv”, B2: “Tân Đưc” stands where the plan has “Tân Đức”." in str(told.value)
    assert list(tmp_path.iterdir()) == []
