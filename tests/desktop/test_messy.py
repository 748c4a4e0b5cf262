"""What an office hands over, made into a plan by clicks alone, in the Vietnamese desktop.

Texts in TCVN3 without .cpg, a .prj with the scale factor of another zone, a workbook with three
header rows, villages, subtotals and names as people type them. No field is chosen and no parameter
is set by hand; what comes out is held against the truth, to the last person.
"""

import csv
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def truth(shared_data) -> dict[str, dict[str, str]]:
    with (shared_data / "messy" / "truth.csv").open(encoding="utf-8-sig") as lines:
        return {row["code"]: row for row in csv.DictReader(lines)}


@pytest.fixture
def folder(shared_data) -> Path:
    """A copy: QGIS writes beside a shapefile."""
    place = ROOT / "build" / "desktop" / "messy"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for file in (shared_data / "messy").iterdir():
        shutil.copyfile(file, place / file.name)
    return place


def test_a_messy_folder_becomes_a_plan_by_clicks(folder, truth, tmp_path):
    before = {file.name: file.read_bytes() for file in folder.glob("ranh_gioi_xa.*")}
    with Desktop(tmp_path / "qgis", language="vi") as qgis:
        qgis.click_widget("startFromLayerButton")
        choose_file(qgis, "openLayerButton", folder / "ranh_gioi_xa.shp")
        rest(qgis)

        texts = qgis.ask("text", widget="textsVerdict")
        assert "TCVN3" in texts and "204" in texts
        preview = qgis.ask("text", widget="textsPreview")
        assert [preview[1][1], preview[5][1]] == ["Phường Chiềng Lề", "Xã Chiềng Đen"]
        assert "\ufffd" in preview[1][0]
        system = qgis.ask("text", widget="crsVerdict")
        assert "0.9996" in system and "0.9999" in system and "EPSG:9206" in system
        assert "707 m" in system and "(683 đến 731 m)" in system

        click(qgis, "mendTextsButton")
        click(qgis, "takeCrs9206")
        assert qgis.ask("text", widget="textsHeading").startswith("✓")
        assert "EPSG:9206" in qgis.ask("text", widget="crsHeading")

        click(qgis, "joinHeading")
        qgis.scroll_to("chooseTableButton")
        choose_file(qgis, "chooseTableButton", folder / "so_lieu.xlsx")
        rest(qgis)
        assert "204 trên 204" in qgis.ask("text", widget="joinHeading")
        left_over(qgis.ask("text", widget="leftOverList"), truth)
        click(qgis, "joinButton")

        click(qgis, "totalsHeading")
        total = sum(int(row["population"]) for row in truth.values())
        qgis.scroll_to("publishedPeople")
        qgis.click_widget("publishedPeople")
        qgis.write(str(total))
        qgis.scroll_to("peopleDifference")
        assert qgis.ask("text", widget="peopleDifference").endswith(": 0 người")

        click(qgis, "startButton", on_page=False)
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        shown = {row[0]: row[2] for row in qgis.ask("shown")["rows"]}
        (mended,) = qgis.ask("features", name="ranh_gioi_xa (đã sửa)")
        (planned,) = qgis.ask("features", name="ĐVHC cấp xã")
        assert "Traceback" not in qgis.log
    assert {file.name: file.read_bytes() for file in folder.glob("ranh_gioi_xa.*")} == before

    names = {row["full_name"]: row for row in truth.values()}
    assert set(shown) == set(names)
    if len(names) == len(truth):  # else two communes share a row's name
        assert {n: int(p.replace(".", "")) for n, p in shown.items()} == {
            n: int(row["population"]) for n, row in names.items()
        }
    assert {row[0]: row[1] for row in planned["rows"]} == {
        code: row["full_name"] for code, row in truth.items()
    }
    assert {row[0]: int(row[3]) for row in planned["rows"]} == {
        code: int(row["population"]) for code, row in truth.items()
    }
    assert mended["crs"] == "EPSG:9206" and len(mended["rows"]) == 204
    areas(mended, truth)


def areas(mended: dict, truth: dict[str, dict[str, str]]) -> None:
    """202 areas in km² and two that nobody has given."""
    key, area = (mended["fields"].index(name) for name in ("MA_XA", "area_km2"))
    joined = {row[key]: row[area] for row in mended["rows"]}
    known = {code: float(km2) for code, km2 in joined.items() if km2 != "NULL"}
    right = {
        code: float(row["area_ha"]) / 100
        for code, row in truth.items()
        if row["in_land_sheet"] == "1"
    }
    assert len(known) == 202 and known == pytest.approx(right, abs=1e-9)


def left_over(listed: list[str], truth: dict[str, dict[str, str]]) -> None:
    """The row that stands twice, and the two communes that the land sheet lacks."""
    absent = [row for row in truth.values() if row["in_land_sheet"] != "1"]
    assert len(listed) == 1 + len(absent) == 3
    assert "204" in listed[0] and "Mường Giôn" in listed[0]
    for row in absent:
        assert any(line.startswith(row["full_name"]) for line in listed[1:])


def click(qgis: Desktop, name: str, *, on_page: bool = True) -> None:
    """Scroll to a widget of the page, click it, and wait until what it does is done."""
    if on_page:
        qgis.scroll_to(name)
    qgis.click_widget(name)
    rest(qgis)


def choose_file(qgis: Desktop, button: str, file: Path) -> None:
    """Type a path into the dialog that a button opens."""
    qgis.click_widget(button)
    qgis.wait(lambda: qgis.ask("dialog"))
    qgis.write(str(file))
    qgis.key("Return")
    qgis.wait(lambda: not qgis.ask("dialog"))


def rest(qgis: Desktop) -> None:
    """Wait until nothing is being drawn, read or judged."""
    qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0 and not qgis.ask("busy"), 30)
