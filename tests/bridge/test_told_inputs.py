"""Each indicator says which layer or table it rests on, and of when that is."""

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.told_inputs import told_inputs
from regionaltool.core.problems import Problem
from regionaltool.core.score.own import own_indicators


def attached(*kinds, date="2024", **more):
    return {
        k: AttachedInput(Attachment(k, f"{k}.gpkg", date=date), f"{k} table", **more) for k in kinds
    }


def test_what_an_indicator_needs_is_told_with_name_and_date():
    told = told_inputs(attached("budget", "poles"))
    assert told == {
        "budget": "budget (budget table, 2024)",
        "growth poles": "growth poles (poles table, 2024)",
    }


def test_without_a_date_the_name_is_told():
    assert told_inputs(attached("jobs", date="")) == {
        "jobs by sector": "jobs by sector (jobs table)"
    }


def test_what_makes_an_indicator_more_exact_is_told_beside_what_it_needs():
    told = told_inputs(attached("roads", "seats"))
    assert told["1.1"] == "Roads (roads table, 2024), Seats (seats table, 2024)"
    assert told["travel by road"] == "travel by road (roads table, 2024)"
    assert told["1.4"] == "Seats (seats table, 2024)", "the roads are what it needs"
    assert told["5.2"] == "Roads (roads table, 2024)"


def test_an_input_that_is_off_tells_nothing():
    assert told_inputs(attached("budget", reason=Problem("It is empty."))) == {}


def test_columns_of_the_profile_are_told_of_when_they_are():
    declared = {
        "3.9": {
            "factor": "economy",
            "title": "Điện",
            "unit": "kWh",
            "kind": "mean",
            "column": "dien",
            "per": "people",
            "layer": "columns table",
        }
    }
    own = own_indicators(declared, (), "x.toml")
    assert told_inputs(attached("columns"), own) == {
        "“columns table · dien”": "“columns table · dien” (2024)"
    }
