import numpy as np
import pytest

from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import CODES, SIX, said, table

WIDE = ("code", "nông nghiệp", "công nghiệp", "dịch vụ")
SECTORS = WIDE[1:]
LONG = ("code", "ngành", "lao động")


def wide(*rows: tuple, sectors=SECTORS, farm=SECTORS[:1]) -> tuple[Jobs, str]:
    made, problems = Jobs.of(SIX, table(*rows), id="code", sectors=sectors, farm=farm)
    return made, said(problems)


def long(*rows: tuple, farm=("nông nghiệp",)) -> tuple[Jobs, str]:
    made, problems = Jobs.of_long(
        SIX, table(LONG, *rows), id="code", sector="ngành", count="lao động", farm=farm
    )
    return made, said(problems)


def test_one_column_a_sector():
    made, told = wide(WIDE, ("01001", 10, 20, 30), ("12001", 1, 2, None))
    assert made.sectors == SECTORS
    assert made.farm.tolist() == [True, False, False]
    assert made.count[0].tolist() == [10, 20, 30]
    assert made.known.tolist() == [True] + [False] * 5
    assert (made.total[0], made.off_farm[0], made.total[5]) == (60, 50, 0)
    assert told == ""


def test_a_farming_column_is_a_sector_too():
    made, _ = wide(WIDE, ("01001", 10, 20, 30), sectors=SECTORS[1:])
    assert sorted(made.sectors) == sorted(SECTORS)
    assert made.total[0] == 60
    assert made.off_farm[0] == 50


def test_without_a_farming_sector_nothing_is_told():
    with pytest.raises(InputError) as error:
        wide(WIDE, ("01001", 10, 20, 30), farm=())
    assert "no sector is named as agriculture, forestry and fishing" in str(error.value)


@pytest.mark.parametrize("communes", [3, 6])
def test_a_sector_that_is_the_sum_of_the_others(communes):
    with pytest.raises(InputError) as error:
        wide(
            ("code", "nông", "phi nông", "tất cả"),
            *((code, 10 + 7 * i, 20 + i, 30 + 8 * i) for i, code in enumerate(CODES[:communes])),
            sectors=("nông", "phi nông", "tất cả"),
            farm=("nông",),
        )
    assert "“tất cả” is the sum of the other sectors in every commune. Leave it out." in str(
        error.value
    )


@pytest.mark.parametrize(
    "title", ["Tổng số lao động", "Lao động", "Jobs 2024", "Lao động › Tổng số"]
)
def test_all_jobs_together_are_no_sector(title):
    with pytest.raises(InputError) as error:
        wide(
            ("code", title, "Lao động nông nghiệp"),
            *((code, 100, 40) for code in CODES),
            sectors=(title,),
            farm=("Lao động nông nghiệp",),
        )
    assert f"“{title}” is all jobs together and no sector. Leave it out" in str(error.value)


def test_the_total_of_a_sector_is_one():
    titles = ("Nông nghiệp › Tổng số", "Dịch vụ › Tổng số")
    made, _ = wide(("code", *titles), ("01001", 10, 30), sectors=titles, farm=titles[:1])
    assert made.off_farm[0] == 30


def test_farming_alone_says_nothing_of_other_jobs():
    farm = ("Lao động nông nghiệp",)
    for sectors in (farm, ()):
        with pytest.raises(InputError) as error:
            wide(("code", *farm), ("01001", 40), sectors=sectors, farm=farm)
        assert "fishing is the only sector. Name the other sectors too" in str(error.value)
    with pytest.raises(InputError):
        long(("01001", "nông nghiệp", 40), ("01002", "nông nghiệp", 30))


@pytest.mark.parametrize("whole", [100, 1])
def test_shares_are_no_jobs(whole):
    rows = [(code, 0.45 * whole, (0.3 + i / 100) * whole) for i, code in enumerate(CODES)]
    with pytest.raises(InputError) as error:
        wide(WIDE, *((code, a, b, whole - a - b) for code, a, b in rows))
    assert "“dịch vụ” hold shares. Choose the columns with the number of jobs." in str(error.value)
    titles = ("nông nghiệp (%)", "dịch vụ (%)")
    with pytest.raises(InputError):
        wide(("code", *titles), ("01001", 60, 40), sectors=titles, farm=titles[:1])


