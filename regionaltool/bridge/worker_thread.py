"""A worker thread of Qt that Python does not forget between two tasks.

Python drops what it knows of a thread that Qt started as soon as a call from Qt returns. pyproj,
from 3.7.0 on, frees its PROJ context then and finds the freed one again when the pool gives the
next task to the same thread: QGIS dies (https://github.com/pyproj4/pyproj/issues/1622).
"""

from __future__ import annotations

import ctypes
import threading

_here = threading.local()


def keep_thread_state() -> None:
    """Let Python's state of the current thread live as long as the thread.

    To be called first in whatever a worker thread of Qt runs. Threads of Python's own, the main
    thread among them, are left as they are.
    """
    foreign = isinstance(threading.current_thread(), threading._DummyThread)
    if foreign and not getattr(_here, "kept", False):
        ctypes.pythonapi.PyGILState_Ensure()  # never released: that is what keeps the state
        _here.kept = True
