"""Wordings in traditional characters, read and checked by the words of simplified ones and shown as they are printed.

Each character has its counterpart in the same place (`languages.traditional`), so all spans hold on both sides; only what
was cut out of the text, such as titles and quotes, is cut out again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import fields, replace

from wordcheck.languages.traditional import is_traditional, simplified
from wordcheck.model.findings import Evidence, RuleFacts
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

T = TypeVar("T")
_AS_THEY_ARE = (RuleFacts, Said, Manuscript)
"""What holds no words of the text, or all of them."""


def in_simplified(manuscript: Manuscript) -> Manuscript:
    """The manuscript in simplified characters; itself where it is in no others."""
    if not is_traditional(manuscript.text):
        return manuscript
    blocks = tuple(replace(b, text=simplified(b.text), number=simplified(b.number)) for b in manuscript.blocks)
    return replace(manuscript, text=simplified(manuscript.text), blocks=blocks)


def wording_in_simplified(wording: Wording) -> Wording:
    """The wording in simplified characters, with its clauses, terms and references; itself where it is in no others."""
    manuscript = in_simplified(wording.manuscript)
    if manuscript is wording.manuscript:
        return wording
    return replace(cast(Wording, _translated(wording)), manuscript=manuscript)


def _translated(value: Any) -> Any:
    if isinstance(value, str):
        return simplified(value) if type(value) is str else value
    return _each(value, _translated)


def in_its_script(wording: Wording, made_of: Callable[[Wording], T]) -> T:
    """What `made_of` makes of a wording in simplified characters, with the words that are printed."""
    read = wording_in_simplified(wording)
    return as_printed(made_of(read), read.manuscript, wording.manuscript)


def as_printed(value: T, read: Manuscript, printed: Manuscript) -> T:
    """What was found in `read`, the same manuscript in simplified characters, with the words that `printed` has there."""
    if read is printed:
        return value
    return cast(T, _Printed(read, printed).of(value))


class _Printed:
    """Leads words of one text to those that stand in the same place of another."""

    def __init__(self, read: Manuscript, printed: Manuscript) -> None:
        self.read, self.printed = read.text, printed.text
        self.bare = "".join(read.text.split()), "".join(printed.text.split())
        # Numbers that the format computes stand in no text.
        self.numbers = {a.number: b.number for a, b in zip(read.blocks, printed.blocks, strict=True) if a.number}

    def of(self, value: Any) -> Any:
        """The value with all words of the text in it exchanged."""
        if isinstance(value, str):
            return self._words(value) if type(value) is str else value
        if isinstance(value, Evidence):
            return replace(value, quote=self._quote(value))
        return _each(value, self.of)

    def _quote(self, evidence: Evidence) -> str:
        words = evidence.span.of(self.printed)
        if evidence.quote == evidence.span.of(self.read):
            return words
        squeezed = " ".join(words.split())
        return squeezed if len(squeezed) == len(evidence.quote) else self._words(evidence.quote)

    def _words(self, words: str) -> str:
        if words.isascii():
            return words
        for read, printed in ((self.read, self.printed), self.bare):
            at = read.find(words)
            if at >= 0:
                return printed[at : at + len(words)]
        return self.numbers.get(words, words)


def _each(value: Any, change: Any) -> Any:
    """A struct or tuple with each of its parts changed; other values as they are."""
    if isinstance(value, tuple):
        return tuple(change(v) for v in value)
    if isinstance(value, list):
        return [change(v) for v in value]
    if not isinstance(value, Struct) or isinstance(value, _AS_THEY_ARE):
        return value
    made = {f.name: change(old) for f in fields(value) if (old := getattr(value, f.name))}
    return replace(value, **made)
