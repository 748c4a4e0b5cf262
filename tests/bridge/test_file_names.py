import pytest

from regionaltool.bridge.file_names import fit_for_a_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Phương án 2", "Phương án 2"),
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("  ", "plan"),
        ("", "plan"),
    ],
)
def test_a_title_becomes_a_name_that_windows_allows(title, name):
    assert fit_for_a_name(title) == name
