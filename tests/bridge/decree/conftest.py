import shutil

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.bridge.decree.write_package import PackageRequest, write_package
from tests.core.decree.decided import decided_province

CRS = "EPSG:9210"


@pytest.fixture(scope="session")
def request_into():
    def make(folder, **changes) -> PackageRequest:
        return PackageRequest(folder, QgsCoordinateReferenceSystem(CRS), **changes)

    return make


@pytest.fixture(scope="session")
def made(tmp_path_factory, request_into, qgis_app):
    """A package of the small province, which nobody changes."""
    folder = tmp_path_factory.mktemp("made") / "package"
    write_package(decided_province(), request_into(folder))
    return folder


@pytest.fixture
def written(made, tmp_path):
    """A copy of it."""
    return shutil.copytree(made, tmp_path / "package")
