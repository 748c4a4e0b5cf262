"""What checking and repairing borders share: rows as they come, and what counts as a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.border_work import Tolerances
    from regionaltool.bridge.read_rows import RowTable

_GAP_WIDTH_M = 50.0
_GAP_AREA_KM2 = 1.0


class BorderAlgorithm(CommuneAlgorithm):
    """An algorithm on the borders of a layer, however dirty it is."""

    GAP_WIDTH = "GAP_WIDTH"
    GAP_AREA = "GAP_AREA"

    def group(self) -> str:
        return tr("Prepare")

    def groupId(self) -> str:
        return "prepare"

    def add_gaps(self) -> None:
        """What tells gaps from true holes."""
        self.add_distance(
            self.GAP_WIDTH,
            tr("Greatest width of a gap (m)"),
            _GAP_WIDTH_M,
            tr(
                "Holes between communes into which no wider circle fits are gaps. Wider ones are "
                "true holes, such as lakes. Metres, whatever the coordinate system."
            ),
        )
        self.add_distance(
            self.GAP_AREA,
            tr("Greatest area of a gap (km²)"),
            _GAP_AREA_KM2,
            tr("A hole that is larger is a true one, however narrow it is."),
            advanced=True,
        )

    def add_distance(
        self, name: str, title: str, default: float, help_text: str, *, advanced: bool = False
    ) -> None:
        """A number that is not negative."""
        parameter = QgsProcessingParameterNumber(
            name,
            title,
            QgsProcessingParameterNumber.Type.Double,
            default,
            optional=False,
            minValue=0,
        )
        if advanced:
            parameter.setFlags(
                parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced
            )
        self.add(parameter, help_text)

    def tolerances(
        self, parameters: dict[str, object], context: QgsProcessingContext, snap: float = 0.0
    ) -> Tolerances:
        """The numbers as core knows them."""
        from regionaltool.bridge.border_work import Tolerances

        return Tolerances(
            gap_width=self.parameterAsDouble(parameters, self.GAP_WIDTH, context),
            gap_area=1e6 * self.parameterAsDouble(parameters, self.GAP_AREA, context),
            snap=snap,
        )

    def read_as_it_comes(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> RowTable:
        """The rows, whatever is wrong with them. Raises `InputError` and `CancelledError`."""
        from regionaltool.bridge.read_rows import RowFields, read_rows

        source = self.source(parameters, self.INPUT, context)
        table = read_rows(
            self._counted(parameters, context, QgsFeatureRequest(), feedback),
            source.fields(),
            source.sourceCrs(),
            RowFields(
                id=self.text(parameters, self.ID_FIELD, context),
                name=self.text(parameters, self.NAME_FIELD, context),
                population=self.text(parameters, self.POPULATION_FIELD, context),
            ),
            source.sourceName(),
        )
        self.tell(table.rows.notes, feedback)
        return table
