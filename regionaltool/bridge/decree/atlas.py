"""The atlas of a decree: one PDF with a cover, two maps of all, and a page for each unit.

Drawn by QGIS from layouts and styles in ``resources/layouts`` that an office may replace. It is
vector throughout, with its letters embedded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProject
from qgis.PyQt.QtGui import QPainter, QPdfWriter

from regionaltool.bridge.decree.atlas_ground import AtlasGround, Frame, Grid
from regionaltool.bridge.decree.atlas_layers import AtlasLayer, Drawn
from regionaltool.bridge.decree.atlas_page import DPI, AtlasPage
from regionaltool.bridge.decree.atlas_templates import COVER, OVERVIEW, UNIT, Templates
from regionaltool.bridge.decree.paper_language import translator
from regionaltool.bridge.export_crs import check_target
from regionaltool.bridge.progress import Progress, Stage
from regionaltool.bridge.staged_files import staged_folder
from regionaltool.bridge.words import tr
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.colouring import Colours
from regionaltool.core.decree.atlas.atlas_texts import AtlasTexts
from regionaltool.core.decree.atlas.map_labels import MapLabel
from regionaltool.core.decree.atlas.unit_sides import UnitSides, unit_sides
from regionaltool.core.decree.decided_plan import WHOLE, DecidedPlan
from regionaltool.core.decree.papers.paper_words import PaperWords

_ROOM, _UNIT_ROOM = 1.03, 1.25
"""How much larger than what it is about a map's ground is."""
_UNIT_SIZES = (8.0, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5, 4.0, 3.7)
_COMMUNE_SIZES = (6.0, 5.5, 5.0, 4.5, 4.0, 3.6, 3.3)
_MEMBER_SIZES = (10.0, 9.0, 8.0, 7.0, 6.5, 6.0, 5.5, 5.0)
"""Points."""


def write_atlas(
    decided: DecidedPlan,
    file: Path,
    crs: QgsCoordinateReferenceSystem,
    language: str = "vi",
    *,
    layouts: Path | None = None,
    sources: Sequence[str] = (),
    context: QgsCoordinateTransformContext | None = None,
    progress: Progress | None = None,
) -> int:
    """Write the atlas and say how many pages it has; an older file is replaced when it is done.

    ``crs`` is the system whose grid is drawn, ``language`` that of the papers, ``layouts`` an
    office's folder of layouts and styles, ``sources`` lines on where figures come from and when.
    Raises `InputError` with a sentence, `CancelledError` when the user cancels.
    """
    check_target(crs)
    whole = Stage(progress)
    whole.step(0, 100)
    drawing = _Drawing(decided, crs, language, Templates(layouts), sources, context, whole)
    with staged_folder(file.parent) as folder:
        staged = folder / file.name
        try:
            ended = _paint(drawing, staged, whole.part(0.1, 1))
        finally:
            drawing.close()
        if not ended or not staged.is_file() or not staged.stat().st_size:
            raise cannot_write(file, tr("the pages could not be finished"))
    return drawing.n_sheets


def _paint(drawing: _Drawing, staged: Path, stage: Stage) -> bool:
    """Put all pages into a file; False when it could not be ended."""
    writer = QPdfWriter(str(staged))
    writer.setTitle(drawing.title)
    writer.setCreator("Regional Tool")
    writer.setResolution(DPI)
    painter = QPainter()
    try:
        for number, page in enumerate(drawing.pages()):
            page.paint(painter, writer, first=number == 0)
            stage.step(number + 1, drawing.n_layouts)
    except BaseException:
        painter.end()
        raise
    return painter.end()


