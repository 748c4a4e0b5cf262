"""A page of the atlas: a layout of QGIS whose texts, maps, legend and bar are filled in.

Items are known by their ids, texts by the variables of the layout, so that an office may move,
change or leave out what it likes. A text that is too long for its place gets smaller letters,
then a shorter wording.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from regionaltool.bridge.compat import label_font, number_of, set_label_font
from regionaltool.bridge.decree.atlas_ground import Grid
from regionaltool.core.decree.atlas.atlas_texts import Texts
from regionaltool.core.decree.atlas.map_scale import round_below

DPI = 300
_POINT_MM = 25.4 / 72
_PIXELS = 100
_SMALLEST, _LAST = 5.0, 3.5
"""Points: as small as a text may become before it is shortened, and after that."""
_STEP = 0.25
_BAR_MM = 22.0
"""A segment of the bar is no longer."""
_LETTER_MM = 1.35
"""Room that a letter of a legend takes."""
_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
_VARIABLE = re.compile(r"@(\w+)")


class AtlasPage:
    """One layout, used again for every page of its kind."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self._layout = layout
        layout.renderContext().setDpi(DPI)
        layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
        self._labels = [(label, label_font(label)) for label in labels]
        """With the letters that the layout gives them."""

    @property
    def n_sheets(self) -> int:
        """Sheets of paper."""
        return self._layout.pageCollection().pageCount()

    def frame_mm(self, map_id: str = "map") -> tuple[float, float] | None:
        """Width and height of a map; None when the layout has none of that id."""
        item = self._map(map_id)
        return None if item is None else (item.rect().width(), item.rect().height())

    def write(self, texts: Texts) -> None:
        """Fill in the texts."""
        said = {name: [_broken(text) for text in some] for name, some in texts.items()}
        chosen = dict.fromkeys(said, 0)
        self._say(said, chosen)
        for label, font in self._labels:
            self._fit(label, font, said, chosen)

    def show(
        self,
        layers: Sequence[QgsMapLayer],
        extent: QgsRectangle,
        map_id: str = "map",
        grid: Grid | None = None,
    ) -> None:
        """What a map shows, the uppermost layer first."""
        item = self._map(map_id)
        if item is None:
            return
        item.setKeepLayerSet(True)
        item.setLayers(list(layers))
        item.setCrs(layers[0].crs())
        item.setExtent(extent)
        lines = item.grids()
        if grid is None or not lines.size():
            return
        drawn = lines.grid(0)
        drawn.setCrs(grid.crs)
        drawn.setIntervalX(grid.step)
        drawn.setIntervalY(grid.step)
        if grid.crs.isGeographic():
            drawn.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.DegreeMinute)
            drawn.setAnnotationPrecision(0 if (grid.step * 60) % 1 < 1e-6 else 1)

    def explain(self, layers: Sequence[QgsMapLayer], title: str) -> None:
        """What the legend tells of, and the title that it has unless the layout gives it one."""
        legend = self._layout.itemById("legend")
        if not isinstance(legend, QgsLayoutItemLegend):
            return
        legend.setAutoUpdateModel(False)
        if not legend.title() or "@legend" in legend.title():
            # not every version of QGIS evaluates it
            legend.setTitle(title)
        root = legend.model().rootGroup()
        root.removeAllChildren()
        letters = max(12, int((legend.rect().width() - 8) / _LETTER_MM))
        for layer in layers:
            node = root.addLayer(layer)
            node.setUseLayerName(False)
            node.setName("|".join(textwrap.wrap(layer.name(), letters)))
        legend.setWrapString("|")
        legend.updateLegend()
        legend.adjustBoxSize()

    def measure_with(self, scale: int) -> None:
        """Fit the bar to the scale of the map."""
        bar = self._layout.itemById("scalebar")
        if isinstance(bar, QgsLayoutItemScaleBar):
            bar.setLinkedMap(self._map("map"))
            bar.setUnitsPerSegment(round_below(_BAR_MM * scale / 1e6))

    def paint(self, painter: QPainter, writer: QPdfWriter, *, first: bool) -> None:
        """Put all sheets into the file; ``first`` when nothing is there yet."""
        exporter = QgsLayoutExporter(self._layout)
        for number in range(self.n_sheets):
            set_sheet(writer, self.sheet_mm(number))
            if first and number == 0:
                painter.begin(writer)
            else:
                writer.newPage()
            exporter.renderPage(painter, number)

    def sheet_mm(self, number: int) -> QSizeF:
        """Size of a sheet of paper."""
        return self._layout.pageCollection().page(number).rect().size()

    def _map(self, map_id: str) -> QgsLayoutItemMap | None:
        item = self._layout.itemById(map_id)
        return item if isinstance(item, QgsLayoutItemMap) else None

    def _say(self, said: Mapping[str, Sequence[str]], chosen: Mapping[str, int]) -> None:
        values = {name: texts[min(chosen[name], len(texts) - 1)] for name, texts in said.items()}
        QgsExpressionContextUtils.setLayoutVariables(self._layout, values)

    def _fit(
        self,
        label: QgsLayoutItemLabel,
        font: QFont,
        said: Mapping[str, Sequence[str]],
        chosen: dict[str, int],
    ) -> None:
        """The largest letters up to those of the layout, and the longest wording, that fit."""
        names = [name for name in _VARIABLE.findall(label.text()) if name in said]
        lengths = max((len(said[name]) for name in names), default=1)
        start = max((chosen[name] for name in names), default=0)
        for length in range(start, lengths):
            if length > start:
                chosen.update(dict.fromkeys(names, length))
                self._say(said, chosen)
            smallest = _LAST if length == lengths - 1 else _SMALLEST
            size = self._size(label, font, min(smallest, font.pointSizeF()))
            if size is not None or length == lengths - 1:
                fitted = QFont(font)
                fitted.setPointSizeF(smallest if size is None else size)
                set_label_font(label, fitted)
                return

    def _size(self, label: QgsLayoutItemLabel, font: QFont, smallest: float) -> float | None:
        text = label.currentText()
        large = QFont(font)
        large.setPixelSize(_PIXELS)
        metrics = QFontMetricsF(large)
        wide = 0.98 * (label.rect().width() - 2 * label.marginX())
        high = 0.96 * (label.rect().height() - 2 * label.marginY())
        size = font.pointSizeF()
        flags = number_of(Qt.TextFlag.TextWordWrap)
        while size >= smallest - 1e-9:
            mm = size * _POINT_MM / _PIXELS
            box = metrics.boundingRect(QRectF(0, 0, wide / mm, 1e6), flags, text)
            if box.width() * mm <= wide + 0.1 and box.height() * mm <= high:
                return size
            size -= _STEP
        return None


def set_sheet(writer: QPdfWriter, size: QSizeF) -> None:
    """The size of the page that comes next."""
    upright = size.width() <= size.height()
    paper = size if upright else size.transposed()
    writer.setPageLayout(
        QPageLayout(
            QPageSize(paper, QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape,
            QMarginsF(0, 0, 0, 0),
        )
    )


def _broken(text: str) -> str:
    """Words that no line has room for may be broken."""
    return _LONG_WORD.sub("\\1\u200b", text)
