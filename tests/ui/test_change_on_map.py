import pytest
import shapely
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsRubberBand

from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.core.plan import Change
from regionaltool.ui.change_on_map import ChangeOnMap
from tests.bridge.sessions import COMMUNES, blocks, session_of

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
#        ABCDEFGHIJ
START = "pppqqrrrs."


@pytest.fixture
def session():
    return session_of(START)


@pytest.fixture
def canvas(qtbot, qgis_new_project):
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.setDestinationCrs(WGS84)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def layers(session):
    return PlanLayers(session, WGS84)


@pytest.fixture
def follower(canvas, session, layers):
    canvas.setLayers(layers.all())
    canvas.setExtent(QgsRectangle(*shapely.total_bounds(COMMUNES.geometry)))
    made = ChangeOnMap(canvas)
    made.follow(session, layers, WGS84)
    session.changed.connect(made.show)
    return made


def banded(canvas) -> dict[str, float]:
    """Colour → area of what the bands show."""
    bands = [item for item in canvas.items() if isinstance(item, QgsRubberBand)]
    return {
        band.fillColor().name(): pytest.approx(band.asGeometry().area())
        for band in bands
        if not band.asGeometry().isEmpty()
    }


def seen(canvas, letter: str) -> str:
    """The colour of the topmost band at a commune."""
    (block,) = blocks(letter)
    here = to_qgis(shapely.point_on_surface(COMMUNES.geometry[block]))
    bands = [item for item in canvas.items() if isinstance(item, QgsRubberBand)]
    around = [band for band in bands if band.asGeometry().intersects(here)]
    return max(around, key=QgsRubberBand.zValue).fillColor().name()


def colour(layers, unit: str) -> str:
    (found,) = layers.colours_of([unit]).values()
    return found


def area(letters: str) -> float:
    return shapely.area(COMMUNES.geometry[blocks(letters)]).sum()


def units_of(layers) -> dict[str, object]:
    return {f["id"]: f["unit"] for f in layers.layer(layers.communes_id).getFeatures()}


def test_a_move_is_seen_at_once_and_the_layers_follow(follower, canvas, session, layers, qtbot):
    session.assign(blocks("DF"), "p")
    assert banded(canvas) == {colour(layers, "p"): area("DF")}
    assert units_of(layers)["D"] == "q"
    qtbot.waitUntil(lambda: units_of(layers)["D"] == "p")
    qtbot.waitUntil(lambda: not banded(canvas))


def test_what_changes_while_the_map_is_drawn_stays_in_sight(follower, canvas, session, layers):
    session.assign(blocks("D"), "p")
    follower.write()
    canvas.renderStarting.emit()
    session.assign(blocks("I"), "q")
    canvas.mapCanvasRefreshed.emit()
    assert banded(canvas) == {colour(layers, "q"): area("I")}
    follower.write()
    canvas.mapCanvasRefreshed.emit()  # of a drawing that began before
    assert banded(canvas) == {colour(layers, "q"): area("I")}


def test_a_commune_that_moves_again_is_seen_where_it_is(follower, canvas, session, layers):
    session.assign(blocks("D"), "p")
    follower.write()
    session.assign(blocks("D"), None)
    assert seen(canvas, "D") == "#ffffff"
    canvas.renderStarting.emit()
    canvas.mapCanvasRefreshed.emit()
    assert banded(canvas) == {"#ffffff": area("D")}
    session.undo()
    assert seen(canvas, "D") == colour(layers, "p")
    session.undo()
    assert seen(canvas, "D") == colour(layers, "q")
    follower.write()
    assert units_of(layers)["D"] == "q" and units_of(layers)["J"] == NULL


def test_a_new_unit_has_its_colour_before_the_layer_knows_it(follower, canvas, session, layers):
    unit = session.make_unit(blocks("AD"))
    before = colour(layers, unit)
    assert banded(canvas) == {before: area("AD")}
    follower.write()
    assert colour(layers, unit) == before


def test_where_units_are_not_shown_no_band_is(follower, canvas, session, layers):
    root = QgsProject.instance().layerTreeRoot()
    root.findLayer(layers.units_id).setItemVisibilityChecked(False)
    session.assign(blocks("D"), "p")
    QgsProject.instance().removeMapLayer(layers.units_id)
    session.assign(blocks("E"), "p")
    assert banded(canvas) == {}
    follower.write()
    assert units_of(layers)["D"] == units_of(layers)["E"] == "p"


def test_another_plan_takes_the_bands_and_what_was_to_be_written(follower, canvas, session, layers):
    session.assign(blocks("D"), "p")
    other = session_of("p" * 10)
    follower.follow(other, PlanLayers(other, WGS84), WGS84)
    assert banded(canvas) == {}
    follower.write()
    assert units_of(layers)["D"] == "q"


def test_another_system_of_coordinates_draws_the_bands_anew(follower, canvas, session):
    session.assign(blocks("D"), "p")
    (before,) = banded(canvas).values()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    (after,) = banded(canvas).values()
    assert after.expected > 1e6 * before.expected


def test_before_any_plan_and_after_its_end_it_stands_still(canvas, session):
    alone = ChangeOnMap(canvas)
    alone.show(Change(frozenset("p"), (1,)))
    alone.write()
    alone.remove()
    canvas.renderStarting.emit()
    canvas.mapCanvasRefreshed.emit()
    assert banded(canvas) == {}
