"""Minutes to the seat by the roads of today and of the year that is chosen, side by side."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject

from regionaltool.bridge.attach.attached_inputs import AttachedInputs
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.access.seats import Seats
from regionaltool.core.access.unit_minutes import mean_minutes
from regionaltool.core.members import Members
from regionaltool.core.plan import Change
from regionaltool.ui.attach_section import AttachSection
from regionaltool.ui.map_view import MapView
from regionaltool.ui.rows_table import TextRow

_SAME_MIN = 0.05


class _Minutes(NamedTuple):
    """Of a unit; its people are what it counts in the mean of the plan."""

    today: float
    then: float
    people: int
    planned: int | None
    """The commune that the planner wanted the seat in when they were measured."""


class YearFlow(QObject):
    """Follows one plan at a time; an edit is measured for the units that it touches."""

    def __init__(self, section: AttachSection, map_view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._map = section, map_view
        self._session: PlanSession | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._years: tuple[Seats, Seats] | None = None
        """The seats and ways of today and of then."""
        self._year = 0
        self._minutes: dict[str, _Minutes] = {}
        section.minutes.visit.connect(self._visit)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan."""
        self._session, self._crs = session, crs
        self._years, self._minutes = None, {}
        self._show()

    def take(self, made: AttachedInputs) -> None:
        """These are the ways from now on; the session is scored by them already."""
        self._years, self._minutes, self._year = None, {}, made.year
        if made.today is not None:
            inputs = self._session.assessor.scoring.inputs
            self._years = Seats(inputs.communes, made.today), inputs.seats
            self._measure(self._session.units)
        self._show()

    def follow(self, change: Change) -> None:
        """The plan has changed."""
        if self._years is not None and change.units:
            # without blocks a unit is called, or scored, otherwise, or has another seat
            self._measure(change.units if change.blocks else self._seated_anew(change.units))
            self._show()

    def _seated_anew(self, units: Iterable[str]) -> list[str]:
        wanted, known = self._session.planned_seats, self._minutes
        return [u for u in units if u in known and known[u].planned != wanted.get(u)]

    def _measure(self, units: Iterable[str]) -> None:
        plan, there = self._session.plan, []
        for unit in units:
            self._minutes.pop(unit, None)
            if self._session.has(unit):
                there.append(unit)
        if not there:
            return
        members = Members.of([np.asarray(plan.members(unit)) for unit in there])
        people, planned = plan.communes.population, self._session.planned_seats
        wanted = [planned.get(unit) for unit in there]
        today, then = (mean_minutes(seats, people, members, wanted) for seats in self._years)
        sums = members.sum(people[members.communes])
        found = zip(there, today.tolist(), then.tolist(), sums, wanted, strict=True)
        for unit, *figures in found:
            self._minutes[unit] = _Minutes(*figures)

    def _show(self) -> None:
        if self._years is None:
            self._section.show_minutes("", ())
            return
        units = self._minutes
        gain = {unit: of.today - of.then for unit, of in units.items()}
        changed = sorted(
            (unit for unit in units if abs(gain[unit]) >= _SAME_MIN), key=lambda u: (-gain[u], u)
        )
        text = tr(
            "Mean minutes to the seat: {today} today, {then} by the roads of {year}. Units for "
            "which that differs: {count}."
        ).format(
            today=self._mean([of.today for of in units.values()]),
            then=self._mean([of.then for of in units.values()]),
            year=self._year,
            count=persons(len(changed)),
        )
        name = self._session.plan.name
        rows = [
            TextRow(
                unit,
                (name(unit), decimal(units[unit].today, 1), decimal(units[unit].then, 1)),
            )
            for unit in changed
        ]
        self._section.show_minutes(text, rows)

    def _mean(self, minutes: list[float]) -> str:
        people = np.array([of.people for of in self._minutes.values()], dtype=float)
        if people.sum() == 0:
            people[:] = 1.0
        mean = float(np.average(minutes, weights=people)) if len(people) else math.nan
        return "–" if math.isnan(mean) else decimal(mean, 1)

    def _visit(self, unit: str) -> None:
        """Zoom to a unit and let it flash."""
        if self._session.has(unit):
            shape = [self._session.assessment(unit).outline]
            self._map.show_shapes(shape, self._crs)
            self._map.flash(shape, self._crs)
