from regionaltool.core.contiguity import Contiguity
from regionaltool.core.splitting import pieces_to_split

SHAPE = Contiguity(pieces=((3, 4, 5), (1,), (7, 8)), enclaves=())


def test_the_detached_piece_that_is_meant():
    assert pieces_to_split(SHAPE, 8) == ((7, 8),)


def test_from_the_main_piece_all_others():
    assert pieces_to_split(SHAPE, 4) == ((1,), (7, 8))
    assert pieces_to_split(SHAPE) == ((1,), (7, 8))


def test_a_unit_in_one_piece_has_nothing_to_split():
    assert pieces_to_split(Contiguity(pieces=((3, 4),), enclaves=()), 3) == ()
