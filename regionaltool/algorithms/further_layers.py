"""The layers beside the communes: links, roads and seats, as parameters and as what core takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.bridge.whole_file import whole
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from regionaltool.core.communes import Communes
    from regionaltool.core.links import Link
    from regionaltool.core.road_contiguity import RoadNetwork

LINKS = "LINKS"
LINK_KIND_FIELD = "LINK_KIND_FIELD"
LINK_START_FIELD = "LINK_START_FIELD"
LINK_END_FIELD = "LINK_END_FIELD"
LINK_REASON_FIELD = "LINK_REASON_FIELD"
LINK_SOURCE_FIELD = "LINK_SOURCE_FIELD"
LINK_TOLERANCE = "LINK_TOLERANCE"
COUNTED = "COUNTED"
ROADS = "ROADS"
ROAD_TOLERANCE = "ROAD_TOLERANCE"
BRIDGE_LENGTH = "BRIDGE_LENGTH"
SEATS = "SEATS"


def add_links(algorithm: CommuneAlgorithm) -> None:
    """Lines, or rows of ids, that join communes."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            LINKS,
            tr("Links (bridges, ferries, exceptions)"),
            [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVector],
            optional=True,
        ),
        tr(
            "Lines, each of which joins the communes that hold its two ends; or a table without "
            "geometry, each row of which joins the two communes whose ids it holds."
        ),
    )
    algorithm.add_field(
        LINK_KIND_FIELD,
        tr("Field of kinds of links"),
        tr(
            "Text: bridge, ferry or exception, or the same in Vietnamese. Left empty, every link "
            "counts as an exception: a link that is wanted, whatever it is."
        ),
        of=LINKS,
        kind=QgsProcessingParameterField.DataType.String,
    )
    for name, title, help_text in (
        (
            LINK_START_FIELD,
            tr("Field of the first commune of links"),
            tr("Id of one of the two communes, for rows without a line."),
        ),
        (
            LINK_END_FIELD,
            tr("Field of the second commune of links"),
            tr("Id of the other commune, for rows without a line."),
        ),
        (
            LINK_REASON_FIELD,
            tr("Field of reasons of links"),
            tr("Text: why the link counts, such as what was granted to an island."),
        ),
        (
            LINK_SOURCE_FIELD,
            tr("Field of sources of links"),
            tr("Text: where that is written down, such as the number of a decision."),
        ),
    ):
        algorithm.add_field(name, title, help_text, of=LINKS)
    _add_metres(
        algorithm,
        LINK_TOLERANCE,
        tr("Tolerance of links (m)"),
        100.0,
        tr(
            "An end that lies in no commune, such as a landing stage, counts for the nearest "
            "commune within so many metres."
        ),
    )


def add_counted(algorithm: CommuneAlgorithm) -> None:
    """Which kinds of links count."""
    algorithm.add(
        QgsProcessingParameterEnum(
            COUNTED,
            tr("What joins communes"),
            [tr("land border"), tr("bridge"), tr("ferry"), tr("exception")],
            allowMultiple=True,
            defaultValue=[0, 1, 2, 3],
            optional=True,
        ),
        tr(
            "The kinds that count when pieces are told apart. In scripts: 0 land border, 1 bridge, "
            "2 ferry, 3 exception."
        ),
    )


