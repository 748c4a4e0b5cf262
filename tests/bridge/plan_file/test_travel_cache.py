import sqlite3
from dataclasses import replace

import numpy as np
import pytest
import shapely
from osgeo import ogr

from regionaltool.bridge.plan_file import travel_cache
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.travel_cache import (
    TravelCache,
    read_travel,
    travel_checksum,
    write_travel,
)
from regionaltool.core.access.beeline import Beeline
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from tests.bridge.plan_file.plans import ask, communes, fresh_bench, save, wait_until
from tests.core.grids import CELL, SOUTH, WEST

COMMUNES = communes()
PROFILE = Profile.read("default", IDS)
LIMIT = 90.0


def road(*corners: tuple[float, float]) -> shapely.LineString:
    return shapely.LineString([(WEST + CELL * x, SOUTH + CELL * y) for x, y in corners])


def graph_of(*, speed=40.0, oneway=0, end=7.5, walk_kmh=5.0, opens=None, **years) -> RoadGraph:
    lines = [road((0.5, 0.5), (end, 0.5)), road((2.5, 0.5), (2.5, 4.5))]
    columns = {"speed": [speed, 30.0], "oneway": [oneway, 0], "opens": [None, opens]}
    roads = RoadLines.of("đường", COMMUNES.crs, np.array(lines), columns, PROFILE)
    return RoadGraph.of(roads, snap_m=1, walk_kmh=walk_kmh, **years)


def seats_at(*columns: float) -> Candidates:
    points = [shapely.Point(WEST + CELL * x, SOUTH + CELL * 0.5) for x in columns]
    return Candidates.of(COMMUNES, np.array([*points, None], dtype=object)[:-1])


SEATS = seats_at(0.5, 2.5)


@pytest.fixture
def file(tmp_path):
    """A plan file that nobody has open."""
    writer = save(fresh_bench(), tmp_path / "phương án.gpkg")
    assert writer.close()
    return writer.file


@pytest.fixture
def worked_out(monkeypatch):
    """How often times have been worked out."""
    calls = []
    work_out = RoadTimes.of.__func__

    def counted(cls, *arguments):
        calls.append(arguments)
        return work_out(cls, *arguments)

    monkeypatch.setattr(RoadTimes, "of", classmethod(counted))
    return calls


def same(one: RoadTimes, other: RoadTimes) -> bool:
    pairs = zip(one.reached, other.reached, strict=True)
    return all(np.array_equal(a, b) and a.dtype == b.dtype for a, b in pairs)


def test_times_come_back_to_the_last_bit_and_are_not_worked_out_again(file, worked_out):
    first = TravelCache(file)
    times = first(graph_of(), SEATS, LIMIT)
    assert len(times.reached.origin) > 10 and first.is_fresh
    first.write(file)
    assert not first.is_fresh
    second = TravelCache(file)
    again = second(graph_of(), SEATS, LIMIT)
    assert len(worked_out) == 1 and not second.is_fresh
    assert same(times, again) and again.by_road and again.limit_min == LIMIT
    everyone = np.arange(len(COMMUNES))
    assert np.array_equal(
        times.minutes(everyone, np.zeros_like(everyone)),
        again.minutes(everyone, np.zeros_like(everyone)),
    )


def test_twice_in_one_session_without_a_file(worked_out):
    cache = TravelCache(None)
    assert cache(graph_of(), SEATS, LIMIT) is cache(graph_of(), SEATS, LIMIT)
    assert len(worked_out) == 1


def test_a_plan_that_is_saved_later_or_elsewhere_takes_its_times_along(file, tmp_path, worked_out):
    cache = TravelCache(None)
    times = cache(graph_of(), SEATS, LIMIT)
    cache.go_to(file)
    assert cache.is_fresh
    cache.write(file)
    assert not cache.is_fresh
    other = save(fresh_bench(), tmp_path / "kia.gpkg")
    assert other.close()
    cache.go_to(file)
    assert not cache.is_fresh
    cache.go_to(other.file)
    assert cache.is_fresh
    cache.write(other.file)
    assert same(TravelCache(other.file)(graph_of(), SEATS, LIMIT), times)
    assert len(worked_out) == 1


def test_straight_lines_are_never_kept():
    cache = TravelCache(None)
    times = cache(Beeline(SEATS.ellipsoid, 20, 1.4), SEATS, LIMIT)
    assert not times.by_road and not cache.is_fresh


