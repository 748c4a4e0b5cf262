import os
import subprocess
import sys
from dataclasses import replace

from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.decree.fingerprint import fingerprint
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile

PROGRAM = """
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.decree.fingerprint import fingerprint
print(fingerprint(shipped("vn-76-2025")))
"""


def test_the_same_in_every_process():
    """Python orders sets of texts anew in each."""
    paths = os.pathsep.join(path for path in (os.getcwd(), *sys.path) if path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint(shipped("vn-76-2025"))


def test_another_for_whatever_says_something_else():
    profile = Profile.read("default", IDS)
    other = profile.weighted([40, 20, 20, 10, 10])
    rules = shipped("vn-76-2025")
    found = {fingerprint(one) for one in (profile, other, rules, replace(rules, title="X"))}
    assert len(found) == 4 and all(len(one) == 64 for one in found)
    assert fingerprint(None) == ""
