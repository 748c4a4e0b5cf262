"""A picture of each tool at work on the sample, for the guide."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import geopandas as gpd
import shapely
from desktop import Desktop

FREE, DETACHED, ENCLOSED = "08483", "08417", "08471"
"""What is wrong in the sample: without a unit, apart from its unit, enclosed by another."""
WIDTH, HEIGHT = 520, 330


class ToolPictures:
    """The tools one after the other, each from the plan as it was at the start."""

    def __init__(self, qgis: Desktop, communes: gpd.GeoDataFrame, folder: Path) -> None:
        self._qgis = qgis
        self._communes = communes.set_index("code")
        self._folder = folder

    def take(self) -> None:
        """Take all of them."""
        for name, show in (
            ("pick", self._pick),
            ("assign", self._assign),
            ("rectangle", self._rectangle),
            ("fill", self._fill),
            ("split", self._split),
            ("lock", self._lock),
            ("districts", self._districts),
            ("merge", self._merge),
            ("fence", self._fence),
            ("next", self._next),
        ):
            self._begin(DETACHED if name == "split" else ENCLOSED if name == "fill" else FREE)
            with show():
                place = self._button_place("takeFrom") if name == "fence" else self._around()
                self._qgis.picture(self._folder / f"tool_{name}.png", place)

    def _begin(self, code: str) -> None:
        """Undo all, and bring the place into the middle of the map."""
        qgis = self._qgis
        for _ in range(4):
            qgis.key("ctrl+alt+z")
        qgis.ask("select", ids=[])
        self._place = code
        x, y = self._inside(code)
        qgis.ask("show", bounds=[x - 9000, y - 6000, x + 9000, y + 6000])
        self._rest()

    def _around(self) -> tuple[int, int, int, int]:
        """The part of the screen around the place."""
        x, y = self._pixel(self._place)
        return (x - WIDTH // 2, y - HEIGHT // 2, WIDTH, HEIGHT)

    def _button_place(self, button: str) -> tuple[int, int, int, int]:
        """The part of the screen below a button of the toolbar."""
        x, y = self._qgis.ask("place", widget=button)
        return (x - WIDTH // 2, y - 20, WIDTH, HEIGHT)

    def _rest(self) -> None:
        time.sleep(0.4)
        self._qgis.wait(lambda: self._qgis.ask("drawn"))

    def _inside(self, code: str) -> list[float]:
        circle = shapely.maximum_inscribed_circle(self._communes.geometry[code], tolerance=10)
        return shapely.get_coordinates(circle)[0].tolist()

    def _pixel(self, code: str) -> list[int]:
        x, y = self._inside(code)
        return self._qgis.ask("pixel", x=x, y=y)

    def _near(self, code: str) -> list[str]:
        """Neighbours, the longest border first."""
        here = self._communes.geometry[code]
        length = self._communes.boundary.intersection(here.boundary).length.drop(code)
        return list(length[length > 100].sort_values(ascending=False).index)

    def _pick_unit_beside(self, code: str) -> str:
        """Make the unit of the first neighbour that has one the current one."""
        units = self._communes["plan_bad"]
        home = next(n for n in self._near(code) if units[n] and units[n] != units[code])
        self._qgis.key("p")
        self._qgis.click_map(*self._inside(home))
        return home

    # each shows its tool at work, and leaves it

    @contextmanager
    def _pick(self) -> Iterator[None]:
        self._pick_unit_beside(FREE)
        self._rest()
        yield

    @contextmanager
    def _assign(self) -> Iterator[None]:
        qgis = self._qgis
        self._pick_unit_beside(FREE)
        qgis.key("a", "bracketright", "bracketright", "bracketright")
        x, y = self._pixel(FREE)
        qgis.begin_drag([(x, y), (x + 40, y + 10), (x + 70, y + 30)])
        time.sleep(0.3)
        yield
        qgis.end_drag()
        qgis.key("bracketleft", "bracketleft", "bracketleft")

    @contextmanager
    def _rectangle(self) -> Iterator[None]:
        self._pick_unit_beside(FREE)
        self._qgis.key("r")
        x, y = self._pixel(FREE)
        with self._drawn([(x - 60, y - 50), (x, y), (x + 80, y + 60)]):
            yield

    @contextmanager
    def _drawn(self, places: list[tuple[int, int]]) -> Iterator[None]:
        """A gesture that is shown before it is let go, and then given up."""
        self._qgis.begin_drag(places)
        self._qgis.wait(lambda: self._qgis.ask("is_shown", widget="whatIfBox"))
        time.sleep(0.3)
        yield
        self._qgis.key("Escape")
        self._qgis.end_drag()

    @contextmanager
    def _hovered(self, code: str) -> Iterator[None]:
        self._qgis.hover_map(*self._inside(code))
        time.sleep(0.6)
        yield
        self._qgis.key("Escape")

    @contextmanager
    def _fill(self) -> Iterator[None]:
        self._pick_unit_beside(ENCLOSED)
        self._qgis.key("f")
        with self._hovered(ENCLOSED):
            yield

    @contextmanager
    def _split(self) -> Iterator[None]:
        self._qgis.key("x")
        self._qgis.click_map(*self._inside(DETACHED))
        self._rest()
        yield

    @contextmanager
    def _lock(self) -> Iterator[None]:
        home = self._pick_unit_beside(FREE)
        self._qgis.key("l")
        self._qgis.click_map(*self._inside(home))
        self._rest()
        yield
        self._qgis.key("Escape")

    @contextmanager
    def _districts(self) -> Iterator[None]:
        self._pick_unit_beside(FREE)
        self._qgis.key("a", "d")
        with self._hovered(FREE):
            yield
        self._qgis.key("d")

    @contextmanager
    def _merge(self) -> Iterator[None]:
        units = self._communes["plan_bad"]
        near = [n for n in self._near(FREE) if units[n]]
        other = next(n for n in near if units[n] != units[near[0]])
        self._qgis.ask("select", ids=[near[0], other])
        time.sleep(0.4)
        self._qgis.key("m")
        self._rest()
        yield

    @contextmanager
    def _fence(self) -> Iterator[None]:
        self._qgis.ask("select", ids=[FREE, *self._near(FREE)])
        time.sleep(0.3)
        self._pick_unit_beside(FREE)
        self._qgis.key("w")
        time.sleep(0.5)
        yield
        self._qgis.key("Escape")

    @contextmanager
    def _next(self) -> Iterator[None]:
        self._qgis.key("u")
        self._rest()
        yield
