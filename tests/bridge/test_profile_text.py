import pytest

from regionaltool.bridge.profile_text import profile_text
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile

pytestmark = pytest.mark.usefixtures("english")


def test_profile_version_and_every_weight_are_told():
    profile = Profile.read("default", IDS).weighted([60, 10, 10, 10, 10])
    text = profile_text(profile)
    assert text.startswith("Scored by profile “Default”, version 1. Weights: Infrastructure")
    assert "connectivity 60.0 %, Population density 10.0 %" in text and text.endswith("10.0 %.")
