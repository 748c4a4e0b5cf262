from regionaltool.core.row_codes import match_by_code, zeros_put_back
from tests.core.tables.sheets import COMMUNES, IDS, register

NAMES = [name for name, _ in COMMUNES]
GROUPS = [group for _, group in COMMUNES]


def match(names, codes, groups=None):
    notes = []
    found = match_by_code(
        register(), names, groups, codes, title="Mã", source="so.xlsx", notes=notes
    )
    return [m.commune for m in found], "\n".join(map(str, notes))


def test_zeros_come_back_where_one_id_alone_lacks_them():
    assert zeros_put_back(["100", "00101", "7"], register()) == ("00100", "00101", "7")
    doubled = register(ids=["0100", *IDS[1:11], "00100"])
    assert zeros_put_back(["100"], doubled) == ("100",)


def test_codes_count_before_names():
    assert match([""] * 12, IDS) == (list(range(12)), "")
    found, said = match(["Phường Lạ", *NAMES[1:]], IDS)
    assert found == list(range(12)) and "the names differ: Phường Lạ → " in said


def test_numbers_that_the_names_contradict_are_no_codes():
    found, said = match(NAMES, [*IDS[1:], IDS[0]], GROUPS)
    assert found == list(range(12)) and "“Mã” are no codes" in said
