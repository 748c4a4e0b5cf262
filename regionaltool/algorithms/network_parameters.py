"""Roads and ferries to travel on, how far and when, and where people live: the parameters."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm
from regionaltool.algorithms.further_layers import ROADS
from regionaltool.bridge.words import tr

SPEED_FIELD = "SPEED_FIELD"
ROLE_FIELDS = {
    "speed": SPEED_FIELD,
    "class": "ROADS_CLASS_FIELD",
    "oneway": "ROADS_ONEWAY_FIELD",
    "maxspeed": "ROADS_MAXSPEED_FIELD",
    "access": "ROADS_ACCESS_FIELD",
    "opens": "ROADS_OPENS_FIELD",
}
FERRIES = "FERRIES"
FERRIES_SPEED_FIELD = "FERRIES_SPEED_FIELD"
PEOPLE = "PEOPLE"
OPENING_YEAR = "OPENING_YEAR"
LIMIT = "LIMIT"
PROFILE = "PROFILE"
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
_POINTS = [
    QgsProcessing.SourceType.TypeVectorPoint,
    QgsProcessing.SourceType.TypeVectorPolygon,
]


def add_network(algorithm: CommuneAlgorithm, *, limit: float, year_help: str) -> None:
    """Roads with their fields, ferries, places where people live, limit, year and profile."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            ROADS, tr("Roads"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
        ),
        tr(
            "Lines with a class or a speed, in any coordinate system, such as an extract of "
            "OpenStreetMap as it comes. Without them minutes are those of a straight line made "
            "longer, as the profile says."
        ),
    )
    algorithm.add_field(
        SPEED_FIELD,
        tr("Field of speeds (km/h)"),
        tr("Speed of each road. Left empty, it is guessed. NULL: the speed of the road's class."),
        of=ROADS,
    )
    for role, title, help_text in (
        ("class", tr("Field of classes of roads"), tr("The profile has a speed for each class.")),
        (
            "oneway",
            tr("Field of directions of roads"),
            tr("1 in the direction of drawing, -1 against it, 0 both. Left empty, it is guessed."),
        ),
        (
            "maxspeed",
            tr("Field of posted limits"),
            tr("A limit counts before the speed of the class. Left empty, it is guessed."),
        ),
        (
            "access",
            tr("Field of the right to drive"),
            tr("Roads with no or private are left out. Left empty, it is guessed."),
        ),
        (
            "opens",
            tr("Field of years of opening"),
            tr("Year in which a road opens; NULL where it is open. Left empty, it is guessed."),
        ),
    ):
        _add_advanced_field(algorithm, ROLE_FIELDS[role], title, help_text, ROADS)
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            FERRIES, tr("Ferries"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
        ),
        tr("Lines of ferries, where the layer of roads does not hold them."),
    )
    _add_advanced_field(
        algorithm,
        FERRIES_SPEED_FIELD,
        tr("Field of speeds of ferries (km/h)"),
        tr("Left empty, it is guessed. NULL: the speed that the profile has for ferries."),
        FERRIES,
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            PEOPLE, tr("Buildings or places where people live"), _POINTS, optional=True
        ),
        tr(
            "People of a commune start from the building nearest to the middle of all of them. "
            "Left empty, they start from a point on its surface."
        ),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            LIMIT,
            tr("Longest way (min)"),
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=limit,
            minValue=1.0,
            maxValue=1440.0,
        ),
        tr("What is further away is out of reach."),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            OPENING_YEAR,
            tr("Year for roads that are not open yet"),
            QgsProcessingParameterNumber.Type.Integer,
            minValue=1900,
            maxValue=2200,
            optional=True,
        ),
        year_help,
    )
    algorithm.add(
        QgsProcessingParameterString(PROFILE, tr("Profile"), "default"),
        tr("Id of a profile that comes with the plugin, or the path of a TOML file."),
    )


def _add_advanced_field(
    algorithm: CommuneAlgorithm, name: str, title: str, help_text: str, of: str
) -> None:
    parameter = QgsProcessingParameterField(name, title, parentLayerParameterName=of, optional=True)
    parameter.setFlags(parameter.flags() | _ADVANCED)
    algorithm.add(parameter, help_text)
