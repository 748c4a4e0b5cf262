"""What the plan that is being edited is scored by: a profile, and the weights of the moment.

They are no edits of the plan: undo leaves them as they are. The journal notes them beside the
edits, so they come back with the plan.
"""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_file.notes import KeptProfile
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.weights import TENTHS, in_tenths
from regionaltool.resource_folder import resource

DEFAULT = "default"


def own_profiles() -> tuple[str, ...]:
    """The ids of the profiles that come with the plugin, the default one first."""
    ids = sorted(file.stem for file in resource("profiles").glob("*.toml"))
    return tuple(sorted(ids, key=lambda one: one != DEFAULT))


def kept_profile(kept: KeptProfile | None) -> tuple[Profile, tuple[Problem, ...]]:
    """The profile that a plan was scored by, or the default one and why it is not that."""
    default = Profile.read(DEFAULT, IDS)
    if kept is None:
        return default, ()
    try:
        if kept.text:
            profile = Profile.of_text(kept.text, IDS, kept.name)
        else:
            profile = Profile.read(kept.name, IDS)
        return _weighted(profile, kept.weights), ()
    except InputError as error:
        lost = Problem(
            "The plan was scored by profile “{profile}”, which this version cannot use: {reason} "
            "The default profile is used instead.",
            {"profile": kept.name, "reason": error.problem},
        )
        return default, (lost,)


class PlanProfile(QObject):
    """Holds profile, weights and locks, and has the session score by them."""

    changed = pyqtSignal()

    def __init__(self, session: PlanSession) -> None:
        """Goes on with what the session is scored by."""
        super().__init__()
        self._session = session
        kept = session.recorder.history.profile
        self.locked: frozenset[int] = frozenset()
        """Factors, by place, whose weights stay when others are moved."""
        if kept is not None:
            self.locked = frozenset(kept.locked) & set(range(len(FACTORS)))
        self._file = "" if kept is None or not kept.text else kept.name
        """Name of the file of a profile that is not the plugin's."""

    @property
    def profile(self) -> Profile:
        """What the plan is scored by now, with the weights of the moment."""
        return self._session.assessor.scoring.profile

    @property
    def weights(self) -> tuple[int, ...]:
        """Tenths of a per cent, one a factor."""
        return in_tenths(self.profile.percents)

    @property
    def own_weights(self) -> tuple[int, ...]:
        """Those that the profile itself has."""
        return in_tenths(self._unweighted().percents)

    @property
    def choice(self) -> str:
        """The id of a profile of the plugin, or the name of a file."""
        return self._file or self.profile.id

    @property
    def from_file(self) -> bool:
        """Is the profile not one of the plugin's?"""
        return bool(self._file)

    def lacking(self) -> tuple[Problem, ...]:
        """Why indicators that the profile itself declares are off."""
        scoring = self._session.assessor.scoring
        own = {indicator.id for indicator in self.profile.own}
        return tuple(off for off in scoring.off() if off.values.get("id") in own)

    def weigh(self, weights: Collection[int]) -> None:
        """Score by other weights, tenths of a per cent; `keep` notes them."""
        if tuple(weights) != self.weights:
            self._score_by(_weighted(self.profile, tuple(weights)))

    def lock(self, places: Collection[int]) -> None:
        """These weights stay when others are moved."""
        self.locked = frozenset(places)
        self.keep()

    def choose(self, profile: Profile, file: str = "") -> None:
        """Score by another profile, with its own weights; ``file`` when it is not the plugin's."""
        self._file, self.locked = file, frozenset()
        self._score_by(profile)
        self.keep()

    def reset(self) -> None:
        """Score by the weights that the profile itself has."""
        self.locked = frozenset()
        self._score_by(self._unweighted())
        self.keep()

    def keep(self) -> None:
        """Note in the journal what the plan is scored by, when that is not noted there."""
        kept = self._kept()
        noted = self._session.recorder.history.profile
        if kept != (noted or KeptProfile(DEFAULT, "", (), ())):
            self._session.recorder.record_profile(kept)
        self.changed.emit()

    def _kept(self) -> KeptProfile:
        weights = () if self.weights == self.own_weights else self.weights
        text = self.profile.text if self._file else ""
        return KeptProfile(self.choice, text, weights, tuple(sorted(self.locked)))

    def _unweighted(self) -> Profile:
        return Profile.of_text(self.profile.text, IDS, self.choice)

    def _score_by(self, profile: Profile) -> None:
        self._session.score_by(self._session.assessor.scoring.by(profile))


def _weighted(profile: Profile, tenths: tuple[int, ...]) -> Profile:
    if not tenths:
        return profile
    return profile.weighted([100 * tenth / TENTHS for tenth in tenths])
