"""Check contiguity: which units are in one piece, what is cut off, whom do they enclose?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.algorithms.further_layers import add_links, add_seats, read_links, read_seats
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan, ids_of
from regionaltool.bridge.compat import flag_field, text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.access.seats import Seats
    from regionaltool.core.contiguity import Contiguity


class CheckContiguity(PlanAlgorithm):
    """The units of a plan with their pieces."""

    POINT_TOUCH = "POINT_TOUCH"
    DETACHED = "DETACHED"
    NOT_CONTIGUOUS = "NOT_CONTIGUOUS"

    def name(self) -> str:
        return "checkcontiguity"

    def displayName(self) -> str:
        return tr("Check contiguity")

    def group(self) -> str:
        return tr("Units")

    def groupId(self) -> str:
        return "units"

    def tags(self) -> list[str]:
        return tr(
            "contiguity,contiguous,pieces,parts,detached,enclave,island,ferry,bridge,units,"
            "communes,liền khối,tách rời,sáp nhập,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Finds units that are in several pieces, and communes that a unit encloses")

    def shortHelpString(self) -> str:
        return tr(
            "Says of each unit whether it is in one piece, which communes are cut off from the "
            "main piece, and which communes of other units it encloses.\n\n"
            "A piece is a set of communes that hang together by common borders, by links (bridges, "
            "ferries, exceptions), and by points when asked for. A commune that is itself two "
            "islands is one piece. The parts of a unit are the polygons of its outline, a count "
            "of its own.\n\n"
            "The main piece is the one with the seat; without a layer of seats, or with none or "
            "several in the unit, the one with most people; on a tie the one with the smallest "
            "id.\n\n"
            "An enclave is a connected set of communes of other units, or of none, that borders "
            "this unit alone and does not reach the outer edge of the map. Lakes are none."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes()
        self.add_units()
        self.add_population()
        add_links(self)
        self.add(
            QgsProcessingParameterBoolean(
                self.POINT_TOUCH, tr("Communes that touch in a point hang together"), False
            ),
            tr("Bears on the number of pieces only."),
        )
        add_seats(self, tr("Points: the piece with the seat of the unit is the main piece."))
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Contiguity of units"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One feature per unit: unit, name, n_communes, n_parts, n_pieces, contiguous, "
                "detached (ids, with commas), enclaves (ids, with commas; sets with semicolons)."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.DETACHED,
                tr("Detached communes"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("The communes outside the main piece of their unit: id, name, unit, unit_name."),
        )
        self.add_unassigned()
        self.addOutput(
            QgsProcessingOutputNumber(self.NOT_CONTIGUOUS, tr("Number of units in several pieces"))
        )

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.read_communes import CommuneFields
        from regionaltool.core.contiguity import ContiguityGraph
        from regionaltool.core.violations import violations

        fields = CommuneFields(
            id=self.text(parameters, self.ID_FIELD, context),
            name=self.text(parameters, self.NAME_FIELD, context),
            population=self.text(parameters, self.POPULATION_FIELD, context),
            unit=self.text(parameters, self.UNIT_FIELD, context),
            unit_name=self.text(parameters, self.UNIT_NAME_FIELD, context),
        )
        read = self.read_plan(parameters, context, feedback, fields)
        plan, communes = read.plan, read.plan.communes
        links = read_links(self, parameters, context, feedback, communes, read.crs)
        seats = self._seats(parameters, context, feedback, read)
        graph = ContiguityGraph(
            read.coverage,
            links,
            point_touch=self.parameterAsBool(parameters, self.POINT_TOUCH, context),
        )
        judged: dict[str, Contiguity] = {}
        for unit in stepped(plan.units, feedback, 40, 70):
            members = plan.members(unit)
            judged[unit] = graph.judge(members, _given_seat(seats, members))
        self.tell(tuple(v.problem for v in violations(plan, judged)), feedback)
        layers.write(
            self.OUTPUT,
            _unit_columns(),
            QgsWkbTypes.Type.MultiPolygon,
            read.crs,
            (
                _unit_row(read, unit, judged[unit])
                for unit in stepped(plan.units, feedback, 70, 100)
            ),
        )
        detached = columns(
            [
                text_field("id", tr("Id of the commune")),
                text_field("name", tr("Name of the commune")),
                text_field("unit", tr("Id of the unit")),
                text_field("unit_name", tr("Name of the unit")),
            ]
        )
        layers.write(
            self.DETACHED,
            detached,
            QgsWkbTypes.Type.MultiPolygon,
            read.crs,
            (
                row(
                    detached,
                    [communes.ids[i], communes.names[i], unit, plan.name(unit)],
                    communes.geometry[i],
                )
                for unit in plan.units
                for i in judged[unit].detached
            ),
        )
        broken = sum(not shape.contiguous for shape in judged.values())
        feedback.pushInfo(
            tr("Units in several pieces: {broken} of {count}.").format(
                broken=broken, count=len(judged)
            )
        )
        return {
            self.NOT_CONTIGUOUS: broken,
            **self.write_unassigned(parameters, context, layers, read),
        }

    def _seats(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        read: ReadPlan,
    ) -> Seats | None:
        from regionaltool.core.access.seats import Seats
        from regionaltool.core.access.straight_line import StraightLine

        points, source = read_seats(self, parameters, context, feedback, read.crs)
        if points is None:
            return None
        # only which commune a seat stands in matters here, not how far it is
        seats = Seats(
            read.plan.communes, StraightLine.of(read.plan.communes, speed_kmh=1, detour=1), points
        )
        self.tell(seats.warnings(source), feedback)
        return seats


def _given_seat(seats: Seats | None, members) -> int | None:
    """The commune of the one seat that stands in the unit."""
    return None if seats is None else seats.seat_of(members).given


def _unit_row(read: ReadPlan, unit: str, shape: Contiguity):
    import shapely

    plan = read.plan
    members = plan.members(unit)
    outline = read.coverage.outline(members)
    return row(
        _unit_columns(),
        [
            unit,
            plan.name(unit),
            len(members),
            int(shapely.get_num_geometries(outline)),
            len(shape.pieces),
            shape.contiguous,
            ids_of(plan.communes, shape.detached),
            ";".join(ids_of(plan.communes, enclave) for enclave in shape.enclaves),
        ],
        outline,
    )


def _unit_columns():
    return columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            whole_field("n_communes", tr("Number of communes")),
            whole_field("n_parts", tr("Polygons of the outline")),
            whole_field("n_pieces", tr("Pieces")),
            flag_field("contiguous", tr("In one piece")),
            text_field("detached", tr("Ids of detached communes")),
            text_field("enclaves", tr("Ids of enclosed communes")),
        ]
    )
