import shutil
import subprocess

import pytest

from regionaltool.bridge.decree import paper_language
from regionaltool.bridge.decree.paper_language import translator
from regionaltool.resource_folder import resource


@pytest.fixture
def vietnamese(tmp_path, monkeypatch):
    """The translation of the checkout, made now."""
    maker = shutil.which("lrelease") or "/usr/lib/qt5/bin/lrelease"
    made = tmp_path / "translations" / "regionaltool_vi.qm"
    made.parent.mkdir()
    texts = resource("translations", "regionaltool_vi.ts")
    try:
        subprocess.run([maker, "-silent", texts, "-qm", made], check=True)
    except OSError:
        pytest.skip("needs lrelease")
    monkeypatch.setattr(paper_language, "resource", lambda *parts: tmp_path.joinpath(*parts))


def test_papers_have_a_language_of_their_own(vietnamese):
    vi = translator("vi")
    assert vi("Official area, km²") == "Diện tích tự nhiên, km²"
    assert vi("Units without a name ({count}): {units}. Give each a name.").startswith("ĐVHC mới")
    assert vi("nobody has said this – …") == "nobody has said this – …"
    assert translator("en")("Official area, km²") == "Official area, km²"
    assert translator("xx")("Decree") == "Decree"
