"""Both versions side by side in reading order, what one of them lacks in its place, with what does not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.model.bilingual import Bilingual, Mismatch
from wordcheck.model.comparison import Piece
from wordcheck.model.said import Said, Tongue
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import path_of
from wordcheck.reporting.words import SENTENCES, titled

TITLE = Said("双语对照", "Two language versions")
KIND = {
    "missing": Said("缺少条款", "missing clause"),
    "figure": Said("数字不一致", "figures differ"),
    "reference": Said("引用不一致", "references differ"),
    "term": Said("术语译法不一", "a term in two ways"),
    "bound": Said("应、可、不得不一致", "duties differ"),
    "answer": Said("约定相反", "settled otherwise"),
    "party": Said("所指一方不同", "parties differ"),
}
ALIKE = Said("未见不一致", "nothing differs")
NOT_COMPARED = SENTENCES["not_compared"]
NOTHING = Said("没有发现不一致", "no differences found")
MEANING = Said(
    "对应条款的文字是否同义，须由译者判断。", "Whether the words of a pair mean the same is for a translator."
)
KIND_HEAD, WHY_HEAD = Said("类别", "Kind"), Said("说明", "Why")
SIDE_HEADS = (
    Said("条款一", "Clause 1"),
    Said("原文一", "Words 1"),
    Said("条款二", "Clause 2"),
    Said("原文二", "Words 2"),
)


class Beside(Struct, frozen=True):
    """A pair of clauses, or a clause that the other version lacks."""

    first: int | None
    second: int | None
    mismatches: tuple[Mismatch, ...] = ()


def beside(found: Bilingual) -> Iterator[Beside]:
    """All clauses of both versions in reading order; a mismatch stands with the clause it was found in."""
    at_first: dict[int, list[Mismatch]] = defaultdict(list)
    at_second: dict[int, list[Mismatch]] = defaultdict(list)
    for m in found.mismatches:
        if m.first is not None:
            at_first[m.first].append(m)
        elif m.second is not None:
            at_second[m.second].append(m)
    paired = {a for a, _ in found.pairs}, {b for _, b in found.pairs}
    alone = (
        [c.id for c in found.first.clauses if c.id not in paired[0]],
        [c.id for c in found.second.clauses if c.id not in paired[1]],
    )
    for a, b in (*found.pairs, (len(found.first.clauses) + 1, len(found.second.clauses) + 1)):
        while alone[0] and alone[0][0] < a:
            yield Beside(one := alone[0].pop(0), None, tuple(at_first[one]))
        while alone[1] and alone[1][0] < b:
            yield Beside(None, two := alone[1].pop(0), tuple(at_second[two]))
        if a <= len(found.first.clauses):
            yield Beside(a, b, (*at_first[a], *at_second[b]))


def words(wording: Wording, clause: int | None) -> str:
    """Heading and words of a clause, in one line; empty for none."""
    if clause is None:
        return ""
    shown = wording.clause(clause)
    return " ".join(f"{shown.title} {wording.own_text(shown)}".split())


def marked(text: str, quotes: list[str], whole: bool = False) -> list[Piece]:
    """A clause's words with those marked (as `cut`) that do not agree; all of them where the other version has none."""
    if whole:
        return [Piece("cut", text)] if text else []
    made, at = [], 0
    for quote in quotes:
        start = text.find(" ".join(quote.split()), at) if quote.strip() else -1
        if start >= 0:
            end = start + len(" ".join(quote.split()))
            made += [Piece("same", text[at:start]), Piece("cut", text[start:end])]
            at = end
    return [p for p in (*made, Piece("same", text[at:])) if p.text]


def sides(found: Bilingual, row: Beside) -> tuple[list[Piece], list[Piece]]:
    """The words of a row in both versions, marked."""
    lacking = any(m.kind == "missing" for m in row.mismatches)
    quotes = [m.first_words for m in row.mismatches], [m.second_words for m in row.mismatches]
    return (
        marked(words(found.first, row.first), sorted(quotes[0], key=lambda q: _at(found.first, row.first, q)), lacking),
        marked(
            words(found.second, row.second), sorted(quotes[1], key=lambda q: _at(found.second, row.second, q)), lacking
        ),
    )


def _at(wording: Wording, clause: int | None, quote: str) -> int:
    return words(wording, clause).find(" ".join(quote.split()))


def places(found: Bilingual, first: int | None, second: int | None) -> tuple[str, str]:
    """The paths of a pair; empty where a version lacks it."""
    return path_of(found.first, first), path_of(found.second, second)


def told(mismatch: Mismatch, tongue: Tongue) -> str:
    """A mismatch in one line: its kind, then the words of both versions or what is said of them."""
    kind = KIND[mismatch.kind].in_(tongue)
    if mismatch.kind == "missing":
        return kind
    if mismatch.kind == "term":
        return f"{titled(kind, tongue)}{mismatch.said.in_(tongue)}"
    return f"{titled(kind, tongue)}{mismatch.first_words or '—'} ⇄ {mismatch.second_words or '—'}"


def differing(found: Bilingual, tongue: Tongue) -> Iterator[tuple[str, ...]]:
    """A row for each mismatch: its kind, place and words on either side, why."""
    for m in found.mismatches:
        first, second = places(found, m.first, m.second)
        yield KIND[m.kind].in_(tongue), first, m.first_words, second, m.second_words, m.said.in_(tongue)


def numbers(found: Bilingual) -> dict[str, int]:
    """How many mismatches there are of each kind, in the order of `KIND`."""
    return {k: sum(m.kind == k for m in found.mismatches) for k in KIND}
