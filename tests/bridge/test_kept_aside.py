from pathlib import Path

import pytest
from qgis.core import QgsApplication

from regionaltool.bridge.kept_aside import keep_aside
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.save_plan import PlanToSave
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import fresh_bench


def plan_to_save() -> PlanToSave:
    bench = fresh_bench()
    recorder = bench.recorder
    return PlanToSave(
        recorder.plan,
        "Đảo",
        bench.plan.communes,
        {},
        recorder.state.copy(),
        tuple(recorder.history.rows),
    )


def test_it_can_be_opened_from_the_profile_again(qgis_app):
    file = keep_aside(plan_to_save(), "Đảo 1/2")
    assert file.is_relative_to(Path(QgsApplication.qgisSettingsDirPath()))
    assert file.name.startswith("Đảo 1_2 ") and file.suffix == ".gpkg"
    opened = open_plan(file)
    assert opened.lock is not None and opened.state == fresh_bench().recorder.state
    opened.lock.release()
    assert keep_aside(plan_to_save(), "Đảo 1/2") != file, "each has a name of its own"


def test_a_profile_that_takes_nothing_is_told(qgis_app, monkeypatch, tmp_path):
    (tmp_path / "regionaltool").write_text("a file in the way")
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    with pytest.raises(InputError):
        keep_aside(plan_to_save(), "Đảo")
