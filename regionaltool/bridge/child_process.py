"""Work in a process of its own, which is ended when the user cancels.

One call of GEOS on a whole nation takes many seconds, cannot be interrupted, and takes QGIS along
should it fail. The child gets and gives files in a folder that nobody else sees: numbers and text
as JSON, geometries as WKB; nothing in them is ever executed.
"""

from __future__ import annotations

import os
import subprocess  # nosec B404
import sys
import tempfile
from pathlib import Path

from regionaltool.bridge import child_main
from regionaltool.bridge.interpreter import interpreter
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.work_files import RESULT, TASK, Content, pack, unpack
from regionaltool.core.problems import InputError, Problem

_ERRORS = "errors"
_LOOK_EVERY = 0.05
"""Seconds."""


def run_apart(work: str, task: Content, stage: Stage) -> Content:
    """Have the work of that name (see `border_work.WORK`) done on a task; what came of it.

    Where no child can be started the work is done here, and a cancel then waits for the call
    that is under way. Raises what the work raises, and `CancelledError`.
    """
    python = interpreter()
    if python is None:
        return _here(work, task, stage)
    with tempfile.TemporaryDirectory("", "regionaltool", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        pack(folder, TASK, task)
        (folder / child_main.PROGRESS).touch()
        try:
            child = _start(python, work, folder)
        except OSError:
            return _here(work, task, stage)
        try:
            code = _watch(child, folder / child_main.PROGRESS, stage)
        finally:
            _end(child)
        if code == child_main.ANOTHER_PYTHON:
            return _here(work, task, stage)
        if code != 0:
            raise _ended_early(code, (folder / _ERRORS).read_text("utf-8", "replace"))
        return _checked(unpack(folder, RESULT))


def _start(python: Path, work: str, folder: Path) -> subprocess.Popen:
    with (folder / _ERRORS).open("wb") as errors:
        return subprocess.Popen(  # nosec B603: our own script, no shell, no text of the user's
            [
                *(str(python), child_main.__file__, str(folder), work),
                *(sys.version, os.pathsep.join(sys.path)),
            ],
            stdin=subprocess.PIPE,  # its end tells the child that QGIS is gone
            stdout=subprocess.DEVNULL,
            stderr=errors,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _watch(child: subprocess.Popen, progress: Path, stage: Stage) -> int:
    """Wait for the end of the child and show how far it is; its exit code."""
    while True:
        try:
            return child.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            stage.step(progress.stat().st_size, 100)


def _end(child: subprocess.Popen) -> None:
    if child.poll() is None:
        child.kill()
        child.wait()
    child.stdin.close()


def _here(work: str, task: Content, stage: Stage) -> Content:
    def step(done: float) -> None:
        stage.step(round(100 * done), 100)

    return _checked(child_main.carry_out(work, task, step))


def _checked(result: Content) -> Content:
    """The result; raises what went wrong instead."""
    problem = result.data.get("problem")
    if problem is not None:
        raise InputError(
            Problem(
                problem["text"],
                {k: tuple(v) if isinstance(v, list) else v for k, v in problem["values"].items()},
            )
        )
    defect = result.data.get("defect")
    if defect is not None:
        raise RuntimeError(defect)
    return result


def _ended_early(code: int, errors: str) -> Exception:
    """A child that says nothing was killed by the system or by a fault of the library."""
    if "Traceback" in errors:
        return RuntimeError(errors)
    return InputError(
        Problem(
            "The geometry library gave up (code {code}): not enough memory, or an outline that it "
            "cannot deal with. Nothing has been written. Try a part of the layer at a time.",
            {"code": code},
        )
    )
