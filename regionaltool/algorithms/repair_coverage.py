"""Repair coverage: a valid coverage from a dirty layer, with an account of what moved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from regionaltool.algorithms.border_algorithm import BorderAlgorithm
from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.repaired_layer import RepairedRows

_SNAP_M = 0.01


class RepairCoverage(BorderAlgorithm):
    """A copy of a layer whose communes tile."""

    SNAP = "SNAP"
    DROPPED = "DROPPED"
    REPORT = "REPORT"
    DROPPED_COUNT = "DROPPED_COUNT"
    CHANGED = "CHANGED"
    GAPS_FILLED = "GAPS_FILLED"
    TRUE_HOLES = "TRUE_HOLES"

    def name(self) -> str:
        return "repaircoverage"

    def displayName(self) -> str:
        return tr("Repair coverage")

    def tags(self) -> list[str]:
        return tr(
            "topology,clean,snap,overlap,gap,fill,sliver,make valid,fix,coverage,commune,"
            "sửa,chồng lấn,khe hở,địa giới,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Makes a copy of a layer in which communes tile without overlaps and gaps")

    def shortHelpString(self) -> str:
        return tr(
            "Makes a valid coverage of a layer of communes. The layer itself is not changed.\n\n"
            "Where communes overlap, the ground goes to the one that has less ground to itself, so "
            "that the smaller one keeps its border. A gap goes to the neighbour with the longest "
            "border along it, and so does a splinter that this cuts off from a commune. Neighbours "
            "get the same vertices along their border. Invalid outlines are made valid first. "
            "Communes and vertices that need no repair come back exactly as they were.\n\n"
            "Every commune is kept with all its fields, and area_change_m2 says how much its area "
            "has changed. An exact duplicate, or a commune that lies to 99.9 % or more inside one "
            "other, cannot be kept: it goes to DROPPED with its people. Nothing else is dropped: "
            "where others together cover a whole commune, nothing is written.\n\n"
            "Gaps wider than asked for, and true holes such as lakes, stay open. The result does "
            "not depend on the order of the rows."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes()
        self.add_population()
        self.add_gaps()
        self.add_distance(
            self.SNAP,
            tr("Snapping distance (m)"),
            _SNAP_M,
            tr("Vertices nearer to each other become one. No border moves farther than this."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Repaired communes"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("The communes with all their fields, and area_change_m2."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.DROPPED,
                tr("Dropped communes"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
            tr(
                "Duplicates and communes inside another: all their fields, dropped_id, "
                "dropped_name, dropped_people, within_id, within_name."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT,
                tr("Report"),
                tr("HTML files (*.html)"),
                optional=True,
                createByDefault=False,
            ),
            tr("One HTML page: what was repaired, how, and which communes changed most."),
        )
        for output, title in (
            (self.DROPPED_COUNT, tr("Communes dropped")),
            (self.CHANGED, tr("Communes changed")),
            (self.GAPS_FILLED, tr("Gaps filled")),
            (self.TRUE_HOLES, tr("True holes left open")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.border_work import REPAIR, read_repair, repair_task
        from regionaltool.bridge.child_process import run_apart
        from regionaltool.bridge.progress import Stage
        from regionaltool.bridge.repair_report import write_repair_report
        from regionaltool.bridge.repaired_layer import RepairedRows

        table = self.read_as_it_comes(parameters, context, feedback)
        snap = self.parameterAsDouble(parameters, self.SNAP, context)
        tolerances = self.tolerances(parameters, context, snap)
        task = repair_task(table.rows, tolerances, table.population)
        repair = read_repair(run_apart(REPAIR, task, Stage(feedback, 20, 90)))
        source = self.source(parameters, self.INPUT, context)
        repaired = RepairedRows(table, repair, tolerances, source.fields())
        self.tell(repaired.problems(), feedback)
        self._write(self.OUTPUT, repaired.fields, repaired.kept(), layers, source, feedback)
        self._write(
            self.DROPPED, repaired.dropped_fields, repaired.dropped(), layers, source, feedback
        )
        results: dict[str, object] = {
            self.DROPPED_COUNT: len(repair.dropped),
            self.CHANGED: len(repair.changed),
            self.GAPS_FILLED: repair.gaps_filled,
            self.TRUE_HOLES: repair.true_holes,
        }
        if layers.wanted(self.REPORT):
            report = Path(self.parameterAsFileOutput(parameters, self.REPORT, context))
            layers.write_file(report, lambda file: write_repair_report(file, repaired))
            results[self.REPORT] = str(report)
        _tell(repaired, feedback)
        return results

    def _write(
        self,
        output: str,
        fields: QgsFields,
        features: list[QgsFeature],
        layers: OutputLayers,
        source,
        feedback: QgsProcessingFeedback,
    ) -> None:
        layers.write(
            output,
            fields,
            QgsWkbTypes.Type.MultiPolygon,
            source.sourceCrs(),
            stepped(features, feedback, 90, 100),
        )


def _tell(repaired: RepairedRows, feedback: QgsProcessingFeedback) -> None:
    for line in repaired.summary():
        feedback.pushInfo(line)
