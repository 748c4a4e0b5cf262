import subprocess
import sys
from pathlib import Path

import pytest

from regionaltool.bridge import interpreter as module
from regionaltool.bridge.interpreter import interpreter


def test_it_is_this_python():
    found = interpreter()
    said = subprocess.run([found, "-c", "import sys; print(sys.version)"], capture_output=True)
    assert said.stdout.decode().strip() == sys.version.strip()


@pytest.mark.parametrize(
    ("platform", "executable", "prefix", "there", "expected"),
    [
        ("win32", "bin/qgis-bin.exe", "apps/Python312", "apps/Python312/python3.exe", True),
        ("win32", "bin/qgis-bin.exe", "apps/Python312", "bin/python3.exe", True),
        ("darwin", "MacOS/QGIS", "nowhere", "MacOS/bin/python3", True),
        (
            "darwin",
            "MacOS/QGIS",
            "nowhere",
            "Frameworks/Python.framework/Versions/Current/bin/python3",
            True,
        ),
        ("linux", "elsewhere/python3", "usr", "usr/bin/python3", True),
        ("darwin", "MacOS/QGIS", "nowhere", "MacOS/QGIS", False),
        ("win32", "bin/qgis-bin.exe", "nowhere", "bin/qgis-bin.exe", False),
    ],
)
def test_where_qgis_keeps_it(monkeypatch, tmp_path, platform, executable, prefix, there, expected):
    program: Path = tmp_path / there
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.setattr(module.sys, "executable", str(tmp_path / executable))
    monkeypatch.setattr(module.sys, "exec_prefix", str(tmp_path / prefix))
    monkeypatch.setattr(module.sys, "base_exec_prefix", str(tmp_path / prefix))
    assert interpreter() == (program if expected else None)