def read_counted(
    algorithm: CommuneAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> tuple[str, ...]:
    """The kinds that count."""
    from regionaltool.core import links

    chosen = algorithm.parameterAsEnums(parameters, COUNTED, context)
    return tuple(links.COUNTED[number] for number in chosen)


def read_links(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    communes: Communes,
    crs: QgsCoordinateReferenceSystem,
) -> tuple[Link, ...]:
    """The links given, with their warnings pushed; none without a layer. Raises `InputError`."""
    from regionaltool.bridge import read_links as bridge

    source = algorithm.parameterAsSource(parameters, LINKS, context)
    if source is None:
        return ()
    file = algorithm.file(parameters, LINKS, context)
    fields = bridge.LinkFields(
        *(
            algorithm.text(parameters, name, context)
            for name in (
                LINK_KIND_FIELD,
                LINK_START_FIELD,
                LINK_END_FIELD,
                LINK_REASON_FIELD,
                LINK_SOURCE_FIELD,
            )
        )
    )
    links, problems = bridge.read_links(
        in_crs(source, file, crs, context, feedback),
        source.fields(),
        communes,
        fields,
        tolerance_m=algorithm.parameterAsDouble(parameters, LINK_TOLERANCE, context),
        layer=source.sourceName(),
    )
    algorithm.tell(problems, feedback)
    return links


def add_roads(algorithm: CommuneAlgorithm) -> None:
    """Roads, and when they meet."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            ROADS, tr("Roads"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
        ),
        tr("Lines. Told is whether they join the communes of a unit without leaving it."),
    )
    _add_metres(
        algorithm,
        ROAD_TOLERANCE,
        tr("Tolerance of roads (m)"),
        20.0,
        tr(
            "A road that ends within so many metres of another meets it. So many metres of road in "
            "a commune do not reach it, nor do they leave the unit."
        ),
    )
    _add_metres(
        algorithm,
        BRIDGE_LENGTH,
        tr("Longest bridge (m)"),
        3000.0,
        tr("So many metres of road outside every commune, over water, leave no unit."),
    )


def read_roads(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    communes: Communes,
    crs: QgsCoordinateReferenceSystem,
) -> RoadNetwork | None:
    """The network of the roads given; None without a layer. Raises `InputError`."""
    from regionaltool.bridge import read_roads as bridge
    from regionaltool.core.road_contiguity import RoadNetwork

    source = algorithm.parameterAsSource(parameters, ROADS, context)
    if source is None:
        return None
    file = algorithm.file(parameters, ROADS, context)
    return RoadNetwork.of(
        communes,
        bridge.read_roads(in_crs(source, file, crs, context, feedback), source.sourceName()),
        tolerance_m=algorithm.parameterAsDouble(parameters, ROAD_TOLERANCE, context),
        bridge_m=algorithm.parameterAsDouble(parameters, BRIDGE_LENGTH, context),
        check=lambda: check_cancelled(feedback),
    )


def add_seats(algorithm: CommuneAlgorithm, help_text: str) -> None:
    """Points where offices sit."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            SEATS, tr("Seats"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
        ),
        help_text,
    )


def read_seats(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    crs: QgsCoordinateReferenceSystem,
) -> tuple[NDArray[np.object_] | None, str]:
    """The points given, None without a layer, and the layer's name. Raises `InputError`."""
    from regionaltool.bridge import read_seats as bridge

    source = algorithm.parameterAsSource(parameters, SEATS, context)
    if source is None:
        return None, ""
    file = algorithm.file(parameters, SEATS, context)
    points = bridge.read_seats(in_crs(source, file, crs, context, feedback), source.sourceName())
    return points, source.sourceName()


def _add_metres(
    algorithm: CommuneAlgorithm, name: str, title: str, metres: float, help_text: str
) -> None:
    """An advanced parameter in metres, 0 or more."""
    parameter = QgsProcessingParameterNumber(
        name,
        title,
        QgsProcessingParameterNumber.Type.Double,
        defaultValue=metres,
        minValue=0.0,
        # a model or script made before the parameter was there goes on working
        optional=True,
    )
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    algorithm.add(parameter, help_text)


def in_crs(
    source: QgsProcessingFeatureSource,
    file: Path | None,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Iterator[QgsFeature]:
    """The features in another coordinate system; rows of a table as they are.

    Raises `InputError` when their file is cut short, and `CancelledError`.
    """
    from regionaltool.bridge.read_communes import core_crs

    table = source.wkbType() == QgsWkbTypes.Type.NoGeometry
    if not table and core_crs(source.sourceCrs()) is None:
        raise InputError(
            Problem(
                "Layer “{layer}” has no coordinate system. Set it in the layer's properties, under "
                "Source.",
                {"layer": source.sourceName()},
            )
        )
    request = QgsFeatureRequest()
    if not table:
        request.setDestinationCrs(crs, context.transformContext())
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = source.getFeatures(request, unchecked)
    for feature in whole(features, file, source.featureCount(), source.sourceName()):
        check_cancelled(feedback)
        yield feature
