import pytest

from regionaltool.core.gate import Fence
from regionaltool.ui.what_if_text import SHOWN_AT_MOST, what_lines
from tests.bridge.sessions import blocks, session_of

#        ABCDEFGHIJ
START = "pppqqrrrs."


@pytest.fixture
def session():
    return session_of(START, {"p": "Pháp", "q": "Quang <Trung>"})


def text(session, letters: str, unit: str) -> list[str]:
    """The lines of the box, each cell a line."""
    what = session.what_if(blocks(letters), unit)
    return [cell for line in what_lines(session.plan, what, unit) for cell in line.cells]


def test_both_units_before_and_after_with_marks(session):
    lines = text(session, "F", "q")
    assert lines[0] == "Phú → Quang <Trung>"
    assert lines[1:6] == ["Unit", "Population", "Area km²", "Parts", "Score"]
    start = lines.index("Quang <Trung>")
    assert lines[start + 1] == "1,020 → 1,100 ▲"
    assert lines[start + 2].endswith("▲") and lines[start + 3] == "1"
    r = lines.index("r")
    assert lines[r + 1] == "390 → 310 ▼"
    before, after = session.assessment("r").score, session.judge(blocks("GH")).score
    assert lines[r + 4].startswith(f"{before.low:.1f}") and f"{after.low:.1f}" in lines[r + 4]
    assert lines[-1] == "Violations: 1"


def test_parts_and_violations_that_come_and_go(session):
    lines = text(session, "I", "q")
    assert lines[lines.index("Quang <Trung>") + 3] == "1 → 2 ▲"
    gone = lines.index("s")
    assert lines[gone + 1] == "700 → –" and lines[gone + 3] == "1 → –"
    assert lines[-1] == "Violations: 1 → 2 ▲"
    assert text(session, "J", "r")[-1] == "Violations: 1 → 0 ▼"


def test_factors_that_the_move_changes_before_and_after(session):
    what = session.what_if(blocks("F"), "q")
    table = [line.cells for line in what_lines(session.plan, what, "q") if len(line.cells) == 3]
    assert table[0] == ("Factor", "Quang <Trung>", "r")
    rows = {title: cells for title, *cells in table[1:]}
    assert "Economic capacity" not in rows, "it is off"
    for number, title in ((1, "Population density"), (4, "Regional coordination")):
        for side, cell in zip(what.sides, rows[title], strict=True):
            before, after = (one.score.factors[number] for one in (side.before, side.after))
            if f"{100 * before.low:.1f}" != f"{100 * after.low:.1f}":
                assert cell.startswith(f"{100 * before.low:.1f}") and " → " in cell
                assert cell.endswith("▲" if after.low > before.low else "▼")


def test_factors_of_many_units_are_left_out(session):
    what = session.what_if(blocks("CFI"), "q")
    assert len(what.sides) > 2
    assert not any(line.cells[0] == "Factor" for line in what_lines(session.plan, what, "q"))


def test_the_score_of_the_plan_with_its_bounds(session):
    what = session.what_if(blocks("F"), "q")
    (line,) = [t for t in text(session, "F", "q") if t.startswith("Score of the plan")]
    before, after = what.score
    assert before.low < before.high, "the population of a commune is unknown"
    for score in (before, after):
        assert f"{score.low:.1f}–{score.high:.1f}" in line
    assert line[-1] == ("▲" if after.low + after.high > before.low + before.high else "▼")


def test_a_unit_that_is_new(session):
    lines = text(session, "GH", "t")
    assert lines[0] == "2 communes → t" and lines[lines.index("t", 1) + 1] == "– → 310"


def test_what_stops_it_is_said_too(session):
    session.lock_communes(blocks("F"), True)
    joined = " ".join(text(session, "FG", "q"))
    assert joined.startswith("Giang → Quang <Trung>") and "they are locked" in joined
    session.fence = Fence(only_from=frozenset({None}))
    (first, *rest) = text(session, "G", "q")
    assert first.startswith("Not moved (1): Giang") and "Population" not in rest


def test_of_many_units_the_biggest_and_a_count():
    session = session_of("abcdefghij")
    lines = text(session, "ABCDEFGHI", "j")
    units = [unit for unit in "abcdefghij" if unit in lines]
    assert len(units) == SHOWN_AT_MOST and units[-1] == "j"
    assert "and 2 more" in lines and "c" not in units
