"""Links of the plan: which kinds count, the links there are, new ones by hand or from a layer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QCheckBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.plan_links import ListedLink
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.link_notes import ends_of
from regionaltool.core.links import ALL_KINDS, BORDER, KIND_TITLES
from regionaltool.ui.link_form import LinkForm
from regionaltool.ui.link_source import LinkSource

_LISTED = Qt.ItemDataRole.UserRole


class LinksPage(QScrollArea):
    """Shows the links and asks for changes; it changes nothing itself."""

    counted = pyqtSignal(tuple)
    """Carries the kinds that count."""
    remove = pyqtSignal(list)
    """Carries the `ListedLink`s to let go of."""
    visit = pyqtSignal(object)
    """Carries the `ListedLink` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        head = QLabel(tr("What joins communes besides land borders:"), inside)
        head.setWordWrap(True)
        layout.addWidget(head)
        kinds = QGridLayout()
        self.kind_boxes: dict[str, QCheckBox] = {}
        for number, kind in enumerate(kind for kind in ALL_KINDS if kind != BORDER):
            box = QCheckBox(tr(KIND_TITLES[kind]), inside)
            box.setObjectName(f"count_{kind}")
            box.toggled.connect(self._counted)
            self.kind_boxes[kind] = box
            kinds.addWidget(box, number // 2, number % 2)
        layout.addLayout(kinds)
        self.form = LinkForm(inside)
        layout.addWidget(self.form)
        self.list = QListWidget(inside)
        self.list.setObjectName("linksList")
        self.list.setAccessibleName(tr("Links"))
        self.list.setToolTip(tr("Double click or Enter: go there. Del: remove"))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setFixedHeight(110)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(self._activated)
        layout.addWidget(self.list)
        self.remove_button = QPushButton(tr("Remove the links selected"), inside)
        self.remove_button.setObjectName("removeLinksButton")
        self.remove_button.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._selection_changed)
        delete = QAction(self.list)
        delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._remove)
        self.list.addAction(delete)
        layout.addWidget(self.remove_button)
        self.source = LinkSource(inside)
        layout.addWidget(self.source)
        layout.addStretch(1)
        self.setWidget(inside)
        self._selection_changed()

    def show_links(
        self, communes: Communes, listed: Sequence[ListedLink], counted: Sequence[str]
    ) -> None:
        """Show the links and which kinds count."""
        for kind, box in self.kind_boxes.items():
            box.blockSignals(True)
            box.setChecked(kind in counted)
            box.blockSignals(False)
        self.list.clear()
        for one in listed:
            item = QListWidgetItem(_text(communes, one))
            item.setData(_LISTED, one)
            self.list.addItem(item)
        if not listed:
            item = QListWidgetItem(
                tr("No links yet. Draw one on the map, or take those of a layer.")
            )
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)

    def _counted(self) -> None:
        kinds = [kind for kind, box in self.kind_boxes.items() if box.isChecked()]
        self.counted.emit((BORDER, *kinds))

    def _selection_changed(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _remove(self) -> None:
        gone = [item.data(_LISTED) for item in self.list.selectedItems()]
        if gone:
            self.remove.emit(gone)

    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(_LISTED) is not None:
            self.visit.emit(item.data(_LISTED))


def _text(communes: Communes, listed: ListedLink) -> str:
    link = listed.link
    text = f"{tr(KIND_TITLES[link.kind])}: {ends_of(communes, link)}"
    for more in (link.reason, link.source, listed.layer):
        if more:
            text += f" · {more}"
    return text
