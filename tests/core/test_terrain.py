import pytest

from regionaltool.core.terrain import TERRAINS, read_terrain
from tests.core.grids import cell, communes_of


@pytest.mark.parametrize(
    ("text", "terrain"),
    [
        ("mountain", "mountain"),
        (" Miền  núi ", "mountain"),
        ("VÙNG CAO", "mountain"),
        ("đồng bằng", "lowland"),
        ("Đô thị", "urban"),
        ("hải đảo", "island"),
        ("ha\u0309i đa\u0309o", "island"),
    ],
)
def test_terrains_as_they_are_written(text, terrain):
    number, strange = read_terrain([text])
    assert TERRAINS[number[0]] == terrain and not strange.any()


def test_nothing_is_unknown_and_what_is_not_understood_is_told():
    number, strange = read_terrain(["", None, "tundra", "island"])
    assert number.tolist() == [-1, -1, -1, 3]
    assert strange.tolist() == [False, False, True, False]


def test_communes_tell_what_terrain_is_not_understood():
    cells = [cell(number, 0) for number in range(3)]
    communes = communes_of(cells, terrain=["urban", "tundra", None], source="xã")
    assert communes.terrain.tolist() == [2, -1, -1]
    (warning,) = communes.warnings
    assert str(warning) == (
        "Layer “xã”: terrain “tundra” and others like it are not understood and count as unknown: "
        "B. Known: mountain, lowland, urban, island, or the same in Vietnamese."
    )
    assert communes_of(cells).terrain.tolist() == [-1, -1, -1]
