"""The package in the background, so that the map stays alive."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsCoordinateTransformContext

from regionaltool.bridge.decree.write_package import (
    PackageRequest,
    WrittenPackage,
    write_package,
)
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.decree.decided_plan import DecidedPlan


class PackageTask(SentenceTask):
    """Writes the files of a decided plan; it holds records only, no layer."""

    def __init__(
        self,
        decided: DecidedPlan,
        request: PackageRequest,
        context: QgsCoordinateTransformContext,
        done: Callable[[WrittenPackage], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Package of the decree"), done, failed)
        self._decided, self._request, self._context = decided, request, context

    def work(self) -> WrittenPackage:
        return write_package(self._decided, self._request, self._context, self)

    def cancelled(self) -> str:
        return tr("The package was cancelled; no file has changed.")

    def unforeseen(self) -> str:
        return tr("The package could not be written: {reason}").format(reason=self.defect)
