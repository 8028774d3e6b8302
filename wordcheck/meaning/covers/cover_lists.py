"""What a list says of the cover that points to it: its members in the place of the parts that only name the list.

由于下列原因 … （一）火灾；（二）爆炸       trigger: 火灾；爆炸           the members are what must happen
下列费用 … 鉴定费用和运输费用。             loss: 鉴定费用和运输费用      lines that bear no mark are a list too
… alleging a: / 1. Media / media wrongful act;     trigger: … alleging; media wrongful act
caused by a peril listed below / 3. Explosion      trigger: Explosion
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.covers.cover_names import first_words, item_of, phrase_of
from wordcheck.meaning.covers.cover_parts import bare_sums, lists_at_once, points_to_list
from wordcheck.meaning.leads import applied_to, parts
from wordcheck.model.covers import CoverPart
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_PAYS = {
    "zh": lazily(
        r"(?:下列|以下|下述)(?!(?:任何|任一|情况)?(?:[^，。；：:\n]{0,4})(?:原因|情形|事故|事件|危险|风险))[^。；：:\n]{0,40}?(?:费用|损失|责任|保险金|保障|赔偿|补偿|项目)[^。；\n]{0,60}[:：]\s*$"
    ),
    "en": lazily(
        r"\b(?:pay|reimburse|indemnify|cover(?:age|s)?)\b(?:(?!\b(?:caused|result|arising|because)\b)[^.]){0,160}:\s*$",
        re.I,
    ),
}
CAUSES = {
    "zh": lazily(r"(?:下列|以下|下述)(?:任何|任一)?[^，。；：:\n]{0,20}(?:原因|情形|事故|事件|危险|风险)"),
    "en": lazily(r"\b(?:caused\s+by|resulting\s+from|arising\s+(?:from|out\s+of)|due\s+to|following\s+(?:causes|perils|events))[^.:]{0,40}:\s*$", re.I),
}  # fmt: skip
"""Words that point to a list of what must happen."""
PAID = lazily(r"(?:费用?|损失|责任|金|津贴|赔偿)[；;。，]?\s*$")
_NAMED_BELOW = lazily(
    r"(?:下列|以下)[^，。；：:\n]{0,12}(?:原因|风险|事故)[^。；\n]{0,40}[:：]\s*$|\b(?:caused\s+(?:directly\s+)?by|resulting\s+from|arising\s+from)\s+(?:any\s+of\s+|one\s+or\s+more\s+of\s+)?(?:the\s+following|(?:a|any|the)\s+(?:insured\s+)?(?:perils?|events?|causes?)\s+(?:listed|named|shown|set\s+out)\s+below)",
    re.I,
)
"""Words above covers by which the heading of each is what must happen: `caused by a peril listed below`."""
_OPEN = lazily(r"\W*(?:an?|any|the|one\s+of\s+the\s+following)?\s*:", re.I)
"""The end of a lead-in behind a trigger that its items complete."""
_COLON = lazily(r"[:：][ \t]*\n")
_LINE = lazily(r"[^\s][^\n]*")
_MOST_LINES = 12
_NO_THING = lazily(
    r"\W*(?:is|are|was|were|has|have|you|we|the\s+insured|if|when|where|within|in|at|on|that|which|your\s+family\s+(?:is|are|has))\b",
    re.I,
)
"""First words of an item that says when, where or that something is so, and not what is paid."""


class Unit(Struct, frozen=True):
    """A clause that is one cover, with clauses beside it that say more of it."""

    clause: Clause
    members: tuple[Clause, ...] = ()
    """Clauses that are the list to which its words point."""
    beside: tuple[Clause, ...] = ()
    """Clauses that say when it pays."""


def covers_below(wording: Wording, clause: Clause) -> list[Clause]:
    """The clauses of cover right below one."""
    return [c for c in wording.children(clause) if c.kind is ClauseKind.COVERAGE]


def lead_of(wording: Wording, clause: Clause) -> str:
    """A clause's own words before its first item."""
    return "\n".join(s.of(wording.text) for s in parts(wording, clause)[0])


