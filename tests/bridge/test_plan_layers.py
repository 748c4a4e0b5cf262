from collections.abc import Iterator

import pytest
import shapely
from hypothesis import given, settings
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsProject,
    QgsVectorLayer,
)

from regionaltool.bridge.plan_layers import GROUP_MARK, PlanLayers
from tests.bridge.sessions import (
    ASSESSOR,
    COMMUNES,
    again,
    blocks,
    carry_out,
    gestures,
    session_of,
    session_on,
    starts,
)
from tests.core.grids import drawn

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
#        ABCDEFGHIJ
START = "pppqqrrrs."


@pytest.fixture(autouse=True)
def project(qgis_new_project) -> Iterator[QgsProject]:
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def session():
    return session_of(START, {"p": "Pháp"})


@pytest.fixture
def layers(session):
    made = PlanLayers(session, WGS84)
    session.changed.connect(made.show)
    return made


def detached_layer() -> QgsVectorLayer:
    (layer,) = QgsProject.instance().mapLayersByName("Detached parts")
    return layer


def shape(feature) -> shapely.Geometry:
    return shapely.normalize(shapely.from_wkb(bytes(feature.geometry().asWkb())))


def shown(layers: PlanLayers) -> dict[str, dict[str, list]]:
    """All features of the three layers but the colours, in an order of their own."""
    project = QgsProject.instance()
    found = {}
    for layer in project.mapLayers().values():
        rows = [
            [value for value, field in zip(f.attributes(), f.fields(), strict=True)
             if field.name() != "colour"] + [shape(f).wkt]
            for f in layer.getFeatures()
        ]  # fmt: skip
        found[layer.name()] = sorted(rows, key=str)
    return found


def units(layers: PlanLayers) -> dict[str, object]:
    return {f["unit"]: f for f in layers.layer(layers.units_id).getFeatures()}


def test_the_layers_stand_in_a_group_on_top(layers, project):
    root = project.layerTreeRoot()
    group = root.children()[0]
    assert group.customProperty(GROUP_MARK) == layers.units_id
    assert "Phương án 1" in group.name()
    names = [node.layer().name() for node in group.findLayers()]
    assert names == ["Detached parts", "Communes", "Units"]
    for layer in project.mapLayers().values():
        assert layer.isValid() and layer.crs() == WGS84


def test_a_unit_has_its_figures_and_its_outline(layers, session):
    feature = units(layers)["q"]
    known = session.assessment("q")
    assert feature["name"] == "q" and feature["population"] == 1020
    assert feature["score"] == pytest.approx(known.score.value)
    assert shape(feature).equals(shapely.union_all(COMMUNES.geometry[blocks("DE")]))
    assert units(layers)["p"]["name"] == "Pháp"


def test_communes_have_their_unit(layers):
    communes = {f["id"]: f for f in layers.layer(layers.communes_id).getFeatures()}
    assert communes["D"]["unit"] == "q" and communes["D"]["name"] == "Diên"
    assert communes["D"]["population"] == 900
    assert communes["J"]["unit"] == NULL
    assert communes["C"]["population"] == NULL, "unknown is not 0"
    assert communes["A"]["km2"] == pytest.approx(COMMUNES.polygon_km2[0])


def test_people_of_a_unit_that_nobody_has_counted_are_unknown_and_not_0(layers, session):
    session.assign(blocks("C"), "t")
    assert units(layers)["t"]["population"] == NULL
    assert units(layers)["p"]["population"] == 700


def test_an_edit_is_shown_in_all_layers(layers, session):
    session.assign(blocks("I"), "q")
    assert set(units(layers)) == {"p", "q", "r"}
    assert units(layers)["q"]["population"] == 1720
    assert shape(units(layers)["q"]).equals(shapely.union_all(COMMUNES.geometry[blocks("DEI")]))
    communes = {f["id"]: f["unit"] for f in layers.layer(layers.communes_id).getFeatures()}
    assert communes["I"] == "q"
    (part,) = detached_layer().getFeatures()
    assert part["unit"] == "q" and shape(part).equals(COMMUNES.geometry[blocks("I")[0]])
    main = shapely.union_all(COMMUNES.geometry[blocks("DE")])
    assert main.distance(shapely.Point(part["to_x"], part["to_y"])) < 1e-12
    session.undo()
    assert detached_layer().featureCount() == 0 and "s" in units(layers)


