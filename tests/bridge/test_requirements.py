import importlib.util
from importlib import metadata

import pytest

from regionaltool.bridge import requirements
from regionaltool.bridge.requirements import missing_packages, missing_sentence


@pytest.fixture
def without(monkeypatch):
    find = importlib.util.find_spec

    def hide(*names):
        monkeypatch.setattr(
            requirements.importlib.util,
            "find_spec",
            lambda name, *rest: None if name in names else find(name, *rest),
        )

    return hide


def test_nothing_is_missing_here():
    assert missing_packages() == [] and missing_sentence() == ""


def test_what_is_missing_is_named_with_one_command(without):
    without("scipy", "shapely")
    assert missing_packages() == ["scipy", "shapely>=2.1"]
    text = missing_sentence()
    assert "scipy, shapely>=2.1" in text and "pip install" in text and '"shapely>=2.1"' in text


def test_one_that_is_too_old_counts_as_missing(monkeypatch):
    monkeypatch.setattr(requirements.metadata, "version", lambda name: "2.0.9")
    assert "shapely>=2.1" in missing_packages()
    monkeypatch.setattr(requirements.metadata, "version", lambda name: "2.10.0rc1")
    assert missing_packages() == []


def test_one_that_does_not_say_its_version_is_taken_as_it_is(monkeypatch):
    def unknown(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(requirements.metadata, "version", unknown)
    assert missing_packages() == []


def test_numpy_stays_of_the_generation_that_gdal_was_built_for(without, monkeypatch):
    without("scipy")
    monkeypatch.setattr(requirements.metadata, "version", lambda name: "1.26.4")
    assert '"numpy<2"' in missing_sentence()