def test_two_communes_prove_no_sum():
    none = ((code, 0, 0, 0) for code in CODES[2:])
    made, _ = wide(WIDE, ("01001", 10, 20, 30), ("01002", 5, 6, 11), *none)
    assert made.known.all()


def test_two_sectors_may_be_alike_everywhere():
    made, _ = wide(WIDE[:3], *((code, 7, 7) for code in CODES), sectors=SECTORS[:2])
    assert made.total.tolist() == [14] * 6


def test_one_row_a_sector():
    made, told = long(
        ("01001", "nông nghiệp", 10),
        ("01001", "dịch vụ", 5),
        ("01002", "dịch vụ", 7),
        ("01002", "nông nghiệp", 0),
    )
    assert made.sectors == ("nông nghiệp", "dịch vụ")
    assert made.count[:2].tolist() == [[10, 5], [0, 7]]
    assert made.known.tolist() == [True, True] + [False] * 4
    assert told == ""


def test_a_sector_without_a_row_is_unknown():
    made, told = long(
        ("01001", "nông nghiệp", 10), ("01001", "dịch vụ", 5), ("01002", "dịch vụ", 7)
    )
    assert made.known.tolist() == [True] + [False] * 5
    assert told == (
        "“so_lieu.xlsx”: jobs count as unknown where a sector is missing: Xã Tà Xùa (01002): nông "
        "nghiệp. Write 0 where a sector has none."
    )


def test_rows_of_all_sectors_together_are_left_out():
    rows = [
        row
        for i, code in enumerate(CODES)
        for row in (
            (code, "nông nghiệp", 10 + i),
            (code, "dịch vụ", 5),
            (code, "Tổng số", 15 + i),
        )
    ]
    made, told = long(*rows)
    assert made.sectors == ("nông nghiệp", "dịch vụ")
    assert made.total.tolist() == [15, 16, 17, 18, 19, 20]
    assert "lines of totals are left out: 4, 7, 10, 13, 16 and 1 more" in told


def test_totals_beside_names_are_left_out_too():
    made, problems = Jobs.of_long(
        SIX,
        table(
            ("Tên xã", "ngành", "lao động"),
            ("Xã Chim Vàn", "nông nghiệp", 10),
            ("Xã Chim Vàn", "dịch vụ", 10),
            ("Xã Chim Vàn", "Tổng cộng", 20),
        ),
        id="Tên xã",
        sector="ngành",
        count="lao động",
        farm=("nông nghiệp",),
    )
    assert made.sectors == ("nông nghiệp", "dịch vụ")
    assert said(problems) == "“so_lieu.xlsx”: lines of totals are left out: Tổng cộng."


def test_a_sector_twice_in_a_commune():
    with pytest.raises(InputError) as error:
        long(("01001", "nông nghiệp", 10), ("01001", "nông nghiệp", 12))
    assert "Xã Chim Vàn (01001), nông nghiệp (2, 3)" in str(error.value)


def test_a_long_table_without_farming():
    rows = ("01001", "công nghiệp", 10), ("01001", "dịch vụ", 12)
    with pytest.raises(InputError) as error:
        long(*rows)
    assert str(error.value) == (
        "“so_lieu.xlsx” has no sector called nông nghiệp. Its sectors are: công nghiệp, dịch vụ."
    )
    with pytest.raises(InputError) as error:
        long(*rows, farm=())
    assert "no sector is named" in str(error.value)


def test_a_sector_is_one_however_it_is_spelled():
    made, _ = long(
        ("01001", "Nông nghiệp", 10),
        ("01001", "dịch vụ", 5),
        ("01002", "nong nghiep", 1),
        ("01002", "Dịch vụ", 7),
    )
    assert made.sectors == ("Nông nghiệp", "dịch vụ")
    assert made.farm.tolist() == [True, False]
    assert made.count[:2].tolist() == [[10, 5], [1, 7]]


def test_rows_of_other_places_make_no_sector():
    made, _ = long(
        ("01001", "nông nghiệp", 10), ("01001", "dịch vụ", 5), ("99999", "khai khoáng", 12)
    )
    assert made.sectors == ("nông nghiệp", "dịch vụ")
    assert np.isnan(made.count[1:]).all()
