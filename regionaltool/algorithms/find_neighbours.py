"""Find neighbours: which communes share a border, touch in a point, or are linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled, stepped
from regionaltool.algorithms.further_layers import add_links, read_links
from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.coverage import Coverage
    from regionaltool.core.links import Link


class FindNeighbours(CommuneAlgorithm):
    """A table of pairs of communes."""

    def name(self) -> str:
        return "findneighbours"

    def displayName(self) -> str:
        return tr("Find neighbours")

    def group(self) -> str:
        return tr("Prepare")

    def groupId(self) -> str:
        return "prepare"

    def tags(self) -> list[str]:
        return tr(
            "neighbours,adjacency,border,length,bridge,ferry,contiguity,commune,xã,phường,"
            "liền kề,giáp ranh,sáp nhập"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Lists the pairs of communes that share a border, touch in a point or are linked")

    def shortHelpString(self) -> str:
        return tr(
            "Lists every pair of communes that belong together on the map, with the length of "
            "their common border in metres on the ellipsoid.\n\n"
            "Kinds: “border” share a stretch of border; “point” meet in points only; “bridge”, "
            "“ferry” and “exception” are joined by the layer of links, with the reason and the "
            "source that it gives. Each pair and kind stands once, with the smaller id first. "
            "Length is 0 for every kind but “border”.\n\n"
            "Overlapping communes and unmatched borders work, with a warning; the length is then "
            "approximate."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes()
        add_links(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Neighbours"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "Table without geometry: a, b, name_a, name_b, border_m, kind; reason and source "
                "of links."
            ),
        )

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.coverage import Coverage

        fields = self.commune_fields(parameters, context)
        communes = self.read(parameters, context, feedback, fields).communes
        crs = self.source(parameters, self.INPUT, context).sourceCrs()
        links = read_links(self, parameters, context, feedback, communes, crs)
        coverage = Coverage.of(communes, Stage(feedback, 20, 60).step)
        self.tell(coverage.warnings, feedback)
        check_cancelled(feedback)
        feedback.setProgress(60)
        out = columns(
            [
                text_field("a", tr("Id of the first commune")),
                text_field("b", tr("Id of the second commune")),
                text_field("name_a", tr("Name of the first commune")),
                text_field("name_b", tr("Name of the second commune")),
                real_field("border_m", tr("Length of the common border (m)")),
                text_field("kind", tr("Kind")),
                text_field("reason", tr("Reason of the link")),
                text_field("source", tr("Source of the link")),
            ]
        )
        pairs = _pairs(coverage, links)
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
            (row(out, values) for values in stepped(pairs, feedback, 60, 100)),
        )
        feedback.pushInfo(tr("Pairs of neighbours: {count}.").format(count=len(pairs)))
        return {}


def _pairs(coverage: Coverage, links: tuple[Link, ...]) -> list[tuple[object, ...]]:
    """Rows of the table, sorted, each pair and kind once."""
    from regionaltool.core.links import ALL_KINDS, BORDER, POINT

    communes = coverage.communes
    found = [
        (int(i), int(j), float(metres), BORDER, None, None)
        for i, j, metres in zip(*_upper(coverage.border_m), strict=True)
    ]
    found += [
        (int(i), int(j), 0.0, POINT, None, None)
        for i, j, _ in zip(*_upper(coverage.touches), strict=True)
    ]
    found += [
        (link.a, link.b, 0.0, link.kind, link.reason or None, link.source or None) for link in links
    ]
    rows = []
    for i, j, *values in found:
        a, b = sorted((i, j), key=lambda k: communes.ids[k])
        names = communes.names[a], communes.names[b]
        rows.append((communes.ids[a], communes.ids[b], *names, *values))
    return sorted(rows, key=lambda r: (r[0], r[1], ALL_KINDS.index(r[5])))


def _upper(matrix):
    """Rows, columns and values above the diagonal of a symmetric sparse matrix."""
    entries = matrix.tocoo()
    above = entries.row < entries.col
    return entries.row[above], entries.col[above], entries.data[above]