class _Drawing:
    """Fills in page after page."""

    def __init__(
        self,
        decided: DecidedPlan,
        crs: QgsCoordinateReferenceSystem,
        language: str,
        templates: Templates,
        sources: Sequence[str],
        context: QgsCoordinateTransformContext | None,
        whole: Stage,
    ) -> None:
        self.decided = decided
        self.words = PaperWords(language)
        self._templates = templates
        self.ground = AtlasGround.of(
            decided, crs, context or QgsCoordinateTransformContext(), whole.part(0.0, 0.06)
        )
        self.sides = unit_sides([unit.outline for unit in decided.units], decided.crs)
        whole.step(8, 100)
        self.colours = _unit_colours(self.sides)
        middles = shapely.maximum_inscribed_circle(self.ground.communes, _tolerance(self.ground))
        self.seats = shapely.get_point(middles, 0)
        """Where the mark of a seat stands in each commune: as far from its border as can be."""
        self._project = QgsProject()
        self._project.setCrs(self.ground.crs)
        self._project.setEllipsoid(crs.ellipsoidAcronym())
        self._cover, self._overview, self.unit_page = (
            AtlasPage(templates.layout(name, self._project)) for name in (COVER, OVERVIEW, UNIT)
        )
        self.n_layouts = 3 + len(decided.units)
        self.n_sheets = (
            self._cover.n_sheets
            + 2 * self._overview.n_sheets
            + len(decided.units) * self.unit_page.n_sheets
        )
        translate = translator(language)
        accepted = [problem.sentence(translate) for problem in decided.violations]
        self.texts = AtlasTexts(decided, self.words, accepted, sources)
        self.title = self.texts.cover()["title"][0]

    def pages(self) -> Iterator[AtlasPage]:
        """The pages, each to be painted before the next is asked for."""
        self._cover.write({**self.texts.common(1), **self.texts.cover()})
        yield self._cover
        self._now()
        yield self._overview
        self._then()
        yield self._overview
        if self.decided.units:
            maps = _UnitMaps(self)
            for place in range(len(self.decided.units)):
                maps.show(place)
                yield self.unit_page

    def close(self) -> None:
        """Let go of the layouts, and then of the project that they are in."""
        del self._cover, self._overview, self.unit_page
        self._project.clear()

    def layer(self, style: str, title: str) -> AtlasLayer:
        title = self.words(f"atlas.{title}")
        return AtlasLayer(self._project, self._templates, style, title, self.ground.crs)

    def _overview_frame(self) -> Frame:
        mm = self._overview.frame_mm() or (100.0, 100.0)
        return self.ground.frame(self.ground.communes, mm, _ROOM)

    def _now(self) -> None:
        """The map of the communes."""
        ground, decided, texts = self.ground, self.decided, self.texts
        districts = any(commune.district for commune in decided.communes)
        key = "legend_communes" if districts else "legend_communes_plain"
        layer = self.layer("communes", key)
        frame = self._overview_frame()
        shapes, measure = ground.drawn(ground.communes, frame), layer.measure()
        colours = _commune_colours(decided, ground.communes)
        made, numbered = [], []
        for number, commune in enumerate(decided.communes):
            label = ground.label(
                shapes[number],
                frame,
                texts.name_label(number, number + 1),
                _COMMUNE_SIZES,
                measure,
            )
            if label.text == str(number + 1):
                numbered.append(self._numbered(number, commune.title))
            made.append(Drawn(shapes[number], commune.title, colours[number], label))
        layer.show(made)
        self._show_overview([layer], frame)
        self._overview.write({**texts.common(2), **texts.now(numbered), **self.map_texts(frame)})

    def _then(self) -> None:
        """The map of the units."""
        ground, decided, texts = self.ground, self.decided, self.texts
        frame = self._overview_frame()
        seats = self.layer("seats", "legend_seats")
        borders = self.layer("borders", "legend_borders")
        layer = self.layer("units", "legend_units")
        measure = layer.measure()
        borders.show(Drawn(shape) for shape in ground.drawn(ground.communes, frame))
        shapes = ground.drawn(ground.units, frame) if len(ground.units) else ground.units
        made, marks, numbered = [], [], []
        for number, unit in enumerate(decided.units):
            mark = None if unit.seat is None else self.seats[unit.seat]
            label = ground.label(
                shapes[number],
                frame,
                texts.unit_label(unit, number + 1),
                _UNIT_SIZES,
                measure,
                mark,
            )
            if label.text == str(number + 1):
                numbered.append(self._numbered(number, unit.title))
            made.append(Drawn(shapes[number], unit.title, self.colours[number], label))
            if mark is not None:
                marks.append(Drawn(mark))
        layer.show(made)
        seats.show(marks)
        self._show_overview([seats, borders, layer], frame)
        self._overview.write({**texts.common(3), **texts.then(numbered), **self.map_texts(frame)})

    def _numbered(self, number: int, title: str) -> str:
        return self.words("atlas.numbered_one", number=number + 1, name=title)

    def _show_overview(self, layers: Sequence[AtlasLayer], frame: Frame) -> None:
        shown = [one.layer for one in layers]
        self._overview.show(shown, frame.extent, grid=self.ground.grid(frame))
        self._overview.explain(shown, self.words("atlas.legend"))
        self._overview.measure_with(frame.scale)

    def map_texts(self, frame: Frame) -> dict[str, Sequence[str]]:
        w = self.words
        return {
            "scale": (w("atlas.scale", scale=w.whole(frame.scale)),),
            "grid": (_grid_text(w, self.ground, self.ground.grid(frame)),),
        }


