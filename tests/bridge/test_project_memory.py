import shutil
from pathlib import Path

from qgis.core import QgsProject

from regionaltool.bridge.project_memory import forget, remember, remembered


def test_the_path_moves_with_the_project(qgis_app, tmp_path):
    here = tmp_path / "Dự án"
    here.mkdir()
    project = QgsProject()
    project.setFileName(str(here / "a.qgz"))
    assert remembered(project) is None
    remember(project, here / "plan.gpkg", "p1")
    assert remembered(project) == (here / "plan.gpkg", "p1")
    assert project.write()
    there = Path(shutil.move(here, tmp_path / "nơi khác"))
    again = QgsProject()
    assert again.read(str(there / "a.qgz"))
    assert remembered(again) == (there / "plan.gpkg", "p1")


def test_what_is_known_already_does_not_change_the_project(qgis_app, tmp_path):
    project = QgsProject()
    remember(project, tmp_path / "plan.gpkg", "p1")
    project.setDirty(False)
    remember(project, tmp_path / "plan.gpkg", "p1")
    assert not project.isDirty()
    remember(project, tmp_path / "plan.gpkg", "p2")
    assert project.isDirty() and remembered(project)[1] == "p2"
    forget(project)
    assert remembered(project) is None
