"""What the map is coloured by: values, steps, legends, and what is left when it is changed."""

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge import plan_layers, slices
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.core.score.shading import NOT_APPLICABLE, UNAVAILABLE, shadings_of
from tests.bridge.sessions import blocks, session_of

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def session():
    return session_of("pppqqrrrs.")


@pytest.fixture
def layers(session, qgis_new_project):
    made = PlanLayers(session, WGS84)
    session.changed.connect(made.show)
    yield made
    QgsProject.instance().clear()


def shown(layers, session) -> None:
    """Each unit has the value and the step of its score now."""
    layer = layers.layer(layers.units_id)
    (shading,) = [s for s in shadings_of(session.assessor.scoring) if s.key == "i11"]
    rows = {f["unit"]: f for f in layer.getFeatures()}
    assert set(rows) == set(session.units)
    for unit, row in rows.items():
        shade = shading.of(session.assessment(unit).score)
        assert row["step"] == shade.step
        assert (None if row["value"] == NULL else row["value"]) == shade.value


def test_units_have_the_values_of_an_indicator_after_every_edit(layers, session):
    layers.colour_by("i11")
    shown(layers, session)
    session.assign(blocks("I"), "q")
    session.make_unit(blocks("GJ"))
    shown(layers, session)
    steps = [f["step"] for f in layers.layer(layers.units_id).getFeatures()]
    # the population of a member of p is unknown, and so are its people's minutes
    assert UNAVAILABLE in steps and set(steps) - {UNAVAILABLE}


def test_the_legend_names_the_steps_and_what_is_not_known(layers):
    layers.colour_by("i11")
    layer = layers.layer(layers.units_id)
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert labels == [
        "> 49 min",
        "38 – 49 min",
        "27 – 38 min",
        "16 – 27 min",
        "≤ 16 min",
        "? unavailable",
        "– not applicable",
    ]
    colours = {c.symbol().color().name() for c in layer.renderer().categories()}
    assert len(colours) == 7
    assert layer.attributeDisplayName(layer.fields().lookupField("value")) == (
        "Mean minutes to the seat"
    )


def test_every_choice_has_a_step_for_every_unit(layers, session):
    for shading in shadings_of(session.assessor.scoring):
        layers.colour_by(shading.key)
        layer = layers.layer(layers.units_id)
        known = {c.value() for c in layer.renderer().categories()}
        assert {f["step"] for f in layer.getFeatures()} <= known


def test_by_unit_again_nothing_is_left_of_it(layers):
    layers.colour_by("i11")
    layers.colour_by("unit")
    layer = layers.layer(layers.units_id)
    assert layer.renderer().type() == "singleSymbol"
    assert {(f["value"], f["step"]) for f in layer.getFeatures()} == {(NULL, NOT_APPLICABLE)}


def test_communes_show_minutes_to_the_seat_after_every_edit(layers, session):
    layers.colour_by("minutes")
    communes = layers.layer(layers.communes_id)
    session.assign(blocks("CI"), "q")
    minutes = {f["id"]: f["minutes"] for f in communes.getFeatures()}
    ids = session.plan.communes.ids
    for unit in session.units:
        known = session.assessment(unit)
        for member, travelled in zip(known.members, known.seat.minutes, strict=True):
            assert minutes[ids[member]] == pytest.approx(travelled)
    labels = [item.label() for item in communes.renderer().legendSymbolItems()]
    assert "≤ 10 min" in labels and "> 60 min" in labels
    layers.colour_by("score")
    assert "> 60 min" not in [i.label() for i in communes.renderer().legendSymbolItems()]


def test_another_plan_on_layers_that_were_left_is_coloured_the_same(layers, session):
    layers.colour_by("i11")
    other = session_of("ppqqqrrrss")
    again = PlanLayers(other, WGS84, on_map=False)
    again.put_on_map(in_place=True)
    shown(again, other)
    assert again.layer(again.units_id).renderer().type() == "categorizedSymbol"


def test_a_commune_without_a_unit_any_more_has_no_minutes(layers, session):
    layers.colour_by("minutes")
    session.assign(blocks("A"), None)
    minutes = {f["id"]: f["minutes"] for f in layers.layer(layers.communes_id).getFeatures()}
    assert minutes[session.plan.communes.ids[0]] == NULL


@pytest.fixture
def unit_by_unit(monkeypatch):
    """As on a large map: one feature after the other is written, each in a slice of its own."""
    monkeypatch.setattr(plan_layers, "_AT_ONCE", 1)
    monkeypatch.setattr(slices, "SLICE_S", 1e-9)


