from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsFeature, QgsGeometry, QgsProject

from regionaltool.bridge import large_edit, plan_session, slices
from regionaltool.bridge.followed_layer import FollowedLayer
from regionaltool.bridge.unit_field import UnitField, write_units
from tests.bridge.commune_layers import FIELDS, ROWS, SQUARES
from tests.bridge.edited_layers import KINDS, features, layer_in, place, units
from tests.bridge.test_start_plan import start
from tests.bridge.test_unit_field import read
from tests.examples import examples

FIELD = UnitField("unit", id="code")
in_every_kind = pytest.mark.parametrize("following", KINDS, indirect=True)


class Following:
    """A plan that follows a layer, with all that was told."""

    def __init__(self, qtbot, layer, fields=FIELDS, field=FIELD):
        self.qtbot, self.layer = qtbot, layer
        answer = start(layer, fields)
        assert answer.started is not None, answer.sentence
        self.session = answer.started.session
        if not field.id:
            field = replace(field, feature_ids=answer.started.table.feature_ids)
        self.said: list[str] = []
        self.ended: list[str] = []
        self.outdated: list[None] = []
        self.follower = FollowedLayer(self.session, layer, field, ("code", "name", "people"))
        self.follower.said.connect(self.said.append)
        self.follower.ended.connect(self.ended.append)
        self.follower.outdated.connect(lambda: self.outdated.append(None))

    def begin(self):
        self.follower.start()
        self.rest()
        return self

    def rest(self):
        self.qtbot.waitUntil(lambda: not self.follower.busy, timeout=5000)

    @property
    def plan(self) -> str:
        """Units by the order of the codes."""
        plan = self.session.plan
        return "".join(plan.unit_of(b) or "." for b in range(4))

    def set(self, **values: object) -> None:
        """Change the unit of features by code, as the attribute table does."""
        by_code = dict(zip("abcd", features(self.layer), strict=True))
        for letter, value in values.items():
            assert self.layer.changeAttributeValue(by_code[letter], place(self.layer), value)


@pytest.fixture(autouse=True)
def project(qgis_new_project):
    yield
    QgsProject.instance().clear()


@pytest.fixture
def following(request, qtbot, tmp_path):
    made = Following(qtbot, layer_in(getattr(request, "param", "GPKG"), tmp_path)).begin()
    made.layer.startEditing()
    yield made
    made.follower.stop()


def test_at_the_beginning_the_layer_is_right(qtbot, tmp_path):
    made = Following(qtbot, layer_in("GPKG", tmp_path))
    made.session.assign([0], "v")
    assert made.begin().plan == "uuvv" and len(made.session.done) == 2
    assert "Communes that changed to what the layer says: 1." in made.said[0]
    made.session.undo()
    assert made.plan == "vuvv"


def test_values_that_are_typed_arrive(following):
    following.set(a="v")
    following.rest()
    assert following.plan == "vuvv" and len(following.session.done) == 1
    following.set(b=None)
    following.rest()
    assert following.plan == "v.vv" and len(following.session.done) == 2


@in_every_kind
def test_a_burst_is_one_edit_and_the_layers_undo_another(following):
    told = []
    following.session.changed.connect(told.append)
    following.layer.beginEditCommand("field calculator")
    following.set(a="w", b="w", c="w", d="w")
    following.layer.endEditCommand()
    following.rest()
    assert following.plan == "wwww" and len(following.session.done) == 1 == len(told)
    following.layer.undoStack().undo()
    following.rest()
    assert following.plan == "uuvv" and len(following.session.done) == 2
    following.layer.undoStack().redo()
    following.rest()
    assert following.plan == "wwww"
    following.session.undo()
    assert following.plan == "uuvv", "our undo is ours"
    assert units(following.layer) == ["w"] * 4


def test_half_of_a_command_is_not_shown(following, qtbot):
    following.layer.beginEditCommand("slow")
    following.set(a="w")
    qtbot.wait(100)
    assert following.plan == "uuvv"
    following.set(b="w")
    following.layer.endEditCommand()
    following.rest()
    assert following.plan == "wwvv" and len(following.session.done) == 1
    following.layer.beginEditCommand("given up")
    following.set(a="q")
    following.layer.destroyEditCommand()
    following.rest()
    assert following.plan == "wwvv" and len(following.session.done) == 1


