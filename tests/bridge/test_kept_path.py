from pathlib import Path

import pytest

from regionaltool.bridge.kept_path import seen_from, whole_path


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("here/giấy tờ/1.pdf", "./giấy tờ/1.pdf"),
        ("here/a.gpkg|layername=b", "./a.gpkg|layername=b"),
        ("other/a.pdf", "../other/a.pdf"),
    ],
)
def test_a_file_is_noted_by_the_way_to_it(tmp_path, place, kept):
    source = str(tmp_path / place)
    assert seen_from(source, tmp_path / "here") == kept
    assert whole_path(kept, tmp_path / "here") == source
    assert Path(whole_path(kept, tmp_path / "x" / "here")).is_relative_to(tmp_path / "x")


@pytest.mark.parametrize(
    "source", ["layer_1", "https://vanban.chinhphu.vn/?docid=1", "/vsizip/a.zip/b.shp"]
)
def test_what_is_no_file_stays_as_it_is(tmp_path, source):
    assert seen_from(source, tmp_path) == whole_path(source, tmp_path) == source


def test_while_no_file_holds_the_plan_paths_are_whole(tmp_path):
    assert seen_from(str(tmp_path / "a"), None) == whole_path(str(tmp_path / "a"), None)
