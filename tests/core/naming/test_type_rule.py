import csv
from collections import Counter

import pytest

from regionaltool.core.naming.type_rule import suggested_type


@pytest.mark.parametrize(
    ("types", "part", "kind"),
    [
        (("xã", "phường", "xã"), None, "phường"),
        (("Xã", "Phường"), (True, False), "phường"),
        (("", "P."), None, "P."),
        (("xã", "phường"), (False, True), ""),
        (("phường",), (True,), ""),
        (("phường", "phường"), (True, False), "phường"),
        (("xã", "thị trấn"), None, "xã"),
        (("Xã", "Xã"), None, "xã"),
        (("thị trấn",), None, "thị trấn"),
        (("thị trấn",), (True,), "xã"),
        (("Đặc khu",), None, "đặc khu"),
        (("đặc khu", "xã"), None, ""),
        (("xã", ""), None, ""),
        (("", ""), None, ""),
        (("vald", "vald"), None, "vald"),
        (("Vald", "vald"), None, "Vald"),
        (("vald", "linn"), None, ""),
        (("đặc khu", "đặc khu"), None, ""),
        (("Ward", "parish"), None, "Ward"),
    ],
)
def test_the_type_goes_by_those_of_the_communes(types, part, kind):
    assert suggested_type(types, part) == kind


def test_the_rule_says_what_the_resolutions_of_2025_say(shared_data):
    units: dict[tuple[str, ...], list[tuple[str, bool]]] = {}
    with (shared_data / "gold" / "members.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            key = (row["resolution"], row["clause"], row["new_type"], row["new_name"])
            units.setdefault(key, []).append((row["member_type"], row["scope"] != "W"))
    found: Counter[tuple[str, str]] = Counter()
    for (_, _, kind, _), members in units.items():
        types, part = zip(*members, strict=True)
        if kind != "đặc khu" and len(members) > 1 and set(types) <= {*_TYPES}:
            found[suggested_type(types, part) or "?", kind] += 1
    assert found.keys() <= {("phường", "phường"), ("xã", "xã"), ("?", "phường"), ("?", "xã")}
    assert found["phường", "phường"] > 300 and found["xã", "xã"] > 1400
    assert found["?", "phường"] + found["?", "xã"] < 60


_TYPES = ("xã", "thị trấn", "phường", "Phường")
