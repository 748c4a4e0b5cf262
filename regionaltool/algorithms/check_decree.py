"""Check decree: does a package that was handed on still say what the plan says?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from regionaltool.algorithms.decree_algorithm import DecreeAlgorithm
from regionaltool.algorithms.decree_inputs import read_occasion
from regionaltool.bridge.compat import text_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.progress import Part, Stage
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import Problem

_TOLD = 30


class CheckDecree(DecreeAlgorithm):
    """Every difference between the files of a package and the plan, by file and cell."""

    TEMPLATE = "TEMPLATE"
    DIFFERENCES = "DIFFERENCES"

    def name(self) -> str:
        return "checkdecree"

    def displayName(self) -> str:
        return tr("Check decree")

    def tags(self) -> list[str]:
        return tr(
            "decree,package,check,difference,checksum,manifest,text,annex,shapefile,kiểm tra,"
            "hồ sơ,nghị quyết,phụ lục,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Finds where the files of a package say something else than the plan")

    def shortHelpString(self) -> str:
        return tr(
            "Reads every file of a package that “Export decree” has written – documents, "
            "workbooks, lists, pages, shapefile, GeoPackage – and holds each paragraph and each "
            "cell against the plan. A slip of one letter is told with its file and place, and so "
            "is a file whose checksum is not the one in the manifest.\n\n"
            "Give the plan with the same fields as when the package was written. Language, form, "
            "coordinate system, province, days and number are taken from the manifest where they "
            "are left empty."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.FOLDER,
                tr("Folder of the package"),
                QgsProcessingParameterFile.Behavior.Folder,
            ),
            tr("A folder that “Export decree” has written."),
        )
        self.add_decided_plan()
        self.add(
            QgsProcessingParameterFile(self.TEMPLATE, tr("Template of the decree"), optional=True),
            tr("The one that the package was written with. Left empty, that of the plugin."),
        )
        self.add_judges()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Differences"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("One row for each difference: file, place in it, what stands there, what should."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.DIFFERENCES, tr("Number of differences")))

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.decree.layers import layers_of
        from regionaltool.bridge.decree.manifest import read_manifest
        from regionaltool.bridge.decree.paper_language import translator
        from regionaltool.bridge.decree.write_package import check_package
        from regionaltool.core.decree.papers.content import PackageContent

        folder = Path(self.text(parameters, self.FOLDER, context)).absolute()
        manifest = read_manifest(folder)
        template = self.text(parameters, self.TEMPLATE, context)
        wording = manifest.wording(Path(template).absolute() if template else None)
        occasion = manifest.completed(read_occasion(self, parameters, context))
        read = self.read_decided(parameters, context, feedback)
        decision, _ = self.decision(parameters, context, feedback, read, occasion)
        decided = decision.let_through(True)
        content = PackageContent.of(decided, wording, translator(wording.language))
        stage = Stage(Part(feedback, 80, 95))
        drawn = layers_of(decided, manifest.crs, context.transformContext(), stage)
        found = check_package(folder, content, drawn)
        for problem in found[:_TOLD]:
            feedback.pushWarning(sentence(problem))
        if not found:
            feedback.pushInfo(tr("Every file says what the plan says."))
        fields = columns(
            [
                text_field("file", tr("File")),
                text_field("place", tr("Place in it")),
                text_field("found", tr("What stands there")),
                text_field("wanted", tr("What the plan has")),
            ]
        )
        layers.write(
            self.OUTPUT, fields, QgsWkbTypes.Type.NoGeometry, read.crs, _rows(fields, found)
        )
        return {self.FOLDER: str(folder), self.DIFFERENCES: len(found)}


def _rows(fields: QgsFields, found: tuple[Problem, ...]) -> Iterator[QgsFeature]:
    for problem in found:
        values = problem.values
        told = [values.get(key) for key in ("file", "place", "found", "wanted")]
        if told[1] is None:
            told[2] = sentence(problem)
        yield row(fields, told)
