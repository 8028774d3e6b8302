"""Wordings from strings, for tests of what they mean."""

from __future__ import annotations

from wordcheck.anatomy import parse
from wordcheck.model.wording import Wording
from wordcheck.reading import read


def wording(text: str, name: str = "wording.txt") -> Wording:
    """The first wording of a plain text."""
    return parse(read(text.encode(), name=name))[0]
