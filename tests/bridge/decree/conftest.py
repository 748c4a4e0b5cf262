import pytest
from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.bridge.decree.write_package import PackageRequest, write_package
from tests.core.decree.decided import decided_province

CRS = "EPSG:9210"


@pytest.fixture
def request_into():
    def make(folder, **changes) -> PackageRequest:
        return PackageRequest(folder, QgsCoordinateReferenceSystem(CRS), **changes)

    return make


@pytest.fixture
def written(tmp_path, request_into):
    """A package of the small province."""
    write_package(decided_province(), request_into(tmp_path / "package"))
    return tmp_path / "package"
