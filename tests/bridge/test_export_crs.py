import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from regionaltool.bridge.export_crs import check_target, crs_choices
from regionaltool.core.problems import InputError


def crs(code: int) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(f"EPSG:{code}")


HUNG_YEN = QgsRectangle(105.88, 20.25, 106.63, 21.01)


def test_the_layers_own_comes_first_and_then_the_nearest_zones():
    choices = crs_choices(crs(4326), HUNG_YEN)
    assert [choice.crs.authid() for choice in choices[:3]] == [
        "EPSG:4326",
        "EPSG:9212",
        "EPSG:9213",
    ]
    assert "as the layer" in choices[0].title
    assert choices[1].title == "VN-2000 / TM-3 106°15′ – EPSG:9212"
    assert len(choices) == 22


def test_the_layers_own_zone_is_not_offered_twice():
    choices = crs_choices(crs(9210), QgsRectangle(515_027, 2_239_493, 594_279, 2_323_781))
    codes = [choice.crs.authid() for choice in choices]
    assert codes[:2] == ["EPSG:9210", "EPSG:9212"]
    assert len(codes) == len(set(codes)) == 21


@pytest.mark.parametrize(
    ("own", "extent"),
    [
        (4326, QgsRectangle()),
        (3857, QgsRectangle(float("nan"), 0, 1, 1)),
    ],
)
def test_without_a_known_place_the_zones_go_from_west_to_east(own, extent):
    codes = [choice.crs.authid() for choice in crs_choices(crs(own), extent)]
    assert codes[1:3] == ["EPSG:5896", "EPSG:9205"]


@pytest.mark.parametrize(("code", "better"), [(6956, 5896), (6959, 5899)])
def test_a_withdrawn_system_names_the_one_to_use(code, better):
    with pytest.raises(InputError, match=f"EPSG:{code} is withdrawn.*EPSG:{better}"):
        check_target(crs(code))


def test_systems_in_force_are_accepted():
    for code in (4326, 4756, 5897, 9210, 3405, 2154):
        check_target(crs(code))
