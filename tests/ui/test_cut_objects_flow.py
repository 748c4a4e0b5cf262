"""The list of cut objects follows each edit and costs what the edit touches."""

import pytest

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.core.inputs.whole_objects import WholeObjects
from regionaltool.resource_folder import resource

ZONES = Attachment("keep_whole", f"{resource('sample', 'province.gpkg')}|layername=hazard")


@pytest.fixture
def section(started, qtbot):
    flow = started.workbench.attaching
    flow.attach(ZONES)
    qtbot.waitUntil(lambda: flow.task is None, timeout=20_000)
    return started.workbench.bench.data_page.attached


def test_an_edit_looks_at_the_objects_of_its_communes_alone(started, section, monkeypatch):
    looked_at = []
    right = WholeObjects.cut
    monkeypatch.setattr(
        WholeObjects,
        "cut",
        lambda self, number, unit_of: looked_at.append(number) or right(self, number, unit_of),
    )
    objects = started.workbench.attaching.made.keep_whole
    in_one = {c for communes in objects.communes for c in communes}
    plan = started.session.plan
    aside = next(c for c in range(len(plan.communes)) if c not in in_one)
    started.session.assign(
        [aside], next(u for u in started.session.units if u != plan.unit_of(aside))
    )
    assert looked_at == []
    inside = next(c for c in sorted(in_one) if plan.unit_of(c) is not None)
    started.session.assign([inside], None)
    mine = {n for n, communes in enumerate(objects.communes) if inside in communes}
    assert set(looked_at) == mine != set(range(len(objects)))
    cuts = objects.cut_by(plan.assignment)
    assert [row.key for row in section.cuts.rows.rows] == [cut.number for cut in cuts]
    assert f"cut {len(cuts)} of {len(objects)} objects" in section.cuts_text.text()


def test_a_click_goes_to_the_object(started, section, qtbot):
    objects = started.workbench.attaching.made.keep_whole
    for row in section.cuts.rows.rows[:2]:
        started.canvas.zoomToFullExtent()
        section.cuts.visit.emit(row.key)
        x, y = objects.shapes[row.key].centroid.coords[0]
        extent = started.canvas.extent()
        assert (
            extent.xMinimum() < x < extent.xMaximum() and extent.yMinimum() < y < extent.yMaximum()
        )


def test_without_objects_nothing_is_listed(started, section, qtbot):
    flow = started.workbench.attaching
    flow.detach("keep_whole")
    qtbot.waitUntil(lambda: flow.task is None, timeout=20_000)
    assert section.cuts_text.text() == "" and section.cuts.rows.rows == ()
    started.session.assign([0], None)
