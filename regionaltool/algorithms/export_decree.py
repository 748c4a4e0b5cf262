"""Export decree: a folder with every paper of a decree, all saying what the plan says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from regionaltool.algorithms.decree_algorithm import DecreeAlgorithm
from regionaltool.algorithms.decree_inputs import read_occasion
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.progress import Part
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.decree.papers.content import Wording

_LANGUAGES = ("vi", "en")


class ExportDecree(DecreeAlgorithm):
    """Text, annex, layers, maps and reports of a decree in one folder."""

    LANGUAGE = "LANGUAGE"
    FORM = "FORM"
    STYLE = "STYLE"
    TEMPLATE = "TEMPLATE"
    CRS = "CRS"
    ATLAS = "ATLAS"
    LAYOUTS = "LAYOUTS"
    ACCEPT = "ACCEPT"
    UNITS = "UNITS"
    ACCEPTED = "ACCEPTED"

    def name(self) -> str:
        return "exportdecree"

    def displayName(self) -> str:
        return tr("Export decree")

    def tags(self) -> list[str]:
        return tr(
            "decree,resolution,dossier,annex,shapefile,atlas,package,manifest,lineage,nghị quyết,"
            "đề án,tờ trình,phụ lục,hồ sơ,sắp xếp,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Writes a folder with the text, tables, layers and maps of a decree")

    def shortHelpString(self) -> str:
        return tr(
            "Writes all papers of a decree from one state of a plan into a folder: the text "
            "(.docx, .txt, .html), the annex (.xlsx), a shapefile and a GeoPackage, the lineage of "
            "every commune (.csv), the atlas (.pdf), reports on criteria and score, skeletons of "
            "the submission, the project and the report on opinions, a sheet on offices and "
            "staff, a look-up of old and new communes for citizens, and a manifest with "
            "checksums.\n\n"
            "Before the folder takes its place every file is read back and held against the plan. "
            "A folder that is there already is replaced as a whole, or stays whole; other files in "
            "it stay.\n\n"
            "A plan with communes without a unit, detached units, units without a name, type or "
            "seat, or with what law and households have against it is not written: the list of "
            "what to mend is told. With ACCEPT it is written all the same, and the list stands on "
            "the first page of text, annex and manifest.\n\n"
            "The same state gives the same bytes: the day of the decree stands in the files, not "
            "the clock."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        from regionaltool.core.decree.text.forms import FORMS, STYLES

        self.add_decided_plan()
        self._add_wording(FORMS, STYLES)
        self.add(
            QgsProcessingParameterCrs(self.CRS, tr("Coordinate system"), optional=True),
            tr(
                "Of shapefile, GeoPackage and atlas, such as EPSG:9210 (VN-2000). Left empty, that "
                "of the layer, and the log says so."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.ACCEPT, tr("Write although violations remain"), defaultValue=False
            ),
            tr("What is wrong is then listed on the first page of text, annex and manifest."),
        )
        self.add_judges()
        self.add(
            QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder of the package")),
            tr("A new or empty folder, or one that holds an older package, which is replaced."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.UNITS, tr("Number of units")))
        self.addOutput(
            QgsProcessingOutputNumber(self.ACCEPTED, tr("Number of things wrong and accepted"))
        )

    def _add_wording(self, forms: tuple[str, ...], styles: tuple[str, ...]) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.LANGUAGE,
                tr("Language"),
                list(_LANGUAGES),
                defaultValue="vi",
                usesStaticStrings=True,
            ),
            tr("Of all papers: vi or en."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FORM,
                tr("Form of the sentences"),
                list(forms),
                optional=True,
                usesStaticStrings=True,
            ),
            tr(
                "2025 as the resolutions of June 2025, 2019 with areas, people and neighbours, en, "
                "neutral. Left empty, that of the language."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.STYLE,
                tr("Style of the sentences"),
                list(styles),
                defaultValue=styles[0],
                usesStaticStrings=True,
            ),
            tr("How groups of members are joined, in the form of 2025."),
        )
        self.add(
            QgsProcessingParameterFile(self.TEMPLATE, tr("Template of the decree"), optional=True),
            tr("An office's own frame, in Jinja2. Left empty, that of the plugin."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.ATLAS, tr("With the atlas"), defaultValue=True),
            tr("Maps of today and of the option, and a page for each new unit, as PDF."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.LAYOUTS,
                tr("Folder of layouts of the atlas"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            tr("An office's own .qpt and .qml files; what is not in it is taken from the plugin."),
        )

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.decree.package_files import further_files
        from regionaltool.bridge.decree.write_package import PackageRequest, write_package

        occasion = read_occasion(self, parameters, context)
        wording = self._wording(parameters, context)
        folder = self._folder(parameters, context)
        read = self.read_decided(parameters, context, feedback)
        decision, scored = self.decision(parameters, context, feedback, read, occasion)
        decided = decision.let_through(self.parameterAsBoolean(parameters, self.ACCEPT, context))
        self.tell(decided.violations, feedback)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        if not crs.isValid():
            crs = read.crs
            feedback.pushInfo(
                tr(
                    "The layers are written in the coordinate system of the communes: {crs}."
                ).format(crs=crs.userFriendlyIdentifier())
            )
        atlas = self.parameterAsBoolean(parameters, self.ATLAS, context)
        own = self.text(parameters, self.LAYOUTS, context)
        request = PackageRequest(
            folder=folder,
            crs=crs,
            wording=wording,
            inputs=self.inputs(parameters, context),
            further=further_files(
                decided,
                wording,
                crs,
                scored=scored,
                atlas=atlas,
                layouts=Path(own) if own else None,
            ),
        )
        written = write_package(
            decided, request, context.transformContext(), Part(feedback, 60, 100)
        )
        feedback.pushInfo(
            tr("Read back and found to agree with the plan: {files}.").format(
                files=", ".join(written.files)
            )
        )
        return {
            self.FOLDER: str(written.folder),
            self.UNITS: len(decided.units),
            self.ACCEPTED: len(decided.violations),
        }

    def _wording(self, parameters: dict[str, object], context: QgsProcessingContext) -> Wording:
        from regionaltool.core.decree.papers.content import Wording

        template = self.text(parameters, self.TEMPLATE, context)
        return Wording(
            self.parameterAsEnumString(parameters, self.LANGUAGE, context) or "vi",
            self.parameterAsEnumString(parameters, self.FORM, context),
            self.parameterAsEnumString(parameters, self.STYLE, context) or "A",
            Path(template).absolute() if template else None,
        )

    def _folder(self, parameters: dict[str, object], context: QgsProcessingContext) -> Path:
        text = self.parameterAsString(parameters, self.FOLDER, context)
        if text == QgsProcessing.TEMPORARY_OUTPUT:
            from qgis.core import QgsProcessingUtils

            return Path(QgsProcessingUtils.tempFolder()) / "decree"
        return Path(text).absolute()
