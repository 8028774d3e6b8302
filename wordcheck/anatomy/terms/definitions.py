"""Definitions found in a wording, before they are gathered into terms; and where its glossaries stand.

7.18 醉酒  指车辆驾驶人员……          “Insured” means …           由此产生的费用（以下简称“法律费用”）
     └name┘ └──── body ────┘         └name─┘ └─ body ─┘        └──── body ─────┘          └name──┘
└────────── extent ─────────┘        └───── extent ────┘       └──────────── extent ─────────────┘
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.bullets import BULLETS, DASHES
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import TermMark
from wordcheck.model.wording import Clause, ClauseKind, Wording


class Defined(Struct, frozen=True):
    """One definition of one name."""

    name: str
    span: Span
    """The name where it is defined."""
    extent: Span
    """The whole definition, name included."""
    body: Span
    """The words that define."""
    mark: TermMark
    aliases: tuple[str, ...] = ()
    inline: bool = False
    """Given in passing, in brackets behind what it names: its extent never reaches beyond its sentence."""


class Paragraph(Struct, frozen=True):
    """A line of the manuscript's text inside one clause, without the clause's number."""

    span: Span
    clause: Clause | None
    opens: bool
    """Whether it is the first words of its clause (its heading, or its text where it has none)."""
    headed: bool = False
    """Whether it is the clause's printed heading."""


_MARKS = lazily(rf"[ \t\u3000]*[{BULLETS}*{DASHES}][ \t\u3000]*")
"""A bullet at the head of a line."""
GLOSSARY = lazily(
    r"(?:释\s*义|(?:名词|术语|用语|词语|词汇)(?:解释|释义|定义|说明|含义|注释|表)|术语|定\s*义)(?:部分|条款)?|"
    r".*\b(?:definitions?|glossary|interpretations?|defined\s+(?:terms|words)|words\s+with\s+special\s+meanings?|meanings?\s+of\s+(?:defined\s+|certain\s+|the\s+)?(?:words|terms).*|meanings?\s+(?:that|which)\s+apply.*)\b.*",
    re.IGNORECASE,
)
MEANING_GIVEN = lazily(r"(?:是指|系指|(?<=[\s：:])指)[^。\n]{4,}。|\bmeans?\b[^.\n]{10,}\.\s")
"""A meaning that was given whole."""
_LONG_TITLE = 90
_LONG_TERM, _FEWEST_LISTED = 12, 4
"""Words of the longest heading, and the fewest headings, that may be an alphabetical list of terms."""
_ANNOUNCED_LAST = lazily(
    r"\bfollowing\s+(?:words|terms|expressions)\b[^.]{0,160}\bmeanings?\b[^.:]{0,30}:\s*\Z", re.IGNORECASE
)
"""What ends a clause beside whose heading the defined words stand as headings of their own."""
_LAST = 240
_SHORT_HEAD = lazily(r"[A-Z“\"][\w’'&/,()“”\"-]*(?: [\w’'&/,()“”\"-]+){0,5}")
_LOOKED_AT = 60
"""Headings that are looked at: it is asked of each of them, and a glossary may have thousands."""
_ALPHABET, _IN_ORDER = 6, 0.9
"""Headings that show an alphabetical list, and the share of them that must be in order."""
_ANNOUNCED = lazily(
    r"\bfollowing\s+(?:additional\s+|new\s+)?definitions?\b|\bdefinitions?\b[^.]{0,80}\b(?:added|amended|addition|deleted|replaced)\b|"
    r"\bfollowing\s+(?:words|terms|expressions)\b[^.]{0,120}\bmean|(?:下列|以下)(?:术语|词语|用语|名词)[^。]{0,20}(?:含义|释义|定义)",
    re.IGNORECASE,
)


@lru_cache(2048)  # step after step asks for the same ones
def is_glossary_title(title: str) -> bool:
    """Whether a heading announces definitions."""
    title = title.strip(' 　:：()（）.“”"')
    return 0 < len(title) < _LONG_TITLE and bool(GLOSSARY.fullmatch(title))


def glossaries(wording: Wording) -> tuple[Clause, ...]:
    """The outermost clauses that hold definitions: by heading, by kind, or by an opening that announces them."""
    found: list[Clause] = []
    end = -1
    for clause in wording.clauses:
        if clause.start < end:
            continue
        if (
            is_glossary_title(clause.title)
            or (clause.kind_from == "heading" and clause.kind is ClauseKind.DEFINITION)
            or _announces(wording, clause)
        ):
            found.append(clause)
            end = clause.span.end
    return tuple(found)


def glossary_homes(wording: Wording) -> dict[int, Clause]:
    """For the id of every clause inside a glossary, the clause that opens the glossary."""
    homes: dict[int, Clause] = {}
    for root in glossaries(wording):
        inside = [c for c in wording.clauses[root.id - 1 :] if c.start < root.span.end]
        if len(inside) == 1:
            inside += _alphabetical_after(wording, root) or _named_after(wording, root)
        homes |= dict.fromkeys((c.id for c in inside), root)
    return homes


def _alphabetical_after(wording: Wording, root: Clause) -> list[Clause]:
    """The headings that follow a glossary's own as its terms, though they stand beside it: they go on in the alphabet."""
    found: list[Clause] = []
    last = ""
    for clause in wording.clauses[root.id :]:
        if clause.level < root.level or is_glossary_title(clause.title):
            break
        if clause.level == root.level:
            first = clause.title.strip(' “"').lower()
            if clause.label or not first or len(first.split()) > _LONG_TERM or first[:1] < last[:1]:
                break
            last = first
        found.append(clause)
    titled = sum(c.level == root.level for c in found)
    return found if titled >= _FEWEST_LISTED else []


