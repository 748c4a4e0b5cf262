"""Choose seats: where in each unit the office should sit, so that people are near."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from regionaltool.algorithms.network import Places, Reading, read_profile
from regionaltool.algorithms.network_parameters import add_network
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan
from regionaltool.bridge.compat import flag_field, real_field, text_field, whole_field
from regionaltool.bridge.minutes_style import shade_by_minutes
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from regionaltool.core.access.candidates import Candidates
    from regionaltool.core.access.seat_choice import SeatChoice, Tried
    from regionaltool.core.access.travel import Travel
    from regionaltool.core.members import Members


class ChooseSeats(PlanAlgorithm):
    """The seat of every unit, and minutes of every commune to it."""

    CANDIDATES = "CANDIDATES"
    CANDIDATE_ID_FIELD = "CANDIDATE_ID_FIELD"
    MEASURE = "MEASURE"
    COMMUNES = "COMMUNES"
    ASSUMED = "ASSUMED"
    OUT_OF_REACH = "OUT_OF_REACH"
    _shaded = ""

    def name(self) -> str:
        return "chooseseats"

    def displayName(self) -> str:
        return tr("Choose seats")

    def group(self) -> str:
        return tr("Development space")

    def groupId(self) -> str:
        return "developmentspace"

    def tags(self) -> list[str]:
        return tr(
            "seat,office,location,travel,time,minutes,access,roads,units,p-median,"
            "trụ sở,đặt trụ sở,thời gian,đi lại,sáp nhập,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Finds the seat of each unit from which its people are nearest")

    def shortHelpString(self) -> str:
        return tr(
            "Tries in each unit every candidate that stands in it and takes the one with the least "
            "mean minutes, weighted by people; or the one that 95 % of the people reach soonest. "
            "Where two are alike, the other measure counts, then the smaller id. Where the "
            "population of a unit is unknown, its communes weigh the same.\n\n"
            "Without candidates, or with none in the unit, the places are tried from which the "
            "people of its communes start; given is false then, and seat is the id of the "
            "commune.\n\n"
            "Minutes are by road where roads are given: see Travel times. People who do not reach "
            "the seat within the limit count at the limit; out_of_reach counts them.\n\n"
            "COMMUNES holds every commune with its minutes to the chosen seat, to shade the map "
            "by."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes(optional=True)
        self.add_plan()
        self.add_units()
        self.add_population()
        self.add(
            QgsProcessingParameterFeatureSource(
                self.CANDIDATES,
                tr("Candidates"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            tr("Points where a unit may have its seat, such as the offices of today."),
        )
        self.add_field(
            self.CANDIDATE_ID_FIELD,
            tr("Field of ids of candidates"),
            tr("What the output calls a seat. Left empty, the feature id."),
            of=self.CANDIDATES,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MEASURE,
                tr("What is made least"),
                [tr("mean minutes"), tr("minutes within which 95 % of the people arrive")],
                defaultValue=0,
            ),
            tr("In scripts: 0 mean minutes, 1 minutes within which 95 % of the people arrive."),
        )
        add_network(
            self,
            limit=120.0,
            year_help=tr(
                "The roads that are open in that year count. Left empty, those of today count."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Chosen seats"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One point per unit: unit, name, seat, commune (where it stands), given, "
                "mean_minutes, p95_minutes, population, out_of_reach (persons)."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.COMMUNES,
                tr("Minutes to the seat"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("Every commune: id, name, unit, seat, minutes, km; NULL when out of reach."),
        )
        self.add_unassigned()
        self.addOutput(
            QgsProcessingOutputNumber(self.ASSUMED, tr("Number of units without a candidate"))
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                self.OUT_OF_REACH, tr("Number of communes that do not reach their seat")
            )
        )

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        import numpy as np

        from regionaltool.core.access.seat_choice import Measure, choose_seats, places_tried
        from regionaltool.core.members import Members

        profile = read_profile(self, parameters, context)
        fields = self.commune_fields(parameters, context)
        read = self.read_plan(parameters, context, feedback, fields)
        plan, communes = read.plan, read.plan.communes
        reading = Reading(self, parameters, context, feedback, communes, read.crs, profile)
        places = reading.places(self.CANDIDATES, self.CANDIDATE_ID_FIELD)
        candidates = places.candidates
        members = Members.of([np.array(plan.members(unit)) for unit in plan.units])
        tried = places_tried(candidates, members)
        by = (Measure.MEAN, Measure.P95)[self.parameterAsEnum(parameters, self.MEASURE, context)]
        travel = _travel(reading, candidates, tried, Stage(feedback, 40, 85))
        stage = Stage(feedback, 85, 90)
        choice = choose_seats(
            communes, travel, members, tried, places.ids, by, lambda done: stage.step(done, 1)
        )
        far = members.communes[np.isnan(choice.km)]
        reading.tell_out_of_reach(far)
        self._write(layers, read, places, members, choice)
        assumed = int(np.count_nonzero(~choice.given))
        if candidates.n_offices and assumed:
            feedback.pushInfo(
                tr(
                    "Units without a candidate: {count}. Points of their communes are tried."
                ).format(count=assumed)
            )
        self._shaded = layers.results.get(self.COMMUNES, "")
        return {
            self.ASSUMED: assumed,
            self.OUT_OF_REACH: len(far),
            **self.write_unassigned(parameters, context, layers, read),
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        """Shade the communes by their minutes where they are going to be shown."""
        layer = None
        if self._shaded in context.layersToLoadOnCompletion():
            layer = QgsProcessingUtils.mapLayerFromString(self._shaded, context)
        if layer is not None:
            shade_by_minutes(layer)
        return {}

    def _write(
        self,
        layers: OutputLayers,
        read: ReadPlan,
        places: Places,
        members: Members,
        choice: SeatChoice,
    ) -> None:
        layers.write(
            self.OUTPUT,
            _seat_columns(),
            QgsWkbTypes.Type.Point,
            read.crs,
            _seat_rows(read, places, members, choice),
        )
        layers.write(
            self.COMMUNES,
            _commune_columns(),
            QgsWkbTypes.Type.MultiPolygon,
            read.crs,
            _commune_rows(read, places.ids, members, choice),
        )


def _travel(reading: Reading, candidates: Candidates, tried: Tried, stage: Stage) -> Travel:
    """The ways from all communes to the places that are tried."""
    from regionaltool.core.access.road_times import RoadTimes

    roads = reading.roads()
    ways = reading.ways(roads, candidates, reading.year or date.today().year, stage.part(0, 0.3))
    reached = ways.reached(
        candidates.settled,
        candidates.degrees[tried.place],
        reading.limit_min,
        stage.part(0.3, 1).step,
    )
    return RoadTimes.from_tables(
        candidates,
        reached._replace(place=tried.place[reached.place]),
        limit_min=reading.limit_min,
        by_road=ways.by_road,
    )


def _seat_columns():
    return columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            text_field("seat", tr("Id of the seat")),
            text_field("commune", tr("Id of the commune with the seat")),
            flag_field("given", tr("Is it one of the candidates?")),
            real_field("mean_minutes", tr("Mean minutes to the seat")),
            real_field("p95_minutes", tr("Minutes within which 95 % of the people arrive")),
            whole_field("population", tr("Population (persons)")),
            whole_field("out_of_reach", tr("Persons who do not reach the seat within the limit")),
        ]
    )


def _seat_rows(
    read: ReadPlan, places: Places, members: Members, choice: SeatChoice
) -> Iterator[QgsFeature]:
    import numpy as np

    plan, communes = read.plan, read.plan.communes
    out = _seat_columns()
    people = communes.population[members.communes]
    far = members.sum(np.where(np.isnan(choice.km), people, 0))
    for number, unit in enumerate(plan.units):
        place = choice.place[number]
        feature = row(
            out,
            [
                unit,
                plan.name(unit),
                places.ids[place],
                communes.ids[places.candidates.commune[place]],
                bool(choice.given[number]),
                float(choice.mean[number]),
                float(choice.p95[number]),
                plan.tally(unit).population,
                int(far[number]),
            ],
        )
        point = places.points[place]
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(point.x, point.y)))
        yield feature


def _commune_columns():
    return columns(
        [
            text_field("id", tr("Id of the commune")),
            text_field("name", tr("Name of the commune")),
            text_field("unit", tr("Id of the unit")),
            text_field("unit_name", tr("Name of the unit")),
            text_field("seat", tr("Id of the seat")),
            real_field("minutes", tr("Minutes to the seat")),
            real_field("km", tr("Kilometres to the seat")),
        ]
    )


def _commune_rows(
    read: ReadPlan, ids: NDArray[np.object_], members: Members, choice: SeatChoice
) -> Iterator[QgsFeature]:
    import numpy as np

    plan, communes = read.plan, read.plan.communes
    out = _commune_columns()
    units = list(plan.units)
    minutes = np.where(np.isnan(choice.km), np.nan, choice.minutes)
    for at, commune in enumerate(members.communes.tolist()):
        number = members.unit[at]
        unit = units[number]
        yield row(
            out,
            [
                communes.ids[commune],
                communes.names[commune],
                unit,
                plan.name(unit),
                ids[choice.place[number]],
                float(minutes[at]),
                float(choice.km[at]),
            ],
            communes.geometry[commune],
        )
