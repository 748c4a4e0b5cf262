"""Tasks run as the task manager runs them, but at once and in the thread of the test."""

from typing import Any

import pytest

from regionaltool.bridge.sentence_task import SentenceTask


def result_of(kind: type[SentenceTask], *arguments: object) -> Any:
    """What a task hands over when it succeeds."""
    found: list[Any] = []
    task = kind(*arguments, found.append, pytest.fail)
    task.finished(task.run())
    (only,) = found
    return only


def refusal_of(kind: type[SentenceTask], *arguments: object) -> str:
    """What a task says when it does not."""
    told: list[str] = []
    task = kind(*arguments, pytest.fail, told.append)
    task.finished(task.run())
    (only,) = told
    return only
