from qgis.core import QgsVectorLayer

from regionaltool.bridge.outcome_style import (
    COLOURS,
    MARKS,
    NOT_JUDGED,
    colour_by_consent,
    colour_by_outcome,
    consent_step,
    outcome_text,
)
from regionaltool.core.consultation.consent import CommuneConsent, Consent, UnitConsent
from regionaltool.core.consultation.frozen_option import Differs
from regionaltool.core.criteria.outcome import NUMBER, OUTCOMES, Outcome


def test_every_outcome_has_a_shape_of_its_own_and_a_colour():
    assert set(MARKS) == set(COLOURS) == set(OUTCOMES)
    assert len(set(MARKS.values())) == len(OUTCOMES)
    assert outcome_text(Outcome.REPORT) == "▲ To be reported"


def test_the_layer_has_a_fill_a_shape_and_a_line_of_legend_for_each(qgis_app):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=step:integer", "u", "memory")
    colour_by_outcome(layer)
    categories = layer.renderer().categories()
    assert [c.value() for c in categories] == [*NUMBER.values(), NOT_JUDGED]
    assert [c.label() for c in categories[:-1]] == list(map(outcome_text, OUTCOMES))
    fills = {c.symbol().symbolLayer(0).fillColor().name() for c in categories[:5]}
    assert len(fills) == 5
    shapes = {c.symbol().symbolLayer(1).subSymbol().symbolLayer(0).shape() for c in categories[:5]}
    assert len(shapes) == 5


def test_each_answer_of_a_consultation_has_a_look_of_its_own(qgis_app):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=step:integer", "u", "memory")
    colour_by_consent(layer)
    older = CommuneConsent(0, Consent.AGREED, None, (Differs.UNIT,))
    answers = [UnitConsent("p", outcome, ()) for outcome in Consent]
    answers += [UnitConsent("p", Consent.OPEN, (older,)), None]
    steps = [consent_step(answer) for answer in answers]
    assert len(set(steps)) == 6
    assert set(steps) == {category.value() for category in layer.renderer().categories()}
    labels = {c.value(): c.label() for c in layer.renderer().categories()}
    assert labels[steps[0]] == "● Agreed" and "older" in labels[steps[4]]
