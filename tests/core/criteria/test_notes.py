from regionaltool.core.criteria.judge import Judge
from regionaltool.core.criteria.notes import lacking_note, notes_of
from regionaltool.core.criteria.rule_sets import shipped
from tests.core.criteria.units import table


def told(rules, *units):
    return [str(problem) for problem in notes_of(Judge(shipped(rules)).judge(table(*units)))]


def test_words_that_are_not_understood():
    said = told(
        "vn-76-2025",
        {"type": "thị tứ", "member_count": 2, "terrain": "hill", "flags": "isolate"},
        {"type": "xã", "member_count": 2, "terrain": "urban", "flags": "isolated"},
    )
    assert len(said) == 3
    assert "no class for type “thị tứ”: the outcome of u0 is unknown" in said[0]
    assert "phường, xã, đặc khu" in said[0]
    assert "Terrain “hill” of u0" in said[1] and "Flag “isolate” of u0" in said[2]


def test_a_type_that_is_known_in_other_places():
    (said,) = told("vn-1211-2016", {"type": "phường", "parent_type": "huyện", "member_count": 1})
    assert "no class that fits u0, of type “phường”" in said


def test_nothing_to_tell():
    assert told("vn-76-2025", {"type": "xã", "member_count": 1}) == []
    assert told("ee-2016", {"type": "vald", "terrain": "hill", "member_count": 1}) == []


def test_a_type_that_the_keep_test_does_not_know():
    (said,) = told("vn-76-2025", {"type": "làng", "member_count": 1})
    assert "1211" in said and "làng" in said


def test_what_is_missing_is_told_with_the_number_of_units():
    def lacking(*units):
        return lacking_note(Judge(shipped("vn-76-2025")).judge(table(*units)))

    known = {"type": "xã", "terrain": "lowland", "member_count": 2, "area_km2": 40, "pop": 20000}
    assert lacking(known) is None
    bare = {**known, "terrain": None}
    assert str(lacking(known, bare, {**bare, "pop": None}, {**known, "pop": None})) == (
        "The outcome of 3 units is unknown for want of: Terrain (2), Population (2). Give the "
        "fields or the table that say it."
    )
