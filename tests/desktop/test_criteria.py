"""The law in a real QGIS: chosen, switched, an exception with its reason, ballots and an edit."""

import re
import sys
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop

PAGE = 5
BY_DAY, OF_2026, OF_2025 = 1, 2, 3
"""Places in the box of rule sets."""


@pytest.fixture(scope="module")
def communes(sample) -> gpd.GeoDataFrame:
    return gpd.read_file(sample, layer="communes").set_index("code")


def test_a_plan_is_judged_explained_and_asked_about_by_mouse(communes, tmp_path):
    def inside(code: str) -> list[float]:
        circle = shapely.maximum_inscribed_circle(communes.geometry[code], tolerance=10)
        return shapely.get_coordinates(circle)[0].tolist()

    with Desktop(tmp_path / "qgis") as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)
        start = qgis.ask("shown")
        assert "rule set?" in start["summary"].replace("\xa0", " ")
        outcome = start["header"].index("Criteria")
        assert {row[outcome] for row in start["rows"]} == {""}

        # the law is chosen, and switched
        qgis.click(qgis.ask("tab", number=PAGE))
        qgis.ask("colour", what="outcome")
        judged = {}
        for law in (OF_2026, OF_2025):
            choose(qgis, law)
            shown = qgis.wait(lambda law=law: shown_under(qgis, law))
            judged[law] = shown
            marks = [row[outcome][0] for row in shown["rows"]]
            for mark, count in counts(shown["summary"]).items():
                assert marks.count(mark) == count
        assert counts(judged[OF_2026]["summary"]) != counts(judged[OF_2025]["summary"])

        # an exception with its reason is no violation any more
        here = judged[OF_2025]
        name = next(row[0] for row in here["rows"] if row[outcome].startswith("▲"))
        qgis.click(qgis.ask("row", text=name))
        qgis.wait(lambda: "To be reported" in qgis.ask("shown")["unit"])
        assert len(qgis.ask("text", widget="unitCriteria")) == 2
        qgis.scroll_to("reasonText")
        qgis.click_widget("reasonText")
        qgis.write("Cut off by the sea")
        qgis.click_widget("unitsFilter")
        left = qgis.wait(lambda: fewer(qgis, here["violations"]))
        gone = set(here["violations"]) - set(left)
        assert len(gone) == 1 and name in gone.pop()

        # ballots are entered, and after an edit they are about an older option
        qgis.click(qgis.ask("tab", number=PAGE))
        for heading in ("ruleSetHeading", "consultationHeading"):
            qgis.scroll_to(heading)
            qgis.click_widget(heading)
        qgis.scroll_to("freezeOptionButton")
        qgis.click_widget("freezeOptionButton")
        qgis.scroll_to("consultationTable")
        units = communes.groupby("plan_bad").size()
        mine = communes[communes["plan_bad"].isin(units.index[units > 2])]
        code = mine.index[0]
        commune = communes["name"][code]
        qgis.click(qgis.ask("row", text=commune, table="consultationTable"))
        qgis.wait(lambda: qgis.ask("is_shown", widget="ballotsAsked"))
        qgis.write("1000")
        qgis.key("Tab")
        qgis.write("900")
        qgis.key("Return")
        qgis.wait(lambda: answer(qgis, commune) == "✓ agreed")

        unit = communes["plan_bad"][code]
        border = communes.boundary.intersection(communes.geometry[code]).length
        away = border[communes["plan_bad"].notna() & (communes["plan_bad"] != unit)].idxmax()
        qgis.click_map(*inside(away))  # so that the key is the map's
        qgis.key("a")
        qgis.ask("zoom")
        qgis.wait(lambda: qgis.ask("drawn"))
        qgis.click_map(*inside(away), button=3)
        qgis.click_map(*inside(code))
        qgis.wait(lambda: answer(qgis, commune).startswith("↶ older: unit"))
        assert any("older option" in line for line in qgis.ask("shown")["violations"])
        qgis.click_widget("undoButton")
        qgis.wait(lambda: answer(qgis, commune) == "✓ agreed")
        assert qgis.ask("messages") == []
        assert "Traceback" not in qgis.log


def choose(qgis: Desktop, place: int) -> None:
    """A rule set from the box, by mouse and keys."""
    qgis.click_widget("ruleSetBox")
    qgis.key("Home", *["Down"] * place, "Return")


def shown_under(qgis: Desktop, law: int) -> dict | None:
    """What the dock shows, once it is judged by the law."""
    shown = qgis.ask("shown")
    title = {OF_2026: "112/2025", OF_2025: "76/2025"}[law]
    return shown if f"quyết {title}" in shown["summary"] else None


def counts(summary: str) -> dict[str, int]:
    """Shape → number of units."""
    line = next(line for line in summary.splitlines() if "Nghị" in line)
    return {mark: int(count) for mark, count in re.findall(r"([●◆■▲✕?])\s(\d+)", line)}


def fewer(qgis: Desktop, before: list[str]) -> list[str] | None:
    now = qgis.ask("shown")["violations"]
    return now if len(now) < len(before) else None


def answer(qgis: Desktop, commune: str) -> str:
    """What the table of the consultation says of a commune."""
    rows = qgis.ask("text", widget="consultationTable")
    return next(row[1] for row in rows if row[0] == commune)
