import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.field_guess import FieldSample, guess_fields


def text(name, *values):
    return FieldSample(name, False, values or ("một", "hai"))


def number(name, *values):
    return FieldSample(name, True, values or (1, 2))


def test_type_and_terrain_are_texts():
    fields = [text("Loại hình", "xã", "phường"), text("Địa hình", "miền núi"), number("loai")]
    assert guess_fields(fields) == {"type": "Loại hình", "terrain": "Địa hình"}
    assert guess_fields([text("commune_type"), text("mien_nui"), number("type")]) == {
        "type": "commune_type",
        "terrain": "mien_nui",
    }


def test_a_vietnamese_register():
    fields = [
        number("OBJECTID"),
        text("MAXA", "00001", "00004"),
        text("TEN_XA"),
        text("Tên huyện"),
        number("DAN_SO_2019"),
        number("Diện tích km2"),
        text("MA_MOI"),
        text("Tên mới"),
    ]
    assert guess_fields(fields) == {
        "id": "MAXA",
        "name": "TEN_XA",
        "group": "Tên huyện",
        "population": "DAN_SO_2019",
        "official_km2": "Diện tích km2",
        "unit": "MA_MOI",
        "unit_name": "Tên mới",
    }


@pytest.mark.parametrize(
    ("field", "role"),
    [
        (number("a08_ds"), "population"),
        (number("pop"), "population"),
        (number("pop_2009"), "population"),
        (number("Population"), "population"),
        (number("a07_dt"), "official_km2"),
        (number("area_km2"), "official_km2"),
        (text("a03_ten"), "name"),
        (text("NAME"), "name"),
        (text("code"), "id"),
        (text("ma_xa"), "id"),
        (number("id"), "id"),
        (text("huyện"), "group"),
        (text("district"), "group"),
        (text("new_code"), "unit"),
        (number("unit"), "unit"),
        (text("unit_name"), "unit_name"),
        (text("plan_good_name"), "unit_name"),
    ],
)
def test_one_field_and_its_meaning(field, role):
    assert guess_fields([field]) == {role: field.name}


@pytest.mark.parametrize(
    ("names", "guess"),
    [
        (["pop_2009", "pop_2019"], "pop_2019"),
        (["pop_2019", "pop_2009"], "pop_2019"),
        (["DAN_SO_2009", "Dân số 2024", "DAN_SO_2019"], "Dân số 2024"),
        (["pop2009", "pop2019"], "pop2019"),
        (["pop", "pop_2019"], "pop"),  # that of today, for all that is known
        (["pop_2009", "pop"], "pop_2009"),
        (["pop_2019", "population"], "population"),
        (["dan_so_12345", "dan_so_2009"], "dan_so_12345"),  # no year
    ],
)
def test_of_figures_for_several_years_the_newest(names, guess):
    assert guess_fields([number(name) for name in names]) == {"population": guess}


def test_of_areas_too_and_of_nothing_else():
    fields = [number("area_km2"), number("dientich_2009_km2"), number("dientich_2019_km2")]
    assert guess_fields(fields) == {"official_km2": "dientich_2019_km2"}
    assert guess_fields([text("plan_2019"), text("plan_2025")]) == {"unit": "plan_2019"}


def test_đ_is_read_as_d():
    assert guess_fields([text("Đơn vị")]) == {"unit": "Đơn vị"}


@pytest.mark.parametrize(
    "field",
    [
        text("population", "12.345"),  # a figure must be a number
        text("area_km2"),
        number("name"),  # a name must be a text
        text("code", "01", "01"),  # a key must be unique
        text("remarks"),
        number("shape_area"),
    ],
)
def test_what_does_not_fit_is_not_guessed(field):
    assert guess_fields([field]) == {}


def test_the_pattern_that_is_trusted_most_decides_and_not_the_order_of_fields():
    fields = [text("id", "a", "b"), text("code", "01", "02")]
    assert guess_fields(fields)["id"] == guess_fields(fields[::-1])["id"] == "code"


def test_the_sample():
    names = "code name full_name type district plan_good plan_good_name plan_bad plan_bad_name"
    fields = [text(name) for name in names.split()]
    guess = guess_fields([*fields, number("population"), number("area_km2")])
    assert guess["unit"] == "plan_good" and guess["unit_name"] == "plan_good_name"
    assert guess["name"] == "name" and guess["group"] == "district"


@pytest.mark.parametrize("values", [(["a"], ["b"]), ({"k": 1}, {"k": 2})])
def test_lists_and_maps_as_values_stop_nothing(values):
    assert guess_fields([FieldSample("tags", False, values), text("code", "1", "2")]) == {
        "id": "code"
    }


samples = st.lists(
    st.builds(
        FieldSample,
        st.sampled_from(["ma", "id", "code", "ten", "name", "plan", "plan_name", "ds", "unit"])
        | st.text(max_size=8),
        st.booleans(),
        st.lists(st.none() | st.integers() | st.text(max_size=3), max_size=4).map(tuple),
    ),
    max_size=8,
    unique_by=lambda sample: sample.name,
)


@given(samples)
def test_a_field_has_one_role_at_most_and_is_one_of_the_layer(fields):
    guess = guess_fields(fields)
    assert len(set(guess.values())) == len(guess)
    assert set(guess.values()) <= {sample.name for sample in fields}
    assert guess == guess_fields(fields)
