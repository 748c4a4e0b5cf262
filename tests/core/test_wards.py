from regionaltool.core.wards import wards


def test_wards_by_their_type():
    types = ["Phường", "phường 3", "P.", "ward", "xã", "thị trấn", None, ""]
    assert wards(types).tolist() == [True, True, True, True, False, False, False, False]
