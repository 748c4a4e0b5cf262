from regionaltool.core.arcs import OUTSIDE
from regionaltool.core.decree.atlas.boundary_text import boundary_text, neighbours_text
from regionaltool.core.decree.atlas.unit_sides import Side, UnitSides
from regionaltool.core.decree.papers.paper_words import PaperWords

AROUND = UnitSides(
    ((1, 12345.6), (2, 800.0)),
    {Side.EAST: (1,), Side.WEST: (2, 0, 1), Side.SOUTH: (OUTSIDE,), Side.NORTH: ()},
)
TITLES = ("xã A", "phường B", "xã C")


def test_sides_come_as_in_decrees_and_an_empty_one_is_left_out():
    assert boundary_text(AROUND, TITLES, PaperWords("vi")) == (
        "Đông giáp phường B; Tây giáp xã C, xã A và phường B; "
        "Nam giáp khu vực ngoài các đơn vị của phương án."
    )


def test_the_sentence_begins_with_a_capital_letter_in_english():
    text = boundary_text(AROUND, TITLES, PaperWords("en"))
    assert text.startswith("East: phường B; west: xã C, xã A and phường B; south: ")


def test_neighbours_have_the_length_of_their_border():
    assert neighbours_text(AROUND, TITLES, PaperWords("vi")) == "phường B 12,35 km; xã C 0,80 km"


def test_a_unit_without_neighbours_says_so():
    alone = UnitSides((), dict.fromkeys(Side, ()))
    assert "Không tiếp giáp" in neighbours_text(alone, TITLES, PaperWords("vi"))
    assert boundary_text(alone, TITLES, PaperWords("vi")) == ""
