"""In which view a file with tracked changes is read."""

from __future__ import annotations

from typing import Literal, get_args

from wordcheck.model.errors import UsageError

View = Literal["final", "original", "both"]
"""All changes accepted, all rejected, or the words of both read."""
VIEWS: tuple[View, ...] = get_args(View)


def known_view(asked: str) -> View:
    """The view of that name. Raises UsageError for another."""
    if asked not in VIEWS:
        named = ", ".join(VIEWS)
        raise UsageError(
            f"没有“{asked}”这种修订视图；可选 {named}",
            f"there is no view of tracked changes “{asked}”; choose one of {named}",
        )
    return asked
