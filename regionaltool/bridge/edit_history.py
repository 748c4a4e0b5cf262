"""What can be undone and done again; whatever happens here, the recorder keeps."""

from __future__ import annotations

from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.core.edit import Edit, joined


class EditHistory:
    """The edits of a plan in a line, and where in it the plan stands."""

    def __init__(self, recorder: Recorder) -> None:
        """``recorder`` knows those of a plan that was opened."""
        self._recorder = recorder
        self.done, self.undone = recorder.edits()
        """The last one first to go, at the end of either list."""

    @property
    def last(self) -> Edit | None:
        """The edit that was done last and not taken back; None at the start."""
        return self.done[-1] if self.done else None

    def remember(self, edit: Edit) -> None:
        """An edit has been carried out; what was undone before it is gone."""
        self.done.append(edit)
        self.undone.clear()
        self._recorder.record(edit)

    def step_to(self, n_done: int) -> Edit | None:
        """The edit that brings the plan to where so many are done; None where it is there."""
        steps = []
        while len(self.done) > max(n_done, 0):
            edit = self.done.pop()
            self.undone.append(edit)
            steps.append(edit.inverse())
            self._recorder.record_undo(steps[-1])
        while self.undone and len(self.done) < n_done:
            steps.append(self.undone.pop())
            self.done.append(steps[-1])
            self._recorder.record_redo(steps[-1])
        if len(steps) < 2:
            return steps[0] if steps else None
        return joined(steps)
