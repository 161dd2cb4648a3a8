"""Where in the theme a template failed, as a problem that can be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2

from coop_toolkit.problems import Problem

_HELP = "docs/for-developers.md#a-template-that-fails"


class TemplateFailed(Exception):
    """A template cannot be rendered; the one argument says where and why."""

    @property
    def problem(self) -> Problem:
        """The failure as it is shown."""
        found: Problem = self.args[0]
        return found


@contextmanager
def located() -> Iterator[None]:
    """Name the place of a template's error, while its traceback still tells it.

    Raises:
        TemplateFailed: instead of any error of the template language.
    """
    try:
        yield
    except jinja2.TemplateError as error:
        raise TemplateFailed(_problem(error)) from error


def _problem(error: jinja2.TemplateError) -> Problem:
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = f"theme/templates/{error.name}"
        return Problem(place, error.lineno, error.message or str(error), help=_HELP)
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"there is no template {error.name}"
        return Problem("theme/templates", 0, message, help=_HELP)
    place, line = "theme/templates", 0
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".html"):
            name = Path(file).as_posix().rpartition("/templates/")[2]
            place, line = f"theme/templates/{name}", trace.tb_lineno
        trace = trace.tb_next
    return Problem(place, line, str(error.message or error), help=_HELP)
