"""The map of the sample in a real QGIS is coloured by a factor that is chosen on the toolbar."""

import sys
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from qgis.PyQt.QtGui import QImage

from regionaltool.bridge.score_map import CLASSES

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop

STEPS = [colour for _, colour in CLASSES[1:]]
PURPLES = {"#f2f0f7", "#dadaeb", "#bcbddc", "#9e9ac8", "#756bb1", "#54278f"}


@pytest.fixture(scope="module")
def communes(sample) -> gpd.GeoDataFrame:
    return gpd.read_file(sample, layer="communes").set_index("code")


@pytest.fixture
def qgis(tmp_path):
    with Desktop(tmp_path / "qgis") as desktop:
        desktop.click_widget("openSampleButton")
        desktop.wait(lambda: desktop.ask("is_shown", widget="unitsTable"))
        at_rest(desktop)
        yield desktop


def at_rest(qgis) -> None:
    qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)


def choose(qgis, beginning: str) -> None:
    """Open the box with the mouse, and choose by typing how the choice begins."""
    qgis.click_widget("colourBy")
    qgis.write(beginning)
    qgis.key("Return")
    at_rest(qgis)


def seen(qgis, communes, tmp_path) -> dict[str, set[str]]:
    """The colours of the map around the middle of each commune, by its unit in the sample."""
    qgis.picture(tmp_path / "screen.png")
    picture = QImage(str(tmp_path / "screen.png"))
    some = communes[communes["plan_bad"].notna()]
    circles = [shapely.maximum_inscribed_circle(shape, 200) for shape in some.geometry]
    places = [shapely.get_coordinates(circle)[0].tolist() for circle in circles]
    colours: dict[str, set[str]] = {}
    for unit, (x, y) in zip(some["plan_bad"], qgis.ask("pixels", places=places), strict=True):
        around = ((x + right, y + down) for right in (-4, 0, 4) for down in (-4, 0, 4))
        colours.setdefault(unit, set()).update(picture.pixelColor(*at).name() for at in around)
    return colours


def near(colour: str, others: set[str]) -> bool:
    """Is it among the others, but for what a palette of 256 colours changes?"""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for other in others:
        their = [int(other[at : at + 2], 16) for at in (1, 3, 5)]
        if all(abs(a - b) <= 3 for a, b in zip(parts, their, strict=True)):
            return True
    return False


def test_units_are_shaded_by_a_factor_and_communes_by_minutes(qgis, communes, tmp_path):
    choose(qgis, "2 Pop")
    assert qgis.ask("text", widget="colourBy").strip() == "2 Population density"
    (units,) = qgis.ask("features", name="Units")
    at = {name: place for place, name in enumerate(units["fields"])}
    steps = {row[at["unit"]]: int(row[at["step"]]) for row in units["rows"]}
    assert len(set(steps.values())) > 1, "the sample's units differ in it"
    shown = seen(qgis, communes, tmp_path)
    right = [near(STEPS[step], shown[unit]) for unit, step in steps.items() if unit in shown]
    assert len(right) > 40 and sum(right) / len(right) > 0.9  # a name may lie over a small unit

    choose(qgis, "Min")
    assert qgis.ask("text", widget="colourBy") == "Minutes to the seat"
    shown = seen(qgis, communes, tmp_path)
    purple = [any(near(one, PURPLES) for one in colours) for colours in shown.values()]
    assert sum(purple) / len(purple) > 0.9
    assert not any(near(STEPS[4], colours) for colours in shown.values())

    choose(qgis, "Colour by u")
    shown = seen(qgis, communes, tmp_path)
    assert not any(near(STEPS[4], colours) for colours in shown.values())
