"""The core on real provinces, against geopandas, shapely and pyproj used on their own."""

from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from pyproj import Geod

from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.plan_score import plan_score
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring

GEOD = Geod(ellps="WGS84")
PROVINCES = [("hung_yen", 447, 104, 3), ("son_la", 204, 75, 1), ("quang_ninh", 186, 54, 14)]


def layer(folder: Path, province: str, name: str) -> geopandas.GeoDataFrame:
    return geopandas.read_file(folder / "provinces" / f"{province}.gpkg", layer=name)


def communes_of(frame: geopandas.GeoDataFrame, population: str) -> Communes:
    return Communes.from_geodataframe(
        frame, id="code", name="name", population=population, group="district"
    )


@pytest.mark.parametrize(("province", "n", "n_units", "multipart"), PROVINCES)
def test_the_units_of_2025(shared_data, province, n, n_units, multipart):
    frame = layer(shared_data, province, "communes_clean")
    communes = communes_of(frame, "pop_2019")
    coverage = Coverage.of(communes)
    assert len(communes) == n
    assert not coverage.unmatched.any()
    plan = Plan(communes, frame.new_code.tolist())
    profile = Profile.read("default", IDS)
    assessor = Assessor(
        coverage, ContiguityGraph(coverage), Scoring(Inputs.of(communes, profile), profile)
    )
    found = {unit: assessor.assess(plan.members(unit)) for unit in plan.units}
    assert len(found) == n_units
    assert sum(unit.n_parts > 1 for unit in found.values()) == multipart

    groups = frame.groupby("new_code")
    people, missing = groups.pop_2019.sum(), groups.pop_2019.apply(lambda s: s.isna().sum())
    for unit, assessment in found.items():
        shapes = frame.geometry[frame.new_code == unit]
        union = shapely.union_all(shapes.to_numpy())
        assert assessment.outline.is_valid
        assert assessment.outline.equals(union)
        assert assessment.n_parts == shapely.get_num_geometries(union)
        area = sum(abs(GEOD.geometry_area_perimeter(shape)[0]) for shape in shapes)
        assert assessment.polygon_km2 == pytest.approx(area / 1e6, rel=1e-9)
        assert assessment.tally.population == people[unit]
        assert assessment.tally.population_missing == missing[unit]
        members = set(frame.code[frame.new_code == unit])
        assert {communes.ids[member] for member in assessment.members} == members
        assert 5 - 1e-9 <= assessment.score.low <= assessment.score.high <= 100 + 1e-9

    whole = plan_score(
        [unit.score for unit in found.values()], [u.tally.population for u in found.values()]
    )
    assert 5 < whole.low <= whole.high < 100


@pytest.mark.parametrize(("province", "n", "n_units", "multipart"), PROVINCES)
def test_populations_of_2009(shared_data, province, n, n_units, multipart):
    frame = layer(shared_data, province, "communes_clean")
    plan = Plan(communes_of(frame, "pop_2009"), frame.new_code.tolist())
    people = frame.groupby("new_code").pop_2009.sum()
    assert {unit: plan.tally(unit).population for unit in plan.units} == people.to_dict()


def test_a_raw_layer_is_worked_with_and_warned_of(shared_data):
    frame = layer(shared_data, "son_la", "communes_raw")
    communes = Communes.from_geodataframe(frame)
    coverage = Coverage.of(communes)
    assert coverage.unmatched.sum() == 203
    assert coverage.warnings[0].values["count"] == 203
    members = np.arange(40)
    outline = coverage.outline(members)
    assert outline.equals(shapely.union_all(communes.geometry[members]))
    area = abs(GEOD.geometry_area_perimeter(outline)[0])
    assert coverage.km2(members) == pytest.approx(area / 1e6, rel=1e-9)
