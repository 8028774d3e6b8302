"""Inline Markdown taken out of a line: emphasis becomes style, links and escapes become their words.

Every remaining character keeps its column in the source.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Run, Segment, SourceOrigin, Style
from wordcheck.reading.lines.note_marks import RAISED, is_note_mark
from wordcheck.reading.lines.printed_lines import Line

_TARGET = r"\]\([^)\n\]]*(?:\](?!\()[^)\n\]]*)*\)"
"""Where a link leads. It ends before the next one begins, so that a line of beginnings alone is not read once for each."""
_TOKEN = lazily(
    rf"""(?P<escape>\\[\\`*_{{}}\[\]()\#+\-.!|>~<&])
    | (?P<image>!\[[^\]\[\n]*{_TARGET})
    | (?P<open>\[)(?=[^\]\[\n]+{_TARGET}) | (?P<close>(?<!\\){_TARGET})
    | (?P<note>\[\^[\w-]{{1,20}}\])
    | (?P<raised><sup>(?:[^<>\n]{{1,9}}|<a\b[^<>]*>[^<>\n]{{1,9}}</a>)</sup>|\^\d{{1,2}}\^|\$\^\{{?\d{{1,2}}\}}?\$|[{RAISED}]{{1,2}})
    | (?P<blank>_{{3,}})
    | (?P<strong>\*\*|__)
    | (?P<emphasis>(?<!\*)\*(?!\*)|(?<![\w_])_(?=\S)|(?<=\S)_(?![\w_]))
    | (?P<comment><!--(?:(?!<!--).)*?-->)
    | (?P<strong_tag></?(?:b|strong|h[1-6])\b[^<>]*>)
    | (?P<break><br\s*/?>)
    | (?P<img><img\b[^<>]*>)
    | (?P<tag></?(?:a|abbr|article|blockquote|center|code|dd|del|details|div|dl|dt|em|font|i|ins|li|mark|ol|p|section|small|span|sub|summary|sup|u|ul)\b[^<>]*>)
    | (?P<entity>&(?:\#\d+|\#x[0-9a-fA-F]+|[a-zA-Z]\w+);)
    | (?P<tick>`+)""",
    re.X,
)


_SIGNS = lazily(r"<[^<>]*>|[\^${}]")
"""What raises the mark of a note, and is none of it."""


class Emphasis(Struct):
    """Which emphasis is open, carried from line to line of a paragraph."""

    bold: bool = False
    italic: bool = False
    images: int = 0
    seen_bold: bool = field(default=False)


def plain(text: str, line: int, column: int, state: Emphasis) -> Line:
    """The line without its marks. `column` is that of the first character of `text` in the source."""
    made = ""
    runs: list[Run] = []
    pieces: list[Segment] = []

    def add(words: str, at: int, mapped: bool = True) -> None:
        nonlocal made
        if not words:
            return
        start = len(made)
        made += words
        runs.append(Run(start, len(made), Style(bold=state.bold, italic=state.italic)))
        if mapped:
            pieces.append(Segment(start, len(made), SourceOrigin(line, column + at)))

    last = 0
    for m in _TOKEN.finditer(text):
        add(text[last : m.start()], last)
        last = m.end()
        match m.lastgroup:
            case "escape":
                add(m.group()[1], m.start() + 1)
            case "blank":
                add(m.group(), m.start())  # A line to write on: words are missing here, and that must be seen.
            case "strong":
                state.bold = not state.bold
                state.seen_bold = True
            case "strong_tag":
                state.bold = not m.group().startswith("</")
                state.seen_bold = True
            case "emphasis":
                state.italic = not state.italic
            case "image" | "img":
                state.images += 1
            case "break":
                add(" ", m.start(), mapped=False)
            case "note":
                pass  # The mark of a note at the foot, which is a paragraph of its own.
            case "raised":
                mark = _SIGNS.sub("", m.group())
                if not is_note_mark(made.rstrip(), mark):
                    add(mark, m.start() + m.group().index(mark))
            case "entity":
                import html  # few texts hold one

                add(html.unescape(m.group()).replace("\xa0", " "), m.start(), mapped=False)
    add(text[last:], last)
    return trimmed(Line(made, SourceOrigin(line, column), tuple(runs), tuple(pieces)))


def trimmed(line: Line) -> Line:
    """The line without blanks at its ends, runs and pieces moved with it."""
    blanks = " \t\r\n\u3000\ufeff\xa0"
    lead = len(line.text) - len(line.text.lstrip(blanks))
    body = line.text.strip(blanks)
    end = lead + len(body)
    runs = tuple(
        Run(max(r.start, lead) - lead, min(r.end, end) - lead, r.style)
        for r in line.runs
        if r.end > lead and r.start < end
    )
    pieces = []
    for s in line.pieces:
        start, stop = max(s.start, lead), min(s.end, end)
        if start < stop and isinstance(s.origin, SourceOrigin):
            origin = SourceOrigin(s.origin.line, s.origin.column + start - s.start)
            pieces.append(Segment(start - lead, stop - lead, origin))
    return Line(body, line.origin, runs, tuple(pieces))
