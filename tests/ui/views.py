"""What the whole desk shows, held against a plan begun afresh from where the session stands."""

from qgis.PyQt.QtWidgets import QTabWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.plan import Plan
from tests.ui.desk import Desk


def status(desk: Desk) -> str:
    return desk.window.mainWindow().statusBar().currentMessage()


def tab(desk: Desk) -> str:
    return desk.find("benchTabs", QTabWidget).tabText(1)


def shows(desk: Desk) -> None:
    """Every view of the dock and the map shows the session as it stands."""
    plan = desk.session.plan
    fresh = PlanSession("", Plan(plan.communes, plan.assignment), desk.session.assessor)
    assert len(desk.rows()) == len(fresh.units)
    for unit in fresh.units:
        known, name = fresh.assessment(unit), plan.name(unit)
        people = f"{known.tally.population:,}"
        assert [name, str(len(known.members)), people, f"{known.polygon_km2:.2f}"] in [
            row[:4] for row in desk.rows()
        ]
    layers = desk.workbench.layers
    drawn = {f["unit"]: f for f in desk.features(layers.units_id)}
    assert set(drawn) == set(fresh.units)
    assert all(
        drawn[unit]["population"] == fresh.assessment(unit).tally.population for unit in drawn
    )
    of = {f["id"]: f["unit"] or None for f in desk.features(layers.communes_id)}
    assert tuple(of[code] for code in plan.communes.ids) == plan.assignment
    wrong = fresh.violations()
    assert len(desk.listed()) == max(1, len(wrong))
    assert tab(desk) == (f"Violations ({len(wrong)})" if wrong else "Violations ✓")
    assert f"→ {len(fresh.units)} " in desk.text("planSummary")
    assert f"{fresh.score().value:.1f}" in desk.text("planSummary")
