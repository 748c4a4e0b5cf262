"""From the page Compare to options: kept, read, judged in the background, looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from regionaltool.bridge.compare_task import ComparedOption, CompareTask
from regionaltool.bridge.field_option import FieldOptionTask
from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.notes import Snapshot
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.stored_option import StoredOptionTask, option_of_state
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.assessment import Assessor
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.judged_option import JudgedOption
from regionaltool.core.option import Option
from regionaltool.core.problems import InputError
from regionaltool.ui.compare_page import MOST, ComparePage
from regionaltool.ui.map_view import MapView
from regionaltool.ui.sheet_flow import SheetFlow


class CompareFlow(QObject):
    """The options of the plan on the screen; they live as long as it does."""

    said = pyqtSignal(str)

    def __init__(
        self, iface: QgisInterface, page: ComparePage, document: PlanDocument, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._page, self._document = iface, page, document
        self._map = MapView(iface.mapCanvas())
        self._session: PlanSession | None = None
        self._started: StartedPlan | None = None
        self._options: list[Option] = []
        self._reference = 0
        self._judged_by: Assessor | None = None
        self._law: Law | None = None
        """By which outcomes were counted."""
        self._known: dict[Option, JudgedOption] = {}
        self._compared: tuple[ComparedOption, ...] = ()
        self._task: SentenceTask | None = None
        self._begun = 0
        """How many plans have been begun; tasks of an earlier one may still end."""
        self._again = False
        """Have options, reference or links changed while they were being compared?"""
        # never from within the end of another task; what comes at one moment is compared at once
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._start)
        page.fill_sources = self._fill_sources
        page.keep.connect(self.keep)
        page.remove.connect(self.remove_option)
        page.refer.connect(self.refer)
        page.zoom.connect(self.zoom)
        self.sheet = SheetFlow(iface, self)
        page.sheet.connect(self.write_sheet)

    @property
    def options(self) -> tuple[Option, ...]:
        """What is compared, in the order of the columns."""
        return tuple(self._options)

    @property
    def compared(self) -> tuple[ComparedOption, ...]:
        """What has been found, empty before."""
        return self._compared

    @property
    def busy(self) -> bool:
        """Is something being read or judged?"""
        return self._task is not None or self._due.isActive()

    def begin(self, started: StartedPlan) -> None:
        """Another plan: its options begin anew."""
        self._stop()
        self._started, self._session = started, started.session
        self._options, self._known, self._reference = [], {}, 0
        self._show(())
        self._session.changed.connect(self._changed)

    def remove(self) -> None:
        """Leave everything alone when the plugin is unloaded."""
        self._stop()
        self.sheet.remove()
        self._session = self._started = None

    def keep(self, name: str = "") -> None:
        """Keep the plan on the screen as an option."""
        if self._session is not None:
            session = self._session
            self.add(Option.of(name or session.title, session.plan, session.planned_seats))

    def add(self, option: Option) -> None:
        """Compare one option more."""
        if len(self._options) >= MOST:
            self.said.emit(
                tr("Up to {count} options are compared. Remove one first.").format(
                    count=persons(MOST)
                )
            )
            if len(self._compared) < len(self._options) and not self.busy:
                self._compare()  # some wait since comparing was cancelled
            return
        self._options.append(replace(option, name=self._free(option.name)))
        self._compare()

    def add_field(self, field: str) -> None:
        """Read an option from a field of the commune layer."""
        layer = self._layer()
        if layer is None or self._is_busy():
            return
        try:
            self._task = FieldOptionTask(
                layer,
                self._started.fields,
                field,
                self._session.plan.communes,
                self._of_now(self._read),
                self._of_now(self._not_read),
            )
        except InputError as error:
            self._complain(sentence(error.problem))
            return
        QgsApplication.taskManager().addTask(self._task)

    def add_stored(self, plan: str) -> None:
        """Read another plan of the file, by its id."""
        if self._session is None or self._document.file is None or self._is_busy():
            return
        self._task = StoredOptionTask(
            self._document.file,
            plan,
            self._session.plan.communes,
            self._of_now(self._read),
            self._of_now(self._not_read),
        )
        QgsApplication.taskManager().addTask(self._task)

    def add_snapshot(self, snapshot: Snapshot) -> None:
        """The plan on the screen as it was when a snapshot was taken."""
        if self._session is None:
            return
        recorder, communes = self._session.recorder, self._session.plan.communes
        state, seats = recorder.state_at(snapshot.seq), recorder.seats_at(snapshot.seq)
        self.add(option_of_state(snapshot.name, state, communes, seats))

    def remove_option(self, number: int) -> None:
        """Compare one option less; the plan itself loses nothing."""
        place = self._place(number)
        if place is None:
            return
        self._known.pop(self._options.pop(place), None)
        if self._reference > place or self._reference == len(self._options):
            self._reference = max(self._reference - 1, 0)
        self._compare()

    def refer(self, number: int) -> None:
        """Compare the others with this option."""
        place = self._place(number)
        if place not in (None, self._reference):
            self._reference = place
            self._compare()

    def zoom(self, number: int) -> None:
        """Show what differs between an option and the reference."""
        if not 0 <= number < len(self._compared):
            return
        one = self._compared[number]
        blocks = () if one.comparison is None else one.comparison.unit.blocks
        if not blocks:
            self.said.emit(
                tr("No commune of “{option}” is in another unit than in the reference.").format(
                    option=one.name
                )
            )
            return
        shapes = list(self._session.plan.communes.geometry[list(blocks)])
        self._map.show_shapes(shapes, self._started.crs)
        self._map.flash(shapes, self._started.crs)
        self.said.emit(tr("Communes in another unit: {count}").format(count=persons(len(blocks))))

    def write_sheet(self) -> None:
        """Write what is compared to one A3 page."""
        if self._session is not None:
            self.sheet.start(self._session.title, self._compared, self._session.plan.communes)

    # how it is done

    def _place(self, number: int) -> int | None:
        """Where the option of a column is by now; None when it is gone already."""
        if not 0 <= number < len(self._compared):
            return None
        option = self._compared[number].judged.option
        return self._options.index(option) if option in self._options else None

    def _is_busy(self) -> bool:
        if self.busy:
            self.said.emit(tr("Comparing … Add the option when that is done."))
        return self.busy

    def _free(self, name: str) -> str:
        """The name, with a number behind it when another option has it."""
        taken = {option.name for option in self._options}
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name} ({number})"
        return free

    def _layer(self) -> QgsVectorLayer | None:
        if self._started is None:
            return None
        return QgsProject.instance().mapLayer(self._started.layer_id)

    def _fill_sources(self, menu: QMenu) -> None:
        if self._started is None:
            return
        stored = {} if self._document.file is None else self._document.options
        for plan, name in stored.items():
            menu.addAction(
                tr("Option “{name}” of the file").format(name=name),
                lambda plan=plan: self.add_stored(plan),
            )
        for snapshot in self._document.snapshots:
            menu.addAction(
                tr("Snapshot “{name}”").format(name=snapshot.name),
                lambda snapshot=snapshot: self.add_snapshot(snapshot),
            )
        layer, fields = self._layer(), self._started.fields
        if layer is not None:
            taken = {fields.id, fields.name, fields.population, fields.official_km2}
            for name in layer.fields().names():
                if name not in taken:
                    menu.addAction(
                        tr("Field {name}").format(name=name),
                        lambda name=name: self.add_field(name),
                    )
        if menu.isEmpty():
            menu.addAction(
                tr("There is no layer, other option or snapshot to take one from")
            ).setEnabled(False)

    def _compare(self) -> None:
        """Judge and compare anew, after what is going on now."""
        if self._options:
            self._due.start(0)
        else:
            self._due.stop()
            self._again = self._task is not None  # what it finds is not wanted any more
            self._show(())

    def _start(self) -> None:
        if self._task is not None:
            self._again = True
            return
        assessor = self._session.assessor
        if assessor is not self._judged_by:
            self._judged_by, self._known = assessor, {}
        self._law = self._session.law.law
        self._page.show_words(tr("Comparing …"))
        self._task = CompareTask(
            self._options,
            self._reference,
            self._known,
            assessor,
            self._of_now(self._found),
            self._of_now(self._failed),
            self._law,
        )
        QgsApplication.taskManager().addTask(self._task)

    def _of_now(self, told: Callable[..., None]) -> Callable[..., None]:
        """Deaf once another plan has begun, or the plugin has been unloaded."""
        begun = self._begun

        def tell(what: object) -> None:
            if begun == self._begun:
                told(what)

        return tell

    def _found(self, compared: tuple[ComparedOption, ...]) -> None:
        self._task = None
        if self._again:
            self._again = False
            self._compare()
            return
        self._known = {one.judged.option: one.judged for one in compared}
        self._show(compared)

    def _read(self, option: Option) -> None:
        self._task, self._again = None, False
        self.add(option)

    def _not_read(self, text: str) -> None:
        again, self._task, self._again = self._again, None, False
        self._complain(text)
        if again:  # options were kept meanwhile
            self._compare()

    def _failed(self, text: str) -> None:
        task, again = self._task, self._again
        self._task, self._again = None, False
        if not task.isCanceled():
            text = self._give_up(task.options, text)
        self._complain(text)
        if again and self._options:  # options were kept or removed meanwhile
            self._compare()
            return
        shown = [one for one in self._compared if one.judged.option in self._options]
        reference = next((one for one in shown if one.comparison is None), None)
        if reference is not None:
            self._reference = self._options.index(reference.judged.option)
        self._show(shown if reference is not None else ())
        waiting = len(self._options) - len(self._compared)
        if waiting:
            self._page.show_words(
                tr("Options kept, but not compared yet: {count}. Keep or add one more.").format(
                    count=persons(waiting)
                )
            )

    def _give_up(self, tried: Sequence[Option], text: str) -> str:
        """Options that could not be judged are not kept; the sentence with their names."""
        known = [one.judged.option for one in self._compared]
        lost = [option for option in tried if option in self._options and option not in known]
        if not lost:
            return text
        self._options = [option for option in self._options if option not in lost]
        self._reference = min(self._reference, max(len(self._options) - 1, 0))
        names = ", ".join(f"“{option.name}”" for option in lost)
        return f"{text} {tr('Not kept: {options}.').format(options=names)}"

    def _show(self, compared: Sequence[ComparedOption]) -> None:
        self._compared = tuple(compared)
        self._page.show_options(self._compared)

    def _changed(self) -> None:
        """Links or law may have changed: what was judged by others is judged anew."""
        if self._options and (
            self._session.assessor is not self._judged_by or self._is_other_law()
        ):
            self._compare()

    def _is_other_law(self) -> bool:
        now, then = self._session.law.law, self._law
        if now is None or then is None:
            return now is not then
        return now.rules is not then.rules or now.facts is not then.facts

    def _complain(self, text: str) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), text, Qgis.MessageLevel.Warning, 10
        )

    def _stop(self) -> None:
        self._due.stop()
        self._begun += 1
        task, self._task = self._task, None
        self._again = False
        if task is not None:
            task.cancel()
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
