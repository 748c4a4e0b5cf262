"""Weights of the five factors: bars with locks that add up to a hundred, and the profile."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.words import tr
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.weights import TENTHS, moved
from regionaltool.ui.factor_bars import COLOURS
from regionaltool.ui.icons import icon
from regionaltool.ui.section import button, words
from regionaltool.ui.weight_bar import WeightBar

_WIDTH, _HEIGHT = 320, 520


class WeightsPage(QScrollArea):
    """Shows profile and weights and asks for others; it scores nothing itself."""

    weighed = pyqtSignal(tuple)
    """Carries the weights while one of them is being moved."""
    settled = pyqtSignal()
    """The hand is off the weight that was moved."""
    locked = pyqtSignal(set)
    """Carries the places of the factors whose weights stay."""
    reset = pyqtSignal()
    chosen = pyqtSignal(str)
    """Carries the id of a profile of the plugin."""
    file_wanted = pyqtSignal()
    """Another profile is to be read from a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._weights: tuple[int, ...] = (TENTHS // len(FACTORS),) * len(FACTORS)
        self._before: tuple[int, ...] | None = None
        """The weights when the mouse went down; what is drawn to and fro comes back to them."""
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        self.profiles = QComboBox(inside)
        self.profiles.setObjectName("profileBox")
        self.profiles.setAccessibleName(tr("Profile"))
        self.profiles.setToolTip(tr("Goalposts, standards and weights that the plan is scored by"))
        self.profiles.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.profiles.activated.connect(
            lambda place: self.chosen.emit(self.profiles.itemData(place) or "")
        )
        layout.addWidget(QLabel(tr("Profile"), inside))
        layout.addWidget(self.profiles)
        self.file_button = button(
            inside,
            "profileFileButton",
            tr("Profile from a file…"),
            tr("A TOML file: a copy of a profile of the plugin, changed"),
        )
        self.file_button.clicked.connect(self.file_wanted)
        layout.addWidget(self.file_button)
        self.about = words(inside, "profileText", faint=True)
        layout.addWidget(self.about)
        head = words(inside)
        head.setText(tr("Weights of the factors, together always 100 %:"))
        layout.addWidget(head)
        self.bars: list[WeightBar] = []
        self.fields: list[QDoubleSpinBox] = []
        self.locks: list[QToolButton] = []
        rows = QGridLayout()
        rows.setVerticalSpacing(1)
        for place in range(len(FACTORS)):
            self._add_row(rows, place, inside)
        layout.addLayout(rows)
        self.reset_button = button(
            inside,
            "resetWeightsButton",
            tr("Weights of the profile"),
            tr("Unlock all weights and take those that the profile has"),
        )
        self.reset_button.clicked.connect(self.reset)
        layout.addWidget(self.reset_button)
        note = words(inside, faint=True)
        note.setText(
            tr(
                "Weights and profile are saved with the plan and stand in every report. A factor "
                "that is off leaves its weight to the others."
            )
        )
        layout.addWidget(note)
        layout.addStretch(1)
        self.setWidget(inside)

    def _add_row(self, rows: QGridLayout, place: int, parent: QWidget) -> None:
        factor = FACTORS[place]
        title = QLabel(tr(factor.title), parent)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        bar = WeightBar(COLOURS[place], parent)
        bar.setObjectName(f"weight_{factor.key}")
        bar.setAccessibleName(tr(factor.title))
        bar.setToolTip(
            tr("Drag, or arrow keys (1 %) and Page keys (10 %); the free weights share the rest")
        )
        bar.valueChanged.connect(lambda value: self._move(place, value))
        bar.sliderPressed.connect(self._pressed)
        bar.sliderReleased.connect(self._released)
        field = QDoubleSpinBox(parent)
        field.setObjectName(f"weight_field_{factor.key}")
        field.setAccessibleName(tr(factor.title))
        field.setDecimals(1)
        field.setRange(0, 100)
        field.setSuffix(" %")
        field.setKeyboardTracking(False)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)
        field.valueChanged.connect(lambda value: self._move(place, round(value * 10)))
        lock = QToolButton(parent)
        lock.setObjectName(f"lock_{factor.key}")
        lock.setCheckable(True)
        lock.setAutoRaise(True)
        lock.setIcon(icon("lock"))
        lock.setAccessibleName(tr("Lock: {title}").format(title=tr(factor.title)))
        lock.setToolTip(tr("Lock this weight: it stays when others are moved"))
        lock.toggled.connect(lambda on: self._lock(place, on))
        title.setBuddy(field)
        rows.addWidget(title, 2 * place, 0)
        rows.addWidget(field, 2 * place, 1)
        rows.addWidget(lock, 2 * place, 2)
        rows.addWidget(bar, 2 * place + 1, 0, 1, 3)
        rows.setColumnStretch(0, 1)
        self.bars.append(bar)
        self.fields.append(field)
        self.locks.append(lock)

    @property
    def weights(self) -> tuple[int, ...]:
        """Tenths of a per cent as they are shown, one a factor."""
        return self._weights

    @property
    def locked_places(self) -> set[int]:
        """Factors whose locks are on."""
        return {place for place, lock in enumerate(self.locks) if lock.isChecked()}

    def pop_up(self, beside: QWidget) -> None:
        """Show the page in a window of its own below a button, as far as the screen has room."""
        self.setWindowFlags(Qt.WindowType.Tool)
        self.setWindowTitle(tr("Weights"))
        room = beside.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        corner = beside.mapToGlobal(beside.rect().bottomRight())
        left = max(room.left(), min(corner.x(), room.right()) + 1 - self.width())
        top = max(room.top(), min(corner.y(), room.bottom() + 1 - self.height()))
        self.move(left, top)
        self.show()
        self.activateWindow()
        self.bars[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isWindow():
            self.hide()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it must not change a figure on its way."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def show_profiles(self, profiles: Sequence[tuple[str, str]]) -> None:
        """The profiles there are to choose: id and title."""
        self.profiles.clear()
        for identifier, title in profiles:
            self.profiles.addItem(title, identifier)

    def show_profile(self, profile: Profile, choice: str, *, from_file: bool) -> None:
        """Show what the plan is scored by; one from a file is listed as long as it is used."""
        for place in reversed(range(self.profiles.count())):
            if self.profiles.itemData(place) is None:
                self.profiles.removeItem(place)
        if from_file:
            self.profiles.addItem(f"{profile.name} ({choice})", None)
            self.profiles.setCurrentIndex(self.profiles.count() - 1)
        else:
            self.profiles.setCurrentIndex(self.profiles.findData(choice))
        self.about.setText(
            tr("Version {version}. {source}").format(
                version=profile.version, source=tr(profile.source)
            )
        )

    def show_weights(self, weights: Sequence[int], locked: Collection[int]) -> None:
        """Show these weights and locks; what is shown is not asked for."""
        self._weights = tuple(weights)
        for place, lock in enumerate(self.locks):
            lock.blockSignals(True)
            lock.setChecked(place in locked)
            lock.blockSignals(False)
        self._show()

    def _show(self) -> None:
        locked = self.locked_places
        free = len(FACTORS) - len(locked)
        rows = zip(self.bars, self.fields, self._weights, strict=True)
        for place, (bar, field, weight) in enumerate(rows):
            stays = place in locked or free < 2
            bar.blockSignals(True)
            bar.setValue(weight)
            bar.blockSignals(False)
            bar.lock(stays)
            field.blockSignals(True)
            field.setValue(weight / 10)
            field.blockSignals(False)
            field.setEnabled(not stays)

    def _move(self, place: int, to: int) -> None:
        before = self._before or self._weights
        weights = moved(before, place, to, self.locked_places)
        changed = weights != self._weights
        self._weights = weights
        self._show()
        if changed:
            self.weighed.emit(weights)
        if self._before is None:
            self.settled.emit()

    def _pressed(self) -> None:
        self._before = self._weights

    def _released(self) -> None:
        self._before = None
        self.settled.emit()

    def _lock(self, place: int, on: bool) -> None:
        self._show()
        self.locked.emit(self.locked_places)
