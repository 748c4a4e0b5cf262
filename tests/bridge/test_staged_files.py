import os
import subprocess
from pathlib import Path

import pytest

from regionaltool.bridge.staged_files import remove_left_folders, staged_folder
from regionaltool.core.problems import InputError


def fill(folder: Path, names: str, text: str) -> None:
    for name in names.split():
        (folder / name).write_text(text)


def content(folder: Path) -> dict[str, str]:
    """Every file by name, hidden ones too."""
    return {
        str(file.relative_to(folder)): file.read_text() if file.is_file() else "folder"
        for file in folder.rglob("*")
    }


def test_all_files_appear_and_nothing_else_stays(tmp_path):
    with staged_folder(tmp_path) as staged:
        fill(staged, "a.shp a.dbf", "new")
        assert not (tmp_path / "a.shp").exists()
    assert content(tmp_path) == {"a.shp": "new", "a.dbf": "new"}


def test_older_files_are_replaced_and_stale_companions_go(tmp_path):
    fill(tmp_path, "a.shp a.dbf a.qix b.shp a.txt", "old")
    with staged_folder(tmp_path) as staged:
        fill(staged, "a.shp a.dbf", "new")
    assert content(tmp_path) == {"a.shp": "new", "a.dbf": "new", "b.shp": "old", "a.txt": "old"}


def test_a_point_in_the_name_is_no_suffix(tmp_path):
    fill(tmp_path, "v1.2.shp v1.2.qix v1.qix", "old")
    with staged_folder(tmp_path) as staged:
        fill(staged, "v1.2.shp", "new")
    assert content(tmp_path) == {"v1.2.shp": "new", "v1.qix": "old"}


def test_an_error_in_the_block_leaves_everything_as_it_was(tmp_path):
    fill(tmp_path, "a.shp a.dbf", "old")
    before = content(tmp_path)
    with pytest.raises(RuntimeError), staged_folder(tmp_path) as staged:
        fill(staged, "a.shp a.dbf", "new")
        raise RuntimeError
    assert content(tmp_path) == before


def test_a_file_that_cannot_be_moved_brings_the_others_back(tmp_path):
    """A mount point cannot be renamed, as a file that is locked on Windows cannot."""
    fill(tmp_path, "a.cpg a.dbf a.shp", "old")
    busy = tmp_path / "a.dbf"
    if subprocess.run(["mount", "--bind", busy, busy], capture_output=True).returncode:
        pytest.skip("needs the right to mount")
    try:
        with pytest.raises(InputError, match=r"a\.dbf"), staged_folder(tmp_path) as staged:
            fill(staged, "a.cpg a.dbf a.shp", "new")
        assert content(tmp_path) == {"a.cpg": "old", "a.dbf": "old", "a.shp": "old"}
    finally:
        subprocess.run(["umount", busy], check=True)


def test_a_folder_of_the_same_name_is_not_thrown_away(tmp_path):
    (tmp_path / "a.gpkg").mkdir()
    fill(tmp_path / "a.gpkg", "inside", "old")
    before = content(tmp_path)
    with pytest.raises(InputError, match="is a folder"), staged_folder(tmp_path) as staged:
        fill(staged, "a.cpg a.gpkg", "new")
    assert content(tmp_path) == before


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_geopackage_that_is_open_is_not_replaced(tmp_path, ending):
    fill(tmp_path, f"a.gpkg a.gpkg{ending}", "old")
    before = content(tmp_path)
    with pytest.raises(InputError, match="is open in a program"), staged_folder(tmp_path) as staged:
        fill(staged, "a.gpkg", "new")
    assert content(tmp_path) == before


def test_a_folder_that_takes_no_files(tmp_path):
    (tmp_path / "file").write_text("old")
    with pytest.raises(InputError, match="cannot be written"), staged_folder(tmp_path / "file"):
        pytest.fail("the block must not be entered")
    with pytest.raises(InputError, match="cannot be written"), staged_folder(tmp_path / "none"):
        pytest.fail("the block must not be entered")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_a_folder_without_the_right_to_write(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(InputError, match="cannot be written"), staged_folder(tmp_path):
            pytest.fail("the block must not be entered")
    finally:
        tmp_path.chmod(0o700)


def test_folders_that_a_crash_has_left_go_after_a_day(tmp_path):
    names = "old", "new", "aside"
    old, new, aside = folders = [tmp_path / f".regionaltool-{name}" for name in names]
    for folder in folders:
        (folder / "replaced").mkdir(parents=True)
        (folder / "half.gpkg").write_bytes(b"half")
    (aside / "replaced" / "older.gpkg").write_bytes(b"the only one that there is")
    (tmp_path / "of the user").mkdir()
    for path in (old, aside, tmp_path / "of the user"):
        os.utime(path, (0, 0))
    remove_left_folders(tmp_path)
    assert not old.exists() and new.exists() and (tmp_path / "of the user").exists()
    assert (aside / "replaced" / "older.gpkg").exists()
