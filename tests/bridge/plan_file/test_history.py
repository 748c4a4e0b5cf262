import pytest

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.history import History


def row(seq, reverses=None):
    return EditRow("a", seq, "", "", "{}", reverses)


def test_what_can_be_undone_and_redone_follows_from_the_rows():
    history = History([row(1), row(2), row(3, 2), row(4, 1)])
    assert (history.done, history.undone) == ([], [3, 4])
    history.take(row(5, 4))
    assert (history.done, history.undone) == ([5], [3])
    history.take(row(6))
    assert (history.done, history.undone) == ([5, 6], [])


@pytest.mark.parametrize("bad", [row(2), row(4), row(3, 1), row(3, 7)])
def test_a_row_that_cannot_come_next_changes_nothing(bad):
    history = History([row(1), row(2)])
    with pytest.raises(ValueError):
        history.take(bad)
    assert history.seq == 2 and history.done == [1, 2]
