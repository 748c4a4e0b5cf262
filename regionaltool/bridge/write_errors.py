"""What to say when a file cannot be written."""

from __future__ import annotations

from regionaltool.core.problems import InputError, Problem


def cannot_write(file: object, reason: str) -> InputError:
    """The error that names the file and says what to do."""
    return InputError(
        Problem(
            "“{file}” cannot be written: {reason}. Choose a folder that exists, that you may write "
            "to, and that has room.",
            {"file": file, "reason": reason.rstrip(". ")},
        )
    )