class _UnitMaps:
    """The maps of the pages of units, whose layers are made once."""

    def __init__(self, drawing: _Drawing) -> None:
        self._drawing, self._page = drawing, drawing.unit_page
        layer = drawing.layer
        self._seats = layer("seats", "legend_seats")
        self._outline = layer("unit", "legend_unit")
        self._members = layer("members", "legend_members")
        self._others = layer("others", "legend_others")
        self._here = layer("here", "legend_unit")
        self._all = layer("locator", "legend_others")
        self._measure = self._members.measure()
        ground = drawing.ground
        self._tree = shapely.STRtree(ground.units)
        self._page.explain(
            [one.layer for one in (self._seats, self._outline, self._members, self._others)],
            drawing.words("atlas.legend"),
        )
        small = self._page.frame_mm("locator") or (40.0, 40.0)
        self._small = ground.frame(ground.units, small, _ROOM)
        self._far = ground.drawn(ground.units, self._small)
        self._all.show(Drawn(shape) for shape in self._far)

    def show(self, place: int) -> None:
        """Fill in the page of a unit."""
        drawing, page = self._drawing, self._page
        ground, decided, texts = drawing.ground, drawing.decided, drawing.texts
        unit = decided.units[place]
        mm = page.frame_mm() or (100.0, 100.0)
        frame = ground.frame(ground.units[place : place + 1], mm, _UNIT_ROOM)
        box = shapely.box(*_bounds(frame))
        others = np.sort(self._tree.query(box, predicate="intersects"))
        others = others[others != place]
        parts = [ground.communes[member.commune] for member in unit.members]
        for number, member in enumerate(unit.members):
            if member.scope != WHOLE:
                parts[number] = shapely.intersection(parts[number], ground.units[place])
        shapes = ground.drawn(np.array([*parts, *ground.units[others]], dtype=object), frame)
        mark = None if unit.seat is None else drawing.seats[unit.seat]
        self._members.show(
            Drawn(
                shapes[number],
                decided.communes[member.commune].title,
                drawing.colours[place],
                self._label(number, member.commune, shapes[number], frame, unit.seat),
            )
            for number, member in enumerate(unit.members)
        )
        self._outline.show([Drawn(shapely.union_all(shapes[: len(parts)]))])
        self._others.show(
            Drawn(shape, decided.units[other].title)
            for other, shape in zip(others, shapes[len(parts) :], strict=True)
        )
        self._seats.show([] if mark is None else [Drawn(mark)])
        self._here.show([Drawn(self._far[place])])
        shown = (self._seats, self._outline, self._members, self._others)
        page.show([one.layer for one in shown], frame.extent, grid=ground.grid(frame))
        page.show([self._here.layer, self._all.layer], self._small.extent, "locator")
        page.measure_with(frame.scale)
        page.write(
            {
                **texts.common(place + 4),
                **texts.unit(place, drawing.sides[place]),
                **drawing.map_texts(frame),
            }
        )

    def _label(
        self, number: int, commune: int, shape: shapely.Geometry, frame: Frame, seat: int | None
    ) -> MapLabel:
        drawing = self._drawing
        return drawing.ground.label(
            shape,
            frame,
            drawing.texts.commune_label(commune, number + 1),
            _MEMBER_SIZES,
            self._measure,
            drawing.seats[commune] if commune == seat else None,
        )


def _bounds(frame: Frame) -> tuple[float, float, float, float]:
    extent = frame.extent
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


def _grid_text(words: PaperWords, ground: AtlasGround, grid: Grid) -> str:
    crs = f"{grid.crs.description()} ({grid.crs.authid()})"
    if grid.crs.isGeographic():
        step = words("atlas.step_minutes", step=f"{grid.step * 60:g}")
        text = words("atlas.grid", crs=crs, step=step)
        return f"{text}; {words('atlas.drawn_plane')}"
    if grid.metres is None:
        return words("atlas.grid", crs=crs, step=f"{grid.step:g}")
    if grid.metres >= 1000:
        step = words("atlas.step_km", step=f"{grid.metres / 1000:g}")
    else:
        step = words("atlas.step_m", step=f"{grid.metres:g}")
    return words("atlas.grid", crs=crs, step=step)


def _tolerance(ground: AtlasGround) -> float:
    """How near to the middle of a commune the mark of a seat stands: 50 m."""
    return 50 / float(ground.metres.mean())


def _unit_colours(sides: Sequence[UnitSides]) -> list[int]:
    """Units side by side differ."""
    near = {str(n): [str(w) for w, _ in around.neighbours] for n, around in enumerate(sides)}
    colours = Colours()
    colours.refresh(near, near.__getitem__)
    return [colours.of[str(number)] for number in range(len(sides))]


def _commune_colours(decided: DecidedPlan, shapes: NDArray[np.object_]) -> list[int]:
    """Communes of a former district are alike, districts side by side differ."""
    group = [one.district or f"\0{number}" for number, one in enumerate(decided.communes)]
    near: dict[str, set[str]] = {key: set() for key in group}
    for a, b in shapely.STRtree(shapes).query(shapes, predicate="intersects").T.tolist():
        if group[a] != group[b]:
            near[group[a]].add(group[b])
    colours = Colours()
    colours.refresh(near, near.__getitem__)
    return [colours.of[key] for key in group]