def minutes_shown(layers) -> dict[str, object]:
    return {f["id"]: f["minutes"] for f in layers.layer(layers.communes_id).getFeatures()}


def test_on_a_large_map_figures_come_in_slices_and_edits_between_them(
    layers, session, qtbot, unit_by_unit
):
    layers.colour_by("i11")
    steps = [f["step"] for f in layers.layer(layers.units_id).getFeatures()]
    assert steps.count(NOT_APPLICABLE) >= 2, "they are not all there yet"
    session.assign(blocks("I"), "q")
    session.make_unit(blocks("GJ"))
    qtbot.waitUntil(lambda: not layers._slices.busy)
    shown(layers, session)


def test_another_choice_may_come_while_figures_are_written(layers, session, qtbot, unit_by_unit):
    layers.colour_by("minutes")
    layers.colour_by("unit")
    layers.colour_by("minutes")
    layers.colour_by("i11")
    qtbot.waitUntil(lambda: not layers._slices.busy)
    shown(layers, session)
    assert set(minutes_shown(layers).values()) == {NULL}
    layers.colour_by("minutes")
    layers.colour_by("i11")
    layers.colour_by("minutes")
    qtbot.waitUntil(lambda: not layers._slices.busy)
    free = {session.plan.communes.ids[block] for block in session.plan.unassigned}
    assert {id for id, minutes in minutes_shown(layers).items() if minutes == NULL} == free


def test_layers_that_are_taken_away_are_not_written_to(layers, session, qtbot, unit_by_unit):
    layers.colour_by("i11")
    layers.remove()
    qtbot.wait(20)
    assert not layers._slices.busy and not layers.all()


@pytest.fixture
def ground(layers):
    """A layer of the user's under the plan, red all over."""
    project = QgsProject.instance()
    mine = QgsVectorLayer("Polygon?crs=EPSG:4326", "mine", "memory")
    feature = QgsFeature()
    around = layers.layer(layers.communes_id).extent().buffered(1)
    feature.setGeometry(QgsGeometry.fromRect(around))
    mine.dataProvider().addFeatures([feature])
    mine.renderer().symbol().setColor(QColor("#ff0000"))
    project.addMapLayer(mine, False)
    project.layerTreeRoot().addLayer(mine)


def drawn(layers) -> list[str]:
    """The layers of the project from the top one on."""
    named = {layers.communes_id: "communes", layers.units_id: "units"}
    order = QgsProject.instance().layerTreeRoot().layerOrder()
    return [named[layer.id()] for layer in order if layer.id() in named]


def redness(layers, session, block: int) -> int:
    """How red the map is in a commune, over all of it; 255 is the ground itself."""
    settings = QgsMapSettings()
    settings.setLayers(QgsProject.instance().layerTreeRoot().layerOrder())
    settings.setDestinationCrs(WGS84)
    settings.setExtent(layers.layer(layers.communes_id).extent())
    settings.setOutputSize(QSize(400, 400))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    picture, to_pixel = job.renderedImage(), settings.mapToPixel()
    left, bottom, right, top = session.plan.communes.geometry[block].bounds
    places = ((x, y) for x in np.linspace(left, right, 9) for y in np.linspace(bottom, top, 9))
    pixels = [to_pixel.transform(QgsPointXY(*place)) for place in places]
    colours = [QColor(picture.pixel(int(p.x()) % 400, int(p.y()) % 400)) for p in pixels]
    return max(colour.red() - colour.green() for colour in colours)


def test_the_ground_under_the_plan_shows_through_no_commune(layers, session, ground):
    (free,) = session.plan.unassigned
    assigned = session.plan.members("q")[0]
    for by in ("unit", "minutes", "score"):
        layers.colour_by(by)
        assert redness(layers, session, free) < 40
    layers.colour_by("minutes")
    assert redness(layers, session, assigned) < 40


def test_outlines_of_units_lie_over_communes_that_are_shaded(layers):
    assert drawn(layers) == ["communes", "units"]
    layers.colour_by("minutes")
    layers.colour_by("minutes")
    assert drawn(layers) == ["units", "communes"]
    symbol = layers.layer(layers.units_id).renderer().symbol()
    assert symbol.symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush
    layers.colour_by("i11")
    assert drawn(layers) == ["communes", "units"]
    assert len(layers.all()) == 3 and all(layer.isValid() for layer in layers.all())
