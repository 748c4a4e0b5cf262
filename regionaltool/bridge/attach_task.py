"""Everything attached is read and built off the main thread; travel times may take minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsProject

from regionaltool.bridge.attach.attach import TravelBy, attach
from regionaltool.bridge.attach.attached_inputs import AttachedInputs
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import is_in_project, open_sources
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.scoring import Scoring


class AttachTask(SentenceTask):
    """The result: what came of each input, and the scoring that looks at them."""

    def __init__(
        self,
        scoring: Scoring,
        crs: QgsCoordinateReferenceSystem,
        attachments: Sequence[Attachment],
        year: int,
        travel_by: TravelBy,
        done: Callable[[tuple[AttachedInputs, Scoring]], None],
        failed: Callable[[str], None],
    ) -> None:
        """``scoring`` is what the plan is scored by now; communes and profile stay."""
        super().__init__(tr("Reading the attached data"), done, failed)
        self._scoring, self._crs, self._year = scoring, crs, year
        here = [one for one in attachments if is_in_project(one)]
        self._sources = open_sources(here)
        self._files = [one for one in attachments if one not in here]
        """Opened where they are read: that may take its time too."""
        self._transforms = QgsProject.instance().transformContext()
        self._travel_by = travel_by

    def unforeseen(self) -> str:
        return tr("The attached data could not be read. The scores are as they were.")

    def work(self) -> tuple[AttachedInputs, Scoring]:
        before = self._scoring
        made = attach(
            before.inputs.communes,
            self._crs,
            (*self._sources, *open_sources(self._files, in_project=False)),
            before.profile,
            transforms=self._transforms,
            year=self._year,
            stage=Stage(self, 0, 90),
            travel_by=self._travel_by,
        )
        inputs = Inputs.of(
            before.inputs.communes,
            before.profile,
            made.attached,
            borders=before.inputs.borders,
        ).worked_out()
        return made, Scoring(inputs, before.profile)
