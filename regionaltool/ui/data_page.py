"""What the plan was made of: layer, fields, what is in doubt, what is switched off."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.ui.attach_section import AttachSection
from regionaltool.ui.figures import counted_text
from regionaltool.ui.layer_field_section import LayerFieldSection
from regionaltool.ui.rows_report import RowsReport


class DataPage(QScrollArea):
    """Input of the plan, with the way to another one."""

    another = pyqtSignal()
    show_on_map = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = QWidget(self)
        self._text = QLabel(inside)
        self._text.setObjectName("dataText")
        self._text.setWordWrap(True)
        again = QPushButton(tr("Show on the map again"), inside)
        again.setObjectName("showOnMapButton")
        again.clicked.connect(self.show_on_map)
        another = QPushButton(tr("Start another plan"), inside)
        another.setObjectName("anotherPlanButton")
        another.clicked.connect(self.another)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 4, 4)
        self.units_table = RowsReport(inside)
        self.layer_field = LayerFieldSection(inside)
        self.attached = AttachSection(inside)
        # the buttons in sight without scrolling
        for widget in (
            again,
            another,
            self.attached,
            self.units_table,
            self.layer_field,
            self._text,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.attached.fit(self.viewport().height())

    def show_started(self, started: StartedPlan) -> None:
        """Describe the input of a plan."""
        communes, fields = started.table.communes, started.fields
        roles = {
            tr("Code"): fields.id,
            tr("Name"): fields.name,
            tr("Population"): fields.population,
            tr("Official area, km²"): fields.official_km2,
            tr("Former district"): fields.group,
            tr("Type"): fields.type,
            tr("Terrain"): fields.terrain,
            tr("Unit"): fields.unit,
            tr("Name of the unit"): fields.unit_name,
        }
        rows = "".join(
            f"<tr><td>{escape(title)}&nbsp;&nbsp;</td><td>{escape(field) or '–'}</td></tr>"
            for title, field in roles.items()
        )
        totals = tr("Communes {communes}, people {people}, area {area} km²").format(
            communes=persons(len(communes)),
            people=counted_text(
                int(communes.population.sum()),
                int((~communes.population_known).sum()),
                len(communes),
            ),
            area=decimal(communes.polygon_km2.sum(), 2),
        )
        points = [sentence(problem) for problem in (*started.problems, *started.off)]
        notes = "".join(f"<li>{escape(point)}</li>" for point in points)
        self._text.setText(
            f"<b>{escape(communes.source)}</b><br>{escape(totals)}"
            f"<br>{escape(started.crs.authid())} {escape(started.crs.description())}"
            f"<table>{rows}</table>" + (f"<ul>{notes}</ul>" if notes else "")
        )
