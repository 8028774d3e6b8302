"""Where a clause stands, in a few words for a narrow column: its path, or the line or page where it has no number; and words in such a column."""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.width import cell_width, clip, clip_left, folded, printable
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import path_of, source_position

NOWHERE = "·"
"""What a path shows for a clause without number and heading."""


def place(wording: Wording, clause: int | None, tongue: Tongue) -> str:
    """The path of a clause as people cite it; a clause that bears no number is told by its line, or its page."""
    path = printable(path_of(wording, clause))
    if not clause or not path.endswith(NOWHERE):
        return path or NOWHERE
    named = path.rstrip(f"/{NOWHERE}")
    line = _line(wording, clause, tongue)
    if not line:
        return path
    return f"{named} {line}" if named else line


def _line(wording: Wording, clause: int, tongue: Tongue) -> str:
    span = wording.clause(clause).span
    source = source_position(wording.manuscript, span)
    if source is not None:
        return f"第{source.line}行" if tongue == "zh" else f"line {source.line}"
    page = wording.clause(clause).page
    if page is not None:
        return f"第{page}页" if tongue == "zh" else f"p. {page}"
    return ""


def shortened(path: str, room: int) -> str:
    """A path within `room` cells: what stands last, which tells most, and of what is above it as much as fits."""
    if cell_width(path) <= room:
        return path
    parts = path.split("/")
    for dropped in range(1, len(parts)):
        shown = "…/" + "/".join(parts[dropped:])
        if cell_width(shown) <= room:
            return shown
    return clip(parts[-1], room) if cell_width(parts[-1]) <= 2 * room else clip_left(path, room)


def flow(words: str, width: int, indent: int, hanging: int, most: int | None = None) -> Iterator[str]:
    """Words on lines of `width` cells, the first indented by `indent`, the others by `hanging`; of more than `most` lines the last is cut."""
    lines = folded(" " * indent + words.strip(), width, hanging).split("\n")
    if most is not None and len(lines) > most:
        rest = " ".join(line.strip() for line in lines[most - 1 :])
        lines = [*lines[: most - 1], clip(" " * (hanging if most > 1 else indent) + rest, width)]
    yield from lines
