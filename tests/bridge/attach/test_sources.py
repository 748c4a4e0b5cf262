"""What is attached is opened, or said not to be there."""

import pytest
from qgis.core import QgsFeatureRequest

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import (
    FileSource,
    LayerSource,
    LostSource,
    open_source,
    open_sources,
)
from regionaltool.core.problems import InputError


def test_a_layer_of_the_project_and_one_of_a_file(layer, sample, tmp_path):
    copy = tmp_path / "tỉnh.gpkg"
    copy.write_bytes(sample.read_bytes())
    of_file = open_source(Attachment("hazards", f"{copy}|layername=hazard"))
    assert isinstance(of_file, LayerSource) and of_file.name == "hazard"
    assert len(list(of_file.features(QgsFeatureRequest()))) == 15
    of_project = open_source(Attachment("poles", layer([("POINT (1 2)",)], name="cực")))
    assert isinstance(of_project, LayerSource) and of_project.name == "cực"


def test_a_spreadsheet_is_read_from_its_file(tmp_path):
    source = open_source(Attachment("budget", str(tmp_path / "a.xlsx|layername=Thu")))
    assert isinstance(source, FileSource) and (source.name, source.sheet) == ("a.xlsx", "Thu")


def test_what_cannot_be_opened_has_its_reason(tmp_path, layer):
    damaged = tmp_path / "hỏng.gpkg"
    damaged.write_bytes(b"nothing of use")
    given = [
        (Attachment("hazards", "gone_1"), "gone_1"),
        (Attachment("hazards", str(damaged)), "hỏng.gpkg"),
        (Attachment("people_raster", layer([("POINT (1 2)",)], name="điểm")), "điểm"),
    ]
    for source, (_, word) in zip(open_sources(a for a, _ in given), given, strict=True):
        assert isinstance(source, LostSource) and word in str(source.problem)
    with pytest.raises(InputError, match="gone_1"):
        open_source(given[0][0])
