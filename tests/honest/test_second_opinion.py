"""scoreunits with every input attached against a computation that shares nothing with it."""

import ast
import math
from pathlib import Path

import pandas as pd
import pytest

from tests.honest import second_opinion
from tests.honest.second_opinion import raw_values

EXACT = 1e-6
BY_ROAD = 2e-4
"""Both measure ways on the ellipsoid, but look for the nearest point of a road in different planes:
the foot of the walk, up to 2 km long, comes out a few metres apart."""
COLUMNS = {
    "i11": BY_ROAD,
    "i12": EXACT,
    "i13": EXACT,
    "i14": BY_ROAD,
    "i21": EXACT,
    "i22": EXACT,
    "i23": EXACT,
    "i31": EXACT,
    "i32": EXACT,
    "i33": EXACT,
    "i41": EXACT,
    "i42": EXACT,
    "i43": EXACT,
    "i44": EXACT,
    "i51": EXACT,
    "i52": BY_ROAD,
    "i53": 1e-5,
    "i54": EXACT,
    "i55": EXACT,
}


def inputs_of(file: Path) -> dict[str, object]:
    """Every layer and table of the sample; its fields are guessed."""

    def layer(name: str) -> str:
        return f"{file}|layername={name}"

    return {
        "INPUT": layer("communes"),
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "POPULATION_FIELD": "population",
        "AREA_FIELD": "area_km2",
        "GROUP_FIELD": "district",
        "TYPE_FIELD": "type",
        "UNIT_FIELD": "plan_good",
        "ROADS": layer("roads"),
        "FERRIES": layer("ferries"),
        "SEATS": layer("seats"),
        "FACILITIES": layer("facilities"),
        "POLES": layer("poles"),
        "HAZARDS": layer("hazard"),
        "BUDGET": layer("budget"),
        "JOBS": layer("communes"),
        "JOBS_ID_FIELD": "code",
        "JOBS_SECTORS_FIELDS": ["jobs_farm", "jobs_industry", "jobs_services"],
        "JOBS_FARM": "jobs_farm",
        "SHARES": layer("ethnic_shares"),
        "CONSULTATION": layer("consultation"),
        "FLOWS": layer("commuting"),
        "OUTPUT": "memory:",
    }


@pytest.fixture(scope="module")
def scored(processing_run, sample) -> pd.DataFrame:
    """What scoreunits says, a row per unit."""
    layer = processing_run("regionaltool:scoreunits", inputs_of(sample))["OUTPUT"]
    names = layer.fields().names()
    rows = [dict(zip(names, feature.attributes(), strict=True)) for feature in layer.getFeatures()]
    frame = pd.DataFrame(rows).set_index("unit")
    return frame[[name for name in frame if name in COLUMNS]].map(_number)


@pytest.fixture(scope="module")
def second(sample) -> pd.DataFrame:
    return raw_values(sample)


def _number(value: object) -> float:
    return math.nan if value is None or not isinstance(value, int | float) else float(value)


def test_every_indicator_is_looked_at(scored, second):
    assert list(second.columns) == list(COLUMNS)
    assert set(scored.columns) == set(COLUMNS), "nothing is off"
    assert sorted(scored.index) == sorted(second.index)


@pytest.mark.parametrize("column", COLUMNS)
def test_both_find_the_same(scored, second, column):
    found, expected = scored[column].sort_index(), second[column].sort_index()
    assert found.nunique() > 1, "a column that says the same everywhere proves nothing"
    pd.testing.assert_series_equal(
        found, expected, rtol=COLUMNS[column], atol=1e-9, check_names=False
    )


def test_the_second_computation_is_one_of_its_own():
    tree = ast.parse(Path(second_opinion.__file__).read_text(encoding="utf-8"))
    modules = {
        alias.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert not [name for name in modules if name.split(".")[0] in ("regionaltool", "qgis")]
