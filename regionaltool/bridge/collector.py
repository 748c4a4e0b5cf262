"""Python's collector of cycles while a plan is made, and while it is edited.

A plan is some hundred thousand objects that stay. The collector would walk through all of them
several times while they are made, a tenth of all the time, and again now and then while the plan
is edited: that stops the hand for 60 ms at 11,162 communes, and longer the more there are.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def leave_alone() -> None:
    """What has been made so far stays; the collector passes it over until the next plan is made."""
    gc.freeze()


@contextmanager
def plan_in_making() -> Iterator[None]:
    """What is made within stays, so the collector leaves it alone until the next plan is made."""
    was_on = gc.isenabled()
    gc.unfreeze()  # the plan before this one may go
    gc.disable()
    try:
        yield
        leave_alone()
    finally:
        if was_on:
            gc.enable()
