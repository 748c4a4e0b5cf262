"""Where the plugin's resources are, in a checkout and in the installed plugin alike."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a file or folder of ``resources``: inside the plugin when installed, else beside."""
    plugin = Path(__file__).resolve().parent
    inside = plugin / "resources"
    return (inside if inside.is_dir() else plugin.parent / "resources").joinpath(*parts)
