"""What the communes sum up to, held against the published total, and figures in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QWidget

from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.figures_verdict import AreaVerdict
from regionaltool.core.problems import Problem
from regionaltool.core.totals import Totals
from regionaltool.ui.figures import UNKNOWN
from regionaltool.ui.section import Mark, Section, button, words


class TotalsSection(Section):
    """Sums, with room for the totals that the office has published."""

    convert = pyqtSignal()
    """The field of official areas is to be turned into km²."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("totalsHeading", tr("Totals"), parent)
        self._totals: Totals | None = None
        self._doubtful = False
        self._says = words(self, "figuresVerdict")
        self.convert_button = button(self, "convertAreasButton", "", "")
        self.convert_button.clicked.connect(self.convert)
        form = QWidget(self)
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(3)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._people, self._official, self._polygons = (
            words(form, name) for name in ("totalPeople", "totalOfficial", "totalPolygons")
        )
        self.people_box = _box(form, "publishedPeople")
        self.area_box = _box(form, "publishedArea")
        self._people_away, self._area_away = (
            words(form, name) for name in ("peopleDifference", "areaDifference")
        )
        rows.addRow(tr("People"), self._people)
        rows.addRow(tr("Published"), self.people_box)
        rows.addRow(self._people_away)
        rows.addRow(tr("Official area"), self._official)
        rows.addRow(tr("Published, km²"), self.area_box)
        rows.addRow(self._area_away)
        rows.addRow(tr("Area of the polygons"), self._polygons)
        for box in (self.people_box, self.area_box):
            box.textChanged.connect(self._compare)
        for widget in (self._says, self.convert_button, form):
            self.add(widget)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No layer, or one that has not been judged yet."""
        self._totals, self._doubtful = None, False
        for label in (self._says, self._people, self._official, self._polygons):
            label.clear()
        self._says.hide()
        self.convert_button.hide()
        self._compare()

    def show_totals(
        self, totals: Totals, areas: AreaVerdict | None, field: str, figures: Sequence[Problem]
    ) -> None:
        """``field`` holds the official areas; ``figures`` is what is doubtful about them."""
        self._totals, self._doubtful = totals, bool(figures)
        self._says.setText("\n".join(map(sentence, figures)))
        self._says.setVisible(bool(figures))
        unit = None if areas is None else areas.unit
        self.convert_button.setVisible(unit not in (None, "km²"))
        self.convert_button.setText(tr("Turn “{field}” into km²").format(field=field))
        self.convert_button.setToolTip(
            tr("Adds a field in km² to a copy of the layer: {unit} × {factor}.").format(
                unit=unit, factor="" if areas is None else f"{areas.km2:g}"
            )
        )
        self._people.setText(
            _with_unknown(persons(totals.people), totals.people_unknown, totals.communes)
        )
        self._official.setText(
            _with_unknown(
                tr("{area} km²").format(area=decimal(totals.official_km2, 2)),
                totals.official_unknown,
                totals.communes,
            )
        )
        self._polygons.setText(tr("{area} km²").format(area=decimal(totals.polygon_km2, 2)))
        self._compare()

    def _compare(self) -> None:
        """Hold the sums against what has been typed in."""
        totals = self._totals
        away = False
        for box, label in (
            (self.people_box, self._people_away),
            (self.area_box, self._area_away),
        ):
            text = ""
            if totals is not None and box.text().strip():
                published = _number(box.text())
                if published is None:
                    text = tr("“{text}” is no number.").format(text=box.text().strip())
                    away = True
                elif box is self.people_box:
                    more = totals.more_people(round(published))
                    text = tr("Difference from the published total {total}: {more} people").format(
                        total=persons(round(published)), more=_signed(persons(abs(more)), more)
                    )
                    away = away or more != 0
                else:
                    more_km2 = totals.more_km2(published)
                    text = tr("Difference from the published total {total} km²: {more} km²").format(
                        total=decimal(published, 2),
                        more=_signed(decimal(abs(more_km2), 2), more_km2),
                    )
                    away = away or more_km2 != 0
            label.setText(text)
            label.setVisible(bool(text))
        if totals is None:
            self.say(Mark.NONE)
        else:
            self.say(Mark.DOUBT if self._doubtful or away else Mark.SOUND, self._glance(totals))

    def _glance(self, totals: Totals) -> str:
        if totals.people_unknown == totals.communes:
            return ""
        return tr("{people} people").format(people=persons(totals.people))


def _box(parent: QWidget, name: str) -> QLineEdit:
    box = QLineEdit(parent)
    box.setObjectName(name)
    box.setPlaceholderText(tr("the province's total"))
    box.setToolTip(tr("The total that is published; the difference is shown below."))
    box.setClearButtonEnabled(True)
    box.setMinimumWidth(60)
    return box


def _with_unknown(text: str, unknown: int, of: int) -> str:
    if unknown == of:
        return UNKNOWN
    if not unknown:
        return text
    return tr("{figure}, and {count} communes unknown").format(figure=text, count=persons(unknown))


def _signed(text: str, value: float) -> str:
    return f"−{text}" if value < 0 else f"+{text}" if value > 0 else text


def _number(text: str) -> float | None:
    """A number as the user's locale writes it."""
    plain = text.strip().replace("\u00a0", " ")
    locale = QLocale()
    value, good = locale.toDouble(plain)
    if not good and not any(sign in plain for sign in ".,"):
        value, good = QLocale.c().toDouble(plain.replace(" ", ""))
    return value if good and value >= 0 else None
