"""From the page of weights to what the plan is scored by, and back."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.plan_profile import PlanProfile, own_profiles
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from regionaltool.ui.weights_page import WeightsPage

_PAUSE_MS = 40
"""While a weight is drawn along, the plan is scored no more often than this."""


class WeightsFlow(QObject):
    """Wires page and profile of one plan at a time."""

    said = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, page: WeightsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._page = iface, page
        self.profile: PlanProfile | None = None
        self._wanted: tuple[int, ...] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._weigh)
        page.show_profiles([(one, tr(Profile.read(one, IDS).name)) for one in own_profiles()])
        page.weighed.connect(self._want)
        page.settled.connect(self._settle)
        page.locked.connect(lambda places: self.profile and self.profile.lock(places))
        page.reset.connect(lambda: self.profile and self.profile.reset())
        page.chosen.connect(self._choose)
        page.file_wanted.connect(self._ask_for_file)

    def begin(self, session: PlanSession) -> None:
        """Go on with another plan."""
        self._pause.stop()
        self._wanted = None
        self.profile = PlanProfile(session)
        self.profile.changed.connect(self._show)
        self._show()

    def read(self, file: Path) -> None:
        """Score by the profile of a file; what is wrong with it is said, and nothing changes."""
        self._take(str(file), file.name)

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded."""
        self._pause.stop()
        self._page.hide()

    def _show(self) -> None:
        mine = self.profile
        self._page.show_profile(mine.profile, mine.choice, from_file=mine.from_file)
        self._page.show_weights(mine.weights, mine.locked)

    def _want(self, weights: tuple[int, ...]) -> None:
        self._wanted = weights
        if not self._pause.isActive():
            self._pause.start()

    def _weigh(self) -> None:
        self._pause.stop()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.profile is not None:
            self.profile.weigh(wanted)

    def _settle(self) -> None:
        self._weigh()
        if self.profile is not None:
            self.profile.keep()

    def _choose(self, identifier: str) -> None:
        if self.profile is not None and identifier and identifier != self.profile.choice:
            self._take(identifier)

    def _ask_for_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self._page, tr("Profile"), "", tr("Profiles (*.toml)")
        )
        if file:
            self.read(Path(file))

    def _take(self, name_or_path: str, file: str = "") -> None:
        if self.profile is None:
            return
        try:
            profile = Profile.read(name_or_path, IDS)
        except InputError as error:
            self._warn(error.problem)
            return
        self._wanted = None
        self.profile.choose(profile, file)
        self.said.emit(tr("Scored by profile “{profile}”").format(profile=tr(profile.name)))
        for problem in self.profile.lacking():
            self._warn(problem)

    def _warn(self, problem: Problem) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), sentence(problem), Qgis.MessageLevel.Warning, 0
        )
