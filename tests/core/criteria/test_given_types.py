from regionaltool.core.criteria.given_types import given_types


def test_types_of_units():
    types, problems = given_types(
        ["a", "a", "b", "b", None, "c"], ["Xã", "", "xã", "Phường", "xã", ""], "xa"
    )
    assert types == {"a": "xã"}
    assert "more than one type among their communes: b" in str(problems[0])
