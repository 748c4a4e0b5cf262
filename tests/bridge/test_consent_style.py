import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.consent_style import CONSENT, consent_step
from regionaltool.bridge.plan_criteria import PlanRules
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.core.consultation.consent import CommuneConsent, Consent
from regionaltool.core.consultation.frozen_option import Differs
from regionaltool.core.consultation.votes import Votes
from tests.bridge.sessions import blocks, session_of

A, B, C = blocks("ABC")
CRS = QgsCoordinateReferenceSystem("EPSG:3405")


@pytest.fixture
def session(qgis_new_project):
    return session_of("pppqqrrrs.")


def shown(layers) -> dict[str, object]:
    return {f["id"]: f["consent"] for f in layers.layer(layers.communes_id).getFeatures()}


def legend(layers) -> dict[str, str]:
    assigned = layers.layer(layers.communes_id).renderer().rootRule().children()[1]
    return {rule.filterExpression(): rule.label() for rule in assigned.children()}


def test_each_answer_has_a_look_of_its_own():
    older = CommuneConsent(0, Consent.AGREED, None, (Differs.UNIT,))
    answers = [CommuneConsent(0, outcome, None) for outcome in Consent]
    assert len({consent_step(one) for one in (*answers, older, None)}) == 6


def test_communes_are_coloured_each_by_its_own_answer_and_follow_ballots_and_edits(session):
    rules = PlanRules(session)
    layers = PlanLayers(session, CRS)
    session.changed.connect(layers.show)
    layers.colour_by(CONSENT)
    assert set(legend(layers)) == {f'"consent" = {step}' for step in range(6)}
    assigned = layers.layer(layers.communes_id).renderer().rootRule().children()[1]
    grounds = {rule.symbol().symbolLayer(0).brushStyle() for rule in assigned.children()}
    assert grounds == {Qt.BrushStyle.SolidPattern}  # nothing beneath shines through
    nobody = set(shown(layers).values())
    rules.choose("vn-112-2025")
    open_ = shown(layers)["A"]
    assert open_ not in nobody and legend(layers)[f'"consent" = {open_}'].startswith("?")
    rules.consultation.freeze("1", rules.day)
    for block, yes in ((A, 60), (B, 40)):
        rules.consultation.enter(block, {"": Votes(100, yes)})
    now = shown(layers)
    assert len({now["A"], now["B"], now["C"]}) == 3 and now["C"] == open_
    assert legend(layers)[f'"consent" = {now["A"]}'] == "● Agreed"
    assert legend(layers)[f'"consent" = {now["B"]}'].startswith("✕")
    session.assign([C], "q")
    assert "older" in legend(layers)[f'"consent" = {shown(layers)["A"]}']
    session.undo()
    assert shown(layers) == now
    layers.colour_by("unit")
    assert not any(shown(layers).values()) and legend(layers) == {}
