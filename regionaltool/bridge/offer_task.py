"""What a layer or file offers is read off the main thread, as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from regionaltool.bridge.attach.offers import Offer
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr

Look = Callable[[Callable[[], None]], tuple[Offer, ...]]
"""Looks at a source; is given what raises `CancelledError`."""


class OfferTask(SentenceTask):
    """The result: its offers, the best one first."""

    def __init__(
        self,
        look: Look,
        done: Callable[[tuple[Offer, ...]], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Looking at the data"), done, failed)
        self._look = look

    def unforeseen(self) -> str:
        return tr("It could not be read. Choose another layer or file.")

    def work(self) -> tuple[Offer, ...]:
        return self._look(self.check)
