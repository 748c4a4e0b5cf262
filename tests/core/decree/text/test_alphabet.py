from regionaltool.core.decree.text.alphabet import alphabetical


def test_letters_then_tones_then_numbers_by_value():
    names = ["An", "Ái", "Ăn", "Ân", "Ba", "Bà", "Bá", "Bạ", "Ca", "Đa", "Gia Tân 2", "Gia Tân 10"]
    expected = ["Ái", "An", "Ăn", "Ân", *names[4:]]
    names.reverse()
    assert sorted(names, key=alphabetical) == expected


def test_decomposed_letters_and_other_scripts():
    assert alphabetical("Đức")[:2] == alphabetical("Đu\u031b\u0301c")[:2]
    assert sorted(["🏝", "تن", "B", ""], key=alphabetical)[:2] == ["", "B"]
