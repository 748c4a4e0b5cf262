"""What every test shares: the versions in the header, the data, Processing with our provider.

The core tests also run where QGIS cannot be imported::

    pytest -p no:pytest_qgis -p no:pytest-qt --without-qgis tests/core tests/sample
"""

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests import examples

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption(
        "--without-qgis",
        action="store_true",
        help="make every import of QGIS and Qt fail, to prove that the tests need neither",
    )
    parser.addoption(
        "--examples", type=int, metavar="N", help="random cases of each property that asks for it"
    )
    if not pluginmanager.hasplugin("pytest_qgis"):
        parser.addini("qgis_gui_enabled", "pytest-qgis's setting, known also without it")


def pytest_configure(config: pytest.Config) -> None:
    # how long an example takes says something about the machine, not about the code
    settings.register_profile(
        "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("untimed")
    examples.chosen = config.getoption("--examples")
    if not config.getoption("--without-qgis"):
        return
    for name in ("qgis", "PyQt5", "PyQt6"):
        if name in sys.modules:
            raise pytest.UsageError(
                f"--without-qgis: {name} is loaded; add -p no:pytest_qgis -p no:pytest-qt"
            )
        sys.modules[name] = None  # type: ignore[assignment]  # makes `import qgis` fail


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One a core, and one more where some are waiting for a desktop most of the time."""
    return len(os.sched_getaffinity(0)) + (not config.getoption("--without-qgis"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Desktops first: none of these long files should begin when all others are done."""
    items.sort(key=lambda item: item.get_closest_marker("desktop") is None)


def pytest_report_header(config: pytest.Config) -> list[str]:
    shapely = importlib.import_module("shapely")
    packages = ("numpy", "scipy", "pandas", "geopandas", "pyproj", "pyogrio")
    lines = [
        f"shapely {shapely.__version__} (GEOS {shapely.geos_version_string}), "
        + ", ".join(f"{name} {importlib.import_module(name).__version__}" for name in packages)
    ]
    if config.getoption("--without-qgis"):
        return ["QGIS blocked: importing it fails", *lines]
    from osgeo import gdal
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import QT_VERSION_STR
    from qgis.PyQt.QtGui import QGuiApplication

    lines.insert(
        0,
        f"QGIS {Qgis.version()} ({QGuiApplication.platformName()}), "
        f"GDAL {gdal.__version__}, GEOS {Qgis.geosVersion()}, Qt {QT_VERSION_STR}",
    )
    return lines


@pytest.fixture(scope="session")
def sample() -> Path:
    """The sample province; a test that writes copies it first."""
    return ROOT / "resources" / "sample" / "province.gpkg"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real provinces, which lie beside the checkout and not in it."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs the real provinces in ../shared/data")
    return folder


@pytest.fixture(scope="module")
def provider(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Regional Tool's provider, registered in Processing for the tests of one file."""
    request.getfixturevalue("qgis_processing")
    from qgis.core import QgsApplication

    from regionaltool.algorithms.provider import RegionalToolProvider

    registered = RegionalToolProvider()
    assert QgsApplication.processingRegistry().addProvider(registered)
    yield registered
    QgsApplication.processingRegistry().removeProvider(registered)


@pytest.fixture(scope="module")
def processing_run(provider: Any) -> Callable[..., dict[str, Any]]:
    """``processing.run``, which knows our algorithms as ``regionaltool:...``."""
    import processing

    return processing.run
