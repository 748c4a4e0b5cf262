import numpy as np
import pytest

from regionaltool.core.inputs.whole_objects import WholeObjects
from regionaltool.core.problems import InputError
from tests.core.grids import cell, drawn
from tests.core.inputs.layers import told

ROW = drawn("ABC")


def objects_of(*areas, names=None, **columns) -> tuple[WholeObjects, list[str]]:
    it, problems = WholeObjects.of(
        ROW, np.array(areas, dtype=object), names, source="KCN", **columns
    )
    return it, told(problems)


PORT = cell(0.5, 0.2, 2, 0.5)  # a quarter in A, half in B, a quarter in C


def test_an_object_lies_in_communes_by_shares_of_its_ground():
    it, problems = objects_of(PORT, names=["Cảng"])
    assert problems == []
    assert it.names == ("Cảng",)
    assert it.communes == ((0, 1, 2),)
    assert it.shares[0] == pytest.approx((0.25, 0.5, 0.25), abs=1e-4)


def test_a_sliver_is_no_part():
    it, _ = objects_of(cell(0.005, 0, 1, 1))
    assert it.communes == ((0,),)
    assert it.shares[0] == (1.0,)
    assert it.cut_by(["a", "b", "b"]) == ()


def test_what_lies_beyond_the_map_is_no_part():
    it, _ = objects_of(cell(2.5, 0, 5, 1))
    assert it.shares == ((1.0,),)


def test_the_border_of_units_cuts():
    it, _ = objects_of(PORT, cell(0.2, 0.2, 0.5, 0.5), names=["Cảng", "KCN An"])
    assert it.cut_by(["a", "a", "a"]) == ()
    (cut,) = it.cut_by(["a", "b", "b"])
    assert (cut.number, cut.name) == (0, "Cảng")
    assert [unit for unit, _ in cut.parts] == ["b", "a"]
    assert [share for _, share in cut.parts] == pytest.approx([0.75, 0.25], abs=1e-4)
    assert str(cut.problem(["Bình", "An"])) == (
        "A border between units cuts Cảng: Bình 75 %, An 25 %."
    )


def test_ground_without_a_unit():
    it, _ = objects_of(PORT, names=["Cảng"])
    assert it.cut_by([None, None, None]) == ()
    (cut,) = it.cut_by([None, "b", "b"])
    assert str(cut.problem(["Bình", ""])) == (
        "A border between units cuts Cảng: Bình 75 %, no unit 25 %."
    )


def test_objects_off_the_map_are_left_out_and_nameless_ones_called_by_their_row():
    it, problems = objects_of(cell(90, 90), PORT, names=["x", None], numbers=np.array([4, 5]))
    assert it.names == ("#5",)
    assert len(it) == 1
    assert problems == ["Layer “KCN”: objects that lie in no commune are left out: 1."]
    with pytest.raises(InputError, match="Nothing in layer “KCN” lies in a commune"):
        objects_of(cell(90, 90))
