"""Ballots of a table, read off the main thread."""

from __future__ import annotations

from collections.abc import Callable

from regionaltool.bridge.ballot_table import BallotTable, ballots_of, open_ballots
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes


class BallotsTask(SentenceTask):
    """Gives the `BallotTable`; nothing is entered by it."""

    def __init__(
        self,
        source: str,
        communes: Communes,
        done: Callable[[BallotTable], None],
        failed: Callable[[str], None],
    ) -> None:
        """``source`` is the id of a layer of the project or a file. Raises `InputError`."""
        super().__init__(tr("Reading ballots"), done, failed)
        self._source, self._communes = open_ballots(source), communes

    def work(self) -> BallotTable:
        return ballots_of(self._source, self._communes, check=self.check)

    def unforeseen(self) -> str:
        return tr("The ballots could not be read. Nothing has been entered.")
