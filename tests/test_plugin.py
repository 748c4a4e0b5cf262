import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QDockWidget, QLabel, QPushButton, QToolBar

import regionaltool
from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.plugin import RegionalToolPlugin
from tests.ui.window import Window


@pytest.fixture
def window(qtbot, qgis_new_project) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made.mainWindow())
    with qtbot.waitExposed(made.mainWindow()):
        made.mainWindow().show()
    yield made
    made.close()
    QgsProject.instance().clear()


@pytest.fixture
def without_shapely(monkeypatch):
    """A QGIS whose Python has no shapely: whoever asks for it is told so."""
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "regionaltool.bridge.requirements.importlib.util.find_spec",
        lambda name, *rest: None if name == "shapely" else find(name, *rest),
    )


def provider():
    return QgsApplication.processingRegistry().providerById("regionaltool")


@pytest.fixture
def communes(sample, tmp_path, window) -> QgsVectorLayer:
    copy = shutil.copy2(sample, tmp_path)
    layer = QgsVectorLayer(f"{copy}|layername=communes", "An Hải", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def plugin(window) -> Iterator[RegionalToolPlugin]:
    """The plugin, loaded as QGIS does it."""
    made = regionaltool.classFactory(window)
    made.initGui()
    yield made
    made.unload()


def left(window: Window) -> dict[str, object]:
    """What a plugin may leave in QGIS."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    main, canvas = window.mainWindow(), window.mapCanvas()
    return {
        "provider": provider(),
        "docks": [dock.objectName() for dock in main.findChildren(QDockWidget)],
        "bars": [bar.objectName() for bar in main.findChildren(QToolBar)],
        "actions": [action.objectName() for action in main.actions()],
        "menu": list(window.menu),
        "bands": [item for item in canvas.items() if isinstance(item, QgsRubberBand)],
        "tools": [type(child).__name__ for child in canvas.children() if "Tool" in repr(child)],
        "tool": canvas.mapTool(),
        "layers": QgsProject.instance().mapLayers(),
    }


def test_qgis_gets_the_plugin_from_its_factory(window):
    plugin = regionaltool.classFactory(window)
    assert isinstance(plugin, RegionalToolPlugin)
    assert provider() is None, "nothing is shown before QGIS asks for it"


def test_an_old_python_is_told_in_one_sentence(window, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 5, "final", 0))
    with pytest.raises(RuntimeError, match="needs Python 3.11 or newer.*3.9"):
        regionaltool.classFactory(window)


def test_loaded_it_has_dock_toolbar_menu_and_provider(plugin, window, qtbot):
    main = window.mainWindow()
    qtbot.waitUntil(main.findChild(QToolBar, "RegionalToolToolbar").isVisible)
    dock = main.findChild(QDockWidget, "RegionalToolDock")
    assert dock.isVisible() and not window.menu[0].icon().isNull()
    assert provider() is not None and len(provider().algorithms()) >= 4
    window.menu[0].trigger()
    assert not dock.isVisible()
    window.menu[0].trigger()
    assert dock.isVisible()


def test_loaded_and_unloaded_twice_it_leaves_nothing_behind(window):
    before = left(window)
    for _ in range(2):
        plugin = regionaltool.classFactory(window)
        plugin.initGui()
        plugin.unload()
        assert left(window) == before


def test_unloaded_with_a_plan_open_it_leaves_nothing_of_its_own(window, communes, qtbot):
    before = left(window)
    plugin = regionaltool.classFactory(window)
    plugin.initGui()
    bench = plugin.workbench
    bench.starting.ask_for_layer(communes, SAMPLE_FIELDS)
    bench.starting.start(communes, SAMPLE_FIELDS)
    qtbot.waitUntil(lambda: bench.session is not None, timeout=20000)
    bench.toolbar.assign.trigger()
    bench.toolbar.table_below.trigger()
    session = bench.session
    plugin.unload()
    plugin.unload()
    qtbot.wait(0)
    now = left(window)
    layers = now.pop("layers")
    before.pop("layers")
    assert now == before
    assert communes.id() in layers, "the user's layer stays"
    communes.selectAll()
    session.assign([0], None)
    qtbot.wait(100)


def test_a_package_that_is_missing_is_named(window, without_shapely, request):
    plugin = request.getfixturevalue("plugin")
    main = window.mainWindow()
    text = main.findChild(QLabel, "welcomeText").text()
    assert "shapely>=2.1" in text and "-m pip install" in text
    assert not main.findChild(QPushButton, "openSampleButton").isEnabled()
    assert plugin.workbench is None and main.findChild(QToolBar, "RegionalToolToolbar") is None
    algorithm = QgsApplication.processingRegistry().algorithmById("regionaltool:findneighbours")
    can, why = algorithm.canExecute()
    assert not can and "shapely>=2.1" in why
    plugin.unload()
    assert provider() is None


def test_in_qgis_process_there_is_no_interface_and_the_algorithms_are_there():
    plugin = regionaltool.classFactory(None)
    plugin.initProcessing()
    assert provider() is not None
    plugin.unload()
    assert provider() is None


def test_importing_the_package_needs_no_qgis():
    code = (
        "import sys; sys.modules['qgis'] = None; import regionaltool, regionaltool.core.plan;"
        "assert 'PyQt5' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
