from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.lineage.descent import Descent
from regionaltool.core.lineage.generation import Generation
from regionaltool.core.lineage.lineage_csv import COLUMNS, lineage_csv
from regionaltool.core.lineage.rows import Decision, Relation, rows_of
from regionaltool.core.plan import Plan
from tests.core.lineage.two_layers import descent, layer, shuffled

OLD = layer(
    {
        "01": (0, 0, 2, 1),
        "02": (2, 0, 4, 1),
        "03": (4, 0, 6, 1),
        "04": (6, 0, 8, 1),
        "05": (8, 0, 10, 1),
        "06": (10, 0, 13, 1),
    },
    names=["An", "Bình", "Hoà", "Krông Na", "Thổ Châu", "Dài"],
    type=["xã"] * 6,
    population=[10, 20, None, 40, 50, 101],
    official_km2=[2.0, 2.01, 2.02, 2.03, None, 3.01],
)
NEW = layer(
    {
        "11": (0, 0, 4, 1),
        "03": (4, 0, 6, 1),
        "14": (6, 0, 8, 1),
        "15": (8, 0, 10, 1),
        "16": (10, 0, 12, 1),
        "17": (12, 0, 13, 1),
    },
    names=["Bình", "Xã Hòa", "Buôn Đôn", "Thổ Châu", "Dài", "Ngắn"],
    type=["xã", "xã", "xã", "đặc khu", "xã", "xã"],
)
TOOK = Decision("1/NQ", date(2025, 7, 1), date(2020, 1, 1), {"11": 7})


def rows(old=OLD, new=NEW, decision=TOOK):
    one, other = Generation.of_communes(old), Generation.of_communes(new)
    return rows_of(one, other, descent(old, new)[0], decision), one, other


def test_relations():
    made, old, new = rows()
    assert [(old.ids[row.old], new.ids[row.new], row.relation.value) for row in made] == [
        ("01", "11", "whole"),
        ("02", "11", "whole"),
        ("03", "03", "kept"),
        ("04", "14", "renamed"),
        ("05", "15", "whole"),
        ("06", "16", "rest"),
        ("06", "17", "part"),
    ]


def test_parts_add_up_to_what_is_official():
    made, _, _ = rows()
    people = [row.people for row in made]
    assert people == [10, 20, None, 40, 50, 67, 34]
    assert [row.km2 for row in made][-3:] == [None, Decimal("2.01"), Decimal("1.00")]


def test_versions_and_their_dates():
    made, _, _ = rows()
    first, kept = made[0], made[2]
    assert (first.old_histid, first.new_histid) == ("01@2020-01-01", "11@2025-07-01")
    assert (first.begin, first.end, first.clause) == (date(2025, 7, 1), date(2025, 7, 1), 7)
    assert kept.old_histid == kept.new_histid == "03@2020-01-01"
    assert (kept.begin, kept.end, kept.clause) == (date(2020, 1, 1), None, None)
    made, _, _ = rows(decision=None)
    assert {(row.old_histid, row.new_histid, row.begin) for row in made} == {("", "", None)}
    made, _, _ = rows(decision=replace(TOOK, since=None))
    assert made[0].old_histid == "01" and made[2].new_histid == "03"


def test_the_file():
    made, old, new = rows()
    lines = lineage_csv(made, old, new, TOOK).split("\r\n")
    assert lines[0] == ",".join(COLUMNS) and lines[-1] == "" and len(lines) == 9
    assert lines[1] == (
        "01,An,xã,,,11,Bình,xã,,whole,7,1/NQ,2025-07-01,2.00,10,1,1,"
        "01@2020-01-01,11@2025-07-01,2025-07-01,2025-07-01"
    )
    assert lines[3].endswith(
        ",kept,,1/NQ,2025-07-01,2.02,,1,1,03@2020-01-01,03@2020-01-01,2020-01-01,"
    )


@given(st.permutations(range(6)), st.permutations(range(6)))
def test_the_order_of_the_layers_leaves_no_trace(one, other):
    made, old, new = rows(shuffled(OLD, np.array(one)), shuffled(NEW, np.array(other)))
    first, old_first, new_first = rows()
    assert lineage_csv(made, old, new) == lineage_csv(first, old_first, new_first)


def test_nothing_has_changed():
    made, _, _ = rows(new=OLD)
    assert {row.relation for row in made} == {Relation.KEPT} and len(made) == len(OLD)


def test_from_a_plan():
    plan = Plan(OLD, ["u", "u", "v", "w", None, "u"], {"u": "Bình", "w": "Buôn Đôn"})
    old = Generation.of_communes(OLD, ["A", "A", "A", "A", "A", "B"])
    new = Generation.of_plan(plan, {"u": "xã"}, {"u": "02"}, old.provinces)
    assert new.ids == ("u", "v", "w") and new.codes == ("02", "", "")
    assert new.provinces == ("", "A", "A") and new.people == (131, None, 40)
    assert new.km2 == pytest.approx((7.02, 2.02, 2.03))
    units = plan.assignment
    made = rows_of(old, new, Descent.of_units(units, plan.units, OLD.polygon_km2), TOOK)
    assert [row.relation.value for row in made] == ["whole", "whole", "kept", "renamed", "whole"]
    assert made[3].new_histid == "" and made[0].new_histid == "02@2025-07-01"