@pytest.mark.parametrize(
    ("graph", "seats", "limit"),
    [
        (graph_of(speed=41), SEATS, LIMIT),
        (graph_of(oneway=1), SEATS, LIMIT),
        (graph_of(end=7.51), SEATS, LIMIT),
        (graph_of(walk_kmh=4), SEATS, LIMIT),
        (graph_of(opens=2150), SEATS, LIMIT),
        (graph_of(), seats_at(0.5, 2.6), LIMIT),
        (graph_of(), seats_at(0.5), LIMIT),
        (graph_of(), SEATS, 91.0),
    ],
    ids=["speed", "direction", "geometry", "walk", "year", "seat moved", "seat gone", "limit"],
)
def test_anything_that_changes_the_minutes_changes_the_checksum(graph, seats, limit):
    assert travel_checksum(graph, seats, limit) != travel_checksum(graph_of(), SEATS, LIMIT)


def test_where_people_start_counts_and_a_year_that_opens_nothing_does_not():
    moved = replace(SEATS, degrees=SEATS.degrees + np.eye(len(SEATS), 2, -2) * 1e-4)
    here = travel_checksum(graph_of(), SEATS, LIMIT)
    assert travel_checksum(graph_of(), moved, LIMIT) != here
    assert travel_checksum(graph_of(opens=2030, year=2030, since=2030), SEATS, LIMIT) == here
    # by what is planned people go only where it is the quicker way
    planned = travel_checksum(graph_of(opens=2030, year=2030), SEATS, LIMIT)
    assert planned != here
    assert travel_checksum(graph_of(opens=2035, year=2040), SEATS, LIMIT) == planned


def test_other_times_take_the_place_of_the_oldest(file):
    graphs = [graph_of(speed=kmh) for kmh in (40.0, 50.0, 60.0)]
    for graph in graphs:
        cache = TravelCache(file)
        cache(graph, SEATS, LIMIT)
        cache.write(file)
    kept = [
        read_travel(file, travel_checksum(graph, SEATS, LIMIT), SEATS, LIMIT) is not None
        for graph in graphs
    ]
    assert kept == [False, True, True]


@pytest.mark.parametrize("damage", ["times = x'00'", "pairs = pairs + 1", "times = NULL"])
def test_damaged_times_are_worked_out_again(file, worked_out, damage):
    TravelCache(file).write(file)
    cache = TravelCache(file)
    cache(graph_of(), SEATS, LIMIT)
    cache.write(file)
    connection = sqlite3.connect(file)
    if "NULL" in damage:
        connection.execute("DROP TABLE travel")
        connection.execute("CREATE TABLE travel (checksum TEXT, pairs, digest, times)")
        checksum = travel_checksum(graph_of(), SEATS, LIMIT)
        connection.execute("INSERT INTO travel (checksum) VALUES (?)", (checksum,))
    else:
        connection.execute(f"UPDATE travel SET {damage}")
    connection.commit()
    connection.close()
    TravelCache(file)(graph_of(), SEATS, LIMIT)
    assert len(worked_out) == 2


def test_a_file_without_times_or_without_anything(file, tmp_path):
    assert read_travel(file, "x", SEATS, LIMIT) is None
    assert read_travel(tmp_path / "nirgendwo.gpkg", "x", SEATS, LIMIT) is None
    empty = tmp_path / "empty.gpkg"
    empty.write_bytes(b"no database at all")
    assert read_travel(empty, "x", SEATS, LIMIT) is None


def test_other_programs_see_a_table_and_the_plan_opens_as_before(file):
    before = open_plan(file)
    before.lock.release()
    write_travel(file, "x", RoadTimes.of(graph_of(), SEATS, LIMIT))
    assert ("travel", "attributes") in ask(file, "SELECT table_name, data_type FROM gpkg_contents")
    source = ogr.Open(str(file))
    assert source.GetLayerByName("travel").GetFeatureCount() == 1
    del source
    after = open_plan(file)
    after.lock.release()
    assert after.state == before.state and after.history.seq == before.history.seq


def test_the_writer_of_an_open_plan_keeps_them(tmp_path):
    bench = fresh_bench()
    writer = save(bench, tmp_path / "p.gpkg")
    cache = TravelCache(writer.file)
    times = cache(graph_of(), SEATS, LIMIT)
    bench.edit([1], "q")
    over = []
    writer.checkpoint(bench.recorder.state.copy(), bench.recorder.seq)
    writer.run(lambda: cache.write(writer.file), over.append)
    wait_until(lambda: over)
    assert over == [None]
    assert same(times, TravelCache(writer.file)(graph_of(), SEATS, LIMIT))
    bench.edit([2], "r")
    assert writer.close()
    assert open_plan(writer.file).state.assignment["C"] == "r"


def test_a_change_of_the_method_lets_go_of_what_is_kept(monkeypatch):
    before = travel_checksum(graph_of(), SEATS, LIMIT)
    monkeypatch.setattr(travel_cache, "_METHOD", 3)
    assert travel_checksum(graph_of(), SEATS, LIMIT) != before