def test_the_extent_follows_the_units(layers, session):
    session.assign(blocks("I"), None)
    extent = layers.layer(layers.units_id).extent()
    bounds = shapely.total_bounds(COMMUNES.geometry[blocks("ABCDEFGH")])
    assert (extent.xMinimum(), extent.xMaximum()) == pytest.approx((bounds[0], bounds[2]))


def test_neighbours_differ_in_colour_and_others_keep_theirs(layers, session):
    before = {unit: f["colour"] for unit, f in units(layers).items()}
    session.assign(blocks("J"), "t")
    after = {unit: f["colour"] for unit, f in units(layers).items()}
    for unit in session.units:
        assert after[unit] not in [after[other] for other in session.neighbours(unit)]
    assert all(after[unit] == before[unit] for unit in ("p", "q", "s"))


def test_blocks_behind_features(layers):
    by_id = {f["id"]: f.id() for f in layers.layer(layers.communes_id).getFeatures()}
    assert layers.blocks([by_id["H"], by_id["B"], 4711]) == tuple(blocks("BH"))
    assert layers.blocks([]) == ()


def test_a_neighbour_that_gives_way_is_shown_in_its_new_colour():
    """Six units in a ring hold six colours; then the land between them becomes a unit."""
    ring = drawn("AABBC\nFXXXC\nFEEDD", population=[10] * 7)
    session = session_on(ring, [*"abcdef", None])
    made = PlanLayers(session, WGS84)

    def show(change) -> None:
        made.colours_of(["x"])  # asked for a band before the layers are written
        made.show(change)

    session.changed.connect(show)
    before = {unit: f["colour"] for unit, f in units(made).items()}
    assert sorted(before.values()) == [0, 1, 2, 3, 4, 5]
    session.assign([6], "x")
    after = {unit: f["colour"] for unit, f in units(made).items()}
    assert sum(before[unit] != after[unit] for unit in before) == 1
    assert max(after.values()) == 5 and list(after.values()).count(after["x"]) == 1


@pytest.mark.parametrize("what", ["unit", "score"])
def test_units_are_coloured_by(layers, session, what):
    layers.colour_by(what)
    layer = layers.layer(layers.units_id)
    assert layer.featureCount() == len(session.units)
    assert "colour" in layer.fields().names()
    style = layer.renderer().dump() + layer.renderer().legendClassificationAttribute()
    assert ("score" in style) == (what == "score")


@pytest.mark.parametrize("what", ["unit", "score"])
def test_labels_name_the_unit_also_when_its_people_are_unknown(layers, session, what):
    layers.colour_by(what)
    session.assign(blocks("C"), "t")
    layer = layers.layer(layers.units_id)
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    expression = QgsExpression(layer.labeling().settings().fieldName)
    said = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        said[feature["unit"]] = expression.evaluate(context)
        assert not expression.hasEvalError()
    assert said["t"] == "t\n?" and said["p"] == "Pháp\n700"


@pytest.mark.parametrize("gone", ["Units", "Communes", "Detached parts"])
def test_a_layer_removed_by_hand_is_missed_by_nobody(layers, session, project, gone):
    (layer,) = project.mapLayersByName(gone)
    project.removeMapLayer(layer.id())
    session.assign(blocks("I"), "q")
    session.make_unit(blocks("GJ"))
    session.undo()
    layers.colour_by("score")
    left = shown(layers)
    assert len(left) == 2 and gone not in left
    fresh_layers = PlanLayers(again(session), WGS84)
    layers.remove()
    assert {name: rows for name, rows in shown(fresh_layers).items() if name != gone} == left


