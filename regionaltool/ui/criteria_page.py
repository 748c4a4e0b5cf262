"""The page of the law: rule set, what it asks of communes, consultation, names that vanish."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from regionaltool.ui.consultation_section import ConsultationSection
from regionaltool.ui.criteria_fields import FactsSection
from regionaltool.ui.criteria_rule_set import RuleSetSection
from regionaltool.ui.law_inputs_section import LawInputsSection
from regionaltool.ui.names_section import NamesSection


class CriteriaPage(QScrollArea):
    """Its sections ask; `CriteriaFlow` answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("criteriaPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = QWidget(self)
        self.rule_set = RuleSetSection(inside)
        self.facts = FactsSection(inside)
        self.inputs = LawInputsSection(inside)
        self.consultation = ConsultationSection(inside)
        self.names = NamesSection(inside)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.rule_set)
        layout.addWidget(self.facts)
        layout.addWidget(self.inputs)
        layout.addWidget(self.consultation)
        layout.addWidget(self.names)
        layout.addStretch(1)
        self.setWidget(inside)
