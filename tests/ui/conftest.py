"""Dock and workbench in a real window; a plan started on a copy of the sample."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.bridge.sample import SAMPLE_FIELDS
from tests.ui.desk import Desk

Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(autouse=True)
def own_profile(tmp_path_factory, monkeypatch) -> None:
    """What one test leaves in the profile is not offered to the next."""
    folder = tmp_path_factory.mktemp("profile")
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{folder}/")


@pytest.fixture
def on_screen(qtbot) -> Callable[[Shown, int, int], Shown]:
    """Show a widget in a size, for the time of a test."""

    def shown(made: Shown, width: int, height: int) -> Shown:
        qtbot.addWidget(made)
        made.resize(width, height)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return shown


@pytest.fixture
def desk(qtbot, qgis_new_project) -> Iterator[Desk]:
    """The dock as it is before any plan."""
    made = Desk(qtbot)
    yield made
    made.close()
    QgsProject.instance().clear()


@pytest.fixture
def communes(sample: Path, tmp_path: Path, qgis_new_project) -> QgsVectorLayer:
    """Communes of a copy of the sample, in the project: the districts with its three faults."""
    copy = shutil.copy2(sample, tmp_path / "province.gpkg")
    layer = QgsVectorLayer(f"{copy}|layername=communes", "An Hải", "ogr")
    assert layer.isValid()
    assert layer.setSubsetString("district IN ('An Hải', 'Nam Thành', 'Vĩnh Lộc')")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def started(desk: Desk, communes: QgsVectorLayer) -> Desk:
    """A plan on the sample, with its faults."""
    desk.start(communes, SAMPLE_FIELDS)
    assert desk.workbench.session is not None, desk.problem
    return desk