def test_features_that_were_deleted_by_hand_stop_nothing(layers, session):
    for layer_id in (layers.units_id, layers.communes_id):
        layer = layers.layer(layer_id)
        assert layer.dataProvider().deleteFeatures([f.id() for f in layer.getFeatures()])
    session.assign(blocks("I"), "q")
    session.undo()
    assert set(session.units) == set("pqrs")


def test_a_node_taken_out_of_the_layer_tree_stops_nothing(layers, session, project):
    node = project.layerTreeRoot().findLayer(layers.units_id)
    project.layerTreeRegistryBridge().setEnabled(False)  # it would take the layer with it
    node.parent().removeChildNode(node)
    project.layerTreeRegistryBridge().setEnabled(True)
    layers.colour_by("score")
    session.assign(blocks("I"), "q")
    assert units(layers)["q"]["population"] == 1720


def test_they_are_taken_away_with_their_group(layers, project):
    other = QgsVectorLayer("Polygon?crs=EPSG:4326", "of the user", "memory")
    project.addMapLayer(other)
    layers.remove()
    assert list(project.mapLayers().values()) == [other]
    assert project.layerTreeRoot().findGroups() == []
    layers.remove()


def test_taken_away_after_the_project_was_cleared(layers, project):
    project.clear()
    layers.remove()
    assert project.mapLayers() == {}


def test_two_plans_do_not_mix(layers, session, project):
    other = PlanLayers(session_of("." * 10), WGS84)
    layers.remove()
    assert len(project.mapLayers()) == 3
    assert project.layerTreeRoot().findGroups()[0].customProperty(GROUP_MARK) == other.units_id


def test_a_plan_without_units_is_shown(project):
    session = session_of("." * 10)
    layers = PlanLayers(session, WGS84)
    session.changed.connect(layers.show)
    assert units(layers) == {}
    unit = session.make_unit(blocks("AB"))
    assert set(units(layers)) == {unit}


@settings(deadline=None, derandomize=True, max_examples=25)
@given(starts, gestures)
def test_after_any_gestures_the_same_as_drawn_afresh(start, done):
    session = session_of(start)
    layers = PlanLayers(session, WGS84)
    session.changed.connect(layers.show)
    for gesture in done:
        carry_out(session, gesture)
    colours = {unit: f["colour"] for unit, f in units(layers).items()}
    live = shown(layers)
    layers.remove()
    assert shown(PlanLayers(again(session), WGS84)) == live
    assert set(colours) == set(session.units)
    for unit in session.units:
        assert colours[unit] not in [colours[other] for other in session.neighbours(unit)]
    QgsProject.instance().clear()


def test_the_borders_of_the_drawing_are_as_drawn():
    """What the tests here rely on: E is enclosed by D, I is an island."""
    assert ASSESSOR.coverage.neighbours(blocks("E")[0]).tolist() == blocks("D")
    assert ASSESSOR.coverage.neighbours(blocks("I")[0]).tolist() == []


def locked(layers: PlanLayers) -> dict[str, int]:
    """Code → how it is locked, of communes that are."""
    features = layers.layer(layers.communes_id).getFeatures()
    return {f["id"]: f["locked"] for f in features if f["locked"]}


def test_the_locks_shown_are_those_of_the_option_on_the_screen(qgis_new_project):
    session, other = session_of("pppqqrrrs."), session_of("pppqqrrrs.")
    session.lock_units(["q"], True)
    session.lock_communes(blocks("A"), True)
    other.lock_communes(blocks("B"), True)
    layers = PlanLayers(session, WGS84)
    layers.show_session(other)
    assert locked(layers) == {"B": 2}
    other.changed.connect(layers.show)
    other.lock_units(["r"], True)
    other.unlock_all()
    other.lock_units(["p"], True)
    assert locked(layers) == {"A": 1, "B": 1, "C": 1}
