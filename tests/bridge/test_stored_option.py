import pytest

from regionaltool.bridge.plan_file.plan_state import state_of
from regionaltool.bridge.stored_option import StoredOptionTask, option_of_state
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import fresh_bench, save
from tests.bridge.sessions import session_of
from tests.bridge.tasks import refusal_of, result_of
from tests.core.grids import drawn


def test_a_state_is_an_option_by_ids():
    session = session_of("pppqqqrrr.", {"p": "Hòa Bình"})
    option = option_of_state(
        "A", state_of(session.plan), session.plan.communes, {"p": "B", "q": "gone"}
    )
    assert option.seats == {"p": 1}
    assert option.assignment == session.plan.assignment
    assert option.unit_name("p") == "Hòa Bình"


def test_a_plan_of_other_communes_is_refused():
    state = state_of(session_of("pppqqqrrr.").plan)
    with pytest.raises(InputError, match="other communes"):
        option_of_state("A", state, drawn("AZ"), {})


def test_a_plan_of_a_file(tmp_path):
    bench, file = fresh_bench(), tmp_path / "plan.gpkg"
    writer = save(bench, file)
    bench.edit([0], "q")
    assert writer.close()
    plan = bench.recorder.plan
    option = result_of(StoredOptionTask, file, plan, bench.plan.communes)
    assert option.assignment == bench.plan.assignment and option.unit_name("p") == "Pháp"
    assert "any more" in refusal_of(StoredOptionTask, file, "another", bench.plan.communes)
