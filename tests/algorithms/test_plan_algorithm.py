"""A plan file in place of layer and field of units."""

import re

import pytest
from qgis.core import NULL, QgsProcessingException

from regionaltool.bridge.plan_file.law_notes import KeptSeats
from regionaltool.bridge.plan_file.notes import KeptLink
from tests.bridge.plan_file.plans import communes as ten_communes
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until

_OUT = {"OUTPUT": "memory:"}


@pytest.fixture
def bench(tmp_path):
    made = fresh_bench(ten_communes(population=[400, 300, 10, 900, 120, 80, 260, 50, 700, 15]))
    save(made, tmp_path / "plan.gpkg")
    made.edit([1], "q")
    wait_until(lambda: made.recorder.durable)
    yield made
    made.recorder.writer.close()


@pytest.fixture
def plan(bench):
    return f"{bench.recorder.writer.file}|plan={bench.recorder.plan}"


def test_a_plan_that_is_being_edited_is_dissolved_as_it_stands(processing_run, bench, plan):
    done = processing_run(
        "regionaltool:dissolveunits", {"PLAN": plan, "UNASSIGNED": "memory:", **_OUT}
    )
    rows = {f["unit"]: f for f in done["OUTPUT"].getFeatures()}
    assert set(rows) == set(bench.plan.units)
    for unit, row in rows.items():
        tally = bench.plan.tally(unit)
        assert (row["n_communes"], row["population"]) == (tally.n_communes, tally.population)
        assert row["name"] == bench.plan.name(unit)
    assert done["UNASSIGNED_COUNT"] == 1
    (free,) = done["UNASSIGNED"].getFeatures()
    assert free["id"] == "J"


def test_the_seats_that_were_chosen_in_the_plan_are_told(processing_run, bench, plan):
    unit = bench.plan.unit_of(0)
    bench.recorder.record_law(KeptSeats({unit: bench.plan.communes.ids[0]}))
    wait_until(lambda: bench.recorder.durable)
    done = processing_run("regionaltool:dissolveunits", {"PLAN": plan, **_OUT})
    rows = {f["unit"]: f for f in done["OUTPUT"].getFeatures()}
    assert rows[unit]["seat"] == bench.plan.communes.names[0]
    assert {key: row["code"] for key, row in rows.items()} == {key: key for key in rows}
    assert all(row["seat"] == NULL for key, row in rows.items() if key != unit)
    apart = processing_run("regionaltool:dissolveunits", {"PLAN": plan, "WHERE": "true", **_OUT})
    assert apart["OUTPUT"].fields().lookupField("code") == -1, "a part of a unit has no code"


@pytest.mark.parametrize("name", ["checkcontiguity", "checkcriteria", "scoreunits"])
def test_the_others_read_it_too(processing_run, bench, plan, name):
    done = processing_run(f"regionaltool:{name}", {"PLAN": plan, **_OUT})
    assert {f["unit"] for f in done["OUTPUT"].getFeatures()} == set(bench.plan.units)


def test_types_that_units_of_the_plan_have_count(processing_run, bench, plan):
    unit = bench.plan.units[0]
    edit = bench.plan.retype(unit, "đặc khu")
    bench.plan.apply(edit)
    bench.recorder.record(edit)
    wait_until(lambda: bench.recorder.durable)
    done = processing_run(
        "regionaltool:checkcriteria", {"PLAN": plan, "RULE_SET": "vn-76-2025", **_OUT}
    )
    outcomes = {f["unit"]: f["outcome"] for f in done["OUTPUT"].getFeatures()}
    assert outcomes[unit] == "excluded" and done["EXCLUDED"] == 1
    assert done["UNKNOWN"] == len(bench.plan.units) - 1


def test_the_links_of_the_plan_count(processing_run, bench, plan):
    bench.edit([1, 8], "p")  # the unit in one piece, and an island
    wait_until(lambda: bench.recorder.durable)
    before = processing_run("regionaltool:checkcontiguity", {"PLAN": plan, **_OUT})
    bench.recorder.record_links(
        [KeptLink("A", "I", "ferry", "phà", "NQ 1", "")], ["border", "ferry"]
    )
    wait_until(lambda: bench.recorder.durable)
    after = processing_run("regionaltool:checkcontiguity", {"PLAN": plan, **_OUT})
    assert after["NOT_CONTIGUOUS"] == before["NOT_CONTIGUOUS"] - 1 and after["BY_LINKS"] == 1


@pytest.mark.parametrize(
    ("name", "given", "sought"),
    [
        ("dissolveunits", {}, "(INPUT), or a plan"),
        ("scoreunits", {}, "(INPUT), or a plan"),
        ("checkcontiguity", {"INPUT": "x.gpkg"}, "(UNIT_FIELD), or a plan"),
        ("checkcontiguity", {"PLAN": "none.gpkg"}, "is not there"),
    ],
)
def test_what_is_missing_is_asked_for(processing_run, name, given, sought):
    with pytest.raises(QgsProcessingException, match=re.escape(sought)):
        processing_run(f"regionaltool:{name}", {**given, **_OUT})
