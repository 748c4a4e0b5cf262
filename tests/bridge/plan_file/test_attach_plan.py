"""Plans on a layer of communes that another program has changed."""

import pytest

from regionaltool.bridge.plan_file.attach_plan import CommunesChangedError
from regionaltool.bridge.plan_file.open_plan import open_option, open_plan
from tests.bridge.plan_file.plans import (
    ask,
    bench_of,
    closed_plan,
    edited_by_others,
    reopened,
)


@pytest.fixture
def file(tmp_path):
    return closed_plan(tmp_path / "plan.gpkg")


def test_a_changed_layer_of_communes_is_said_and_attached_anew_by_ids(file):
    edited_by_others(
        file,
        "DELETE FROM communes WHERE id = 'J'",
        "UPDATE communes SET id = 'X' WHERE id = 'C'",
        "UPDATE communes SET population = 401 WHERE id = 'A'",
    )
    with pytest.raises(CommunesChangedError, match=r"ids gone: 2, ids new: 1"):
        open_plan(file)
    opened = open_plan(file, reattach=True)
    assert "Communes without a unit now: X; communes that are gone: C, J" in str(opened.notes[0])
    bench = bench_of(opened)
    assert bench.spelled == "qp.qqrrrs" and not bench.done
    assert bench.plan.tally("q").population == 401 + 900 + 120
    bench.edit([2], "p")
    assert bench.recorder.writer.close()
    again = reopened(file)
    assert again.spelled == "qppqqrrrs" and again.recorder.writer.close()
    ((old, new),) = [ask(file, "SELECT id FROM plan ORDER BY fid")]
    assert ask(file, "SELECT parent, parent_seq FROM plan")[1] == (*old, 3)
    with pytest.raises(CommunesChangedError):
        open_plan(file, old[0])
    assert new[0] == bench.recorder.plan


def test_one_of_two_options_is_attached_while_the_other_is_edited(file):
    edited_by_others(file, "DELETE FROM communes WHERE id = 'J'")
    first = bench_of(open_plan(file, reattach=True))
    writer, communes = first.recorder.writer, first.plan.communes
    (old,), (now,) = ask(file, "SELECT id FROM plan ORDER BY fid")
    with pytest.raises(CommunesChangedError, match="ids gone: 1"):
        open_option(file, old, communes, now, writer.lock)
    first.edit([1], "r")
    opened = open_option(file, old, communes, now, writer.lock, reattach=True)
    assert opened.lock is writer.lock and list(opened.options) == [old, now, opened.id]
    assert opened.communes.ids.tolist() == communes.ids.tolist()
    assert writer.close(release=False)
    other = bench_of(opened)
    other.edit([2], "s")
    assert other.recorder.writer.close()
    for plan, spelled in ((now, "qrpqqrrrs"), (opened.id, "qpsqqrrrs")):
        again = bench_of(open_plan(file, plan))
        assert again.spelled == spelled and again.recorder.writer.close()
