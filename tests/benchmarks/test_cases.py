"""Every case on a map of 200 communes: it runs, its answers agree, its rows are well formed."""

import dataclasses
import json

import numpy as np
import pytest
import shapely

from benchmarks import ours
from benchmarks.__main__ import CASES, chosen, main, run
from benchmarks.maps import Maps
from benchmarks.rows import Effort

EFFORT = Effort(rounds=1, seconds=0, moves=120)


@pytest.fixture(scope="module")
def maps():
    return Maps(200)


# those of the desktop take a QGIS each: tests/desktop
@pytest.mark.parametrize("case", [case for case in CASES if ".desktop_" not in case])
def test_a_case_gives_rows_of_its_name(case, maps, no_peers):
    rows = list(CASES[case](maps, EFFORT))
    assert rows
    for row in rows:
        assert row.case == case
        assert not row.failed, row.note
        if row.peer is None:
            assert row.met == (None if row.goal is None else row.ours <= row.goal)
            assert row.unit != "×"
        elif row.note == "not installed":
            assert row.met is (None if row.goal is None else False)
            assert row.peer_s is None and row.ratio is None
        else:
            assert row.note == ""
            assert row.ratio == row.peer_s / row.ours_s
            assert row.met == (None if row.goal is None else row.ratio >= row.goal)
            assert row.runs > 0


def test_peers_that_are_absent_are_named_as_such(maps, no_peers):
    rows = list(run(["coverage.neighbours"], maps, EFFORT))
    absent = [row.peer for row in rows if row.note == "not installed"]
    assert [name.split()[0] for name in absent] == ["libpysal", "libpysal", "gerrychain"]


def test_names_begin_with_their_family():
    families = ("coverage.", "editing.", "score.", "law.", "decree.", "start.")
    assert all(name.startswith(families) for name in CASES)
    assert chosen(["coverage.dissolve"]) == ["coverage.dissolve", "coverage.dissolve_dense"]
    assert chosen([]) == list(CASES)
    assert chosen(["nothing."]) == []


def spoiled_pairs(a, b, metres):
    return a[1:], b[1:], metres[1:]


def spoiled_metres(a, b, metres):
    return a, b, metres * 1.001


@pytest.mark.parametrize(
    ("spoil", "said"), [(spoiled_pairs, "pairs against"), (spoiled_metres, "m of border")]
)
def test_wrong_neighbours_do_not_pass(maps, no_peers, monkeypatch, spoil, said):
    right = ours.neighbours
    monkeypatch.setattr(ours, "neighbours", lambda *of: spoil(*right(*of)))
    rows = list(run(["coverage.neighbours"], maps, EFFORT))
    assert rows[0].failed
    assert rows[0].met is False
    assert said in rows[0].note


def test_wrong_outlines_do_not_pass(maps, no_peers, monkeypatch):
    right = ours.outlines

    def spoiled(arcs, labels):
        outlines = right(arcs, labels).copy()
        outlines[3] = shapely.box(0, 0, 1, 1)
        return outlines

    monkeypatch.setattr(ours, "outlines", spoiled)
    rows = list(run(["coverage.dissolve"], maps, EFFORT))
    assert all(row.failed for row in rows if row.note != "not installed")
    assert "1 of " in rows[0].note


def test_wrong_pieces_do_not_pass(maps, no_peers, monkeypatch):
    right = ours.pieces
    monkeypatch.setattr(ours, "pieces", lambda *of: right(*of) + (np.arange(1) == 0))
    (row, *_) = run(["coverage.contiguity_large_units"], maps, EFFORT)
    assert row.failed


@pytest.mark.parametrize("place", [0, 1, 2])
def test_wrong_figures_after_moves_do_not_pass(maps, no_peers, monkeypatch, place):
    right = ours.LivePlan.figures

    def spoiled(plan, unit):
        figures = list(right(plan, unit))
        figures[place] += unit == 5
        return tuple(figures)

    monkeypatch.setattr(ours.LivePlan, "figures", spoiled)
    (row, *_) = run(["editing.move_large_units"], maps, EFFORT)
    assert row.failed
    assert "1 units are wrong" in row.note


def test_a_case_that_breaks_is_a_row_and_the_others_run(maps, no_peers, monkeypatch):
    def broken(*of):
        raise ArithmeticError("out of order")

    monkeypatch.setattr(ours, "outlines", broken)
    chosen_cases = ["coverage.build_and_dissolve", "editing.outline_small_units"]
    rows = list(run(chosen_cases, maps, EFFORT))
    assert [row.failed for row in rows] == [True, True, False, False]
    assert "out of order" in rows[0].note


def test_the_command_prints_a_table_and_writes_a_list(tmp_path, capsys, no_peers):
    file = tmp_path / "new" / "bench.json"
    options = ["--communes", "200", "--rounds", "1", "--out", str(file)]
    assert main([*options, "coverage.build_and_dissolve", "coverage.memory"]) == 0
    rows = json.loads(file.read_text())
    fields = {"case", "ours", "peer", "ours_s", "peer_s", "ratio", "goal", "met", "unit"}
    assert all(fields <= set(row) for row in rows)
    assert {row["case"] for row in rows} == {
        "coverage.build_and_dissolve",
        "coverage.build_and_dissolve_dense",
        "coverage.memory",
    }
    memory = rows[-1] if rows[-1]["case"] == "coverage.memory" else rows[-2]
    assert 0 < memory["ours"] < memory["goal"] == 2
    said = capsys.readouterr().out
    assert "200 communes" in said
    assert "libpysal not installed" in said or "libpysal 4" in said
    assert f"of {sum(row['goal'] is not None for row in rows)} goals met" in said
    assert sorted(f.name for f in file.parent.iterdir()) == ["bench.json", "bench.txt"]
    assert file.with_suffix(".txt").read_text() in said


def test_an_unknown_case_is_refused_with_the_known_ones(capsys):
    with pytest.raises(SystemExit):
        main(["coverage.memory", "coverage.weather"])
    said = capsys.readouterr().err
    assert "no case begins with coverage.weather" in said
    assert "coverage.neighbours" in said


def test_rows_hold_nothing_that_json_cannot(maps, no_peers):
    for row in run(["editing.outline_small_units"], maps, EFFORT):
        assert json.loads(json.dumps(dataclasses.asdict(row)))
