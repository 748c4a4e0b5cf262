import json

import pytest

from regionaltool.bridge.plan_file.edit_rows import edit_text, read_edit
from regionaltool.core.edit import Edit, Move, Renaming
from tests.bridge.plan_file.plans import IDS

EDIT = Edit((Move(0, "p", "q"), Move(9, None, "q")), (Renaming("q", None, "Thủ “Đô”"),))


def test_an_edit_comes_back_as_it_was():
    block_of = {key: block for block, key in enumerate(IDS)}
    assert read_edit(edit_text(EDIT, IDS), block_of) == EDIT


def test_communes_stand_in_it_by_id_and_letters_as_they_are():
    text = edit_text(EDIT, IDS)
    assert json.loads(text)["moves"] == [["A", "p", "q"], ["J", None, "q"]]
    assert "Thủ “Đô”" in text


def test_a_commune_that_is_gone_is_refused():
    with pytest.raises(KeyError):
        read_edit(edit_text(EDIT, IDS), {"A": 0})
