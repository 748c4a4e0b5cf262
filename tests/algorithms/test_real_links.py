"""Links and roads on Quảng Ninh, islands and all, against Shapely used on its own.

The ferries are drawn here: from every land mass to the nearest commune of the largest one.
"""

from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from qgis.core import QgsGeometry

from tests.core.flood_fill import sets_of

UNITS = {"communes_clean": "new_code", "communes_raw": "district_code"}


class Province:
    """The communes as Shapely sees them."""

    def __init__(self, folder: Path, layer: str) -> None:
        file = folder / "provinces" / "quang_ninh.gpkg"
        self.source = f"{file}|layername={layer}"
        self.roads = f"{file}|layername=roads"
        self.unit_field = UNITS[layer]
        frame = geopandas.read_file(file, layer=layer)
        self.codes = frame.code.tolist()
        self.units = frame[self.unit_field].tolist()
        self.shapes = frame.geometry.to_numpy()
        self.road_lines = geopandas.read_file(file, layer="roads").geometry.to_numpy()
        a, b = shapely.STRtree(self.shapes).query(self.shapes, predicate="intersects")
        a, b = a[a < b], b[a < b]
        common = shapely.intersection(self.shapes[a], self.shapes[b])
        # an area or a line in common is a border, a bare point is not
        wide = shapely.length(common) > 0
        self.borders = {(int(i), int(j)) for i, j in zip(a[wide], b[wide], strict=True)}
        self.points = {(int(i), int(j)) for i, j in zip(a[~wide], b[~wide], strict=True)}
        lands = sets_of(range(len(self.shapes)), self.borders | self.points)
        main = np.array(max(lands, key=len))
        tree = shapely.STRtree(self.shapes[main])
        self.ferries = {
            tuple(sorted((land[0], int(main[tree.nearest(self.shapes[land[0]])]))))
            for land in lands
            if len(land) < len(main)
        }

    def named(self, pairs) -> set[tuple[str, str]]:
        return {tuple(sorted((self.codes[i], self.codes[j]))) for i, j in pairs}


@pytest.fixture(scope="module", params=UNITS)
def province(request, shared_data) -> Province:
    return Province(shared_data, request.param)


@pytest.fixture
def ferries(province, make_layer):
    places = [shape.representative_point() for shape in province.shapes]
    rows = [
        (QgsGeometry.fromWkt(shapely.LineString([places[i], places[j]]).wkt).asWkt(12), "ferry")
        for i, j in sorted(province.ferries)
    ]
    assert len(rows) > 3
    return make_layer(rows, "kind:string", kind="LineString", crs="EPSG:4326", name="phà")


def test_neighbours_with_ferries(run, province, ferries):
    ran = run(
        "findneighbours", province.source, ID_FIELD="code", LINKS=ferries, LINK_KIND_FIELD="kind"
    )
    found = {kind: set() for kind in ("border", "point", "ferry")}
    for row in ran.rows():
        found[row["kind"]].add((row["a"], row["b"]))
    assert found["border"] == province.named(province.borders)
    assert found["point"] == province.named(province.points)
    assert found["ferry"] == province.named(province.ferries)


def test_units_with_ferries(run, province, ferries):
    ran = run(
        "checkcontiguity",
        province.source,
        ID_FIELD="code",
        UNIT_FIELD=province.unit_field,
        LINKS=ferries,
        LINK_KIND_FIELD="kind",
    )
    by_ferry = 0
    for row in ran.rows():
        members = [i for i, unit in enumerate(province.units) if unit == row["unit"]]
        by_land = sets_of(members, province.borders)
        pieces = sets_of(members, province.borders | province.ferries)
        assert row["n_pieces"] == len(pieces), row["unit"]
        assert row["contiguous"] == (len(pieces) == 1)
        assert (row["needs"] == "ferry") == (len(pieces) < len(by_land)), row["unit"]
        assert len(row["links"].split("; ")) - (not row["links"]) == len(by_land) - len(pieces)
        by_ferry += len(pieces) == 1 < len(by_land)
    assert ran.results["BY_LINKS"] == by_ferry > 0
    assert ran.results["NOT_CONTIGUOUS"] == sum(not row["contiguous"] for row in ran.rows())


def test_units_by_road(run, province):
    ran = run(
        "checkcontiguity",
        province.source,
        ID_FIELD="code",
        UNIT_FIELD=province.unit_field,
        ROADS=province.roads,
        ROAD_TOLERANCE=0.001,
        BRIDGE_LENGTH=0.001,
    )
    for row in ran.rows():
        members = [i for i, unit in enumerate(province.units) if unit == row["unit"]]
        area = shapely.union_all(province.shapes[members])
        inside = shapely.get_parts(shapely.intersection(province.road_lines, area))
        inside = inside[shapely.length(inside) > 0]
        served = {
            province.codes[member]
            for member in members
            if shapely.length(shapely.intersection(province.shapes[member], inside)).sum() > 1e-8
        }
        without = {province.codes[member] for member in members} - served
        assert set(filter(None, row["no_road"].split(","))) == without, row["unit"]
        a, b = shapely.STRtree(inside).query(inside, predicate="dwithin", distance=1e-9)
        joined = sets_of(range(len(inside)), set(zip(a.tolist(), b.tolist(), strict=True)))
        reached = [
            sum(
                shapely.length(
                    shapely.intersection(province.shapes[member], inside[list(net)])
                ).sum()
                > 1e-8
                for member in members
            )
            for net in joined
        ]
        whole = len(members) == 1 or len(members) in reached
        assert row["road_contiguous"] == whole, row["unit"]
