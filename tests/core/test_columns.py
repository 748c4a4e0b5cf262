import math
import unicodedata

import numpy as np
import pandas as pd
import pytest

from regionaltool.core.columns import (
    check_identifiers,
    is_null,
    read_amounts,
    read_identifiers,
    read_persons,
    read_texts,
)
from regionaltool.core.problems import InputError


def labelled(where: np.ndarray) -> tuple[str, ...]:
    return tuple(f"row {row}" for row in np.flatnonzero(where))


def persons(*values: object) -> tuple[list[int], list[bool]]:
    people, known = read_persons(values, "dan_so", labelled, "xã")
    return people.tolist(), known.tolist()


def amounts(*values: object, negative: bool = True) -> list[float]:
    return read_amounts(values, "km2", labelled, "xã", negative=negative).tolist()


@pytest.mark.parametrize("value", [None, math.nan, np.nan, pd.NA, pd.NaT, np.float32("nan")])
def test_nulls_of_every_kind(value):
    assert is_null(value)


@pytest.mark.parametrize("value", [0, 0.0, "", "NULL", False, np.int64(0)])
def test_zero_and_text_are_no_nulls(value):
    assert not is_null(value)


def test_texts_are_composed_and_trimmed_and_null_is_empty():
    decomposed = unicodedata.normalize("NFD", "Lường Phượng")
    assert decomposed != "Lường Phượng"
    texts = read_texts([f"  {decomposed}\t", None, pd.NA, math.nan, "", 7])
    assert texts.tolist() == ["Lường Phượng", "", "", "", "", "7"]
    assert texts.dtype == object


def test_whole_numbers_lose_the_point_and_no_more():
    identifiers, numeric = read_identifiers([101.0, np.int64(7), np.float32(3.0), 1.5, None])
    assert identifiers.tolist() == ["101", "7", "3", "1.5", ""]
    assert numeric


def test_text_identifiers_keep_their_zeros_and_are_no_numbers():
    identifiers, numeric = read_identifiers(["00101", " 00102 ", None, math.nan])
    assert identifiers.tolist() == ["00101", "00102", "", ""]
    assert not numeric


def test_missing_ids_are_named_by_row():
    ids = np.array(["a", "", "c", ""], dtype=object)
    names = np.array(["A", "Lam Sơn", "C", ""], dtype=object)
    with pytest.raises(InputError) as caught:
        check_identifiers(ids, names, "xã")
    assert str(caught.value) == (
        "Layer “xã”: communes without an id: 2 (row 2 Lam Sơn, 4). Fill the id field."
    )


def test_repeated_ids_are_named_once():
    ids = np.array(["b", "a", "b", "a", "a", "c"], dtype=object)
    with pytest.raises(InputError) as caught:
        check_identifiers(ids, ids, "xã")
    assert str(caught.value) == (
        "Layer “xã”: ids that stand more than once: a, b. Give each commune an id of its own, or "
        "choose another id field."
    )


def test_good_ids_pass():
    check_identifiers(np.array(["1", "01"], dtype=object), np.array(["", ""], dtype=object), "xã")


def test_persons_are_whole_and_unknown_ones_apart():
    assert persons(5, None, 0, "12", " 7 ", pd.NA, math.nan, "", 3.0, np.int32(4)) == (
        [5, 0, 0, 12, 7, 0, 0, 0, 3, 4],
        [True, False, True, True, True, False, False, False, True, True],
    )


def test_persons_are_exact_up_to_the_last_one():
    assert persons(9_007_199_254_740_991) == ([9_007_199_254_740_991], [True])


@pytest.mark.parametrize("value", [1.5, 1e30, "9" * 30])
def test_a_number_that_counts_no_persons(value):
    with pytest.raises(InputError) as caught:
        persons(1, value)
    sentence = str(caught.value)
    assert sentence.startswith("Layer “xã”: field “dan_so” of row 1 is not a whole number (")
    assert sentence.endswith("Choose a field that counts persons.")


@pytest.mark.parametrize(
    "value",
    ["12.345", "12,345", "1 200", "1e5", "-5", "+5", "12 người", "٣", "²", True, math.inf]
    + ["9" * 400, np.bool_(True), object()],
)
def test_what_may_be_read_in_two_ways_is_refused(value):
    with pytest.raises(InputError) as caught:
        amounts(1, value)
    assert str(caught.value) == (
        f"Layer “xã”: “{value}” is no number that can be read without doubt, in field “km2” of "
        "row 1. Turn the field into a number field first."
    )


def test_negative_amounts_are_refused_where_they_make_no_sense():
    assert amounts(-1.5, 2) == [-1.5, 2.0]
    with pytest.raises(InputError) as caught:
        amounts(3, -1, -2, None, negative=False)
    assert str(caught.value) == (
        "Layer “xã”: field “km2” of row 1, row 2 is negative. Correct the figure or leave it "
        "empty (NULL) when it is unknown."
    )
    assert amounts(0, negative=False) == [0.0]


def test_unknown_amounts_are_nan():
    read = amounts(None, "", "  ", pd.NA, 2.5)
    assert [math.isnan(value) for value in read] == [True, True, True, True, False]
