"""`document.line` and its kin. What only the submission can tell comes from the filing, and is unknown without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wordcheck.engine.conditions.values import Unknown, Value, Word, given, number, yes_no
from wordcheck.engine.statutory_counts import counts
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.languages.sentences import words
from wordcheck.meaning.leaflets import points_to_its_wording
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, UnreadKind
from wordcheck.model.wording import ClauseKind, Wording

_SENTENCE_MARK = lazily(r"[，。；,;]|\w{3}\.(?:\s|$)")


def of_document(world: World, path: list[str]) -> Value:
    """An attribute of the document, such as `line` or `filing.buyer`."""
    name = path[0]
    if name == "filing":
        return _filed(world, path[1] if len(path) > 1 else "")
    if name in world.filing or name not in _ATTRIBUTES:
        return _filed(world, name)
    # Scores of rules ask the same, and some answers take a search through all words.
    return world.once(f"document.{name}", lambda: _ATTRIBUTES[name](world))


def jurisdiction(wording: Wording, filing: Mapping[str, object]) -> str:
    """Whose law applies: as the filing says, else as the wording's own words tell; empty where neither does."""
    return str(filing.get("jurisdiction") or wording.jurisdiction)


def buyer(wording: Wording, filing: Mapping[str, object]) -> str:
    """Who buys: as the filing says, else as line and words tell; empty where neither does."""
    return str(filing.get("buyer") or wording.buyer)


_FACTS = {
    "line": Said("险种", "line of business"),
    "jurisdiction": Said("法域", "jurisdiction"),
    "market": Said("市场", "market"),
    "buyer": Said("客户类型", "buyer"),
    "state": Said("适用的州", "state"),
}
"""What a reader calls the facts of a filing that rules ask for most."""


def _filed(world: World, name: str) -> Value:
    value = world.filing.get(name)
    return given(value) if value is not None else _unknown(name)


def _unknown(name: str) -> Unknown:
    said = _FACTS.get(name, Said(name, name))
    return Unknown(Said(f"{said.zh}未知（报送资料未给出）", f"{said.en} is not known; the filing does not say"))


def _chars(world: World) -> Value:
    return number(len("".join(world.wording.span.of(world.text).split())))


def _pages(world: World) -> Value:
    pages = world.wording.manuscript.pages
    return number(pages) if pages else Unknown(Said("此格式没有页", "this format has no pages"))


def _flesch(world: World) -> Value:
    score = counts(world).score if world.wording.language == "en" else None
    return number(round(score, 1)) if score is not None else Unknown(Said("没有可计分的文字", "no text to score"))


def _typography_known(wording: Wording) -> bool:
    """Whether what stands out in print can be told. Markdown or a web page that marks numbers and headings alone tells of no
    clause: whoever converted the wording marked its structure, and what was bold in it is lost. The headings of an annex are
    sentences too."""
    manuscript = wording.manuscript
    if not manuscript.typography or manuscript.format not in ("markdown", "html"):
        return manuscript.typography
    runs = manuscript.runs_in(wording.span)
    return any(
        style.bold and _SENTENCE_MARK.search(stretch.of(manuscript.text)) and not _annexed(wording, stretch.start)
        for stretch, style in runs
    )


def _annexed(wording: Wording, place: int) -> bool:
    clause = wording.clause_at(place)
    return clause is not None and clause.kind is ClauseKind.SCHEDULE


_FORMULA = lazily(r"\$[^$\n]{0,30}\\[a-z%][^$\n]{0,30}\$|\$ ?\d(?: \d)+[^$\n]{0,12}\$")
"""TeX around a figure: nobody types it in a wording, but programs that recognise text in pictures of pages write it."""


def _printed(wording: Wording) -> bool:
    """Whether numbers and lists were told by their looks: on pages, or in text that was recognised in pictures of pages."""
    return wording.manuscript.format == "pdf" or _recognised(wording)


def _legible(wording: Wording) -> bool:
    """Whether the text layer holds the wording's own words: neither printed over one another nor, on most pages, in a strange coding."""
    strange = [u for u in wording.manuscript.unread if u.kind is UnreadKind.ENCODING]
    pages = {u.page for u in strange if u.page}
    return not any(u.where == WHOLE_FILE for u in strange) and 2 * len(pages) <= max(wording.manuscript.pages or 0, 1)


def _recognised(wording: Wording) -> bool:
    return _FORMULA.search(wording.text, wording.span.start, wording.span.end) is not None


_ATTRIBUTES: dict[str, Callable[[World], Value]] = {
    "language": lambda w: Word(w.wording.language),
    "line": lambda w: Word(w.wording.line) if w.wording.line else _unknown("line"),
    "jurisdiction": lambda w: Word(place) if (place := jurisdiction(w.wording, w.filing)) else _unknown("jurisdiction"),
    "buyer": lambda w: Word(who) if (who := buyer(w.wording, w.filing)) else _unknown("buyer"),
    "rider": lambda w: yes_no(w.wording.rider),
    "leaflet": lambda w: yes_no(points_to_its_wording(w.wording)),
    "printed": lambda w: yes_no(_printed(w.wording)),
    "recognised": lambda w: yes_no(_recognised(w.wording)),
    "legible": lambda w: yes_no(_legible(w.wording)),
    "typography": lambda w: Word("known" if _typography_known(w.wording) else "unknown"),
    "attachments": lambda w: Word("read" if w.complete else "unread"),
    "title": lambda w: Word(w.wording.title),
    "words": lambda w: number(len(words(w.wording.span.of(w.text)))),
    "chars": _chars,
    "clauses": lambda w: number(len(w.wording.clauses)),
    "pages": _pages,
    "flesch": _flesch,
    "counted-words": lambda w: number(counts(w).words),
    "counted-sentences": lambda w: number(counts(w).sentences),
    "counted-syllables": lambda w: number(counts(w).syllables),
    "readable": lambda w: (
        number(1) if w.complete else Unknown(Said("未读部分的大小未知", "how much was not read is not known"))
    ),
}
