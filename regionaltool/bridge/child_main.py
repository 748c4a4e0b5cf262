"""What the child process runs: ``python child_main.py FOLDER WORK VERSION PATH``.

FOLDER holds the task and takes the result; VERSION and PATH are the parent's Python and its way
to the packages. The file of progress grows by one byte for every percent.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regionaltool.bridge.work_files import Content

PROGRESS = "progress"
ANOTHER_PYTHON = 3
"""Exit code: this Python could not use the parent's packages."""


def carry_out(work: str, task: Content, step: Callable[[float], None]) -> Content:
    """Do the work of that name on a task; a problem of the input is part of the result."""
    import numpy as np

    from regionaltool.bridge.border_work import WORK
    from regionaltool.bridge.work_files import Content
    from regionaltool.core.problems import InputError

    try:
        return WORK[work](task, step)
    except InputError as error:
        values = {
            key: value if isinstance(value, tuple | int | float) else str(value)
            for key, value in error.problem.values.items()
        }
        problem = {"text": error.problem.text, "values": values}
        return Content({"problem": problem}, np.zeros(0, dtype=object))


def _main(folder: Path, work: str) -> None:
    import numpy as np

    from regionaltool.bridge.work_files import RESULT, TASK, Content, pack, unpack

    shown = 0

    def step(done: float) -> None:
        nonlocal shown
        percent = int(100 * done)
        if percent > shown:
            with (folder / PROGRESS).open("ab") as file:
                file.write(b"." * (percent - shown))
            shown = percent

    try:
        result = carry_out(work, unpack(folder, TASK), step)
    except Exception:
        result = Content({"defect": traceback.format_exc()}, np.zeros(0, dtype=object))
    pack(folder, RESULT, result)


def _end_with_parent() -> None:
    """The pipe is closed when the parent ends, however it ends."""
    os.read(0, 1)  # sys.stdin has a lock that Python wants back when it exits
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if sys.version != sys.argv[3]:
        sys.exit(ANOTHER_PYTHON)
    sys.path[:] = sys.argv[4].split(os.pathsep)
    _main(Path(sys.argv[1]), sys.argv[2])
