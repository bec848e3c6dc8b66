"""Report -> text, one format a module. Pure: no module here prints, reads a clock or knows where its text will go."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.model import Report

    Render = Callable[[Report], str]

FORMATS: Mapping[str, str] = {
    "terminal": "checker.report.terminal",
    "json": "checker.report.json",
    "markdown": "checker.report.markdown",
    "html": "checker.report.html",
}
"""A format's name and the module whose `render` writes it; imported only when it is asked for."""


def renderer(name: str) -> Render:
    """The `render` of a format. Raises ConfigError when there is no such format."""
    if name not in FORMATS:
        message = f"there is no format {name!r}; choose one of: {', '.join(FORMATS)}"
        raise ConfigError(message)
    return cast("Render", import_module(FORMATS[name]).render)
