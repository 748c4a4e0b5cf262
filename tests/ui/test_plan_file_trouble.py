"""The disk refuses while a plan is edited at the desk: a message, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QFileDialog, QLabel, QPushButton

from regionaltool.bridge.plan_file import plan_writer
from regionaltool.bridge.plan_file.journal import journal_of
from regionaltool.bridge.plan_file.open_plan import open_plan
from tests.ui.desk import answer_box
from tests.ui.plan_files import durable, label, opened, saved_as, spelled, wait


@pytest.fixture(autouse=True)
def soon(monkeypatch, tmp_path):
    monkeypatch.setattr(plan_writer, "_AGAIN_S", 0.05)
    monkeypatch.setattr("regionaltool.bridge.plan_file.schema._BUSY_S", 0.1)
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/profile/")


@pytest.fixture
def disk(tmp_path):
    """A small disk."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("needs to mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


class NetworkDrive:
    """A folder that another process serves; when that one dies, every call in it fails."""

    def __init__(self, real, folder):
        self._real, self.folder = real, folder
        self.come_back()

    def go(self):
        """The server is gone in the middle of whatever it did."""
        self._server.kill()
        self._server.wait()

    def come_back(self):
        """Mount the drive, again."""
        subprocess.run(["fusermount3", "-u", "-z", self.folder], check=False, capture_output=True)
        self._server = subprocess.Popen(
            ["bindfs", "-f", "--no-allow-other", self._real, self.folder],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(100):
            if os.path.ismount(self.folder) or self._server.poll() is not None:
                break
            time.sleep(0.05)
        if self._server.poll() is not None:
            pytest.skip("needs to mount a drive of another process")

    def end(self):
        """Take it away."""
        self._server.kill()
        self._server.wait()
        subprocess.run(["fusermount3", "-u", "-z", self.folder], check=False, capture_output=True)


@pytest.fixture
def drive(tmp_path):
    """A drive of another process, which can go away as a network drive does."""
    if shutil.which("bindfs") is None or shutil.which("fusermount3") is None:
        pytest.skip("needs the Debian packages bindfs and fuse3")
    real, folder = tmp_path / "server", tmp_path / "drive"
    real.mkdir()
    folder.mkdir()
    drive = NetworkDrive(real, folder)
    yield drive
    drive.end()


def fill(folder):
    """Leave no byte on a disk."""
    with pytest.raises(OSError), (folder / "ballast").open("wb", buffering=0) as ballast:
        while True:
            ballast.write(bytes(4096))


def removed(file):
    file.unlink()
    return lambda: None


def folder_gone(file):
    file.parent.rename(file.parent.with_name("gone"))
    return lambda: None


def locked(file):
    other = sqlite3.connect(journal_of(file), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def refused(desk):
    """Wait until it is said that edits stay in memory; which is shown beside the figures too."""
    desk.qtbot.waitUntil(lambda: label(desk).startswith("⚠ saved #1 (+"), timeout=10000)
    assert "cannot be saved in" in desk.window.said[-1] and "in memory" in desk.window.said[-1]
    assert "#d95f02" in desk.find("journalPosition", QLabel).styleSheet()


def save_elsewhere(desk, file, monkeypatch):
    """Press the button of the message and choose a file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    (button,) = desk.window.messageBar().findChildren(QPushButton, "saveElsewhereButton")
    button.click()
    wait(desk)
    durable(desk)
    assert desk.window.said == []
    assert desk.find("journalPosition", QLabel).styleSheet() == ""


@pytest.mark.parametrize("trouble", [removed, folder_gone, locked])
def test_editing_goes_on_in_memory_and_save_elsewhere_works(
    started, tmp_path, monkeypatch, trouble
):
    (tmp_path / "folder").mkdir()
    file = saved_as(started, tmp_path / "folder" / "plan.gpkg")
    started.session.make_unit([0, 1])
    durable(started)
    over = trouble(file)
    started.session.make_unit([2, 3])
    refused(started)
    started.session.make_unit([4])
    started.session.undo()
    assert label(started) == "⚠ saved #1 (+3)"
    save_elsewhere(started, tmp_path / "own.gpkg", monkeypatch)
    assert label(started) == "saved #4"
    over()
    started.session.redo()
    durable(started)
    before = spelled(started)
    started.workbench.files.document.let_go()
    found = open_plan(tmp_path / "own.gpkg")
    found.lock.release()
    assert tuple(found.state.assignment.values()) == before and found.history.seq == 5


def test_a_network_drive_that_goes_away_and_comes_back(started, drive, tmp_path, monkeypatch):
    file = saved_as(started, drive.folder / "plan.gpkg")
    started.session.make_unit([0, 1])
    durable(started)
    drive.go()
    started.session.make_unit([2, 3])
    refused(started)
    started.session.make_unit([4])
    assert label(started) == "⚠ saved #1 (+2)"
    drive.come_back()
    durable(started)
    assert label(started) == "saved #3"
    assert not any("cannot be saved" in text for text in started.window.said)
    before = spelled(started)
    started.workbench.files.document.let_go()
    opened(started, file)
    assert spelled(started) == before


def test_a_network_drive_that_stays_away(started, drive, tmp_path, monkeypatch):
    saved_as(started, drive.folder / "plan.gpkg")
    started.session.make_unit([0, 1])
    durable(started)
    drive.go()
    started.session.make_unit([2, 3])
    refused(started)
    save_elsewhere(started, tmp_path / "own.gpkg", monkeypatch)
    assert label(started) == "saved #2"
    before = spelled(started)
    started.workbench.files.document.let_go()
    found = open_plan(tmp_path / "own.gpkg")
    found.lock.release()
    assert tuple(found.state.assignment.values()) == before and found.history.seq == 2


def test_a_disk_that_is_full_and_then_has_room_again(started, disk, tmp_path, monkeypatch):
    file = saved_as(started, disk / "plan.gpkg")
    started.session.make_unit([0, 1])
    durable(started)
    fill(disk)
    for number in range(30):
        started.session.make_unit(range(number, number + 20))
    started.qtbot.waitUntil(lambda: label(started).startswith("⚠"), timeout=10000)
    assert "full" in started.window.said[-1]
    session = started.session
    # a second file does not fit either, and says so
    started.workbench.files.save(disk / "other.gpkg")
    wait(started)
    assert any("other.gpkg" in text for text in started.window.said)
    assert not (disk / "other.gpkg").exists() and started.session is session
    (disk / "ballast").unlink()
    durable(started)
    assert not any("cannot be saved" in text for text in started.window.said)
    before = spelled(started)
    started.workbench.files.document.let_go()
    opened(started, file)
    assert spelled(started) == before


def test_given_up_while_the_disk_refuses_there_is_a_question(started, tmp_path, monkeypatch):
    file = saved_as(started, tmp_path / "plan.gpkg")
    started.session.make_unit([0, 1])
    durable(started)
    file.unlink()
    started.session.make_unit([2])
    refused(started)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (f"{tmp_path}/own.gpkg", ""))
    (blocker,) = started.window.exit_blockers
    asked = answer_box("Keep QGIS open")
    assert not blocker.allowExit() and "no file holds" in asked[0]
    answer_box("Save plan as…")
    assert blocker.allowExit() and label(started) == "saved #2"


def test_unloaded_while_the_disk_refuses_the_edits_are_kept_aside(started, tmp_path):
    (tmp_path / "folder").mkdir()
    saved_as(started, tmp_path / "folder" / "plan.gpkg")
    shutil.rmtree(tmp_path / "folder")
    started.session.make_unit([0, 1])
    before = spelled(started)
    started.workbench.remove()
    started.workbench.remove = lambda: None
    (kept,) = (tmp_path / "profile" / "regionaltool" / "kept").iterdir()
    found = open_plan(kept)
    found.lock.release()
    assert tuple(found.state.assignment.values()) == before


def test_a_file_that_is_taken_away_is_missed_at_the_next_checkpoint(started, tmp_path):
    file = saved_as(started, tmp_path / "plan.gpkg")
    file.unlink()
    started.workbench.files._timer.timeout.emit()
    started.qtbot.waitUntil(lambda: label(started).startswith("⚠"), timeout=5000)
    assert label(started) == "⚠ saved #0"
