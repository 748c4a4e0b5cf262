"""Check coverage: what is wrong with the borders, rings and ids of a layer, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from regionaltool.algorithms.border_algorithm import BorderAlgorithm
from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.defects.check import Defects


class CheckCoverage(BorderAlgorithm):
    """The defects of a layer as features."""

    OVERLAPS = "OVERLAPS"
    GAPS = "GAPS"
    INVALID = "INVALID"
    DUPLICATE_IDS = "DUPLICATE_IDS"
    UNMATCHED = "UNMATCHED"
    SLITS = "SLITS"
    TRUE_HOLES = "TRUE_HOLES"
    VALID = "VALID"

    def __init__(self) -> None:
        super().__init__()
        self._written = ""

    def name(self) -> str:
        return "checkcoverage"

    def displayName(self) -> str:
        return tr("Check coverage")

    def tags(self) -> list[str]:
        return tr(
            "topology,overlap,gap,sliver,invalid,bow-tie,self-intersection,duplicate,hole,lake,"
            "vertices,clean,coverage,commune,chồng lấn,khe hở,trùng,lỗi,địa giới,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Finds overlaps, gaps, invalid outlines and doubled ids, and shows each place")

    def shortHelpString(self) -> str:
        return tr(
            "Looks at a layer of communes as it comes and makes one feature of everything that is "
            "wrong with it, with the communes concerned, area and length on the ellipsoid.\n\n"
            "Not a valid coverage: “overlap”; “stacked”, one commune (almost) wholly inside "
            "another; “duplicate”; “gap”; “unmatched”, a vertex on a neighbour's border that has "
            "none there; “bow_tie”, an outline that crosses itself; “invalid” otherwise; "
            "“id_missing”, “id_doubled”, “no_geometry”.\n\n"
            "Worth a look, and no error: “slit”, a narrow strip between two communes that is open "
            "to the outside; “sliver” and “tiny_part”, parts narrower than a gap or no larger "
            "than its square, which may be islands.\n\n"
            "Holes wider or larger than a gap are true ones, such as lakes; they are counted "
            "only. The layer is not changed: Repair coverage makes a valid copy."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes()
        self.add_gaps()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Defects"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
            ),
            tr("One feature per defect: kind, communes, ids, area_m2, length_m, width_m, note."),
        )
        for output, title in (
            (self.OVERLAPS, tr("Pairs of communes that overlap")),
            (self.GAPS, tr("Gaps")),
            (self.INVALID, tr("Communes with an invalid outline")),
            (self.DUPLICATE_IDS, tr("Ids that stand more than once")),
            (self.UNMATCHED, tr("Borders with unmatched vertices")),
            (self.SLITS, tr("Slits open to the outside")),
            (self.TRUE_HOLES, tr("True holes, such as lakes")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))
        self.addOutput(QgsProcessingOutputBoolean(self.VALID, tr("The layer is a valid coverage")))

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.border_work import CHECK, check_task, read_defects
        from regionaltool.bridge.child_process import run_apart
        from regionaltool.bridge.defect_layer import defect_columns, defect_row
        from regionaltool.bridge.progress import Stage

        rows = self.read_as_it_comes(parameters, context, feedback).rows
        task = check_task(rows, self.tolerances(parameters, context))
        defects = read_defects(run_apart(CHECK, task, Stage(feedback, 20, 90)))
        out = defect_columns()
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.MultiPolygon,
            self.source(parameters, self.INPUT, context).sourceCrs(),
            (defect_row(out, rows, d) for d in stepped(defects.found, feedback, 90, 100)),
        )
        self._written = layers.results.get(self.OUTPUT, "")
        _tell(defects, feedback)
        return self._numbers(defects)

    def _numbers(self, defects: Defects) -> dict[str, object]:
        from regionaltool.core.defects.defect import DefectKind

        return {
            self.OVERLAPS: defects.overlaps,
            self.GAPS: defects.count(DefectKind.GAP),
            self.INVALID: defects.invalid,
            self.DUPLICATE_IDS: defects.count(DefectKind.ID_DOUBLED),
            self.UNMATCHED: defects.count(DefectKind.UNMATCHED),
            self.SLITS: defects.count(DefectKind.SLIT),
            self.TRUE_HOLES: defects.true_holes,
            self.VALID: defects.valid,
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        from regionaltool.bridge.defect_layer import style_defects

        layer = QgsProcessingUtils.mapLayerFromString(self._written, context)
        if layer is not None:
            style_defects(layer)
        return {}


def _tell(defects: Defects, feedback: QgsProcessingFeedback) -> None:
    from regionaltool.core.defects.defect import TITLES

    for kind, title in TITLES.items():
        count = defects.count(kind)
        if count:
            feedback.pushInfo(tr("{kind}: {count}").format(kind=tr(title), count=count))
    feedback.pushInfo(tr("True holes: {count}").format(count=defects.true_holes))
    feedback.pushInfo(
        tr("The layer is a valid coverage.")
        if defects.valid
        else tr("The layer is no valid coverage. Repair coverage makes a valid copy.")
    )
