"""Travel times: minutes and kilometres from every commune to the seats within a limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, stepped
from regionaltool.algorithms.further_layers import SEATS, add_seats
from regionaltool.algorithms.network import Reading, read_profile
from regionaltool.algorithms.network_parameters import add_network
from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from regionaltool.core.access.candidates import Candidates
    from regionaltool.core.access.two_years import TwoYears
    from regionaltool.core.access.ways import Reached


class TravelTimes(CommuneAlgorithm):
    """A table of communes and the seats that they reach."""

    SEAT_ID_FIELD = "SEAT_ID_FIELD"
    PAIRS = "PAIRS"
    OUT_OF_REACH = "OUT_OF_REACH"

    def name(self) -> str:
        return "traveltimes"

    def displayName(self) -> str:
        return tr("Travel times")

    def group(self) -> str:
        return tr("Development space")

    def groupId(self) -> str:
        return "developmentspace"

    def tags(self) -> list[str]:
        return tr(
            "travel,time,minutes,distance,road,network,ferry,access,seat,openstreetmap,"
            "thời gian,đi lại,đường bộ,phà,trụ sở,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Minutes and kilometres from each commune to every seat within a limit")

    def shortHelpString(self) -> str:
        return tr(
            "Works out how long people travel from each commune to every seat that is within the "
            "limit, and how far that is on the quickest way.\n\n"
            "People walk straight from where they live to the nearest road and from the road to "
            "the seat. Roads meet at common vertices and where their ends meet; roads that cross "
            "without a common vertex run one over the other. One-way roads are respected. Roads "
            "that do not hang together are told, since nobody drives from one piece to another. "
            "Ferries join the roads near their ends.\n\n"
            "The speed of a road is its own, else its posted limit, else that of its class in the "
            "profile. Fields that are not chosen are guessed, and the log says so. Extracts of "
            "OpenStreetMap are read by their tags.\n\n"
            "Without roads the minutes are those of a straight line. Without seats the times are "
            "those from each commune to all others. Seats that stand in no commune are left out "
            "and named; communes that reach no seat are named too."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes()
        add_seats(
            self,
            tr("Points that people travel to. Left empty, they travel to the other communes."),
        )
        self.add_field(
            self.SEAT_ID_FIELD,
            tr("Field of ids of seats"),
            tr("What the table calls a seat. Left empty, the feature id, or that of the commune."),
            of=SEATS,
        )
        add_network(
            self,
            limit=60.0,
            year_help=tr(
                "Adds minutes_then and km_then: by the roads that are open in that year. Left "
                "empty, only today counts."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Travel times table"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "One row for each commune and seat within the limit: commune, seat, minutes, km; "
                "with a year also minutes_then and km_then."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PAIRS, tr("Number of rows")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.OUT_OF_REACH, tr("Number of communes that reach no seat")
            )
        )

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.access.ways import Reached

        profile = read_profile(self, parameters, context)
        fields = self.commune_fields(parameters, context)
        communes = self.read(parameters, context, feedback, fields).communes
        crs = self.source(parameters, self.INPUT, context).sourceCrs()
        reading = Reading(self, parameters, context, feedback, communes, crs, profile)
        candidates, ids, _ = reading.places(SEATS, self.SEAT_ID_FIELD)
        found = self._found(reading, candidates, Stage(feedback, 25, 90))
        far = out_of_reach(candidates, found)
        reading.tell_out_of_reach(far, seats=candidates.n_offices > 0)
        out = _columns(reading.year if len(found) > len(Reached._fields) else 0)
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
            _rows(out, found, communes.ids, ids, feedback),
        )
        return {self.PAIRS: len(found.origin), self.OUT_OF_REACH: len(far)}

    def _found(self, reading: Reading, candidates: Candidates, stage: Stage) -> Reached | TwoYears:
        """All ways of today, and with a year those of then beside them."""
        from regionaltool.core.access.two_years import TwoYears

        roads = reading.roads()
        years = [date.today().year]
        if reading.year and roads is None:
            reading.feedback.pushInfo(tr("Without roads the year is not used."))
        elif reading.year:
            years.append(reading.year)
        places = candidates.degrees[: candidates.n_offices or None]
        reached = []
        for number, year in enumerate(years):
            part = stage.part(number / len(years), (number + 1) / len(years))
            ways = reading.ways(roads, candidates, year, part.part(0, 0.3))
            reached.append(
                ways.reached(candidates.settled, places, reading.limit_min, part.part(0.3, 1).step)
            )
        return TwoYears.of(*reached, len(places)) if len(reached) > 1 else reached[0]


def out_of_reach(candidates: Candidates, found: Reached | TwoYears) -> NDArray:
    """Communes from which no seat is within the limit; where none is given, no other commune."""
    import numpy as np

    there = np.zeros(len(candidates.settled), dtype=bool)
    elsewhere = found.origin != found.place
    there[found.origin if candidates.n_offices else found.origin[elsewhere]] = True
    return np.flatnonzero(~there)


def _columns(year: int) -> QgsFields:
    then = ()
    if year:
        then = (
            real_field("minutes_then", tr("Minutes in {year}").format(year=year)),
            real_field("km_then", tr("Kilometres in {year}").format(year=year)),
        )
    return columns(
        [
            text_field("commune", tr("Id of the commune")),
            text_field("seat", tr("Id of the seat")),
            real_field("minutes", tr("Minutes on the quickest way")),
            real_field("km", tr("Kilometres of the quickest way")),
            *then,
        ]
    )


def _rows(
    out: QgsFields,
    found: Reached | TwoYears,
    communes: NDArray,
    seats: NDArray,
    feedback: QgsProcessingFeedback,
) -> Iterator[QgsFeature]:
    origin, place, *figures = (column.tolist() for column in found)
    for at in stepped(range(len(origin)), feedback, 90, 100):
        yield row(out, [communes[origin[at]], seats[place[at]], *(f[at] for f in figures)])
