import pytest
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.outcome_style import MARKS, NOT_JUDGED, OUTCOME
from regionaltool.core.criteria.outcome import NUMBER, Outcome
from regionaltool.core.violations import OF_THE_LAW
from regionaltool.ui.what_if_text import what_lines
from tests.ui.plan_files import durable, opened, saved_as
from tests.ui.views import status

LAW = "vn-76-2025"
COLUMN = "criteria"


@pytest.fixture
def flow(started):
    return started.workbench.criteria


@pytest.fixture
def box(started):
    return started.workbench.bench.criteria_page.rule_set.box


def choose(box, data) -> None:
    """As by mouse or keys."""
    place = box.findData(data)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def cells(desk, key: str = COLUMN) -> list[str]:
    place = desk.workbench.bench.units._model.place(key)
    return [row[place] for row in desk.rows()]


def reopened(desk, file) -> None:
    """Open a plan that was saved, after another file has taken its place."""
    session = desk.session
    saved_as(desk, file.with_name("khác.gpkg"))
    opened(desk, file)
    assert desk.session is not session


def test_before_a_rule_set_is_chosen_nothing_is_judged_and_a_link_asks(started, box):
    assert started.session.law.counts() == {} and set(cells(started)) == {""}
    assert "rule set?" in started.text("planSummary").replace("\xa0", " ")
    assert box.currentData() is None
    started.workbench.bench.summary.linkActivated.emit("law")
    assert started.workbench.bench.tabs.currentWidget() is started.workbench.bench.criteria_page


def test_a_rule_set_judges_table_summary_and_unit_page_at_once(started, flow, box):
    before = len(started.session.violations())
    choose(box, LAW)
    counts = started.session.law.counts()
    assert sum(counts.values()) == started.session.n_units
    assert counts[Outcome.UNKNOWN] < started.session.n_units  # the fields were found by their names
    assert "type" in status(started)
    shown = cells(started)
    for outcome, mark in ((Outcome.MET, "●"), (Outcome.REPORT, "▲"), (Outcome.WAIVED, "◆")):
        assert sum(cell.startswith(mark) for cell in shown) == counts[outcome]
        if counts[outcome]:
            assert f"{mark} {counts[outcome]}" in started.text("planSummary")
    assert len(started.session.violations()) == before + counts[Outcome.REPORT]
    assert not started.session.can_undo
    unit = next(u for u in started.session.units if _is(started, u, Outcome.REPORT))
    started.workbench.views.pick(unit)
    page = started.workbench.bench.unit_page.criteria
    measures = [row.texts[0][2:] for row in page.table.rows.rows]
    assert measures == ["Area km²", "Population"]
    assert "Nghị quyết 1211/2016/UBTVQH13, Điều 7–9" in page.notes.text()  # it is not merged
    assert page.reasons.isVisibleTo(page)


def _is(desk, unit: str, outcome: Outcome) -> bool:
    return desk.session.law.judgement(unit).outcome is outcome


def test_another_law_gives_other_counts_and_both_stand_side_by_side(started, flow, box):
    choose(box, LAW)
    under_76 = started.session.law.counts()
    choose(box, "vn-112-2025")
    under_112 = started.session.law.counts()
    assert under_112 != under_76
    section = started.workbench.bench.criteria_page.rule_set
    section.others_button.click()
    rows = {row.texts[0]: row.texts[1:] for row in section.others.rows.rows}
    assert rows["Nghị quyết 76/2025"] == tuple(map(str, under_76.values()))
    assert rows["Nghị quyết 112/2025"] == tuple(map(str, under_112.values()))
    of_112 = {unit: started.session.law.judgement(unit).outcome for unit in started.session.units}
    section.others.visit.emit("vn-76-2025")
    chosen = set(started.workbench.bench.units.chosen_units())
    assert f"another one under “Nghị quyết 76/2025”: {len(chosen)}" in status(started)
    choose(box, LAW)
    assert chosen == {unit for unit in of_112 if not _is(started, unit, of_112[unit])}


def test_an_edit_has_the_units_judged_that_it_touches(started, box):
    choose(box, LAW)
    session = started.session
    short = [unit for unit in session.units if _is(started, unit, Outcome.REPORT)]
    unit = short[0]
    others = list(session.neighbours(unit))
    before = cells(started)
    into = session.merge([unit, *others[:2]])
    assert session.law.judgement(into).outcome in (Outcome.MET, Outcome.WAIVED)
    assert len(cells(started)) < len(before)
    session.undo()
    assert cells(started) == before


def test_a_reason_takes_the_violation_away_and_comes_back_with_the_plan(
    started, flow, box, qtbot, tmp_path
):
    choose(box, LAW)
    session = started.session
    unit = next(u for u in session.units if _is(started, u, Outcome.REPORT))
    started.workbench.views.pick(unit)
    wrong = len(session.violations())
    reasons = started.workbench.bench.unit_page.criteria.reasons
    reasons.text.setFocus()
    qtbot.keyClicks(reasons.text, "Biet lap")
    reasons.keep()
    assert len(session.violations()) == wrong - 1
    counts = session.law.counts()
    file = saved_as(started, tmp_path / "phương án.gpkg")
    reasons.add_file(str(tmp_path / "bản đồ.pdf"))
    durable(started)
    reopened(started, file)
    assert started.session is not session
    assert started.session.law.counts() == counts
    assert len(started.session.violations()) == wrong - 1
    assert flow.rules.reasons.of(unit) == ("Biet lap", (str(tmp_path / "bản đồ.pdf"),))
    noted = started.session.recorder.history.law.reasons[unit].files
    assert noted == ("./bản đồ.pdf",)
    assert box.currentData() == LAW
    started.workbench.views.pick(unit)
    assert reasons.text.toPlainText() == "Biet lap"


