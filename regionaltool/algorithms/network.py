"""Roads and ferries to travel on, seats to travel to: from the parameters to what core takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm
from regionaltool.algorithms.further_layers import ROADS, in_crs
from regionaltool.algorithms.network_parameters import (
    FERRIES,
    FERRIES_SPEED_FIELD,
    LIMIT,
    OPENING_YEAR,
    PEOPLE,
    PROFILE,
    ROLE_FIELDS,
)
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from regionaltool.bridge.read_seats import NamedSeats
    from regionaltool.core.access.candidates import Candidates
    from regionaltool.core.access.road_lines import RoadLines
    from regionaltool.core.access.ways import Ways
    from regionaltool.core.communes import Communes
    from regionaltool.core.score.profile import Profile


def read_profile(
    algorithm: CommuneAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> Profile:
    """The profile that the parameters name. Raises `InputError`."""
    from regionaltool.core.score.catalogue import IDS
    from regionaltool.core.score.profile import Profile

    return Profile.read(algorithm.text(parameters, PROFILE, context) or "default", IDS)


class Places(NamedTuple):
    """The candidates with what they are called and where they are."""

    candidates: Candidates
    ids: NDArray[np.object_]
    """(k + n,) text; of a settled point, that of its commune."""
    points: NDArray[np.object_]
    """(k + n,) in the coordinate system of the communes."""


@dataclass(frozen=True, eq=False)
class Reading:
    """One run of an algorithm: what reads the layers beside the communes, which it has read."""

    algorithm: CommuneAlgorithm
    parameters: dict[str, object]
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback
    communes: Communes
    crs: QgsCoordinateReferenceSystem
    """Of the communes."""
    profile: Profile
    _told: set[str] = field(default_factory=set)
    """Warnings about a network that need not be told again for another year."""

    @property
    def limit_min(self) -> float:
        """How far people travel."""
        return self.algorithm.parameterAsDouble(self.parameters, LIMIT, self.context)

    @property
    def year(self) -> int:
        """In which more roads are open; 0 when none is asked for."""
        if self.parameters.get(OPENING_YEAR) in (None, ""):
            return 0
        return self.algorithm.parameterAsInt(self.parameters, OPENING_YEAR, self.context)

    def roads(self) -> RoadLines | None:
        """Roads and ferries with guesses and warnings told. Raises `InputError`."""
        from regionaltool.core.access.road_lines import RoadLines

        fields = {
            role: self.algorithm.text(self.parameters, name, self.context)
            for role, name in ROLE_FIELDS.items()
        }
        roads = self._lines(ROADS, fields)
        ferries = self._lines(
            FERRIES,
            {"speed": self.algorithm.text(self.parameters, FERRIES_SPEED_FIELD, self.context)},
        )
        if roads is None and ferries is not None:
            raise InputError(
                Problem(
                    "Layer “{layer}”: ferries alone lead nowhere. Give the roads too (ROADS).",
                    {"layer": ferries.source},
                )
            )
        return roads if ferries is None else RoadLines.together(roads, ferries)

    def _lines(self, name: str, fields: dict[str, str]) -> RoadLines | None:
        from regionaltool.bridge.read_network import read_network

        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            return None
        read = read_network(
            self._features(name, source),
            source.fields(),
            self.crs,
            fields,
            self.profile,
            source.sourceName(),
            ferries=name == FERRIES,
        )
        for guess in read.guesses:
            self.feedback.pushInfo(sentence(guess))
        self.algorithm.tell(read.notes, self.feedback)
        return read.lines

    def _features(self, name: str, source: QgsProcessingFeatureSource) -> Iterator[QgsFeature]:
        file = self.algorithm.file(self.parameters, name, self.context)
        return in_crs(source, file, self.crs, self.context, self.feedback)

    def _seats(self, name: str, id_field: str) -> NamedSeats | None:
        from regionaltool.bridge.read_seats import read_named_seats

        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            return None
        seats = read_named_seats(
            self._features(name, source),
            source.fields(),
            self.algorithm.text(self.parameters, id_field, self.context),
            source.sourceName(),
        )
        self.algorithm.tell(seats.notes, self.feedback)
        return seats

    def places(self, name: str, id_field: str) -> Places:
        """The seats of a layer that stand in a commune, then all settled points.

        Raises `InputError` when seats are given and none of them stands in a commune.
        """
        import numpy as np
        import shapely

        from regionaltool.core.access.candidates import Candidates
        from regionaltool.core.inputs.points import elsewhere

        seats = self._seats(name, id_field)
        settled = self._settled()
        if settled is None:
            settled = shapely.point_on_surface(self.communes.geometry)
        if seats is None:
            candidates = Candidates.of(self.communes, settled=settled)
            return Places(candidates, self.communes.ids, settled)
        candidates = Candidates.of(self.communes, seats.points, settled)
        layer = self.algorithm.source(self.parameters, name, self.context).sourceName()
        if candidates.n_offices == 0:
            raise elsewhere(layer)
        outside = list(candidates.outside)
        if outside:
            problem = Problem(
                "Layer “{layer}”: seats that stand in no commune are left out: {rows}.",
                {"layer": layer, "rows": tuple(seats.ids[outside])},
            )
            self.algorithm.tell((problem,), self.feedback)
        return Places(
            candidates,
            np.concatenate([np.delete(seats.ids, outside), self.communes.ids]),
            np.concatenate([np.delete(seats.points, outside), settled]),
        )

    def _settled(self) -> NDArray[np.object_] | None:
        """(n,) Points from which people start; None without a layer that says where they live."""
        import numpy as np
        import shapely

        from regionaltool.bridge.read_communes import straight
        from regionaltool.core.inputs.people import PeoplePoints

        source = self.algorithm.parameterAsSource(self.parameters, PEOPLE, self.context)
        if source is None:
            return None
        shapes, numbers = [], []
        for feature in self._features(PEOPLE, source):
            shapes.append(straight(feature.geometry())[0])
            numbers.append(feature.id())
        people, problems = PeoplePoints.of_points(
            self.communes,
            np.array([*shapely.from_wkb(shapes), None], dtype=object)[:-1],
            source=source.sourceName(),
            numbers=np.array(numbers, dtype=np.int64),
        )
        self.algorithm.tell(problems, self.feedback)
        return people.settled(self.communes)

    def ways(
        self, roads: RoadLines | None, candidates: Candidates, year: int, stage: Stage
    ) -> Ways:
        """By the roads open in a year, else in a straight line; what is doubtful is told."""
        from regionaltool.core.access.beeline import Beeline
        from regionaltool.core.access.road_graph import RoadGraph

        figures = self.profile.figures
        if roads is None:
            self.feedback.pushInfo(
                tr(
                    "No roads are given: minutes are those of a straight line, made longer by "
                    "{detour:g}, at {speed:g} km/h."
                ).format(detour=figures["straight_detour"], speed=figures["straight_speed_kmh"])
            )
            return Beeline(
                candidates.ellipsoid, figures["straight_speed_kmh"], figures["straight_detour"]
            )
        graph = RoadGraph.of(
            roads,
            snap_m=figures["road_snap_m"],
            walk_kmh=figures["walk_speed_kmh"],
            walk_limit_m=figures["walk_limit_km"] * 1000,
            year=year,
            since=date.today().year,
            step=lambda done: stage.step(done, 1),
        )
        fresh = tuple(p for p in graph.warnings() if str(p) not in self._told)
        self.algorithm.tell(fresh, self.feedback)
        self._told.update(map(str, fresh))
        self._tell_without_road(graph.without_road(candidates.settled))
        return graph

    def _tell_without_road(self, communes: Sequence[int]) -> None:
        if len(communes) and "on foot" not in self._told:
            self._told.add("on foot")
            problem = Problem(
                "From these communes every road is more than {km:g} km away, so people walk or "
                "reach nothing: {communes}. Add the smaller roads, or leave out a layer that has "
                "trunk roads only.",
                {
                    "km": self.profile.figures["walk_limit_km"],
                    "communes": self.communes.labels(communes),
                },
            )
            self.algorithm.tell((problem,), self.feedback)

    def tell_out_of_reach(self, communes: Sequence[int], *, seats: bool = True) -> None:
        """Which communes reach no seat; without ``seats``, no other commune."""
        if len(communes) == 0:
            return
        values = {
            "limit": self.limit_min,
            "count": len(communes),
            "communes": self.communes.labels(communes),
        }
        problem = (
            Problem(
                "Communes from which no seat is within {limit:g} minutes: {count} ({communes}).",
                values,
            )
            if seats
            else Problem(
                "Communes from which no other is within {limit:g} minutes: {count} ({communes}).",
                values,
            )
        )
        self.algorithm.tell((problem,), self.feedback)
