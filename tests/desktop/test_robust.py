"""What happens around a plan while it is edited: nothing is lost, and nothing reaches the log."""

import sys
import time
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from regionaltool.bridge.plan_file.open_plan import open_plan

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop

FREE, DETACHED, ENCLOSED = "08483", "08417", "08471"
HAND = "tests.desktop.robust_hand:"


@pytest.fixture(scope="module")
def communes(sample) -> gpd.GeoDataFrame:
    return gpd.read_file(sample, layer="communes").set_index("code")


def inside(communes, code: str) -> list[float]:
    circle = shapely.maximum_inscribed_circle(communes.geometry[code], tolerance=10)
    return shapely.get_coordinates(circle)[0].tolist()


def beside(communes, code: str, count: int = 1) -> list[str]:
    """Neighbours in units of their own right, the longest border first."""
    units = communes["plan_bad"]
    border = communes.boundary.intersection(communes.geometry[code]).length.drop(code)
    near = border[border > 100].sort_values(ascending=False).index
    return [c for c in near if units[c] and units[c] != units[code]][:count]


def in_file(file: Path) -> tuple[int, dict[str, str | None]]:
    """The last edit that a plan file holds, and the unit of each commune."""
    opened = open_plan(file)
    assert opened.lock is not None, "nobody else writes it"
    opened.lock.release()
    return opened.history.seq, opened.state.assignment


def start_on_the_sample(qgis: Desktop) -> None:
    qgis.click_widget("openSampleButton")
    qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
    qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)


def test_around_a_plan_everything_may_change(communes, tmp_path):
    # QGIS asks before it leaves when data lies in the system's folder for temporary files
    file = ROOT / "build" / "desktop" / "robust.gpkg"
    file.parent.mkdir(parents=True, exist_ok=True)
    for old in file.parent.glob("robust.gpkg*"):
        old.unlink()
    with Desktop(tmp_path / "qgis") as qgis:

        def assignment():
            return qgis.ask("call", of=HAND + "assignment")

        def saved(seq: int) -> None:
            qgis.wait(lambda: f"#{seq}" in qgis.ask("text", widget="journalPosition"))

        def takes(code: str, home: str) -> None:
            qgis.click_map(*inside(communes, home), button=3)
            qgis.click_map(*inside(communes, code))
            units = assignment()
            assert units[code] == units[home], code

        start_on_the_sample(qgis)
        qgis.key("ctrl+alt+s")
        qgis.wait(lambda: qgis.ask("dialog"))
        time.sleep(1)  # the dialog has the focus a little later than it is there
        qgis.write(str(file))
        qgis.key("Return")
        saved(0)
        qgis.click_widget("unitsFilter")  # without a window manager nobody gives the focus back
        qgis.click(qgis.ask("button", action="assignTool"))

        takes(FREE, beside(communes, FREE)[0])
        saved(1)
        qgis.ask("call", of=HAND + "set_crs", authid="EPSG:3857")
        qgis.wait(lambda: qgis.ask("drawn"))
        takes(DETACHED, beside(communes, DETACHED)[0])
        saved(2)
        for seq, name in enumerate(("Units", "Detached parts", "Communes"), start=3):
            qgis.ask("call", of=HAND + "remove_layer", name=name)
            takes(FREE, beside(communes, FREE, 9)[seq % 2 * -1])
            saved(seq)
        at_last = assignment()

        assert qgis.ask("call", of=HAND + "reload_plugin")
        assert in_file(file) == (5, at_last), "closed with everything in it"
        qgis.ask("call", of=HAND + "new_project")
        qgis.wait(lambda: qgis.ask("is_shown", widget="openSampleButton"))
        start_on_the_sample(qgis)
        assert assignment() != at_last
        qgis.ask("call", of=HAND + "open_plan", file=str(file))
        qgis.wait(lambda: assignment() == at_last)
        qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)
        qgis.key("ctrl+alt+z")
        saved(6)
        at_last = assignment()
        assert "Traceback" not in qgis.log, qgis.log[-3000:]
    assert qgis.exit_code == 0
    assert in_file(file) == (6, at_last)
    assert "Traceback" not in qgis.log


def test_on_a_screen_that_is_scaled_clicks_and_strokes_land(communes, tmp_path):
    with Desktop(tmp_path / "qgis", scale=2) as qgis:
        start_on_the_sample(qgis)
        home = beside(communes, FREE)[0]
        qgis.key("a")
        qgis.click_map(*inside(communes, home), button=3)
        qgis.click_map(*inside(communes, FREE))
        units = qgis.ask("call", of=HAND + "assignment")
        assert units[FREE] == units[home]
        before = units
        qgis.drag_map([inside(communes, FREE), inside(communes, beside(communes, FREE, 9)[-1])])
        units = qgis.ask("call", of=HAND + "assignment")
        line = shapely.LineString(
            [inside(communes, FREE), inside(communes, beside(communes, FREE, 9)[-1])]
        )
        crossed = communes.index[communes.intersects(line)]
        assert len(crossed) > 1 and {units[code] for code in crossed} == {units[home]}
        qgis.key("ctrl+alt+z")
        assert qgis.ask("call", of=HAND + "assignment") == before
        assert "Traceback" not in qgis.log
    assert qgis.exit_code == 0