def test_the_day_picks_the_law(started, flow, box):
    choose(box, "")
    assert flow.rules.rules.id == "vn-112-2025"
    day = started.workbench.bench.criteria_page.rule_set.day
    day.setText("1/6/2025")
    day.editingFinished.emit()
    assert flow.rules.rules.id == LAW and day.text() == "2025-06-01"
    day.setText("sometime")
    day.editingFinished.emit()
    assert "sometime" in status(started) and flow.rules.rules.id == LAW


def test_an_office_s_own_rules_come_back_without_their_file(started, flow, box, tmp_path):
    mine = tmp_path / "của tôi.toml"
    mine.write_text(
        'id = "mine"\ntitle = "Mine"\nsource = "The office"\n\n[[class]]\nid = "all"\n'
        'min = { pop = 1000 }\ncite = "Art. 1"\nmark = "verified"\n',
        "utf-8",
    )
    flow.choose(str(mine))
    counts = started.session.law.counts()
    assert counts[Outcome.MET]
    file = saved_as(started, tmp_path / "phương án.gpkg")
    mine.unlink()
    reopened(started, file)
    assert started.session.law.counts() == counts
    assert box.currentText() == "Mine (của tôi.toml)"
    flow.choose(str(mine))
    assert "của tôi.toml" in started.window.messageBar().currentItem().text()
    assert started.session.law.counts() == counts


def test_fields_that_are_wrong_are_refused_in_words(started, flow, box, communes):
    choose(box, LAW)
    counts = started.session.law.counts()
    section = started.workbench.bench.criteria_page.facts
    section.boxes["ethnic_pct"].setField("population")
    started.qtbot.mouseClick(section.read_button, Qt.MouseButton.LeftButton)
    assert "100 %" in started.window.messageBar().currentItem().text()
    assert started.session.law.counts() == counts
    section.boxes["ethnic_pct"].setField("")
    section.boxes["type"].setField("")
    started.qtbot.mouseClick(section.read_button, Qt.MouseButton.LeftButton)
    assert started.session.law.counts()[Outcome.UNKNOWN] == started.session.n_units


def test_what_if_tells_outcomes_before_and_after(started, box):
    session = started.session
    unit = session.units[0]
    block = next(b for b in range(len(session.plan.communes)) if session.plan.unit_of(b) != unit)
    before = session.what_if([block], unit)
    assert all(side.outcomes == (None, None) for side in before.sides)
    assert len(what_lines(session.plan, before, unit)[1].cells) == 5
    choose(box, LAW)
    what = session.what_if([block], unit)
    (titles, *lines) = [line.cells for line in what_lines(session.plan, what, unit)[1:]]
    assert titles[-1] == "Criteria"
    for cells, side in zip(lines, what.sides, strict=False):
        assert cells[-1].split(" → ")[0] == MARKS[side.outcomes[0]]
    session.assign([block], unit)
    for side in what.sides:
        if session.has(side.unit):
            assert side.outcomes[1] is session.law.judgement(side.unit).outcome
    assert what.violations[1] == len(session.violations())


def test_the_map_is_coloured_by_outcome_and_follows_law_and_edits(started, box):
    colour = started.workbench.toolbar.colour_by
    colour.setCurrentIndex(colour.findData(OUTCOME))
    layers, session = started.workbench.layers, started.session
    assert {f["step"] for f in started.features(layers.units_id)} == {NOT_JUDGED}
    choose(box, LAW)

    def agrees() -> None:
        drawn = {f["unit"]: f["step"] for f in started.features(layers.units_id)}
        assert drawn == {u: NUMBER[session.law.judgement(u).outcome] for u in session.units}

    agrees()
    labels = [i.label() for i in layers.layer(layers.units_id).renderer().legendSymbolItems()]
    assert labels[:2] == ["● Met", "◆ Waived"] and labels[5] == "? Unknown"
    unit = session.units[0]
    session.merge([unit, *session.neighbours(unit)][:3])
    agrees()


def test_the_chart_has_the_axes_of_the_law(started, box):
    units = started.workbench.bench.units
    units.chart_button.setChecked(True)
    chart = units.scatter
    started.qtbot.waitUntil(chart.isVisible)
    assert not chart._dots.by_law
    choose(box, LAW)
    dots, session = chart._dots, started.session
    assert dots.by_law and len(dots.units) == session.n_units
    for unit, (area, people) in zip(dots.units, dots.figures.tolist(), strict=True):
        judged = session.law.judgement(unit)
        assert [area, people] == [one.percent for one in judged.measured]
        if judged.outcome is Outcome.MET:
            assert min(area, people) >= 100
    chart.grab()
    unit = dots.units[0]
    assert "%" in chart._tip(unit)
    choose(box, "dk-2004")
    assert not chart._dots.by_law  # it asks for people alone


def test_what_the_law_finds_is_not_mended_by_a_move_and_that_is_said(started, box, qtbot):
    choose(box, LAW)
    page = started.workbench.bench.violations_page
    row = next(n for n, v in enumerate(started.session.violations()) if v.kind in OF_THE_LAW)
    page.list.setCurrentRow(row)
    started.workbench.views.show_violations()
    started.click("mendButton")
    qtbot.waitUntil(lambda: "reasons" in page.words.text())
    assert started.session.done == []
