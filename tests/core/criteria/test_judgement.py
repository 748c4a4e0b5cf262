from math import nan

from regionaltool.core.criteria.judgement import Measured
from regionaltool.core.criteria.outcome import Outcome


def measured(**more):
    known = {
        "measure": "pop",
        "number": 0,
        "figure": 20.0,
        "standard": 10.0,
        "required": 10.0,
        "reduction": "",
        "percent": 200.0,
        "outcome": Outcome.MET,
        "cite": "Art 1",
        "target": nan,
    }
    return Measured(**{**known, **more})


def test_names_and_targets():
    assert measured().name == "pop" and measured(number=1).name == "pop (2)"
    assert measured(target=30.0).below_target and not measured(target=20.0).below_target
    assert not measured().below_target
    assert not measured(target=30.0, outcome=Outcome.NOT_MET).below_target
