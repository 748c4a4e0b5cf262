"""Which rule set: by id, by path, by day."""

from datetime import date

import pytest

from regionaltool.core.criteria.rule_sets import SHIPPED, by_date, outside, read_rule_set, shipped
from regionaltool.core.problems import InputError
from regionaltool.resource_folder import resource


def copy(tmp_path, name, *changes):
    text = resource("rules", f"{name}.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def refused(path):
    with pytest.raises(InputError) as caught:
        read_rule_set(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2019, 12, 31), "vn-1211-2016"),
        (date(2025, 4, 14), "vn-1211-2016"),
        (date(2025, 4, 15), "vn-76-2025"),
        (date(2025, 12, 31), "vn-76-2025"),
        (date(2026, 1, 1), "vn-112-2025"),
        (date(2040, 1, 1), "vn-112-2025"),
    ],
)
def test_the_day_picks_the_law(day, name):
    assert by_date(day).id == name


def test_no_law_on_that_day():
    with pytest.raises(InputError, match="No rule set of “EE” holds on 2010-01-01"):
        by_date(date(2010, 1, 1), "EE")


def test_every_day_has_one_law_at_most():
    for name in SHIPPED:
        rules = shipped(name)
        first, last = rules.valid_from or date.min, rules.valid_to or date.max
        others = (shipped(other) for other in SHIPPED if other != name)
        for other in others:
            if other.country == rules.country and (other.valid_from or other.valid_to):
                begin, end = other.valid_from or date.min, other.valid_to or date.max
                assert last < begin or end < first, (name, other.id)


def test_a_named_law_on_another_day_is_told():
    old = shipped("vn-1211-2016")
    assert outside(old, date(2025, 4, 14)) is None
    assert "does not hold on 2025-04-15" in str(outside(old, date(2025, 4, 15)))
    assert outside(shipped("neutral"), date(2025, 4, 15)) is None


def test_an_offices_own_file(tmp_path):
    own = read_rule_set(copy(tmp_path, "vn-76-2025", ("pop = 45000", "pop = 40000")))
    assert own.id == "vn-76-2025" and own.base is shipped("vn-1211-2016")
    assert {c.id: dict(c.figures) for c in own.classes}["phuong_city"]["pop"] == 40000


def test_days_that_overlap(tmp_path):
    path = copy(tmp_path, "vn-76-2025", ('id = "vn-76-2025"', 'id = "mine"'))
    assert "mine.toml”, line 7: its days overlap those of “vn-76-2025”" in refused(path)
    wide = copy(tmp_path, "vn-76-2025", ("valid_to = 2025-12-31", "valid_to = 2026-06-30"))
    assert "overlap those of “vn-112-2025” (2026-01-01 – …)" in refused(wide)
    one_day = copy(tmp_path, "vn-76-2025", ("valid_to = 2025-12-31", "valid_to = 2026-01-01"))
    assert "overlap" in refused(one_day)
    free = copy(
        tmp_path,
        "vn-76-2025",
        ('id = "vn-76-2025"', 'id = "mine"'),
        ("valid_from = 2025-04-15\n", ""),
        ("valid_to = 2025-12-31\n", ""),
    )
    assert read_rule_set(free).id == "mine"


def test_files_that_cannot_be_read(tmp_path):
    assert "vn-112-2025" in refused("vn-113")
    path = tmp_path / "old.toml"
    path.write_bytes("title = “xã”".encode("utf-16"))
    assert "not written in UTF-8" in refused(str(path))
    path.write_text('id = "a"\ntitle = "b"\nsource = "c"\nbase = "old.toml"\n')
    assert "builds on itself" in refused(str(path))


def test_a_base_beside_the_file(tmp_path):
    copy(tmp_path, "ee-2016", ("valid_from = 2016-07-01", ""))
    path = tmp_path / "twice.toml"
    path.write_text(
        'id = "twice"\ntitle = "b"\nsource = "c"\nbase = "mine.toml"\n'
        '[[class]]\nid = "all"\ntimes = { pop = 2 }\ncite = "d"\n',
        encoding="utf-8",
    )
    assert read_rule_set(str(path)).base.id == "ee-2016"
