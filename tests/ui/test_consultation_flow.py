import pytest
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.consent_style import CONSENT, consent_step
from regionaltool.core.violations import ViolationKind
from tests.ui.plan_files import durable
from tests.ui.test_criteria_flow import choose, reopened

LAW = "vn-112-2025"


@pytest.fixture
def section(started):
    """The consultation under the law that asks all households."""
    page = started.workbench.bench.criteria_page
    choose(page.rule_set.box, LAW)
    started.workbench.bench.tabs.setCurrentWidget(page)
    page.consultation.open()
    return page.consultation


def click(desk, button) -> None:
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def states(section) -> dict[int, str]:
    return {row.key: row.texts[1] for row in section.table.rows.rows}


def rest(desk) -> None:
    desk.qtbot.waitUntil(lambda: not desk.workbench.consulting._rest.isActive())


def consents(session) -> list:
    return [v for v in session.violations() if v.kind is ViolationKind.CONSENT]


def enter(section, *texts: str) -> None:
    for field, text in zip(section.fields, texts, strict=False):
        field.setText(text)
    section.keep_button.click()


def merged(session) -> str:
    return next(u for u in session.units if len(session.plan.members(u)) > 2)


def test_nothing_is_asked_before_the_plan_is_frozen(started, section):
    assert "60" not in section.asked.text() and "Freeze" in section.asked.text()
    assert section.freeze_button.isEnabled() and not section.import_button.isEnabled()
    assert set(states(section).values()) == {"– open"}
    click(started, section.freeze_button)
    assert "60 days" in section.asked.text() and section.import_button.isEnabled()


def test_a_law_that_asks_nobody_says_so(started, section):
    choose(started.workbench.bench.criteria_page.rule_set.box, "ee-2016")
    assert "nobody" in section.asked.text() and not section.freeze_button.isEnabled()


def test_ballots_are_typed_and_those_below_the_threshold_are_a_violation(started, section):
    session = started.session
    click(started, section.freeze_button)
    unit = merged(session)
    first, second, *_ = session.plan.members(unit).tolist()
    section.table.visit.emit(first)
    enter(section, "1000", "499", "501", "1/10/2026")
    assert states(section)[first] == "✕ below"
    (wrong,) = consents(session)
    assert wrong.unit == unit and wrong.communes == (first,)
    colour = started.workbench.toolbar.colour_by
    colour.setCurrentIndex(colour.findData(CONSENT))
    layer = started.workbench.layers.communes_id
    shown = {f["id"]: f["consent"] for f in started.features(layer)}
    ids = session.plan.communes.ids
    known = {one.commune: one for one in session.law.answers(unit).communes}
    assert {b: shown[ids[b]] for b in known} == {b: consent_step(c) for b, c in known.items()}
    assert shown[ids[first]] == 1 != shown[ids[second]]
    assert "49.90 %" in wrong.problem.sentence() and "321/2025" in wrong.problem.sentence()
    enter(section, "1000", "500", "500")
    assert states(section)[first] == "✓ agreed" and consents(session) == []
    enter(section, "1000", "600", "500")
    assert "1100 ballots are more than the 1000" in section.told.text()
    assert states(section)[first] == "✓ agreed"
    section.table.visit.emit(second)
    enter(section, "one", "1")
    assert "“one”" in section.told.text() and states(section)[second] == "– open"
    click(started, section.away_button)
    assert not session.can_undo


def test_after_an_edit_communes_have_voted_on_an_older_option(started, section):
    session = started.session
    click(started, section.freeze_button)
    unit = merged(session)
    members = session.plan.members(unit).tolist()
    for member in members:
        section.table.visit.emit(member)
        enter(section, "100", "90", "10")
    assert consents(session) == []
    other = next(iter(session.neighbours(unit)))
    taken = next(b for b in members if session.what_if([b], other).sides)
    session.assign([taken], other)
    rest(started)
    shown = states(section)
    assert all(shown[member].startswith("↶ older: unit") for member in members)
    assert {v.unit for v in consents(session)} == {unit, other}
    assert "older" in section.heading.text()
    session.undo()
    rest(started)
    assert {states(section)[member] for member in members} == {"✓ agreed"}
    page = started.workbench.bench.unit_page
    started.workbench.views.pick(unit)
    page.choose_seat.emit(unit, members[0])
    page.catch_up()
    rest(started)
    assert {states(section)[member] for member in members} == {"↶ older: seat"}
    assert "Seat chosen" in page._detail.text()
    page.choose_seat.emit(unit, None)
    rest(started)
    assert {states(section)[member] for member in members} == {"✓ agreed"}
    session.rename(unit, "Tên khác")
    rest(started)
    assert {states(section)[member] for member in members} == {"↶ older: name"}


def test_ballots_of_a_table_are_entered_and_come_back_with_the_plan(started, section, tmp_path):
    session = started.session
    click(started, section.freeze_button)
    members = session.plan.members(merged(session)).tolist()
    ids = session.plan.communes.ids
    table = tmp_path / "phiếu.csv"
    rows = [f"{ids[member]},200,{150 - n * 60},10" for n, member in enumerate(members[:2])]
    table.write_text("\n".join(["Mã xã,Tổng số hộ,Đồng ý,Không đồng ý", *rows, "99999,5,5,0"]))
    read(started, table)
    before = states(section)
    assert before[members[0]] == "✓ agreed" and before[members[1]] == "✕ below"
    assert "99999" in section.told.text() and "Đồng ý" in section.told.text()
    durable_file = tmp_path / "phương án.gpkg"
    started.workbench.files.save(durable_file)
    started.qtbot.waitUntil(lambda: not started.workbench.files.busy)
    durable(started)
    reopened(started, durable_file)
    assert states(section) == before and len(consents(started.session)) == 1
    forms = tmp_path / "phiếu.html"
    started.workbench.consulting.write_forms(forms)
    assert forms.read_text("utf-8").count("<") > 100


def test_a_table_with_too_many_ballots_changes_nothing(started, section, tmp_path):
    click(started, section.freeze_button)
    ids = started.session.plan.communes.ids
    table = tmp_path / "phiếu.csv"
    table.write_text(f"Mã xã,Tổng số hộ,Đồng ý\n{ids[0]},10,5\n{ids[1]},10,11\n")
    before = states(section)
    read(started, table)
    text = started.window.messageBar().currentItem().text()
    assert "phiếu.csv" in text and "row 3" in text
    assert states(section) == before


def read(desk, table) -> None:
    desk.workbench.consulting.read(str(table))
    desk.qtbot.waitUntil(lambda: desk.workbench.consulting.task is None, timeout=10000)
