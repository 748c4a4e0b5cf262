import numpy as np
import pytest
from geopandas import GeoDataFrame, overlay

from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.lineage.overlap import overlap_of
from tests.core.lineage.two_layers import layer

OLD = layer({"a": (0, 0, 2, 1), "b": (2, 0, 4, 1), "c": (9, 9, 10, 10)})
NEW = layer({"x": (0, 0, 3, 1), "y": (3, 0, 4, 1), "z": (4, 0, 5, 1)})


def test_ground_in_common_and_no_touch():
    steps = []
    found = overlap_of(
        OLD.geometry, NEW.geometry, Ellipsoid(OLD.crs), lambda done, of: steps.append((done, of))
    )
    assert list(zip(found.old.tolist(), found.new.tolist(), strict=True)) == [
        (0, 0),
        (1, 0),
        (1, 1),
    ]
    assert found.km2 == pytest.approx(np.array([2, 1, 1]) / 0.9996**2, rel=1e-3)
    assert steps == [(0, 1), (1, 1)]


def test_what_a_step_raises_ends_the_work():
    def stop(done, of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        overlap_of(OLD.geometry, NEW.geometry, Ellipsoid(OLD.crs), stop)


@pytest.mark.parametrize("name", ["hung_yen", "quang_ninh"])
def test_as_geopandas_has_it(shared_data, name):
    import pyogrio

    file = shared_data / "provinces" / f"{name}.gpkg"
    old, new = (
        pyogrio.read_dataframe(file, layer=layer, columns=["code"])
        for layer in ("communes_clean", "units_2025_official")
    )
    ellipsoid = Ellipsoid(old.crs)
    found = overlap_of(
        old.geometry.to_numpy(), new.geometry.to_numpy(), ellipsoid, lambda done, of: None
    )
    ours = {
        (old.code[i], new.code[j]): km2
        for i, j, km2 in zip(found.old, found.new, found.km2, strict=True)
    }
    theirs: GeoDataFrame = overlay(old, new, how="intersection", keep_geom_type=True)
    km2 = ellipsoid.areas(theirs.geometry.to_numpy()) / 1e6
    pairs = dict(zip(zip(theirs.code_1, theirs.code_2, strict=True), km2, strict=True))
    for pair in ours.keys() | pairs.keys():
        assert ours.get(pair, 0) == pytest.approx(pairs.get(pair, 0), abs=1e-9), pair
