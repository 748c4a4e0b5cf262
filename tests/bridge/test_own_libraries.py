import os
import shutil
import subprocess
import sys

import pytest

from regionaltool.bridge.own_libraries import load_own_libraries
from tests.conftest import ROOT

LINUX = hasattr(os, "RTLD_DEEPBIND")


def python(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a Python of its own, which has imported nothing yet."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
    )


@pytest.mark.skipif(not LINUX, reason="libraries are kept apart on Linux alone")
def test_the_flags_of_python_are_as_before():
    before = sys.getdlopenflags()
    load_own_libraries()
    assert sys.getdlopenflags() == before


@pytest.mark.skipif(not LINUX, reason="libraries are kept apart on Linux alone")
def test_the_flags_are_as_before_when_a_package_is_broken(tmp_path, monkeypatch):
    (tmp_path / "shapely.py").write_text("raise RuntimeError('broken')")
    script = """
import sys
sys.path.insert(0, sys.argv[1])
from regionaltool.bridge.own_libraries import load_own_libraries
before = sys.getdlopenflags()
try:
    load_own_libraries()
except RuntimeError:
    pass
assert sys.getdlopenflags() == before
"""
    done = python(script, str(tmp_path))
    assert done.returncode == 0, done.stderr


WITHOUT = """
import importlib.abc, sys
finders = sys.meta_path[:]
class Without(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] not in sys.argv[1:]:
            found = (finder.find_spec(name, path, target) for finder in finders)
            return next((spec for spec in found if spec is not None), None)
sys.meta_path[:] = [Without()]
from regionaltool.bridge.own_libraries import load_own_libraries
load_own_libraries()
from regionaltool.bridge.requirements import missing_packages
print(*missing_packages())
"""


# QGIS itself imports shapely from 3.38 on, and shapely without numpy would stop it
@pytest.mark.parametrize("missing", [["shapely"], ["pyproj"], ["numpy", "shapely"], ["scipy"]])
def test_a_package_that_is_missing_stops_nothing_here(missing):
    done = python(WITHOUT, *missing)
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in missing)


def test_in_qgis_itself_both_geos_work_side_by_side(tmp_path, sample):
    """`qgis_process` loads QGIS's own GEOS and PROJ where every later library looks first."""
    # Debian 12's wrapper fails on an argument of its own
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert program, "QGIS is not installed: run make setup"
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *arguments], env=environment, capture_output=True, text=True, timeout=120
        )

    enabled = run("plugins", "enable", "regionaltool")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    output, copy = tmp_path / "pairs.csv", shutil.copy2(sample, tmp_path)
    done = run(
        "run",
        "regionaltool:findneighbours",
        "--",
        f"INPUT={copy}|layername=communes",
        "ID_FIELD=code",
        f"OUTPUT={output}",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(output.read_text(encoding="utf-8").splitlines()) > 150
