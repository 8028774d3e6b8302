"""The dialect in which a sample wording is written: structure is marked, numbers and references are never typed.

    +++                                  head in TOML: title, insurer, layout, …
    title = "…"
    +++
    # 责任免除                             a part title; `#{.b}` prints everything below it in bold
    @{#war .b} 下列原因……                 a numbered unit of level 1 (@@, @@@, @@@@ below it), with a key and marks
    @@ Title :: words of the clause       a numbered unit with a title of its own
    - words                               a bullet
    | cell | cell |                       a table row; the first row is the head
    words                                 a paragraph that goes on with the unit above

One line is one paragraph. Within text `**…**` is bold, `{ref:war}` prints the full number of the unit with that key
(`第九条第（二）项`, `4.2(b)`), `{item:war}` its own number alone. `typed=第五条` prints a number by hand and leaves the
automatic count as it was, `set=18` makes the automatic count jump: both exist only to plant numbering faults.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Kind = Literal["heading", "numbered", "bullet", "paragraph", "table"]

_MARKED = re.compile(r"^(?P<mark>#{1,3}|@{1,4}|-)(?:\{(?P<attributes>[^}]*)\})?\s+(?P<text>.*)$")
_FENCE = "+++"
_TITLE = " ::"


class SourceError(ValueError):
    """A source that does not follow the dialect; the message names the line or the key."""


class Head(Struct, frozen=True):
    """What a source says about the wording as a whole."""

    title: str
    language: str
    layout: str
    insurer: str = ""
    registration: str = ""
    notice: tuple[str, ...] = ()
    """Lines printed in a box before the first part, such as the claims-made notice."""
    bold_terms: tuple[str, ...] = ()
    """Defined terms that print in bold wherever they stand."""


class Unit(Struct, frozen=True):
    """One paragraph, heading or table as written: nothing is counted or resolved yet."""

    kind: Kind
    text: str
    level: int = 0
    title: str = ""
    key: str = ""
    bold: bool = False
    typed: str = ""
    set_to: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()


class Source(Struct, frozen=True):
    """A whole source, parsed."""

    head: Head
    units: tuple[Unit, ...]


def parse(text: str) -> Source:
    """The source in `text`. Raises SourceError."""
    lines = text.splitlines()
    if not lines or lines[0] != _FENCE or _FENCE not in lines[1:]:
        raise SourceError("a source begins with a head between two lines of +++")
    end = lines.index(_FENCE, 1)
    return Source(_head("\n".join(lines[1:end])), tuple(_units(lines[end + 1 :])))


def _head(toml: str) -> Head:
    said = tomllib.loads(toml)
    notice, bold_terms = (tuple(said.pop(name, ())) for name in ("notice", "bold_terms"))
    return Head(**said, notice=notice, bold_terms=bold_terms)


def _units(lines: list[str]) -> Iterator[Unit]:
    rows: list[tuple[str, ...]] = []
    bold_part = False
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
            continue
        if rows:
            yield Unit("table", "", rows=tuple(rows))
            rows = []
        if not line.strip():
            continue
        unit = unit_of(line)
        if unit.kind == "heading":
            bold_part = unit.bold
        yield unit if unit.bold or not bold_part else _bold(unit)


def _bold(unit: Unit) -> Unit:
    return Unit(unit.kind, unit.text, unit.level, unit.title, unit.key, True, unit.typed, unit.set_to, unit.rows)


def unit_of(line: str) -> Unit:
    """The unit that one line of a source writes (tables excepted)."""
    found = _MARKED.match(line)
    if not found:
        return Unit("paragraph", line.strip())
    mark, text = found["mark"], found["text"].strip()
    kind: Kind = "heading" if mark[0] == "#" else "numbered" if mark[0] == "@" else "bullet"
    title = ""
    if kind == "numbered" and _TITLE in f"{text} ":
        title, _, text = (part.strip() for part in f"{text} ".partition(_TITLE))
    marks = _attributes(found["attributes"] or "", line)
    set_to = int(marks["set"]) if "set" in marks else None
    key, typed = marks.get("#", ""), marks.get("typed", "")
    return Unit(kind, text, len(mark) if kind != "bullet" else 0, title, key, ".b" in marks, typed, set_to)


def _attributes(text: str, line: str) -> dict[str, str]:
    marks: dict[str, str] = {}
    for word in text.split():
        if word.startswith("#"):
            marks["#"] = word[1:]
        elif word == ".b":
            marks[".b"] = ""
        elif word.partition("=")[0] in {"typed", "set"}:
            name, _, value = word.partition("=")
            marks[name] = value
        else:
            raise SourceError(f"unknown mark {word!r} in: {line[:60]}")
    return marks
