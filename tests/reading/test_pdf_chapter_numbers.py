"""Numbers of chapters set large beside their headings, and the same numbers in the corners of their pages."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import BOLD, EN, Draw, lines, manuscript, put, texts
from wordcheck.anatomy import parse

_TEXT = [
    "We pay for the loss or the damage that this part of the booklet names, up to the",
    "limit which your schedule shows for it, and not more than once in a policy year.",
]
_CHAPTERS = [("About your", "boat cover"), ("What we", "pay for"), ("What we do", "not pay for"), ("Making", "a claim")]


def _opening(number: str, heading: tuple[str, str]) -> Draw:
    def draw(c: Canvas) -> None:
        put(c, 60, 110, heading[0], BOLD, 32)
        put(c, 60, 146, heading[1], BOLD, 32)
        put(c, 420, 160, number, BOLD, 100)
        lines(c, 60, 220, _TEXT)

    return draw


def _page(number: str, name: str, heading: str) -> Draw:
    def draw(c: Canvas) -> None:
        put(c, 60, 70, heading, BOLD, 14)
        put(c, 520, 50, number, BOLD, 16)
        put(c, 530 - c.stringWidth(name, EN, 9), 72, name, EN, 9)
        lines(c, 60, 100, [f"{line[:60]} {heading}" for line in _TEXT] * 4)

    return draw


def test_a_large_number_beside_a_heading_leads_it() -> None:
    made = manuscript(*(_opening(str(n), heading) for n, heading in enumerate(_CHAPTERS, 1)))
    (wording,) = parse(made)
    assert [(c.label, c.title) for c in wording.clauses if c.level == 1] == [
        (str(n), " ".join(heading)) for n, heading in enumerate(_CHAPTERS, 1)
    ]


def test_a_large_number_that_does_not_count_chapters_stays_where_it_stands() -> None:
    made = manuscript(*(_opening(number, heading) for number, heading in zip("7272", _CHAPTERS, strict=True)))
    assert not [t for t in texts(made) if t[:2] in ("7 ", "2 ")]


def test_the_corner_of_a_short_chapter_is_told_by_those_of_the_longer_ones() -> None:
    heads = ["Hull", "Sails", "Engine", "Tender", "Trailer", "Moorings", "Salvage", "Racing", "Crew", "Guests"]
    long = [
        _page("3", "Cover at sea", head) if n % 2 == 0 else _opening("", (head, "and more"))
        for n, head in enumerate(heads)
    ]
    made = manuscript(*long, _page("4", "Claims", "Telling us"))
    assert "Telling us" in texts(made)
    assert not [t for t in texts(made) if t.startswith("Telling us 4") or t == "Claims"]
    assert {f.text for f in made.furniture} >= {"Claims", "Cover at sea"}
