"""The pictures of README and docs, taken from a real QGIS desktop: `make shots`.

The sample's pictures need nothing but the checkout. Those of Hưng Yên are taken when the real
provinces lie beside the checkout, and left as they are when not.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import geopandas as gpd
import shapely
from desktop import ROOT, Desktop
from quang_ninh import communes_of, redraw, write_start
from tool_pictures import ToolPictures

PICTURES = ROOT / "docs" / "pictures"
REAL = ROOT.parent / "shared" / "data" / "provinces" / "hung_yen.gpkg"
MESSY = ROOT.parent / "shared" / "data" / "messy"
# QGIS asks before it leaves when data lies in the system's folder for temporary files
SCRATCH = ROOT / "build" / "shots"


def main() -> int:
    """Take every picture that can be taken here."""
    shutil.rmtree(SCRATCH, ignore_errors=True)
    SCRATCH.mkdir(parents=True)
    sample(SCRATCH / "sample")
    plan_menu(SCRATCH / "plan_menu")
    law(SCRATCH / "law")
    if REAL.is_file():
        hung_yen(SCRATCH / "hung_yen")
        messy(SCRATCH / "messy")
        old_to_new(SCRATCH / "old_to_new")
        quang_ninh(SCRATCH / "quang_ninh")
    else:
        print(
            "hung_yen, fields, data, old_to_new and tour .png are left as they are: the real "
            "provinces are not here"
        )
    return 0


def sample(folder: Path) -> None:
    """The sample in English: what is wrong, a candidate unit, the map by score."""
    communes = gpd.read_file(ROOT / "resources" / "sample" / "province.gpkg", layer="communes")
    with Desktop(folder) as qgis:
        qgis.picture(PICTURES / "start.png")
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        select_row(qgis, "Hải Phú")
        qgis.picture(PICTURES / "dock.png")
        qgis.key("F8", "F8")
        show_tab(qgis, 1)
        rest(qgis)
        qgis.key("ctrl+F8")
        rest(qgis)
        qgis.picture(PICTURES / "violations.png")
        qgis.key("Escape")
        qgis.ask("zoom")
        rest(qgis)
        qgis.ask("select", ids=around(communes, communes.code[60], 3))
        rest(qgis)
        qgis.picture(PICTURES / "candidate.png")
        qgis.ask("select", ids=[])
        qgis.ask("colour", what="score")
        qgis.click(qgis.ask("button", action="tableBelow"))
        rest(qgis)
        qgis.picture(PICTURES / "score.png")
    with Desktop(folder.with_name("tools")) as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        lasso(qgis, communes[communes.code == "08483"])
        qgis.picture(PICTURES / "what_if.png")
        qgis.key("Escape")
        qgis.end_drag()
        ToolPictures(qgis, communes, PICTURES).take()
    with Desktop(folder.with_name("links")) as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        link(qgis, communes[communes.plan_bad_name == "Hòa Bình"])
        qgis.picture(PICTURES / "links.png")


def plan_menu(folder: Path) -> None:
    """A plan that is a file with two options, and what can be done with it."""
    with Desktop(folder) as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        qgis.key("ctrl+alt+s")
        qgis.wait(lambda: qgis.ask("dialog"))
        time.sleep(1)  # the dialog has the focus a little later than it is there
        qgis.write(str(folder / "an_hai.gpkg"))
        qgis.key("Return")
        qgis.wait(lambda: "#0" in qgis.ask("text", widget="journalPosition"))
        qgis.click_widget("unitsFilter")  # without a window manager nobody gives the focus back
        qgis.key("ctrl+alt+b")
        qgis.wait(lambda: qgis.ask("dialog"))
        time.sleep(1)
        qgis.key("Return")
        qgis.wait(lambda: not qgis.ask("dialog"))
        rest(qgis)
        qgis.click_widget("unitsFilter")
        qgis.click_widget("planButton")
        time.sleep(1)
        qgis.picture(PICTURES / "plan_menu.png")
        qgis.key("Escape")


def law(folder: Path) -> None:
    """The sample under the law of 2025: the map by outcome, a unit's criteria, the chart."""
    with Desktop(folder) as qgis:
        qgis.click_widget("openSampleButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        show_tab(qgis, 5)
        qgis.ask("colour", what="outcome")
        qgis.click_widget("ruleSetBox")
        qgis.key("Home", "Down", "Down", "Down", "Return")
        rest(qgis)
        qgis.click(qgis.ask("button", action="tableBelow"))
        qgis.click_widget("unitsChartButton")
        select_row(qgis, "Mường Kỳ")
        qgis.ask("zoom")
        time.sleep(6)  # what is said over the map goes
        rest(qgis)
        qgis.picture(PICTURES / "criteria.png")


def lasso(qgis: Desktop, free: gpd.GeoDataFrame) -> None:
    """Draw around the commune without a unit and some of its neighbours; do not let go."""
    (place,) = free.geometry.representative_point()
    qgis.key("p")
    qgis.click_map(place.x + 5000, place.y)
    qgis.key("o")
    x, y = qgis.ask("pixel", x=place.x, y=place.y)
    around = ((-35, -45), (10, -60), (25, -10), (5, 45), (-35, 50), (-60, 10), (-50, -30))
    qgis.begin_drag([(x + right, y + down) for right, down in around])
    qgis.wait(lambda: qgis.ask("is_shown", widget="whatIfBox"))
    time.sleep(0.3)


def link(qgis: Desktop, unit: gpd.GeoDataFrame) -> None:
    """Draw a bridge between the two communes of a unit that lie farthest apart."""
    show_tab(qgis, 3)
    qgis.click_widget("linkSource")
    qgis.write("Decision 12")
    qgis.click_widget("drawLinkButton")
    places = unit.geometry.representative_point()
    start = places.iloc[0]
    end = places.loc[places.distance(start).idxmax()]
    qgis.drag_map([(start.x, start.y), (end.x, end.y)])
    rest(qgis)


def hung_yen(folder: Path) -> None:
    """The real province in Vietnamese."""
    folder.mkdir(parents=True)
    copy = Path(shutil.copy2(REAL, folder))
    copy.chmod(0o644)
    source = f"Hưng Yên={copy}|layername=communes_clean"
    with Desktop(folder / "qgis", language="vi", layers=[source]) as qgis:
        qgis.click_widget("startFromLayerButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="startButton"))
        rest(qgis)
        qgis.picture(PICTURES / "fields.png")
        qgis.click_widget("startButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        select_row(qgis, "Xã Yên Mỹ")
        qgis.ask("zoom")
        rest(qgis)
        qgis.picture(PICTURES / "hung_yen.png")


def quang_ninh(folder: Path) -> None:
    """A province of islands redrawn from 186 communes to 54 units, in Vietnamese."""
    folder.mkdir(parents=True)
    communes = communes_of(REAL.with_name("quang_ninh.gpkg"))
    source = write_start(communes, folder / "quang_ninh.gpkg")
    with Desktop(folder / "qgis", language="vi", layers=[source]) as qgis:
        qgis.click_widget("startFromLayerButton")
        qgis.click_widget("startButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        qgis.picture(PICTURES / "tour_186.png")

        def seen(number: int, unit: str) -> None:
            if number == 27:
                rest(qgis)
                qgis.picture(PICTURES / "tour_half.png")

        gestures = redraw(qgis, communes, seen)
        qgis.ask("zoom")
        rest(qgis)
        qgis.picture(PICTURES / "tour_54.png")
        print(f"Quảng Ninh: {gestures} gestures from {len(communes)} communes to 54 units")


def messy(folder: Path) -> None:
    """Texts and a coordinate system in doubt, in English."""
    folder.mkdir(parents=True)
    for file in MESSY.iterdir():
        shutil.copyfile(file, folder / file.name)
    with Desktop(folder / "qgis", layers=[f"ranh_gioi_xa={folder / 'ranh_gioi_xa.shp'}"]) as qgis:
        qgis.click_widget("startFromLayerButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="mendTextsButton"))
        rest(qgis)
        qgis.picture(PICTURES / "data.png")


def old_to_new(folder: Path) -> None:
    """A plan from the official table, and the rows of it that do not count."""
    folder.mkdir(parents=True)
    copy = Path(shutil.copy2(REAL.with_name("quang_ninh.gpkg"), folder))
    copy.chmod(0o644)
    source = f"Quảng Ninh={copy}|layername=communes_clean"
    with Desktop(folder / "qgis", layers=[source]) as qgis:
        qgis.click_widget("startFromLayerButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="startButton"))
        rest(qgis)
        qgis.scroll_to("unitsFrom")
        qgis.click_widget("unitsFrom")
        qgis.key("Down", "Down", "Down", "Return")
        qgis.scroll_to("unitsFile")
        qgis.click_widget("unitsFile")
        qgis.write(str(MESSY.with_name("vn_map_2025_old_to_new.csv")))
        qgis.key("Tab")
        qgis.click_widget("startButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        rest(qgis)
        show_tab(qgis, 2)
        rest(qgis)
        qgis.picture(PICTURES / "old_to_new.png")


def around(communes: gpd.GeoDataFrame, code: str, count: int) -> list[str]:
    """A commune and some of its neighbours."""
    shape = communes.set_index("code").geometry
    border = shapely.length(shapely.intersection(shape.to_numpy(), shape[code]))
    order = border.argsort()[::-1]
    return [code, *[shape.index[i] for i in order if shape.index[i] != code][: count - 1]]


def select_row(qgis: Desktop, unit: str) -> None:
    """Click the row of a unit."""
    qgis.click(qgis.ask("row", text=unit))
    rest(qgis)


def show_tab(qgis: Desktop, number: int) -> None:
    """Bring a page of the bench to the front."""
    qgis.click(qgis.ask("tab", number=number))


def rest(qgis: Desktop) -> None:
    """Wait until nothing is being drawn or read, nor will be a moment later.

    The map follows an edit or a new link when the hand rests.
    """
    for _ in range(2):
        qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0 and not qgis.ask("busy"))
        time.sleep(0.4)


if __name__ == "__main__":
    sys.exit(main())
