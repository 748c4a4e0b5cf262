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
from regionaltool.algorithms.further_layers import (
    add_counted,
    add_links,
    add_roads,
    add_seats,
    read_counted,
    read_links,
    read_roads,
    read_seats,
)
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan, ids_of
from regionaltool.bridge.compat import flag_field, text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import sentence, tr

if TYPE_CHECKING:
    from regionaltool.core.access.seats import Seats
    from regionaltool.core.communes import Communes
    from regionaltool.core.contiguity import Contiguity
    from regionaltool.core.links import Link
    from regionaltool.core.road_contiguity import RoadContiguity


class CheckContiguity(PlanAlgorithm):
    """The units of a plan with their pieces."""

    POINT_TOUCH = "POINT_TOUCH"
    DETACHED = "DETACHED"
    NOT_CONTIGUOUS = "NOT_CONTIGUOUS"
    BY_LINKS = "BY_LINKS"
    ROADS_NOT_CONTIGUOUS = "ROADS_NOT_CONTIGUOUS"

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
            "road,communes,liền khối,tách rời,cầu,phà,đường bộ,sáp nhập,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Finds units that are in several pieces, and communes that a unit encloses")

    def shortHelpString(self) -> str:
        return tr(
            "Says of each unit whether it is in one piece, which communes are cut off from the "
            "main piece, and which communes of other units it encloses.\n\n"
            "A piece is a set of communes that hang together by common borders, by links (bridges, "
            "ferries, exceptions) of the kinds that count, and by points when asked for. A commune "
            "that is itself two islands is one piece. The parts of a unit are the polygons of its "
            "outline, a count of its own.\n\n"
            "“needs” names the kinds of links without which the unit would be in more pieces: a "
            "ferry only where no bridge serves, an exception only where nothing else does. "
            "“exceptions” lists the exceptions that are needed, with their reasons.\n\n"
            "The main piece is the one with the seat; without a layer of seats, or with none or "
            "several in the unit, the one with most people; on a tie the one with the smallest "
            "id.\n\n"
            "An enclave is a connected set of communes of other units, or of none, that borders "
            "this unit alone and does not reach the outer edge of the map. Lakes are none.\n\n"
            "Roads join two communes when a road runs on from one into the other; one that only "
            "touches the border joins nothing, and one that leaves the unit and comes back does "
            "not count. Roads meet where they touch or cross on the map, or end within the "
            "tolerance of another; a flyover cannot be told from a crossing. Two roads in one "
            "commune that do not meet join nothing. A bridge over water counts by its road. A "
            "commune without a road is joined to nothing by road."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes(optional=True)
        self.add_plan()
        self.add_units()
        self.add_population()
        add_links(self)
        add_counted(self)
        self.add(
            QgsProcessingParameterBoolean(
                self.POINT_TOUCH, tr("Communes that touch in a point hang together"), False
            ),
            tr("Bears on the number of pieces only."),
        )
        add_roads(self)
        add_seats(self, tr("Points: the piece with the seat of the unit is the main piece."))
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Contiguity of units"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One feature per unit: unit, name, n_communes, n_parts, n_pieces, contiguous, "
                "detached (ids, with commas), enclaves (ids, with commas; sets with semicolons), "
                "needs (kinds of links, with commas), links (those in use), exceptions (with their "
                "reasons); with roads also road_pieces, road_contiguous, road_detached, no_road."
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
        self.addOutput(
            QgsProcessingOutputNumber(
                self.BY_LINKS, tr("Number of units in one piece only by links")
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                self.ROADS_NOT_CONTIGUOUS, tr("Number of units that roads do not join")
            )
        )

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.contiguity import ContiguityGraph
        from regionaltool.core.link_notes import link_notes
        from regionaltool.core.violations import violations

        fields = self.commune_fields(parameters, context)
        read = self.read_plan(parameters, context, feedback, fields)
        plan, communes = read.plan, read.plan.communes
        links = read_links(self, parameters, context, feedback, communes, read.crs)
        network = read_roads(self, parameters, context, feedback, communes, read.crs)
        seats = self._seats(parameters, context, feedback, read)
        graph = ContiguityGraph(
            read.coverage,
            links,
            counted=read_counted(self, parameters, context),
            point_touch=self.parameterAsBool(parameters, self.POINT_TOUCH, context),
        )
        judged: dict[str, Contiguity] = {}
        for unit in stepped(plan.units, feedback, 40, 70):
            members = plan.members(unit)
            judged[unit] = graph.judge(members, _given_seat(seats, members))
        by_road = (
            {}
            if network is None
            else {unit: network.judge(plan.members(unit)) for unit in plan.units}
        )
        self.tell(tuple(v.problem for v in violations(plan, judged)), feedback)
        for note in link_notes(plan, judged):
            feedback.pushInfo(sentence(note.problem))
        layers.write(
            self.OUTPUT,
            _unit_columns(),
            QgsWkbTypes.Type.MultiPolygon,
            read.crs,
            (
                _unit_row(read, unit, judged[unit], by_road.get(unit))
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
        results: dict[str, object] = {}
        if network is not None:
            apart = sum(not roads.contiguous for roads in by_road.values())
            results[self.ROADS_NOT_CONTIGUOUS] = apart
            feedback.pushInfo(
                tr("Units that roads do not join: {broken} of {count}.").format(
                    broken=apart, count=len(by_road)
                )
            )
        return {
            **results,
            self.NOT_CONTIGUOUS: broken,
            self.BY_LINKS: sum(shape.contiguous and bool(shape.needs) for shape in judged.values()),
            **self.write_unassigned(parameters, context, layers, read),
        }

    def _seats(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        read: ReadPlan,
    ) -> Seats | None:
        from regionaltool.core.access.candidates import Candidates
        from regionaltool.core.access.seats import Seats
        from regionaltool.core.access.straight_line import StraightLine

        points, source = read_seats(self, parameters, context, feedback, read.crs)
        if points is None:
            return None
        # only which commune a seat stands in matters here, not how far it is
        offices = Candidates.of(read.plan.communes, points)
        self.tell(offices.warnings(source), feedback)
        return Seats(read.plan.communes, StraightLine(offices, speed_kmh=1, detour=1))


def _given_seat(seats: Seats | None, members) -> int | None:
    """The commune of the one seat that stands in the unit."""
    return None if seats is None else seats.seat_of(members).given


def _unit_row(read: ReadPlan, unit: str, shape: Contiguity, roads: RoadContiguity | None):
    import shapely

    plan = read.plan
    communes = plan.communes
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
            ids_of(communes, shape.detached),
            ";".join(ids_of(communes, enclave) for enclave in shape.enclaves),
            ",".join(shape.needs),
            "; ".join(f"{_ends(communes, link)} {link.kind}" for link in shape.links),
            "; ".join(_exception(communes, link) for link in shape.exceptions),
            *(
                (None, None, None, None)
                if roads is None
                else (
                    len(roads.pieces),
                    roads.contiguous,
                    ids_of(communes, roads.detached),
                    ids_of(communes, roads.without_road),
                )
            ),
        ],
        outline,
    )


def _ends(communes: Communes, link: Link) -> str:
    return f"{communes.ids[link.a]}–{communes.ids[link.b]}"


def _exception(communes: Communes, link: Link) -> str:
    """``01–07: an island of the province (Decision 12)``, as far as it is known."""
    text = ": ".join(filter(None, (_ends(communes, link), link.reason)))
    return f"{text} ({link.source})" if link.source else text


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
            text_field("needs", tr("Kinds of links that it needs")),
            text_field("links", tr("Links that it needs")),
            text_field("exceptions", tr("Exceptions that it needs, with reasons")),
            whole_field("road_pieces", tr("Sets of communes that roads join")),
            flag_field("road_contiguous", tr("Joined by roads")),
            text_field("road_detached", tr("Ids of communes that roads do not join")),
            text_field("no_road", tr("Ids of communes without a road")),
        ]
    )
