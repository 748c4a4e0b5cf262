import os
import resource
import time

import pytest
from qgis.core import QgsApplication, QgsProject, QgsWkbTypes

from regionaltool.bridge.sample import SAMPLE_FIELDS, open_sample
from tests.bridge.test_start_plan import session, start

NAMES = ["Sample communes", "Sample ferries", "Sample roads", "Sample seats"]


@pytest.fixture
def profile(tmp_path, monkeypatch, qgis_new_project):
    """The folder of the user's settings, empty."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    yield tmp_path
    QgsProject.instance().clear()


def test_the_layers_are_in_the_project_and_the_communes_come_back(profile):
    layer = open_sample()
    project = QgsProject.instance()
    assert sorted(found.name() for found in project.mapLayers().values()) == NAMES
    assert all(found.isValid() and found.crs().isValid() for found in project.mapLayers().values())
    assert layer.name() == "Sample communes" and layer.id() in project.mapLayers()
    assert layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    assert layer.featureCount() == 150


def test_the_original_is_not_touched(profile, sample):
    before = sample.stat()
    layer = open_sample()
    assert str(profile) in layer.source() and str(sample) not in layer.source()
    list(layer.getFeatures())
    QgsProject.instance().clear()
    after = sample.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert sorted(file.name for file in sample.parent.glob("province.gpkg*")) == [sample.name]


def test_the_fields_make_a_plan_with_its_faults(profile):
    made = session(start(open_sample(), SAMPLE_FIELDS))
    assert {violation.kind.value for violation in made.violations()} == {
        "unassigned",
        "detached",
        "enclave",
    }


def test_a_copy_is_used_again_and_a_newer_original_replaces_it(profile, sample):
    open_sample()
    QgsProject.instance().clear()
    copy = profile / "regionaltool" / "province.gpkg"
    copy.write_bytes(b"of an older version")
    os.utime(copy, (0, 0))
    assert open_sample().isValid()
    QgsProject.instance().clear()
    later = time.time() + 10
    os.utime(copy, (later, later))
    inode = copy.stat().st_ino
    assert open_sample().isValid() and copy.stat().st_ino == inode


def test_a_full_disk_leaves_no_half_copy_behind(profile):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(OSError, match="large"):
            open_sample()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert QgsProject.instance().mapLayers() == {}
    assert open_sample().featureCount() == 150
    assert [file.name for file in (profile / "regionaltool").glob("*.gpkg")] == ["province.gpkg"]


def test_a_folder_that_is_a_file_is_an_error_of_the_system(profile):
    (profile / "regionaltool").touch()
    with pytest.raises(OSError):
        open_sample()
    assert QgsProject.instance().mapLayers() == {}