def lists_paid(lead: str, tongue: Tongue) -> bool:
    """Whether a lead-in lists what is paid rather than what must happen."""
    return bool(_PAYS[tongue].search(lead.rstrip()))


def told_of(wording: Wording, unit: Unit, found: tuple[CoverPart, ...]) -> Iterator[CoverPart]:
    """The parts; where one only points to a list (`由于下列原因`, `the following costs`), the members of the list in its place."""
    clause, tongue = unit.clause, wording.language
    listing = _listing(wording, clause)
    below = covers_below(wording, listing)
    members = (*([c for c in below if not c.title] or below), *unit.members)
    things = [s for c in members if not _NO_THING.match((s := first_words(wording, c)).of(wording.text))]
    lead = lead_of(wording, listing).rstrip()
    causes = bool(members) and bool(CAUSES[tongue].search(lead[-120:]))
    listed = not causes and bool(things) and (lists_paid(lead, tongue) or _lists_losses(wording, lead, members))
    if causes:
        yield from (CoverPart("trigger", item_of(wording, c)) for c in members)
    for part in found:
        words = part.span.of(wording.text)
        own = part.span in clause.span
        if part.part == "trigger" and (causes or (points_to_list(words, tongue) and not own)):
            continue
        if part.part in ("loss", "trigger") and listed and own and not any(part.span in s for s in clause.own):
            continue  # It is said of one member of the list.
        if part.part == "loss" and (points_to_list(words, tongue) or bare_sums(words, tongue)):
            if not own:
                yield CoverPart("loss", first_words(wording, clause))
            elif members and not causes and lead.endswith((":", "：")):
                yield from (CoverPart("loss", s) for s in things)
            else:
                yield from (CoverPart("loss", s) for s in _unmarked(wording, clause, part.span) or (part.span,))
            continue
        yield part
        if part.part == "trigger" and not own and _OPEN.match(wording.text, part.span.end):
            yield from (CoverPart("trigger", s) for s in _completing(wording, clause))
    if listed and not any(p.part == "loss" and any(p.span in s for s in clause.own) for p in found):
        yield from (CoverPart("loss", s) for s in things)
    if clause.title_span is not None and not causes and not any(p.part == "trigger" for p in found):
        if any(_NAMED_BELOW.search(s.of(wording.text)) for s in applied_to(wording, clause)):
            yield CoverPart("trigger", clause.title_span)


def _listing(wording: Wording, clause: Clause) -> Clause:
    """The clause whose words lead in the list of a cover: the cover itself, or the first item of one that has no words of its own (`1. We cover:`)."""
    below = covers_below(wording, clause)
    if below and not below[0].title and not lead_of(wording, clause).strip() and covers_below(wording, below[0]):
        return below[0] if lists_at_once(lead_of(wording, below[0]).strip()) else clause
    return clause


def _unmarked(wording: Wording, clause: Clause, pointing: Span) -> tuple[Span, ...]:
    """The lines below a clause's colon to which its words point, where no number or bullet makes them items: 下列费用……：\n鉴定费用和运输费用。"""
    colon = _COLON.search(wording.text, pointing.end, clause.span.end)
    if colon is None or any(b.start < clause.span.end for b in covers_below(wording, clause)):
        return ()
    lines = _LINE.finditer(wording.text, colon.end(), clause.span.end)
    found = (Span(*m.span()) for m in lines)
    return tuple(phrase_of(wording, line) for line in found)[:_MOST_LINES]


def _completing(wording: Wording, clause: Clause) -> tuple[Span, ...]:
    """The own words of an item by which an open lead-in ends: `… alleging a:` / `1. Media` / `media wrongful act;`."""
    own = next((s for s in clause.own if len(s)), None)
    return (phrase_of(wording, own),) if own is not None else ()


def _lists_losses(wording: Wording, lead: str, members: tuple[Clause, ...]) -> bool:
    """Whether most items of a Chinese clause without a lead-in, or behind a colon, are losses or costs."""
    if wording.language != "zh" or (lead and not lead.endswith((":", "："))):
        return False
    return 2 * sum(bool(PAID.search(wording.own_text(c).strip())) for c in members) > len(members)
