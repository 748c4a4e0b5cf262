import json
import os
import signal
import subprocess
import sys

import pytest

from regionaltool.bridge.decree.staged_package import recover, staged_package
from regionaltool.core.problems import InputError


def put(folder, text, *names):
    for name in names:
        (folder / name).write_text(text)
    listed = {"files": [{"name": name} for name in names]}
    (folder / "manifest.json").write_text(json.dumps(listed))


def content(folder):
    """Every file below, hidden ones too, without the manifests."""
    return {
        str(file.relative_to(folder)): file.read_text()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "manifest.json"
    }


def test_a_new_folder(tmp_path):
    with staged_package(tmp_path / "p") as staged:
        put(staged, "new", "a.txt")
        assert not (tmp_path / "p").exists()
    assert content(tmp_path) == {"p/a.txt": "new"}


def test_an_older_package_goes_and_what_is_not_of_it_stays(tmp_path):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "a.txt", "b.txt")
    (folder / "notes.txt").write_text("mine")
    (folder / "scans").mkdir()
    (folder / "scans" / "x.txt").write_text("mine")
    with staged_package(folder) as staged:
        put(staged, "new", "a.txt")
    assert content(tmp_path) == {
        "p/a.txt": "new",
        "p/notes.txt": "mine",
        "p/scans/x.txt": "mine",
    }


def test_an_error_leaves_the_older_package(tmp_path):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "a.txt")
    with pytest.raises(RuntimeError), staged_package(folder) as staged:
        put(staged, "new", "a.txt")
        raise RuntimeError
    assert content(tmp_path) == {"p/a.txt": "old"}
    with pytest.raises(InputError, match="No space left"), staged_package(folder):
        raise OSError(28, "No space left on device")
    assert content(tmp_path) == {"p/a.txt": "old"}


def test_a_file_of_ones_own_by_the_name_of_a_new_one_stays_beside_it(tmp_path):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "a.txt")
    (folder / "atlas.pdf").write_text("mine")
    for text in ("new", "newer"):
        with staged_package(folder) as staged:
            put(staged, text, "a.txt", "atlas.pdf")
        assert content(tmp_path) == {
            "p/a.txt": text,
            "p/atlas.pdf": text,
            "p/atlas (2).pdf": "mine",
        }


def test_a_stop_after_the_swap_loses_no_file_of_ones_own(tmp_path):
    folder, aside = tmp_path / "p", tmp_path / ".p.older"
    for place, text in ((aside, "old"), (folder, "new")):
        place.mkdir()
        put(place, text, "a.txt")
    (folder / "atlas.pdf").write_text("new")
    (aside / "atlas.pdf").write_text("mine")
    recover(folder)
    assert content(tmp_path) == {"p/a.txt": "new", "p/atlas.pdf": "new", "p/atlas (2).pdf": "mine"}


def test_a_folder_of_other_things_is_not_touched(tmp_path):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "thesis.docx").write_text("mine")
    with pytest.raises(InputError, match="holds other files"), staged_package(tmp_path / "p"):
        raise AssertionError
    (tmp_path / "q").write_text("a file")
    with pytest.raises(InputError, match="is a file"), staged_package(tmp_path / "q"):
        raise AssertionError
    with pytest.raises(InputError, match="There is no folder"), staged_package(tmp_path / "r/s"):
        raise AssertionError


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "p").mkdir()
    with staged_package(tmp_path / "p") as staged:
        put(staged, "new", "a.txt")
    assert content(tmp_path) == {"p/a.txt": "new"}


@pytest.mark.parametrize("mark", ["~$annex.xlsx", "~$nex.xlsx", ".~lock.annex.xlsx#"])
def test_a_file_that_is_open_in_an_office_program(tmp_path, mark):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "annex.xlsx")
    (folder / mark).write_text("")
    with pytest.raises(InputError, match="annex.xlsx” is open"), staged_package(folder):
        raise AssertionError
    (folder / mark).unlink()
    with pytest.raises(InputError, match="is open"), staged_package(folder) as staged:
        put(staged, "new", "annex.xlsx")
        (folder / mark).write_text("")  # opened meanwhile
    assert (folder / "annex.xlsx").read_text() == "old"


def test_a_geopackage_that_is_open(tmp_path):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "plan.gpkg")
    (folder / "plan.gpkg-wal").write_text("")
    with pytest.raises(InputError, match="plan.gpkg” is open"), staged_package(folder):
        raise AssertionError


def test_a_folder_that_cannot_be_renamed_stays(tmp_path):
    """A mount point cannot be, as a folder that a program has open on Windows cannot."""
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "a.txt")
    if subprocess.run(["mount", "--bind", folder, folder], capture_output=True).returncode:
        pytest.skip("needs the right to mount")
    try:
        with pytest.raises(InputError, match="cannot be written"), staged_package(folder) as staged:
            put(staged, "new", "a.txt")
        assert content(folder) == {"a.txt": "old"}
    finally:
        subprocess.run(["umount", folder], check=True)
    assert content(tmp_path) == {"p/a.txt": "old"}


def test_a_stop_between_the_two_renamings_is_mended(tmp_path):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "a.txt")
    folder.rename(tmp_path / ".p.older")
    recover(folder)
    assert content(tmp_path) == {"p/a.txt": "old"}
    # after the second one
    folder.rename(tmp_path / ".p.older")
    (tmp_path / ".p.older" / "notes.txt").write_text("mine")
    folder.mkdir()
    put(folder, "new", "a.txt")
    recover(folder)
    assert content(tmp_path) == {"p/a.txt": "new", "p/notes.txt": "mine"}


def test_killed_while_it_writes(tmp_path):
    folder = tmp_path / "p"
    with staged_package(folder) as staged:
        put(staged, "old", "a.txt")
    program = (
        "import os, sys, time\n"
        "from pathlib import Path\n"
        "from regionaltool.bridge.decree.staged_package import staged_package\n"
        "with staged_package(Path(sys.argv[1])) as staged:\n"
        "    (staged / 'a.txt').write_text('new')\n"
        "    print('written', flush=True)\n"
        "    time.sleep(60)\n"
    )
    paths = os.pathsep.join(path for path in sys.path if path)
    with subprocess.Popen(
        [sys.executable, "-c", program, folder],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": paths},
    ) as process:
        assert process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)
    assert content(folder) == {"a.txt": "old"}
    with staged_package(folder) as staged:
        put(staged, "newer", "a.txt")
    assert content(folder) == {"a.txt": "newer"}
