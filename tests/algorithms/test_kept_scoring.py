"""A plan file is scored by the profile, the weights and the inputs that are kept in it."""

import re

import pytest

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.plan_file.law_notes import KeptCriteria, KeptFacts, KeptSeats
from regionaltool.bridge.plan_file.notes import KeptInputs, KeptProfile
from regionaltool.core.criteria.outcome import OUTCOMES
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.resource_folder import resource
from tests.bridge.plan_file.plans import communes as ten_communes
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until

PEOPLE = [400, 300, 10, 900, 120, 80, 260, 50, 700, 15]


@pytest.fixture
def bench(tmp_path):
    made = fresh_bench(ten_communes(population=PEOPLE, terrain=["mountain"] * 10))
    save(made, tmp_path / "plan.gpkg")
    yield made
    made.recorder.writer.close()


@pytest.fixture
def score(run, bench):
    """Score the plan as its file has it by now."""

    def call(**parameters):
        wait_until(lambda: bench.recorder.durable)
        writer = bench.recorder.writer
        return run("scoreunits", None, PLAN=f"{writer.file}|plan={writer.plan}", **parameters)

    return call


def plan_score(ran) -> float:
    return ran.results["PLAN_SCORE"]


def test_profile_and_weights_of_the_plan_count_unless_others_are_given(bench, score, tmp_path):
    default = plan_score(score())
    bench.recorder.record_profile(KeptProfile("mountain", "", (100, 600, 100, 100, 100), ()))
    kept = score(REPORT=str(tmp_path / "report.html"))
    assert plan_score(kept) != pytest.approx(default)
    assert any("profile “Mountain”, weights 10.0; 60.0; 10.0" in text for text in kept.infos)
    assert "Mountain" in (tmp_path / "report.html").read_text(encoding="utf-8")
    given = score(PROFILE="mountain", WEIGHTS="10,60,10,10,10")
    assert plan_score(given) == pytest.approx(plan_score(kept))
    assert plan_score(score(WEIGHTS="20,20,20,20,20")) == pytest.approx(
        plan_score(score(PROFILE="mountain"))
    )
    assert plan_score(score(PROFILE="default")) == pytest.approx(default)


def test_a_profile_from_a_file_is_in_the_plan(bench, score):
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    mine = text.replace("population_standard = 16000", "population_standard = 400")
    bench.recorder.record_profile(KeptProfile("của tôi.toml", mine, (), ()))
    assert score().row("q")["i21"] == pytest.approx(min(1, (900 + 120) / 400))


def test_what_is_attached_counts_unless_something_else_is_given(bench, score, tmp_path):
    budget = tmp_path / "ngân sách.csv"
    rows = "\n".join(f"{key},{10 * n},100" for n, key in enumerate("ABCDEFGHIJ", 1))
    budget.write_text(f"ma,thu,chi\n{rows}\n", encoding="utf-8")
    fields = {"id": "ma", "revenue": "thu", "expenditure": "chi"}
    one = Attachment("budget", str(budget), fields, "2024", "Sở Tài chính")
    bench.recorder.record_inputs(KeptInputs((one.note(),), 0))
    ran = score(REPORT=str(tmp_path / "report.html"))
    assert ran.row("q")["i31"] == pytest.approx((40 + 50) / 200)
    assert any("ngân sách.csv" in text for text in ran.infos)
    assert "Sở Tài chính" in (tmp_path / "report.html").read_text(encoding="utf-8")
    other = tmp_path / "other.csv"
    other.write_text(f"ma,thu,chi\n{rows}\n".replace(",100", ",200"), encoding="utf-8")
    given = score(BUDGET=str(other), BUDGET_REVENUE_FIELD="thu", BUDGET_EXPENDITURE_FIELD="chi")
    assert given.row("q")["i31"] == pytest.approx((40 + 50) / 400)


def test_what_is_gone_is_off_and_that_is_told(bench, score, tmp_path):
    one = Attachment("budget", str(tmp_path / "gone.csv"))
    bench.recorder.record_inputs(KeptInputs((one.note(),), 0))
    ran = score()
    assert ran.row("q")["i31"] is None
    assert any("gone.csv" in text and "Attach it again" in text for text in ran.warnings)


def test_the_report_lists_outcomes_under_the_law_of_the_plan_or_another(bench, score, tmp_path):
    report = tmp_path / "report.html"
    score(REPORT=str(report))
    assert "What the law says" not in report.read_text("utf-8")
    everyone = tuple("ABCDEFGHIJ")
    facts = KeptFacts({"type": {"xã": everyone}, "terrain": {"lowland": everyone}})
    bench.recorder.record_law(facts)
    bench.recorder.record_law(KeptCriteria("vn-76-2025", "", "", {}))
    ran = score(REPORT=str(report))
    assert any("76/2025" in text for text in ran.infos)
    text = report.read_text("utf-8")
    told = [re.search(rf"{re.escape(outcome_text(one))} (\d+)", text)[1] for one in OUTCOMES]
    assert sum(map(int, told)) == len(ran.rows())
    score(REPORT=str(report), RULE_SET="dk-2004")
    text = report.read_text("utf-8")
    assert shipped("dk-2004").title in text and "76/2025" not in text


def test_a_seat_that_was_chosen_counts(bench, score):
    before = score().row("p")
    seat = next(key for key in "AB" if key != before["seat"])
    bench.recorder.record_law(KeptSeats({"p": seat}))
    after = score().row("p")
    assert (after["seat"], after["seat_source"]) == (seat, "planned")
    assert after["i11"] != before["i11"]
