from regionaltool.core.unit_types import offered


def test_types_in_use_come_first_then_those_of_the_language():
    assert offered(["ward", "borough", "ward"], "vi") == (
        "borough",
        "ward",
        "xã",
        "phường",
        "đặc khu",
        "thị trấn",
        "commune",
        "township",
    )
    assert offered([], "en")[:4] == ("commune", "ward", "township", "xã")
    assert offered([], "fr")[0] == "commune"