def test_a_burst_waits_for_the_end_of_a_stroke(following, qtbot):
    following.session.begin_stroke()
    following.session.assign([3], "u")
    following.set(a="v")
    qtbot.wait(100)
    assert following.plan == "uuvu"
    following.session.end_stroke()
    following.rest()
    assert following.plan == "vuvu" and len(following.session.done) == 2


@in_every_kind
def test_rollback_takes_back_what_was_not_committed(following):
    following.set(a="v", b="v")
    following.rest()
    assert following.plan == "vvvv"
    following.layer.rollBack()
    following.rest()
    assert following.plan == "uuvv" and following.outdated == []


def test_rollback_leaves_alone_what_was_edited_by_hand(following):
    following.set(a="v")
    following.rest()
    following.session.assign([3], "u")
    following.layer.rollBack()
    following.rest()
    assert following.plan == "uuvu"


def test_commit_changes_nothing_and_editing_goes_on(following):
    following.set(a="v")
    assert following.layer.commitChanges()
    following.rest()
    assert following.plan == "vuvv" and following.ended == []
    following.layer.startEditing()
    following.set(b="v")
    following.rest()
    assert following.plan == "vvvv"


def test_what_is_written_back_does_not_come_back(following, qtbot):
    following.session.assign([0, 1], "v")
    n_done = len(following.session.done)
    rows = read(qtbot, following.layer, FIELD)
    with following.follower.own_writing():
        assert write_units(following.layer, FIELD, rows, following.session.plan) == 2
    following.session.assign([0, 2], "u")
    qtbot.wait(80)
    assert following.plan == "uvuv" and len(following.session.done) == n_done + 1
    following.layer.undoStack().undo()
    following.rest()
    assert following.plan == "uuuv", "its undo is the layer's word"


def test_locks_do_not_stop_the_layer_and_it_is_said(following):
    following.said.clear()
    following.session.lock_units(["v"], True)
    following.session.lock_communes([0], True)
    following.set(a="q", c="u")
    following.rest()
    assert following.plan == "quuv"
    assert following.said == ["“Xã” has changed what is locked in the plan: v, An (01)."]
    following.set(b="q")
    following.rest()
    assert len(following.said) == 1


def test_communes_that_change_themselves_are_told_once_a_burst(following):
    first, second, *_ = features(following.layer)
    following.layer.deleteFeature(first)
    following.layer.changeGeometry(second, QgsGeometry.fromWkt(SQUARES[0]))
    following.rest()
    assert len(following.outdated) == 1 and following.plan == "uuvv"
    added = QgsFeature(following.layer.fields())
    added.setGeometry(QgsGeometry.fromWkt(SQUARES[0]))
    following.layer.addFeature(added)
    following.rest()
    following.layer.changeAttributeValue(second, place(following.layer, "people"), 5)
    following.rest()
    assert len(following.outdated) == 3
    following.layer.rollBack()
    following.rest()
    assert following.plan == "uuvv" and following.ended == []


@in_every_kind
@pytest.mark.parametrize("stop", [True, False])
def test_after_rows_are_removed_for_good_codes_tell_the_others_apart(following, stop):
    """A shapefile numbers its features anew."""
    following.layer.deleteFeature(features(following.layer)[0])
    assert following.layer.commitChanges(stop)
    following.rest()
    following.layer.startEditing()
    last = features(following.layer)[-1]
    following.layer.changeAttributeValue(last, place(following.layer), "w")
    following.rest()
    assert following.plan == "uuvw" and following.ended == []


@in_every_kind
def test_a_burst_that_ends_in_a_commit_is_not_taken_for_other_rows(following):
    first, *_ = features(following.layer)
    following.set(b="w")
    following.layer.deleteFeature(first)
    assert following.layer.commitChanges()
    following.rest()
    assert following.plan == "uwvv"


def test_without_codes_it_ends_when_rows_are_removed_for_good(qtbot, tmp_path):
    layer = layer_in("ESRI Shapefile", tmp_path)
    made = Following(qtbot, layer, replace(FIELDS, id=""), UnitField("unit")).begin()
    layer.startEditing()
    made.set(a="v")
    made.rest()
    assert made.plan == "vuvv"
    layer.deleteFeature(features(layer)[1])
    assert layer.commitChanges()
    assert "cannot be told apart" in made.ended[0] and not made.follower.busy


