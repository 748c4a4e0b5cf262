import pytest

from regionaltool.core import vni


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Phöôøng Truùc Baïch", "Phường Trúc Bạch"),
        ("Xaõ Bình Hoøa", "Xã Bình Hòa"),
        ("Huyeän Cuû Chi", "Huyện Củ Chi"),
        ("Quaän Goø Vaáp", "Quận Gò Vấp"),
        ("Ñaêk Laêk", "Đăk Lăk"),
        ("Ñaéc Nghóa", "Đắc Nghĩa"),
        ("THAØNH PHOÁ ÑAØ NAÜNG", "THÀNH PHỐ ĐÀ NẴNG"),
        ("Höôùng Thuûy", "Hướng Thủy"),
        ("Myõ Thoï", "Mỹ Thọ"),
        ("Thò traán Kieát", "Thị trấn Kiết"),
        ("Quoác Oai, Q.1 – 2", "Quốc Oai, Q.1 – 2"),
    ],
)
def test_names_of_the_south(typed, name):
    assert vni.decode(typed) == name


@pytest.mark.parametrize("text", ["Orléans", "Ph­êng Tróc B¹ch", "ùa", "Besançon", "Xã Bình Hòa"])
def test_what_vni_never_writes(text):
    assert vni.decode(text) is None or vni.decode(text) == text
