"""The layers beside the communes: links and seats, as parameters and as what core takes."""

from __future__ import annotations

from collections.abc import Iterator
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
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from regionaltool.core.communes import Communes
    from regionaltool.core.links import Link

LINKS = "LINKS"
LINK_KIND_FIELD = "LINK_KIND_FIELD"
LINK_TOLERANCE = "LINK_TOLERANCE"
SEATS = "SEATS"


def add_links(algorithm: CommuneAlgorithm) -> None:
    """Lines that join communes."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            LINKS,
            tr("Links (bridges, ferries)"),
            [QgsProcessing.SourceType.TypeVectorLine],
            optional=True,
        ),
        tr("Lines, each of which joins the communes that hold its two ends."),
    )
    algorithm.add_field(
        LINK_KIND_FIELD,
        tr("Field of kinds of links"),
        tr(
            "Text: bridge, ferry or exception. Left empty, every link counts as an exception: a "
            "link that is wanted, whatever it is."
        ),
        of=LINKS,
        kind=QgsProcessingParameterField.DataType.String,
    )
    tolerance = QgsProcessingParameterNumber(
        LINK_TOLERANCE,
        tr("Tolerance of links (m)"),
        QgsProcessingParameterNumber.Type.Double,
        defaultValue=100.0,
        minValue=0.0,
    )
    tolerance.setFlags(tolerance.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    algorithm.add(
        tolerance,
        tr(
            "An end that lies in no commune, such as a landing stage, counts for the nearest "
            "commune within so many metres."
        ),
    )


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
    links, problems = bridge.read_links(
        _in_crs(source, crs, context, feedback),
        source.fields(),
        communes,
        kind_field=algorithm.text(parameters, LINK_KIND_FIELD, context),
        tolerance_m=algorithm.parameterAsDouble(parameters, LINK_TOLERANCE, context),
        source=source.sourceName(),
    )
    algorithm.tell(problems, feedback)
    return links


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
    points = bridge.read_seats(_in_crs(source, crs, context, feedback), source.sourceName())
    return points, source.sourceName()


def _in_crs(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Iterator[QgsFeature]:
    """The features in another coordinate system."""
    if not source.sourceCrs().isValid():
        raise InputError(
            Problem(
                "Layer “{layer}” has no coordinate system. Set it in the layer's properties, under "
                "Source.",
                {"layer": source.sourceName()},
            )
        )
    request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(request, unchecked):
        check_cancelled(feedback)
        yield feature