@in_every_kind
def test_the_layer_may_go(following):
    following.set(a="v")
    QgsProject.instance().removeMapLayer(following.layer.id())
    assert "“Xã” has been removed" in following.ended[0]
    following.follower.stop()
    assert following.plan == "uuvv"


def test_so_may_the_project_while_the_layer_is_read(qtbot, tmp_path):
    made = Following(qtbot, layer_in("GPKG", tmp_path))
    made.follower.start()
    QgsProject.instance().clear()
    assert len(made.ended) == 1 and not made.follower.busy
    qtbot.wait(50)


def test_so_may_the_field(following):
    following.layer.deleteAttribute(place(following.layer))
    assert "lost the field “unit”" in following.ended[0]
    following.layer.undoStack().undo()
    following.layer.rollBack()


def test_other_fields_may_come_and_go(following):
    following.layer.deleteAttribute(place(following.layer, "name"))
    following.set(a="v")
    following.rest()
    assert following.plan == "vuvv" and following.ended == []


def test_a_filter_hides_rows_and_changes_nothing(qtbot, tmp_path):
    made = Following(qtbot, layer_in("GPKG", tmp_path)).begin()
    assert made.layer.setSubsetString("code <> '01'")
    made.rest()
    assert made.plan == "uuvv" and made.ended == []
    made.follower.stop()


def test_what_waits_comes_at_once_when_it_is_asked_for(following):
    following.set(a="v")
    following.session.begin_stroke()
    following.session.assign([3], "u")
    following.follower.flush()
    assert following.plan == "vuvu" and len(following.session.done) == 2
    assert not following.follower.busy
    following.layer.beginEditCommand("slow")
    following.set(b="w")
    following.follower.flush()
    assert following.plan == "vuvu", "half of a command is not said yet"
    following.layer.endEditCommand()
    following.rest()
    following.follower.flush()
    assert following.plan == "vwvu" and len(following.session.done) == 3


@in_every_kind
def test_what_was_whole_before_a_command_comes_at_once_within_it(following):
    following.set(a="v")
    following.layer.beginEditCommand("slow")
    following.set(b="w")
    following.follower.flush()
    assert following.plan == "vuvv" and len(following.session.done) == 1
    following.layer.destroyEditCommand()
    following.rest()
    assert following.plan == "vuvv" and len(following.session.done) == 1
    following.layer.beginEditCommand("slow")
    following.set(a="w", b="w")
    following.follower.flush()
    assert following.plan == "vuvv"
    following.layer.endEditCommand()
    following.rest()
    assert following.plan == "wwvv" and len(following.session.done) == 2


def test_stopped_it_follows_no_more(following, qtbot):
    following.follower.stop()
    following.set(a="v")
    qtbot.wait(60)
    assert following.plan == "uuvv"


def test_a_layer_without_the_codes_is_refused(qtbot, tmp_path):
    made = Following(qtbot, layer_in("memory", tmp_path))
    other = layer_in("memory", tmp_path, [(f"x{row[0]}", *row[1:]) for row in ROWS])
    made.follower.stop()
    refused = FollowedLayer(made.session, other, FIELD, ())
    refused.ended.connect(made.ended.append)
    refused.start()
    qtbot.waitUntil(lambda: bool(made.ended))
    assert "no row has the code" in made.ended[0]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.sets(st.integers(0, 3), min_size=1), st.sampled_from("uvw ")),
        st.tuples(st.just("command"), st.sets(st.integers(0, 3)), st.sampled_from("uvw ")),
        st.tuples(st.just("give up"), st.sets(st.integers(0, 3)), st.sampled_from("uvw ")),
        st.tuples(st.sampled_from(["undo", "redo", "rollback", "commit", "rest"])),
        st.tuples(st.just("delete"), st.integers(0, 3)),
    ),
    min_size=1,
    max_size=12,
)


