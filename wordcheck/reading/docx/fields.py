"""Word fields: what of them is printed.

begin ─ instruction ─ separate ─ result ─ end          only the result is printed; fields may nest and may
                                                        run over many paragraphs (a table of contents)
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct, field

from wordcheck.languages.lazily import lazily
from wordcheck.reading.docx.package import W, value, whole

_ENCIRCLED = lazily(r"\\o\s*\\a[cl]\s*\(\s*([^,，;]*)[,，;]\s*([^)]*)\)", re.I)
_EQ_SWITCH = lazily(r"\\(?:ac|al|ar|[a-z]+\d*)\s*", re.I)
_CIRCLES = set("○〇◯O0")
UNCOMPUTED = {"AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"}
"""Fields that print a number which no program stores in the file."""


class Field(Struct):
    """A field that was begun."""

    instruction: str = ""
    form: str = ""
    """What it shows as an element of a form."""
    showing: bool = False
    """Whether its result has begun."""


class Fields(Struct):
    """The fields that are open at one place of the walk."""

    whole: bool = True
    """Whether every field that begins in the story also ends in it."""
    _open: list[Field] = field(default_factory=list)

    def begin(self, form: str = "") -> None:
        """A field begins with its instruction; `form` is what it shows where it is an element of a form."""
        self._open.append(Field(form=form))

    def instruct(self, text: str) -> None:
        """More of the innermost instruction."""
        if self._open and not self._open[-1].showing:
            self._open[-1].instruction += text

    def separate(self) -> None:
        """The instruction ends, the result begins."""
        if self._open:
            self._open[-1].showing = True

    def end(self) -> Field | None:
        """The innermost field ends; it is given back where it had no result."""
        closed = self._open.pop() if self._open else None
        return None if closed is None or closed.showing else closed

    def paragraph_ends(self) -> None:
        """Drops instructions that never end, so that they do not swallow the rest of the story."""
        if not self.whole:
            self._open = [f for f in self._open if f.showing]

    @property
    def printed(self) -> bool:
        """Whether text at this place is printed: inside no instruction."""
        return all(f.showing for f in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether this place is inside a table of contents."""
        return any(f.showing and kind_of(f.instruction) == "TOC" for f in self._open)


def form_of(mark: Any) -> str:
    """What the drop-down list of a form shows whose field begins with this `w:fldChar`; else nothing."""
    entries = mark.find(f"{W}ffData/{W}ddList")
    if entries is None:
        return ""
    offered = [str(e.get(W + "val", "")) for e in entries.iterchildren(W + "listEntry")]
    number = whole(value(entries, "result") or value(entries, "default"), 0)
    return offered[number] if 0 <= number < len(offered) else ""


def kind_of(instruction: str) -> str:
    """The field's name, in capitals."""
    return instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""


def shown(unstored: Field) -> str:
    """What a field without a stored result prints, as far as it tells: enclosed numbers, prompts, the entry chosen."""
    if unstored.form:
        return unstored.form
    instruction = unstored.instruction
    kind = kind_of(instruction)
    if kind == "EQ":
        enclosed = _ENCIRCLED.search(instruction)
        if enclosed:
            return _enclosed(enclosed[1].strip(), enclosed[2].strip())
        return re.sub(r"[()]", " ", _EQ_SWITCH.sub("", instruction.strip()[2:])).strip()
    if kind == "MACROBUTTON":
        words = instruction.split(maxsplit=2)
        return words[2].strip() if len(words) > 2 else ""
    if kind == "QUOTE":
        return " ".join(re.findall(r'"([^"]*)"', instruction))
    return ""


def _enclosed(one: str, other: str) -> str:
    """`○` over `5` is ⑤."""
    inner = other if one in _CIRCLES else one
    if one not in _CIRCLES and other not in _CIRCLES:
        return one + other
    number = int(inner) if inner.isascii() and inner.isdigit() else 0
    if 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    return chr(0x3251 + number - 21) if 21 <= number <= 35 else inner