def _named_after(wording: Wording, root: Clause) -> list[Clause]:
    """The headings beside a clause that ends with `the following words have this meaning:`, as far as they are names."""
    found: list[Clause] = []
    if not _ANNOUNCED_LAST.search(wording.own_text(root)[-_LAST:]):
        return found
    for clause in wording.clauses[root.id :]:
        if clause.level < root.level or (clause.level == root.level and not _SHORT_HEAD.fullmatch(clause.title)):
            break
        found.append(clause)
    return found


def heads_alphabet(wording: Wording, clause: Clause) -> bool:
    """Whether a heading inside a glossary stands above a list of terms (`Meanings that apply throughout` / Accidental damage, Buildings, …):
    the headings right below it follow the alphabet."""
    heads = [c.title.strip(' “"').lower() for c in wording.children(clause)[:_LOOKED_AT] if c.title and not c.label]
    if not clause.title or len(heads) < _ALPHABET:
        return False
    return sum(a <= b for a, b in pairwise(heads)) >= _IN_ORDER * (len(heads) - 1)


def _announces(wording: Wording, clause: Clause) -> bool:
    """Whether the clause opens with `the following definitions are added` and has headings below it."""
    below = wording.children(clause)
    if not below and clause.title and _ANNOUNCED_LAST.search(wording.own_text(clause)[-_LAST:]):
        return True
    if not below or not all(c.title for c in below[:3]):
        return False
    return bool(_ANNOUNCED.search(wording.own_text(clause)[:400]))


def paragraphs(wording: Wording) -> Iterator[Paragraph]:
    """The paragraphs of a wording in reading order, tables of contents left out."""
    text, at = wording.text, wording.span.start
    heads = {c.span.start: c for c in wording.clauses}
    # A heading may stand on a line (in a cell) of its own, below its number.
    heads |= {c.title_span.start: c for c in wording.clauses if c.title_span is not None}
    while at < wording.span.end:
        end = text.find("\n", at, wording.span.end)
        end = wording.span.end if end < 0 else end
        yield from _pieces(wording, heads, at, end)
        at = end + 1


def _pieces(wording: Wording, heads: dict[int, Clause], start: int, end: int) -> Iterator[Paragraph]:
    """The paragraph of one line, its label cut off; a heading that runs on into the text is a piece of its own."""
    text = wording.text
    if wording.contents and wording.in_contents(start):
        return
    if start not in heads and (mark := _MARKS.match(text, start, end)) and mark.end() in heads:
        start = mark.end()  # A bullet stands before the clause.
    clause = heads.get(start) or wording.clause_at(start)
    opens = start in heads
    if clause is not None and opens:
        if clause.label_span is not None:
            start = max(start, clause.label_span.end)
            clause, start = _innermost(text, heads, clause, start, end)
        title = clause.title_span
        if title is not None and len(title) and start <= title.end <= end:
            yield Paragraph(title, clause, True, headed=True)
            start, opens = title.end, False
    elif clause is not None and not clause.title:
        first = next((s for s in clause.own if s.end > s.start), None)
        opens = first is not None and first.start == start
    while start < end and (text[start].isspace() or text[start] in "#*-·•　"):
        start += 1
    if start < end:
        yield Paragraph(Span(start, end), clause, opens)


def _innermost(text: str, heads: dict[int, Clause], clause: Clause, start: int, end: int) -> tuple[Clause, int]:
    """The last of the clauses whose numbers stand one behind the other on a line, and where its words begin: `2. a. Barge means …`."""
    while True:
        at = start
        while at < end and text[at].isspace():
            at += 1
        inner = heads.get(at)
        if inner is None or inner.id == clause.id or inner.label_span is None or inner.span.start != at:
            return clause, start
        clause, start = inner, inner.label_span.end


def with_extents(found: Sequence[Defined], wording: Wording) -> list[Defined]:
    """The definitions with extents: to the end of their clause, or to the next one that begins in the same clause."""
    ordered = sorted(found, key=lambda d: (d.body.start, d.span.start, d.span.end))
    homes = [wording.clause_at(d.span.start) for d in ordered]
    starts: dict[int, list[tuple[int, int]]] = {}
    for defined, home in zip(ordered, homes, strict=True):
        if not defined.inline:
            starts.setdefault(home.id if home else 0, []).append((defined.body.start, defined.extent.start))
    return [_extended(d, home, starts, wording) for d, home in zip(ordered, homes, strict=True)]


def _extended(
    defined: Defined, home: Clause | None, starts: dict[int, list[tuple[int, int]]], wording: Wording
) -> Defined:
    if defined.inline:
        return defined
    end = home.span.end if home else wording.span.end
    heading = home is not None and home.title_span is not None and defined.span.start in home.title_span
    if not heading:
        # Several names of one definition have one body; the next body is the next definition.
        siblings = starts[home.id if home else 0]
        after = bisect_right(siblings, (defined.body.start, wording.span.end))
        if after < len(siblings):
            end = min(end, max(siblings[after][1], defined.body.start))
        elif home is None or home.title:
            end = min(end, _own_end(home, defined.span.end, wording))
    if not any(c.isalnum() for c in wording.text[defined.span.end : end]):
        end = defined.span.end
    while end > defined.span.end and wording.text[end - 1].isspace():
        end -= 1
    body = Span(min(max(defined.body.start, defined.span.end), end), end)
    return replace(defined, extent=Span(defined.extent.start, max(end, defined.span.end)), body=body)


def _own_end(home: Clause | None, at: int, wording: Wording) -> int:
    """End of the stretch of the clause's own text around `at`."""
    if home is None:
        line = wording.text.find("\n", at, wording.span.end)
        return wording.span.end if line < 0 else line
    return next((s.end for s in home.own if s.start <= at <= s.end), home.span.end)
