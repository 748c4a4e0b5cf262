from pathlib import Path

from regionaltool.ui.save_name import file_to_write


class Asked:
    """A dialog that answers one after the other."""

    def __init__(self, *answers: object) -> None:
        self.answers, self.shown = [str(answer) for answer in answers], []

    def __call__(self, suggested: str) -> str:
        self.shown.append(suggested)
        return self.answers.pop(0)


def test_the_suffix_is_put_behind(tmp_path):
    assert file_to_write(Asked(tmp_path / "a.b"), "x", ".pdf") == tmp_path / "a.b.pdf"
    assert file_to_write(Asked(tmp_path / "a.PDF"), "x", ".pdf") == tmp_path / "a.PDF"
    assert file_to_write(Asked(""), "x", ".pdf") is None


def test_a_name_that_is_taken_is_shown_again(tmp_path):
    taken = tmp_path / "plan.gpkg"
    taken.touch()
    ask = Asked(tmp_path / "plan", tmp_path / "other")
    assert file_to_write(ask, "first", ".gpkg") == Path(tmp_path / "other.gpkg")
    assert ask.shown == ["first", str(taken)]
    # the dialog has asked by the whole name: it is to be replaced
    assert file_to_write(Asked(tmp_path / "plan", taken), "first", ".gpkg") == taken
    assert file_to_write(Asked(tmp_path / "plan", ""), "first", ".gpkg") is None
