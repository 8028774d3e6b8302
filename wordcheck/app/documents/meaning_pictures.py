"""`wordcheck covers` and `wordcheck terms` as pictures: an SVG file, or a page with the same as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wordcheck.api import covers, terms
from wordcheck.app.console.inputs import Source, understood
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.describing import Look
from wordcheck.app.documents.meanings import packs_for
from wordcheck.languages.width import printable
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Wording
from wordcheck.reporting.html.markup import Markup, both, tag
from wordcheck.reporting.pictures.cover_map import cover_map
from wordcheck.reporting.pictures.drawing import Picture
from wordcheck.reporting.pictures.placed import html_file, in_page, svg_file
from wordcheck.reporting.pictures.term_graph import term_graph
from wordcheck.reporting.words import COLON

Draw = Callable[[Wording, str, Tongue | None], Picture | None]
PICTURES = ("svg", "html")


def covers_drawn(taxonomy: str | None, words: Sequence[str] = ()) -> Draw:
    """How the cover map of a wording is drawn under a taxonomy of covers, with packs of further words of the market."""
    packs = packs_for(taxonomy, words)
    return lambda wording, key, tongue: cover_map(
        wording, covers(wording, packs, every_line=taxonomy is not None)[0], key, tongue
    )


def terms_drawn(wording: Wording, key: str, tongue: Tongue | None) -> Picture | None:
    """The term graph of a wording."""
    return term_graph(wording, terms(wording)[0], key, tongue)


def drawn(found: Sequence[Source], format_: str, draw: Draw, look: Look) -> tuple[str, bool]:
    """The file's text in one of `PICTURES`, and whether everything was read."""
    files: list[tuple[str, Picture]] = []
    pages: list[tuple[str, list[Markup]]] = []
    documents = [understood(source, look.revisions) for source in found]
    for n, d in enumerate(documents):
        if d.manuscript is None:
            pages.append((d.path, [tag("p", both(d.failure), class_="failure")]))
            continue
        shown: list[Markup] = [
            tag("p", both(u.where), both(COLON), both(u.why), class_="failure")
            for u in d.manuscript.unread
            if u.serious
        ]
        for w in d.wordings:
            key = f"p{n}w{w.index}"
            speak = None if format_ == "html" else look.tongue or w.language
            picture = draw(w, key, speak)
            if picture is not None:
                files.append((printable(w.title) or d.path, picture))
            shown += [tag("h3", w.title or "·"), in_page(picture)]
        pages.append((d.path, shown))
    tongue = look.tongue or next((w.language for d in documents for w in d.wordings), None) or ui_tongue()
    text = svg_file(files, tongue) if format_ == "svg" else html_file("wordcheck", pages, tongue)
    return text, all(d.complete for d in documents)
