"""Units put together from communes: ten squares in two units."""

import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core.communes import Communes
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.members import Members
from regionaltool.core.problems import InputError

RULES = shipped("vn-76-2025")


def communes(population, official_km2=None):
    n = len(population)
    squares = [shapely.box(1000 * i, 0, 1000 * i + 1000, 1000) for i in range(n)]
    return Communes.from_arrays(
        ids=[f"c{i}" for i in range(n)],
        geometry=squares,
        crs=CRS("EPSG:3405"),
        population=population,
        official_km2=official_km2,
    )


def units(facts, *of_units, types=None):
    members = Members.of([np.array(one) for one in of_units])
    ids = [f"u{number}" for number in range(len(of_units))]
    return facts.units(members, RULES, ids, types)


def test_sums_and_means():
    facts = CommuneFacts.of(
        communes([100, 300, None], [0.1, 0.2, 0.3]), {}, ethnic_pct=[10, 50, 90]
    )
    table = units(facts, [0, 1], [2])
    np.testing.assert_array_equal(table.number("pop"), [400, np.nan])
    assert table.number("area_km2").tolist() == pytest.approx([0.3, 0.3])
    # (10 × 100 + 50 × 300) / 400; a commune alone keeps its own share
    assert table.number("ethnic_pct").tolist() == [40, 90]
    assert table.number("member_count").tolist() == [2, 1]


def test_what_is_unknown_of_a_member_is_unknown_of_the_unit():
    facts = CommuneFacts.of(
        communes([1, None, 3], [1, None, 3]),
        {"terrain": ["núi", "núi", None]},
        ethnic_pct=[1, 1, 2],
    )
    table = units(facts, [0, 1], [0, 2])
    assert np.isnan(table.number("pop")).tolist() == [True, False]
    assert np.isnan(table.number("area_km2")).tolist() == [True, False]
    assert np.isnan(table.number("ethnic_pct")).tolist() == [True, False]
    assert table.texts["terrain"] == ["mountain", ""]


def test_most_people_decide_on_the_terrain():
    terrain = {"terrain": ["mountain", "lowland", "lowland", "mountain"]}
    facts = CommuneFacts.of(communes([500, 100, 399, 1]), terrain)
    assert units(facts, [0, 1, 2], [0, 1, 2, 3], [1, 3]).texts["terrain"] == [
        "mountain",
        "mountain",
        "lowland",
    ]
    lacking = CommuneFacts.of(communes([999, 1, 5]), {"terrain": ["mountain", None, "lowland"]})
    assert units(lacking, [0, 1, 2], [0, 2]).texts["terrain"] == ["", "mountain"]
    nobody = CommuneFacts.of(communes([0, 0, 0]), {"terrain": ["núi", "đảo", "đảo"]})
    assert units(nobody, [0, 1, 2], [0, 1]).texts["terrain"] == ["island", "island"]


def test_types_by_the_rule_unless_they_are_given():
    kinds = ["xã", "Phường", "Thị trấn", "xã", "đặc khu", "đặc khu", None]
    facts = CommuneFacts.of(communes([1] * 7), {"type": kinds})
    of = units(facts, [0, 3], [0, 1], [2, 3], [2], [4, 5], [0, 6]).texts["type"]
    assert of == ["xã", "phường", "xã", "thị trấn", "đặc khu", ""]
    given = units(facts, [0, 3], [0, 1], types=["Đặc khu", None]).texts["type"]
    assert given == ["đặc khu", "phường"]


def test_a_unit_has_every_flag_of_its_members():
    facts = CommuneFacts.of(communes([1, 1, 1]), {}, flags=["isolated", None, "land_border"])
    assert units(facts, [0, 1, 2], [1]).flags == [
        {"isolated", "land_border", "national_border"},
        frozenset(),
    ]


def test_one_unit_is_put_together_as_among_all():
    rng = np.random.default_rng(3)
    n = 60
    facts = CommuneFacts.of(
        communes(rng.integers(0, 9, n).tolist(), rng.random(n).tolist()),
        {"terrain": rng.choice(["núi", "đảo", "lowland"], n).tolist()},
        ethnic_pct=(rng.random(n) * 100).tolist(),
        flags=rng.choice([None, "isolated"], n).tolist(),
    )
    groups = np.split(rng.permutation(n), np.sort(rng.choice(np.arange(1, n), 12, replace=False)))
    groups = [np.sort(group) for group in groups]
    together = units(facts, *groups)
    for number, group in enumerate(groups):
        alone = units(facts, group)
        for name in together.numbers:
            assert np.array_equal(
                alone.number(name), together.number(name)[number : number + 1], equal_nan=True
            )
        assert alone.flags[0] == together.flags[number]
        assert all(alone.texts[k][0] == together.texts[k][number] for k in together.texts)


def test_shares_that_are_none():
    with pytest.raises(InputError, match="above 100 % for c1"):
        CommuneFacts.of(communes([1, 1]), {}, ethnic_pct=[5, 500], ethnic_field="dtts")
