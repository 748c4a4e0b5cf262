from dataclasses import replace

from regionaltool.core.decree.text.sentences import in_order, sentences_of
from regionaltool.core.decree.text.unit_neighbours import unit_neighbours
from tests.core.decree.decided import decided_province


def test_units_in_the_order_of_the_decree():
    decided = decided_province()
    turned = in_order(replace(decided, units=decided.units[::-1]))
    said = sentences_of(decided)
    assert sentences_of(turned).texts == said.texts
    by_clause = sorted(said.clause_of, key=said.clause_of.get)
    assert [unit.id for unit in turned.units] == [*by_clause, "00010"]
    assert in_order(turned).units == turned.units
    assert in_order(replace(decided, units=())).units == ()


def test_every_unit_but_the_kept_has_a_clause_and_the_closing_is_last():
    said = sentences_of(decided_province())
    assert sorted(said.clause_of.values()) == [1, 2, 3, 4, 5]
    assert said.texts[-1].startswith("Sau khi sắp xếp, tỉnh Cà Mau có 06 đơn vị")
    assert "Đổi tên xã Krông Na thành xã Buôn Đôn." in said.texts
    assert said.problems == ()


def test_a_name_that_the_grammar_takes_apart_is_told():
    decided = decided_province()
    first = replace(decided.communes[0], name="Tân Đức, xã Tân Thuận")
    said = sentences_of(replace(decided, communes=(first, *decided.communes[1:])))
    assert len(said.problems) == 1


def test_areas_people_and_neighbours_in_the_form_of_2019():
    decided = decided_province()
    assert unit_neighbours(decided)["00001"] == ("00003", "00005")
    text = next(text for text in sentences_of(decided, "2019").texts if "Tân Đức" in text)
    assert "10,01 km2 diện tích tự nhiên, 1.000 người của xã Tân Đức" in text
    assert "21,02 km2" in text and "giáp" in text
