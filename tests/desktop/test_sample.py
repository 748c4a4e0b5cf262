"""The sample in a real QGIS: its three faults mended with the mouse, step by step."""

import sys
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop

FREE, DETACHED, ENCLOSED = "08483", "08417", "08471"


@pytest.fixture(scope="module")
def communes(sample) -> gpd.GeoDataFrame:
    return gpd.read_file(sample, layer="communes").set_index("code")


def test_the_three_faults_are_mended_by_mouse(communes, tmp_path):
    good = communes["plan_good"]

    def inside(code: str) -> list[float]:
        circle = shapely.maximum_inscribed_circle(communes.geometry[code], tolerance=10)
        return shapely.get_coordinates(circle)[0].tolist()

    def companion(code: str) -> str:
        """A neighbour that the good plan has in the same unit, and the bad one too."""
        border = communes.boundary.intersection(communes.geometry[code]).length
        mates = communes[(good == good[code]) & (communes["plan_bad"] == good[code])]
        return max((c for c in mates.index if c != code), key=lambda c: border[c])

    (tmp_path / "qgis").mkdir()
    (tmp_path / "qgis" / "answer_2.json").write_text('{"error": "left by an earlier desktop"}')
    with Desktop(tmp_path / "qgis") as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)
        start = qgis.ask("shown")
        assert len(start["rows"]) == 51 and "violations: 3" in start["summary"]

        qgis.key("a")
        for left, code in ((2, FREE), (1, DETACHED), (0, ENCLOSED)):
            qgis.click_map(*inside(companion(code)), button=3)
            assert communes["plan_bad_name"][companion(code)] in qgis.ask("shown")["current"]
            qgis.click_map(*inside(code))
            shown = qgis.ask("shown")
            assert len([v for v in shown["violations"] if v.startswith("⚠")]) == left

        mended = qgis.ask("shown")
        assert len(mended["rows"]) == 50 and "no violations" in mended["summary"]
        names = communes.groupby("plan_good")["plan_good_name"].first()
        people = communes.groupby("plan_good")["population"].sum()
        shown_people = {row[0]: row[2] for row in mended["rows"]}
        assert shown_people == {names[unit]: f"{people[unit]:,}" for unit in names.index}

        # one stroke over several communes is one step to undo
        neighbours = communes.index[communes.touches(communes.geometry[FREE])]
        stroke = [FREE, *neighbours[:2]]
        qgis.click_map(*inside(DETACHED), button=3)
        qgis.drag_map([inside(code) for code in stroke])
        assert qgis.ask("shown")["rows"] != mended["rows"]
        qgis.key("ctrl+z")
        assert qgis.ask("shown")["rows"] == mended["rows"]
        for _ in range(3):
            qgis.click_widget("undoButton")
        assert qgis.ask("shown")["rows"] == start["rows"]

        # the same faults, each by the move that is offered: shown, then made
        for left in (2, 1, 0):
            qgis.key("ctrl+F8")
            qgis.wait(lambda: qgis.ask("is_shown", widget="leaveMendButton"))
            assert qgis.ask("shown")["rows"] == start["rows"] or left < 2
            qgis.key("Return")
            shown = qgis.ask("shown")
            assert len([v for v in shown["violations"] if v.startswith("⚠")]) == left
        assert "no violations" in shown["summary"]

        # the list of steps, back to its beginning
        qgis.key("ctrl+alt+u")
        qgis.wait(lambda: qgis.ask("is_shown", widget="historyList"))
        qgis.key("ctrl+Home", "Return", "Escape")
        assert qgis.ask("shown")["rows"] == start["rows"]
        assert not qgis.ask("is_shown", widget="historyList")
        assert qgis.ask("messages") == []
        assert "Traceback" not in qgis.log
    assert qgis.exit_code == 0
