"""Four communes in a row, A to D from west to east, and layers beside them."""

from collections.abc import Callable, Iterator

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from regionaltool.bridge.attach.attach import attach
from regionaltool.bridge.attach.attached_inputs import AttachedInputs
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.attach.sources import open_sources
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from tests.core.grids import drawn

COMMUNES = drawn("ABCD", population=(100, 200, 300, 400), source="xã")
"""Of about a kilometre each way."""
PROFILE = Profile.read("default", IDS)
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def layer(qgis_app) -> Iterator[Callable[..., str]]:
    """A layer of the project from rows of (WKT or None, value …); its id."""
    made = []

    def make(rows, fields="", *, kind="Point", crs="EPSG:4326", name="lớp") -> str:
        columns = "".join(f"&field={field}" for field in fields.split(",") if field)
        source = f"{kind}?crs={crs}{columns}" if kind != "None" else f"None?{columns[1:]}"
        new = QgsVectorLayer(source, name, "memory")
        if not crs:
            new.setCrs(QgsCoordinateReferenceSystem())
        features = []
        for wkt, *values in rows:
            feature = QgsFeature(new.fields())
            feature.setAttributes(values)
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        added, _ = new.dataProvider().addFeatures(features)
        assert added
        QgsProject.instance().addMapLayer(new)
        made.append(new.id())
        return new.id()

    yield make
    QgsProject.instance().removeMapLayers(made)


@pytest.fixture
def attached(qgis_app) -> Callable[..., AttachedInputs]:
    """Attach to the four communes."""

    def run(*attachments: Attachment, profile=PROFILE, **options) -> AttachedInputs:
        return attach(
            COMMUNES,
            DEGREES,
            open_sources(attachments),
            profile,
            transforms=QgsCoordinateTransformContext(),
            **options,
        )

    return run


@pytest.fixture
def reading(qgis_app) -> Reading:
    """Into degrees; nobody cancels."""
    return Reading(DEGREES, QgsCoordinateTransformContext(), lambda: None)
