"""Minutes of today beside those of another year, and kept up with every edit."""

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.resource_folder import resource

SAMPLE = resource("sample", "province.gpkg")


@pytest.fixture
def flow(started):
    return started.workbench.attaching


@pytest.fixture
def road_of_2040(started) -> str:
    """All roads once more, and faster: the id of their layer."""
    roads = QgsVectorLayer(f"{SAMPLE}|layername=roads", "", "ogr")
    planned = QgsVectorLayer(
        "MultiLineString?crs=EPSG:9214&field=speed:double&field=opens:integer", "sắp mở", "memory"
    )
    for road in roads.getFeatures():
        feature = QgsFeature(planned.fields())
        feature.setAttributes([120.0, 2040])
        feature.setGeometry(QgsGeometry(road.geometry()))
        planned.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(planned)
    return planned.id()


def read(flow, qtbot):
    qtbot.waitUntil(lambda: flow.task is None, timeout=20_000)


def test_minutes_of_today_stand_beside_those_of_another_year(started, flow, qtbot, road_of_2040):
    section = started.workbench.bench.data_page.attached
    flow.attach(Attachment("roads", f"{SAMPLE}|layername=roads"))
    flow.attach(Attachment("planned", road_of_2040))
    read(flow, qtbot)
    assert section.minutes.rows.rows == () and section.minutes_text.text() == ""
    today = started.session.score()
    section.year.setValue(2040)
    read(flow, qtbot)
    assert flow.inputs.year == 2040 and "by the roads of 2040" in section.minutes_text.text()
    rows = section.minutes.rows.rows
    for unit, (name, before, then) in rows:
        assert name == started.session.plan.name(unit)
        seat = started.session.assessment(unit).seat
        people = started.session.plan.communes.population[
            list(started.session.assessment(unit).members)
        ]
        assert float(then) == pytest.approx(np.average(seat.minutes, weights=people), abs=0.06)
        assert float(before) > float(then)
    assert rows and started.session.score() != today
    unit = rows[0].key
    block = int(started.session.plan.members(unit)[0])
    started.session.assign([block], None)
    assert [row for row in section.minutes.rows.rows if row.key == unit] != [rows[0]]
    started.session.undo()
    assert section.minutes.rows.rows == rows
    section.year.setValue(section.year.minimum())
    read(flow, qtbot)
    assert section.minutes_text.text() == "" and started.session.score() == today


def test_a_seat_that_is_chosen_counts_in_both_years(started, flow, qtbot, road_of_2040):
    section, session = started.workbench.bench.data_page.attached, started.session
    flow.attach(Attachment("roads", f"{SAMPLE}|layername=roads"))
    flow.attach(Attachment("planned", road_of_2040))
    section.year.setValue(2040)
    read(flow, qtbot)
    rows = section.minutes.rows.rows
    seats = started.workbench.criteria.rules.seats
    unit = next(row.key for row in rows if session.assessment(row.key).tally.n_communes > 1)
    known = session.assessment(unit)
    other = next(member for member in known.members if member != known.seat.commune)
    seats.choose(unit, other)
    (chosen,) = (row for row in section.minutes.rows.rows if row.key == unit)
    (free,) = (row for row in rows if row.key == unit)
    assert chosen.texts[0] == free.texts[0] and chosen.texts[1:] != free.texts[1:]
    seats.choose(unit, None)
    assert section.minutes.rows.rows == rows
