"""A planner's work on a real province, in the Vietnamese desktop, with mouse and keyboard alone.

What the dock shows is held against figures computed here with geopandas, from the file.
"""

import random
import sys
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from pyproj import Geod

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

SEED = random.SystemRandom().randrange(10**6)
N_MOVES = 20

pytestmark = pytest.mark.desktop


class Truth:
    """The plan as geopandas sees it."""

    def __init__(self, frame: gpd.GeoDataFrame) -> None:
        self.frame = frame.set_index("code")
        units = self.frame["new_code"]
        self.unit = {code: unit if isinstance(unit, str) else None for code, unit in units.items()}
        self.names = frame.dropna(subset=["new_code"]).groupby("new_code")["new_name"].first()
        a, b = shapely.STRtree(self.frame.geometry).query(
            self.frame.geometry, predicate="intersects"
        )
        geometry, codes = self.frame.geometry.to_numpy(), self.frame.index
        length = shapely.length(shapely.intersection(geometry[a], geometry[b]))
        self.borders = {code: set() for code in codes}
        for i, j, metres in zip(a, b, length, strict=True):
            if i != j and metres > 0:
                self.borders[codes[i]].add(codes[j])

    def row(self, unit: str) -> list[str]:
        """What the table must show of a unit: communes, people, km², in one piece."""
        members = [code for code, of in self.unit.items() if of == unit]
        rows = self.frame.loc[members]
        outline = shapely.orient_polygons(shapely.union_all(rows.geometry))
        km2 = Geod(ellps="WGS84").geometry_area_perimeter(outline)[0] / 1e6
        pieces = self.pieces(members)
        return [
            str(len(members)),
            vietnamese(int(rows["pop_2009"].sum())),
            vietnamese(km2, 2),
            "có" if pieces == 1 else f"{pieces} phần",
        ]

    def pieces(self, members: list[str]) -> int:
        """Pieces of the neighbour graph."""
        left, count = set(members), 0
        while left:
            count += 1
            reached = [left.pop()]
            while reached:
                near = self.borders[reached.pop()] & left
                left -= near
                reached += near
        return count

    def can_go(self, rng: random.Random) -> tuple[str, str]:
        """A commune at the border of its unit, and a neighbour's unit to take it."""
        while True:
            code = rng.choice(sorted(self.unit))
            others = {self.unit[n] for n in self.borders[code]} - {self.unit[code], None}
            if others:
                return code, rng.choice(sorted(others))


def vietnamese(value: float, digits: int = 0) -> str:
    """1.234,56"""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


@pytest.fixture(scope="module")
def province(shared_data, tmp_path_factory) -> gpd.GeoDataFrame:
    """Hưng Yên with two faults: a commune far away in another unit, and one without a unit."""
    source = shared_data / "provinces" / "hung_yen.gpkg"
    frame = gpd.read_file(source, layer="communes_clean").drop(columns="pop_2019")  # has gaps
    truth = Truth(frame)
    plane = frame.set_index("code").geometry.to_crs(3405)
    lonely, free = [c for c in sorted(truth.unit) if keeps_together(truth, c)][::200][:2]
    far = max(
        truth.names.index,
        key=lambda unit: min(
            plane[c].distance(plane[lonely]) for c, u in truth.unit.items() if u == unit
        ),
    )
    frame.loc[frame.code == lonely, ["new_code", "new_name"]] = [far, truth.names[far]]
    frame.loc[frame.code == free, ["new_code", "new_name"]] = [None, None]
    frame.attrs.update(lonely=lonely, free=free)
    return frame


def keeps_together(truth: Truth, code: str) -> bool:
    """Does the unit stay in one piece without this commune, and not vanish?"""
    rest = [c for c, unit in truth.unit.items() if unit == truth.unit[code] and c != code]
    return truth.pieces(rest) == 1


def test_a_planner_redraws_hung_yen(province, tmp_path):
    layer = ROOT / "build" / "desktop" / "hung_yen.gpkg"
    layer.parent.mkdir(parents=True, exist_ok=True)
    layer.unlink(missing_ok=True)
    province.to_file(layer, layer="communes")
    truth = Truth(province)
    name = province.set_index("code")["name"]
    with Desktop(
        tmp_path / "qgis", language="vi", layers=[f"Hưng Yên={layer}|layername=communes"]
    ) as qgis:
        qgis.click_widget("startFromLayerButton")
        qgis.click_widget("startButton")
        start = qgis.wait(lambda: qgis.ask("ready") and _shown(qgis), 30)
        rest(qgis)
        assert len(start["rows"]) == 104
        listed = " ".join(start["violations"])
        assert name[province.attrs["lonely"]] in listed
        assert name[province.attrs["free"]] in listed
        assert vietnamese(int(province["pop_2009"].sum())) in start["summary"]
        compare(start, truth, set(truth.names.index))

        rng = random.Random(SEED)
        qgis.key("a")
        for _ in range(N_MOVES):
            code, unit = truth.can_go(rng)
            member = next(c for c in truth.borders[code] if truth.unit[c] == unit)
            qgis.click_map(*inside(truth, member), button=3)
            assert truth.names[unit] in qgis.ask("shown")["current"], f"seed {SEED}"
            qgis.click_map(*inside(truth, code))
            before, truth.unit[code] = truth.unit[code], unit
            compare(qgis.ask("shown"), truth, {before, unit} - {None})

        for _ in range(N_MOVES):
            qgis.click_widget("undoButton")
        rest(qgis)
        end = qgis.ask("shown")
        assert end["rows"] == start["rows"], f"seed {SEED}"
        assert end["violations"] == start["violations"]
        export(qgis, tmp_path / "out" / "hung_yen")
        assert "Traceback" not in qgis.log

    written = gpd.read_file(tmp_path / "out" / "hung_yen.shp")
    assert dict(zip(written["MA_MOI"], written["TEN_MOI"], strict=True)) == dict(truth.names)
    assert len(written) == 104


def _shown(qgis: Desktop):
    try:
        return qgis.ask("shown")
    except RuntimeError:
        return None


def rest(qgis: Desktop) -> None:
    """Wait until nothing is being drawn or read."""
    qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)


def inside(truth: Truth, code: str) -> tuple[float, float]:
    """A place well inside a commune."""
    polygon = max(truth.frame.geometry[code].geoms, key=lambda part: part.area)
    circle = shapely.maximum_inscribed_circle(polygon, tolerance=1e-4)
    return shapely.get_coordinates(circle)[0].tolist()


def compare(shown: dict, truth: Truth, units: set[str]) -> None:
    """Every shown figure of the units against geopandas."""
    columns = [shown["header"].index(title) for title in HEADER]
    rows = {}
    for row in shown["rows"]:
        rows.setdefault(row[0], []).append([row[column] for column in columns])
    for unit in units:
        if unit in truth.unit.values():
            assert truth.row(unit) in rows[truth.names[unit]], f"seed {SEED}, unit {unit}"


HEADER = ("ĐVHC cấp xã", "Dân số", "Diện tích km²", "Liền khối")


def export(qgis: Desktop, base: Path) -> None:
    """Through the export dialog, with violations accepted."""
    base.parent.mkdir()
    qgis.click(qgis.ask("button", action="export"))
    qgis.wait(lambda: qgis.ask("is_shown", widget="RegionalToolExportDialog"))
    qgis.click_widget("exportFile")
    qgis.key("ctrl+a")
    qgis.write(str(base))
    qgis.click_widget("exportAcceptViolations")
    qgis.key("Return")
    qgis.wait(lambda: base.with_suffix(".shp").exists() and qgis.ask("tasks") == 0)
