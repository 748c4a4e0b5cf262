import pytest

from regionaltool.core import tcvn3
from regionaltool.core.register import Register
from tests.core.tables.sheets import COMMUNES, register


def test_texts_are_mended_and_ids_are_text():
    misread = [tcvn3.encode(name).decode("latin-1") for name, _ in COMMUNES]
    known = Register.of(misread, ids=range(12), groups=[group for _, group in COMMUNES])
    assert known.names == tuple(name for name, _ in COMMUNES)
    assert known.ids[:2] == ("0", "1")
    assert known.groups == tuple(group for _, group in COMMUNES)


def test_ids_that_tell_nothing_apart_are_not_used():
    known = register(ids=["a", "a", *"bcdefghijk"])
    assert known.by_id == {} and "more than once" in str(known.notes[0])
    assert register(ids=["a", None, *"bcdefghijk"]).by_id["b"] == 2


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("HUYỆN BẮC YÊN", "Huyện Bắc Yên"),
        ("H. Bắc Yên", "Huyện Bắc Yên"),
        ("Bắc Yên", "Huyện Bắc Yên"),
        ("TP. Sơn La", "Thành phố Sơn La"),
        ("Huyện Sơn La", None),
        ("Huyện Phù Yên", None),
        ("", None),
    ],
)
def test_the_district_that_a_text_names(text, group):
    assert register().find_group(text) == group


def test_a_district_that_may_be_two_is_none():
    known = register(groups=["Huyện Cao Lãnh", "Thành phố Cao Lãnh"] * 6)
    assert known.find_group("Cao Lãnh") is None
    assert known.find_group("TP Cao Lãnh") == "Thành phố Cao Lãnh"


def test_labels():
    assert register().label(1) == "Xã Chim Vàn (00101)"
    assert register(ids=None).label(1) == "Xã Chim Vàn (Huyện Bắc Yên)"


def test_names_that_repeat():
    assert register().repeated_names == 2 / 12
