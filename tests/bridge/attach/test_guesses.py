"""Fields by their names, and what is missing."""

import pytest

from regionaltool.bridge.attach.guesses import guessed_by_name, settled_fields, told
from regionaltool.core.inputs.kinds import KIND
from regionaltool.core.problems import InputError


def test_names_in_either_language_and_the_best_one_first():
    kind = KIND["facilities"]
    assert guessed_by_name(kind, ["fid", "type", "KIND"]) == {"kind": "KIND"}
    assert guessed_by_name(kind, ["Loại"]) == {"kind": "Loại"}
    assert guessed_by_name(KIND["poles"], ["kind"]) == {}


def test_what_is_chosen_is_no_guess_and_what_is_needed_must_be_there():
    kind = KIND["facilities"]
    assert settled_fields(kind, {"kind": "a"}, {"kind": "b"}, "x") == ({"kind": "a"}, {})
    assert settled_fields(kind, {"kind": ""}, {"kind": "b"}, "x") == ({"kind": "b"},) * 2
    with pytest.raises(InputError, match="Kind of facility"):
        settled_fields(kind, {}, {}, "x")


def test_jobs_are_wide_or_long():
    kind, wide, long = (
        KIND["jobs"],
        {"id": "k", "sectors": ("a", "b"), "farm": ("a",)},
        {"id": "k", "sector": "s", "count": "n", "farm": ("a",)},
    )
    assert settled_fields(kind, wide, long, "x")[0] == wide
    assert settled_fields(kind, long, wide, "x")[0] == long
    with pytest.raises(InputError, match="Jobs"):
        settled_fields(kind, {"farm": ("a",)}, {"id": "k"}, "x")


def test_nothing_guessed_is_nothing_told():
    assert told(KIND["facilities"], {}, "x") == ()
    assert "x" in str(told(KIND["facilities"], {"kind": "loai"}, "x")[0])
