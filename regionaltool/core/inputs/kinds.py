"""Kinds of inputs: what may be attached beside the communes, and which fields each one has.

One record a kind. The parameters of the algorithm, the dock's list of data and the report are made
from these records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from regionaltool.core.problems import phrase

if TYPE_CHECKING:
    from regionaltool.core.score.indicator import Indicator

Geometry = Literal["table", "point", "line", "polygon", "raster"]
"""What an input is drawn as. A place may be drawn as an area too, as a hospital often is."""


@dataclass(frozen=True)
class Role:
    """What a field of an input means."""

    key: str
    title: str
    required: bool = True
    many: bool = False
    """May several fields have it?"""
    values: bool = False
    """May it name values that stand in a field, in place of fields?"""


@dataclass(frozen=True)
class InputKind:
    """A kind of layer or table."""

    key: str
    """As in `Attached` where it is measured by itself."""
    title: str
    geometry: Geometry
    roles: tuple[Role, ...]
    help: str
    serves: tuple[str, ...] = ()
    """Ids of indicators that it makes more exact, and that do not need it."""

    @property
    def meets(self) -> frozenset[str]:
        """What indicators say that they need and this gives; among `Inputs.given`."""
        from regionaltool.core.score.inputs import NEEDS

        return frozenset((*_MEETS.get(self.key, ()), *filter(None, (NEEDS.get(self.key),))))

    def feeds(self) -> tuple[Indicator, ...]:
        """The indicators that are off without it, then those that it makes more exact."""
        # dialogs show kinds where the packages are missing that indicators need
        from regionaltool.core.score.catalogue import INDICATORS

        off = tuple(i for i in INDICATORS if self.meets.intersection(i.needs))
        return off + tuple(i for i in INDICATORS if i.id in self.serves and i not in off)

    def role(self, key: str) -> Role:
        """The role of a key. Raises `KeyError`."""
        return {role.key: role for role in self.roles}[key]


_MEETS = {
    "roads": ("roads", "travel by road"),
    "facilities": ("health, school and market facilities",),
}
"""What else indicators need that a kind gives; see `Inputs.given`."""
_TRAVEL = ("1.1", "1.2", "1.4", "4.4", "5.2", "5.4")
"""Indicators that look at ways."""
_ID = Role("id", phrase("Code or name of the commune"))
_ROAD_ROLES = (
    Role("class", phrase("Class of road"), required=False),
    Role("speed", phrase("Speed (km/h)"), required=False),
    Role("maxspeed", phrase("Posted limit"), required=False),
    Role("oneway", phrase("One-way"), required=False),
    Role("access", phrase("Who may drive there"), required=False),
    Role("ferry", phrase("Is it a ferry"), required=False),
)
_OPENS = phrase("Year of opening")

KINDS = (
    InputKind(
        "roads",
        phrase("Roads"),
        "line",
        (*_ROAD_ROLES, Role("opens", _OPENS, required=False)),
        phrase(
            "Lines with a class or a speed, such as an extract of OpenStreetMap as it comes. "
            "Without them travel is in a straight line."
        ),
        serves=_TRAVEL,
    ),
    InputKind(
        "ferries",
        phrase("Ferries"),
        "line",
        tuple(role for role in _ROAD_ROLES if role.key != "ferry"),
        phrase("Lines of ferries with a speed, where the layer of roads does not hold them."),
        serves=_TRAVEL,
    ),
    InputKind(
        "planned",
        phrase("Planned roads"),
        "line",
        (*_ROAD_ROLES, Role("opens", _OPENS)),
        phrase(
            "Roads that are not open yet, with the year in which they open. They count from that "
            "year on."
        ),
        serves=_TRAVEL,
    ),
    InputKind(
        "seats",
        phrase("Seats"),
        "point",
        (),
        phrase(
            "Points where offices sit today. A unit takes the one seat in it, or the best of "
            "several. Left empty, or with none in the unit, the best of its communes is assumed."
        ),
        serves=("1.1", "1.2", "1.4"),
    ),
    InputKind(
        "people",
        phrase("Buildings or places where people live"),
        "point",
        (Role("weight", phrase("Persons at each place"), required=False),),
        phrase(
            "Points or outlines that say where in a commune its people live. Without them people "
            "start from a point on its surface."
        ),
        serves=(*_TRAVEL, "5.5"),
    ),
    InputKind(
        "people_raster",
        phrase("Population raster"),
        "raster",
        (),
        phrase("A raster of persons a cell, in place of buildings."),
        serves=(*_TRAVEL, "5.5"),
    ),
    InputKind(
        "facilities",
        phrase("Facilities"),
        "point",
        (Role("kind", phrase("Kind of facility")),),
        phrase("Hospitals, schools and markets, told apart by a field of kinds."),
    ),
    InputKind(
        "poles",
        phrase("Growth poles"),
        "point",
        (),
        phrase("Cities, ports and industrial zones that a region grows around."),
    ),
    InputKind(
        "hazards",
        phrase("Hazard zones"),
        "polygon",
        (),
        phrase("Polygons in which floods or landslides are mapped."),
    ),
    InputKind(
        "keep_whole",
        phrase("Objects to keep whole"),
        "polygon",
        (Role("name", phrase("Name of the object"), required=False),),
        phrase(
            "Industrial zones, ports, reservoirs, dense settlements, planned areas: those that a "
            "border of units cuts are listed."
        ),
    ),
    InputKind(
        "budget",
        phrase("Budget"),
        "table",
        (
            _ID,
            Role("revenue", phrase("Own revenue")),
            Role("expenditure", phrase("Expenditure")),
        ),
        phrase("One row a commune: what it takes in by itself, and what it spends."),
    ),
    InputKind(
        "jobs",
        phrase("Jobs by sector"),
        "table",
        (
            _ID,
            Role("sectors", phrase("Jobs in each sector (one column a sector)"), False, many=True),
            Role("sector", phrase("Sector (one row a commune and sector)"), required=False),
            Role("count", phrase("Jobs (one row a commune and sector)"), required=False),
            Role("farm", phrase("Agriculture, forestry and fishing"), many=True, values=True),
        ),
        phrase(
            "One row a commune with a column for each sector, or one row for each commune and "
            "sector."
        ),
    ),
    InputKind(
        "shares",
        phrase("Ethnic or language shares"),
        "table",
        (_ID, Role("groups", phrase("Share of each group"), many=True)),
        phrase("One row a commune with a column for each group, as percentages or fractions."),
    ),
    InputKind(
        "consultation",
        phrase("Consultation results"),
        "table",
        (
            _ID,
            Role("households", phrase("All households")),
            Role("in_favour", phrase("Households in favour")),
        ),
        phrase("One row a commune. Results are never estimated."),
    ),
    InputKind(
        "flows",
        phrase("Commuting table"),
        "table",
        (
            Role("origin", phrase("From commune")),
            Role("destination", phrase("To commune")),
            Role("people", phrase("People who travel")),
        ),
        phrase("One row for each pair of communes, those who stay at home included."),
    ),
    InputKind(
        "columns",
        phrase("Further figures"),
        "table",
        (_ID,),
        phrase(
            "One row a commune. The profile's own indicators are measured over its columns; there "
            "the layer has the name of this table."
        ),
    ),
)
"""In the order in which they are shown."""

KIND = {kind.key: kind for kind in KINDS}
