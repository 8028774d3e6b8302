"""Python's search for cycles of garbage put off while one document is worked on.

A document is read and checked into some hundred thousand values that all live until its report is made. Each search goes
through them again and finds nothing: a ninth of the whole time. What was put off is made up for between documents. A command,
which is a process of its own, looks seldom in between and not once more when it ends: a tenth of the time for one page.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def without_collection(function: Callable[P, R]) -> Callable[P, R]:
    """The function with the search for cycles off while it runs, and as before when it is done."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return function(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return run


_NEW = 500_000
"""Values that may hold others, new and still there, after which a command looks for cycles among them (Python: 700)."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """While one command is carried out and its process ends."""
    gc.set_threshold(_NEW, *gc.get_threshold()[1:])
    try:
        yield
    finally:
        gc.freeze()
