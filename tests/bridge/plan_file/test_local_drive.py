import sys
from pathlib import Path

import pytest

from regionaltool.bridge.plan_file import local_drive
from regionaltool.bridge.plan_file.local_drive import on_local_drive

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/plans /home/lan/M\\040plans cifs rw 0 0
server:/data /srv nfs4 rw 0 0
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the mounts of Linux")
@pytest.mark.parametrize(
    ("file", "local"),
    [("/home/lan/a.gpkg", True), ("/home/lan/M plans/a.gpkg", False), ("/srv/x/a.gpkg", False)],
)
def test_a_share_of_a_network_is_not_local(monkeypatch, file, local):
    monkeypatch.setattr(local_drive.Path, "read_text", lambda *_, **__: MOUNTS)
    assert on_local_drive(Path(file)) is local
