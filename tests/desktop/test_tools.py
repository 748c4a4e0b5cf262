"""Every tool in a real QGIS on the sample, with mouse and keyboard."""

import sys
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop

FREE, DETACHED = "08483", "08417"


@pytest.fixture(scope="module")
def communes(sample) -> gpd.GeoDataFrame:
    return gpd.read_file(sample, layer="communes").set_index("code")


class Province:
    """The sample as the test sees it, and the plan as the map shows it."""

    def __init__(self, qgis: Desktop, communes: gpd.GeoDataFrame) -> None:
        self.qgis, self.communes = qgis, communes

    def inside(self, code: str) -> list[float]:
        circle = shapely.maximum_inscribed_circle(self.communes.geometry[code], tolerance=10)
        return shapely.get_coordinates(circle)[0].tolist()

    def pixel(self, code: str) -> list[int]:
        x, y = self.inside(code)
        return self.qgis.ask("pixel", x=x, y=y)

    def click(self, code: str, button: int = 1) -> None:
        self.qgis.click_map(*self.inside(code), button=button)

    def units(self) -> dict[str, str]:
        """Code → unit, “NULL” for none, as the map has it."""
        (layer,) = self.qgis.ask("features", name="Communes")
        code, unit = (layer["fields"].index(name) for name in ("id", "unit"))
        return {row[code]: row[unit] for row in layer["rows"]}

    def comes(self, **moved: str) -> None:
        """Wait until the map shows these communes (``c`` and their code) in these units."""
        wanted = {code[1:]: unit for code, unit in moved.items()}
        self.qgis.wait(lambda: wanted.items() <= self.units().items())

    def back(self) -> None:
        """Undo, until nothing is left to undo."""
        start = self.start
        for _ in range(12):
            if self.units() == start:
                return
            self.qgis.key("ctrl+z")
            self.qgis.wait(lambda: self.qgis.ask("drawn"))
        raise AssertionError("undo does not lead back to the start")

    def neighbours(self, code: str) -> list[str]:
        here = self.communes.geometry[code]
        length = self.communes.boundary.intersection(here.boundary).length.drop(code)
        return list(length[length > 100].sort_values(ascending=False).index)


def test_all_tools_by_mouse_and_keys(communes, tmp_path):
    with Desktop(tmp_path / "qgis") as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)
        map_ = Province(qgis, communes)
        start = map_.start = map_.units()
        near = [code for code in map_.neighbours(FREE) if start[code] != "NULL"]
        home, others = near[0], [code for code in near if start[code] != start[near[0]]]
        into = start[home]

        # pick, hover, click: what the box says is what comes
        qgis.key("p")
        map_.click(home)
        assert communes["plan_bad_name"][home] in qgis.ask("text", widget="currentUnit")
        qgis.key("a")
        qgis.hover_map(*map_.inside(FREE))
        box = qgis.wait(lambda: qgis.ask("text", widget="whatIfBox"))
        assert communes["name"][FREE] in box and "▲" in box
        map_.click(FREE)
        map_.comes(**{f"c{FREE}": into})
        assert not qgis.ask("is_shown", widget="whatIfBox")
        map_.back()

        # a rectangle with Shift: shown before it is let go, and one step
        x, y = map_.pixel(FREE)
        corners = [[x - 60, y - 50], [x + 20, y], [x + 60, y + 40]]
        with qgis.held("shift"):
            qgis.begin_drag(corners)
        assert qgis.wait(lambda: qgis.ask("is_shown", widget="whatIfBox"))
        assert map_.units() == start
        qgis.end_drag()
        map_.comes(**{f"c{FREE}": into})
        taken = [code for code, unit in map_.units().items() if unit != start[code]]
        assert len(taken) > 1
        qgis.key("ctrl+z")
        qgis.wait(lambda: map_.units() == start)

        # a lasso, given up by Esc, and drawn again
        ring = [[x - 60, y - 50], [x + 60, y - 50], [x + 60, y + 40], [x - 60, y + 40]]
        qgis.key("o")
        qgis.begin_drag(ring)
        qgis.key("Escape")
        qgis.end_drag()
        assert map_.units() == start
        qgis.drag(ring)
        map_.comes(**dict.fromkeys((f"c{code}" for code in taken), into))
        map_.back()

        # the rectangle tool by keys alone
        qgis.key("r")
        qgis.hover_map(*map_.inside(FREE))
        qgis.key("space", "Return", "Right", "Return")
        map_.comes(**{f"c{FREE}": into})
        map_.back()

        # a brush, and the fence that leaves it only what has no unit
        qgis.key("a", "bracketright", "bracketright", "bracketright")
        qgis.click(qgis.ask("place", widget="takeFrom"))
        qgis.key("Down", "Down", "Return")
        assert "unassigned" in qgis.ask("text", widget="takeFrom")
        map_.click(FREE)
        map_.comes(**{f"c{FREE}": into})
        assert [c for c, unit in map_.units().items() if unit != start[c]] == [FREE]
        assert "Not moved" in qgis.ask("said")
        qgis.key("w", "Down", "Return")
        assert qgis.ask("text", widget="takeFrom") == "Take from"
        map_.back()
        map_.click(FREE)
        qgis.wait(lambda: sum(unit != start[c] for c, unit in map_.units().items()) > 1)
        qgis.key("bracketleft", "bracketleft", "bracketleft")
        map_.back()

        # locks
        qgis.key("l")
        map_.click(others[0])
        with qgis.held("shift"):
            map_.click(FREE)
        qgis.key("a")
        for code in (others[0], FREE):
            map_.click(code)
            assert "locked" in qgis.ask("said")
        assert map_.units() == start
        qgis.key("shift+l")
        map_.click(FREE)
        map_.comes(**{f"c{FREE}": into})
        for _ in range(4):
            qgis.key("ctrl+z")

        # whole districts
        qgis.key("d")
        map_.click(others[0])
        district = communes.index[communes["district"] == communes["district"][others[0]]]
        map_.comes(**dict.fromkeys((f"c{code}" for code in district), into))
        qgis.key("d")
        map_.back()

        # the next without a unit, filled from the keyboard
        qgis.key("f", "u")
        qgis.wait(lambda: qgis.ask("drawn"))
        qgis.key("Return")
        map_.comes(**{f"c{FREE}": into})
        map_.back()

        # a detached part becomes a unit
        qgis.key("ctrl+shift+f", "x")
        qgis.wait(lambda: qgis.ask("drawn"))
        map_.click(DETACHED)
        qgis.wait(lambda: map_.units()[DETACHED] not in start.values())
        qgis.key("Escape")
        qgis.key("ctrl+alt+z")
        qgis.wait(lambda: map_.units() == start)

        assert qgis.ask("messages") == []
        assert "Traceback" not in qgis.log
    assert qgis.exit_code == 0
