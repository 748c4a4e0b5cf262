import pytest

from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import SIX, said, table

HEAD = ("code", "hộ", "đồng ý", "tỷ lệ đồng ý")


def consultation_of(*rows: tuple, in_favour="đồng ý") -> Consultation:
    made, problems = Consultation.of(
        SIX, table(*rows), id="code", households="hộ", in_favour=in_favour
    )
    assert problems == ()
    return made


def test_households_of_each_commune():
    made = consultation_of(HEAD, ("01001", 100, 90, 90), ("01003", 50, None, None))
    assert made.known.tolist() == [True] + [False] * 5
    assert made.counted[0].tolist() == [100, 0, 0, 0, 0, 0]
    assert made.counted[1].tolist() == [90, 0, 0, 0, 0, 0]


def test_all_may_be_in_favour_and_no_more():
    consultation_of(HEAD, ("01001", 100, 100, 100))
    with pytest.raises(InputError) as error:
        consultation_of(HEAD, ("12001", 100, 101, 1), ("01001", 10, 90, 90), ("01002", 9, 9, 9))
    assert str(error.value) == (
        "“so_lieu.xlsx”: more households in favour than there are: row 2, 3. Correct “hộ” or "
        "“đồng ý”."
    )


def test_percentages_are_no_households():
    with pytest.raises(InputError) as error:
        consultation_of(HEAD, ("01001", 100, 90, 90), in_favour="tỷ lệ đồng ý")
    assert "“tỷ lệ đồng ý” holds shares" in str(error.value)


@pytest.mark.parametrize("share", [97.5, 0.975, "97,5"])
def test_a_share_is_none_whatever_its_column_is_called(share):
    with pytest.raises(InputError) as error:
        consultation_of(HEAD, ("01002", 800, 700, 1), ("01001", 1200, share, None))
    assert "column “đồng ý” counts households, and these are no whole numbers: row 3" in str(
        error.value
    )


def test_whole_percentages_are_asked_about():
    def told(*rows: tuple) -> str:
        read = table(HEAD, *rows)
        return said(Consultation.of(SIX, read, id="code", households="hộ", in_favour="đồng ý")[1])

    codes = ("01001", "01002", "01003")
    assert "If “đồng ý” holds percentages, choose" in told(*((c, 800, 97, None) for c in codes))
    assert told(*((c, 800, 97, None) for c in codes[:2])) == ""
    assert told(*((c, 100 + i, 100 - i, None) for i, c in enumerate(codes))) == ""
    assert told(*((c, 800, 97 + 2 * i, None) for i, c in enumerate(codes))) == ""
