import shutil
import sqlite3
import subprocess

import pytest
from osgeo import ogr

from regionaltool.bridge.plan_file.journal import journal_of
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import ask, fresh_bench, reopened, save


def test_other_programs_read_it(tmp_path):
    file = tmp_path / "kế hoạch.gpkg"
    bench = fresh_bench()
    bench.edit([0], "q")
    save(bench, file).close()
    assert [path.name for path in tmp_path.iterdir()] == ["kế hoạch.gpkg"]
    assert ask(file, "PRAGMA integrity_check") == [("ok",)]
    source = ogr.Open(str(file))
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    counts = {layer.GetName(): layer.GetFeatureCount() for layer in layers}
    assert counts == {"communes": 10, "plan": 1, "assignment": 10, "unit": 4, "edit": 1}
    assert [layer.GetGeomType() == ogr.wkbNone for layer in layers] == [False] + [True] * 4
    assert dict(ask(file, "SELECT commune, unit FROM assignment"))["A"] == "q"
    assert ask(file, "SELECT id, name FROM unit WHERE name IS NOT NULL") == [("p", "Pháp")]
    if shutil.which("ogrinfo"):
        done = subprocess.run(
            ["ogrinfo", "-ro", "-al", "-so", file], capture_output=True, text=True
        )
        assert done.returncode == 0 and "Feature Count: 10" in done.stdout and not done.stderr


def test_geopandas_reads_it(tmp_path):
    geopandas = pytest.importorskip("geopandas")
    save(fresh_bench(), tmp_path / "plan.gpkg").close()
    frame = geopandas.read_file(tmp_path / "plan.gpkg", layer="communes")
    assert list(frame["id"]) == list("ABCDEFGHIJ") and frame.geometry.is_valid.all()
    assert len(geopandas.read_file(tmp_path / "plan.gpkg", layer="assignment")) == 10


def test_a_file_that_is_replaced_takes_its_journal_with_it(tmp_path):
    file = tmp_path / "plan.gpkg"
    old = fresh_bench()
    writer = save(old, file)
    old.edit([0], "q")
    assert writer.close()
    assert journal_of(file).exists()
    save(fresh_bench(units="pppppppppp"), file).close()
    again = reopened(file)
    assert again.spelled == "pppppppppp" and again.recorder.seq == 0
    again.recorder.writer.close()
    assert [path.name for path in tmp_path.iterdir()] == ["plan.gpkg"]


def test_a_plan_that_is_open_is_not_replaced(tmp_path):
    file = tmp_path / "plan.gpkg"
    bench = fresh_bench()
    writer = save(bench, file)
    with pytest.raises(InputError, match="is open as a plan"):
        save(fresh_bench(), file)
    bench.edit([0], "q")
    assert writer.close()
    assert reopened(file).recorder.writer.close()


def test_when_it_fails_the_older_file_is_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "plan.gpkg"
    save(fresh_bench(), file).close()
    before = file.read_bytes()
    bench = fresh_bench()
    bench.edit([0], "q")

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("regionaltool.bridge.plan_file.save_plan.put_state", full)
    with pytest.raises(InputError, match="cannot be written: database or disk is full"):
        save(bench, file)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["plan.gpkg"]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        save(fresh_bench(), tmp_path / "gone" / "plan.gpkg")
