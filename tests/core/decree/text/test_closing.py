import pytest

from regionaltool.core.decree.text.clause import Closing, Member
from regionaltool.core.decree.text.closing import closing_sentence, read_closing
from regionaltool.core.problems import InputError

START = "Sau khi sắp xếp, tỉnh A có "


@pytest.mark.parametrize(
    ("closing", "rest"),
    [
        (
            Closing(1, (("xã", 53), ("phường", 3))),
            "56 đơn vị hành chính cấp xã, gồm 53 xã và 03 phường.",
        ),
        (
            Closing(1, (("xã", 85), ("phường", 14), ("đặc khu", 3))),
            "102 đơn vị hành chính cấp xã, gồm 85 xã, 14 phường và 03 đặc khu.",
        ),
        (
            Closing(
                1,
                (("phường", 6),),
                (("phường", 2),),
                (
                    Member("Phường", "4"),
                    Member("Phường", "5"),
                    Member("Phường", "7"),
                    Member("phường", "Tân Định"),
                ),
            ),
            "06 đơn vị hành chính cấp xã, gồm 06 phường; trong đó có 02 phường hình thành sau sắp "
            "xếp quy định tại Điều này và 04 phường không thực hiện sắp xếp là Phường 4, Phường 5, "
            "Phường 7, phường Tân Định.",
        ),
        (
            Closing(
                1,
                (("xã", 3), ("phường", 1)),
                (("xã", 2), ("phường", 1)),
                (Member("xã", "Hồ Thị Kỷ"),),
                True,
            ),
            "04 đơn vị hành chính cấp xã, gồm 03 xã và 01 phường; trong đó có 02 xã, 01 phường "
            "hình thành sau sắp xếp, thực hiện đổi tên quy định tại Điều này và 01 xã không thực "
            "hiện sắp xếp là xã Hồ Thị Kỷ.",
        ),
        (
            Closing(1, (("xã", 1),), (), (Member("xã", "A"),)),
            "01 đơn vị hành chính cấp xã, gồm 01 xã; trong đó có 01 xã không thực hiện sắp xếp là "
            "xã A.",
        ),
        (
            Closing(
                1,
                (("xã", 5),),
                (("xã", 1),),
                (
                    Member("phường", "P"),
                    Member("xã", "A", "huyện H"),
                    Member("xã", "B"),
                    Member("xã", "C"),
                ),
            ),
            "05 đơn vị hành chính cấp xã, gồm 05 xã; trong đó có 01 xã hình thành sau sắp xếp quy "
            "định tại Điều này và 04 đơn vị hành chính cấp xã không thực hiện sắp xếp là phường P, "
            "các xã A (huyện H), B, C.",
        ),
    ],
)
def test_written_and_read(closing, rest):
    text = closing_sentence("tỉnh A", closing)
    assert text == START + rest
    province, read = read_closing(f"7. {text}")
    assert (province, read.number, read.counts) == ("tỉnh A", 7, closing.counts)
    assert read.kept == closing.kept
    assert read.renames == closing.renames
    if closing.kept:
        assert read.formed == closing.formed


def test_slips():
    text = f"{START}92 đơn vị hành chính cấp xã gồm77 xã và15 phường."
    assert read_closing(text)[1].counts == (("xã", 77), ("phường", 15))


def test_what_is_none_and_what_does_not_add_up():
    with pytest.raises(InputError, match="no closing clause"):
        read_closing("Sau khi sắp xếp, tỉnh A có nhiều xã.")
    with pytest.raises(InputError, match="says 05 units, but its types add up to 4"):
        read_closing(f"{START}05 đơn vị hành chính cấp xã, gồm 04 xã.")
