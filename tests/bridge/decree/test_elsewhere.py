"""The same bytes in a process with another locale and time zone; office programs open the files."""

import hashlib
import os
import shutil
import subprocess
import sys

import pytest

PROGRAM = """
import locale, sys, time
from pathlib import Path
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
locale.setlocale(locale.LC_ALL, "")
point = locale.localeconv()["decimal_point"]
application = QgsApplication([], False)
application.initQgis()
locale.setlocale(locale.LC_ALL, "")  # QGIS has set the one of numbers back
from regionaltool.bridge.decree.write_package import PackageRequest, write_package
from tests.core.decree.decided import decided_province
crs = QgsCoordinateReferenceSystem("EPSG:9210")
write_package(decided_province(), PackageRequest(Path(sys.argv[1]), crs))
print(point, time.timezone)
"""


def checksums(folder):
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def written_by_another(folder, **environment):
    paths = os.pathsep.join(path for path in (os.getcwd(), *sys.path) if path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, folder],
        env={**os.environ, "PYTHONPATH": paths, **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[-2:]


def test_under_the_vietnamese_locale_in_another_time_zone(written, tmp_path, request):
    """Takes seconds, so it is asked for by --examples."""
    if not request.config.getoption("--examples"):
        pytest.skip("needs --examples")
    made = tmp_path / "locales" / "vi_VN.UTF-8"
    made.parent.mkdir()
    maker = shutil.which("localedef")
    command = [maker, "-i", "vi_VN", "-f", "UTF-8", made]
    if maker is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("needs localedef and the sources of locales")
    said = written_by_another(
        tmp_path / "there",
        LOCPATH=str(made.parent),
        LC_ALL="vi_VN.UTF-8",
        LANG="vi_VN.UTF-8",
        TZ="Asia/Ho_Chi_Minh",
    )
    assert said == [",", "-25200"]
    here, there = checksums(written), checksums(tmp_path / "there")
    assert {name: there[name] == here[name] for name in here} == dict.fromkeys(here, True)


def test_libreoffice_opens_documents_and_workbooks(written, tmp_path, request):
    """Takes seconds, so it is asked for by --examples."""
    office = shutil.which("soffice")
    if office is None or not request.config.getoption("--examples"):
        pytest.skip("needs LibreOffice, and --examples")
    files = sorted(str(file) for file in written.iterdir() if file.suffix in (".docx", ".xlsx"))
    done = subprocess.run(
        [office, "--headless", "--convert-to", "pdf", "--outdir", tmp_path / "pdf", *files],
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    made = {file.stem for file in (tmp_path / "pdf").iterdir() if file.stat().st_size > 5000}
    assert made == {"decree", "submission", "project", "opinions", "annex", "apparatus"}, (
        done.stderr
    )