def carry_out(layer, kind, *values) -> None:
    """What a planner does with QGIS's own tools."""
    if not layer.isEditable():
        layer.startEditing()
    here = {f["code"]: f.id() for f in layer.getFeatures()}
    if kind == "delete":
        layer.deleteFeature(here.get(ROWS[values[0]][0], -99))
    elif kind in ("undo", "redo"):
        getattr(layer.undoStack(), kind)()
    elif kind == "rollback":
        layer.rollBack()
    elif kind == "commit":
        assert layer.commitChanges()
    elif kind != "rest":
        rows, unit = values
        if kind != "set":
            layer.beginEditCommand(kind)
        for row in rows:
            if ROWS[row][0] in here:
                layer.changeAttributeValue(here[ROWS[row][0]], place(layer), unit.strip() or None)
        if kind == "command":
            layer.endEditCommand()
        elif kind == "give up":
            layer.destroyEditCommand()


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=examples(5),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(done=steps)
def test_whatever_is_done_to_the_layer_the_plan_says_what_it_says(
    qtbot, tmp_path_factory, kind, done
):
    the_plan_says_what_the_layer_says(qtbot, tmp_path_factory, kind, done)


@settings(
    max_examples=examples(10),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(done=steps)
def test_so_it_does_when_every_burst_is_counted_in_slices(
    qtbot, tmp_path_factory, monkeypatch, done
):
    monkeypatch.setattr(plan_session, "MANY", 1)
    monkeypatch.setattr(large_edit, "_MOVES", 1)
    monkeypatch.setattr(large_edit, "_UNITS", 1)
    monkeypatch.setattr(slices, "SLICE_S", 0)
    the_plan_says_what_the_layer_says(qtbot, tmp_path_factory, "memory", done)


def the_plan_says_what_the_layer_says(qtbot, tmp_path_factory, kind, done):
    made = Following(qtbot, layer_in(kind, tmp_path_factory.mktemp("layer")))
    made.follower._timer.setInterval(0)
    made.begin()
    try:
        for step in done:
            carry_out(made.layer, *step)
            if step[0] == "rest":
                made.rest()
        made.rest()
        ids = made.session.plan.communes.ids.tolist()
        for feature in made.layer.getFeatures():
            unit = made.session.plan.unit_of(ids.index(feature["code"]))
            assert unit == (feature["unit"] or None)
        assert made.ended == []
        while made.session.can_undo:
            made.session.undo()
        assert made.plan == "uuvv"
    finally:
        made.follower.stop()
        if made.layer.isEditable():
            made.layer.rollBack()
        QgsProject.instance().removeMapLayer(made.layer.id())


def test_what_is_read_during_a_stroke_is_no_part_of_it(following):
    following.set(a="v")
    following.rest()
    session = following.session
    session.begin_stroke()
    session.assign([3], "u")
    assert following.layer.rollBack()  # has the layer read anew
    following.qtbot.wait(400)
    session.cancel_stroke()
    following.rest()
    assert following.plan == "uuvv"


def test_a_change_that_is_written_over_at_once_does_not_come_back(following):
    session = following.session
    session.begin_stroke()  # the plan is told when it is over
    following.set(a="v")
    rows = read(following.qtbot, following.layer, FIELD)
    with following.follower.own_writing():
        assert write_units(following.layer, FIELD, rows, session.plan) == 1
    session.end_stroke()
    following.rest()
    assert following.plan == "uuvv" == "".join(units(following.layer))


def test_what_the_layer_says_during_a_count_is_the_next_burst(following, monkeypatch):
    monkeypatch.setattr(plan_session, "MANY", 2)
    monkeypatch.setattr(large_edit, "_UNITS", 1)
    monkeypatch.setattr(slices, "SLICE_S", 0)
    following.said.clear()
    following.session.lock_units(["v"], True)
    n_done = len(following.session.done)

    def type_on(share):
        if 0 < share < 1 and not typed:
            typed.append(share)
            following.set(d="q")
            assert following.said == [], "said when the status bar is free"

    typed = []
    following.session.counted.connect(type_on)
    following.layer.beginEditCommand("field calculator")
    following.set(a="w", b="x", c="y", d="z")
    following.layer.endEditCommand()
    following.rest()
    assert typed and following.plan == "wxyq" and len(following.session.done) == n_done + 2
    assert len(following.said) == 1 and "locked in the plan: v" in following.said[0]


def test_a_layer_that_has_lost_all_its_rows_is_followed_on(following):
    first, *others = features(following.layer)
    following.layer.deleteFeature(first)
    assert following.layer.commitChanges(False)
    following.layer.deleteFeatures(others)
    following.rest()
    assert following.plan == "uuvv" and following.ended == []
    following.layer.rollBack()
    following.layer.startEditing()
    following.rest()
    last = features(following.layer)[-1]
    following.layer.changeAttributeValue(last, place(following.layer), "w")
    following.rest()
    assert following.plan == "uuvw"
