"""Insuring clauses as covers: trigger × loss × party × condition × limit × period.

    保险责任
      第四条 在保险期间内，被保险人因网络安全事件支出下列费用，保险人负责赔偿：   lead-in, said of each cover
             └── period ─┘ └party─┘└── trigger ──┘  └loss┘
        （一）数据恢复费用：……                                                  one cover
        （二）应急响应费用：……                                                  one cover

One cover is the deepest clause with a heading of its own; where nothing below a clause has one, its items if its
lead-in lists what is paid (下列费用), and the clause as a whole if it lists what must happen (下列原因). Clauses side by side
that answer questions about one cover (`When we will pay`, `What we will pay`) are that one cover.

Which words show a part is told in `cover_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.covers.choices import Choices
from wordcheck.meaning.covers.cover_lists import CAUSES, PAID, Unit, covers_below, lead_of, lists_paid, told_of
from wordcheck.meaning.covers.cover_names import ANNOUNCES, cover_name
from wordcheck.meaning.covers.cover_parts import grants_itself, parts_of, points_to_list
from wordcheck.meaning.examples import in_example
from wordcheck.meaning.leads import applied_to
from wordcheck.meaning.market.words import Market
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import squeezed
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Cover
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_SITUATION = lazily(r"\W*(?:在|因|由于|被|于|从事|患|遭受|突发|工作时间|上下班)")
_BOUNDS = lazily(
    r"\W*(?:(?:在|无论|不论)任何情况下|(?:保险人|本公司|我们)对[^。，；]{0,40}(?:赔偿|给付)(?:总)?(?:金额|额)?(?:之和)?(?:不得?超过|以[^。，；]{2,20}为限)|"
    r"本(?:保险)?(?:合同|保险)(?:属于|是|为|适用)[^。，；]{0,4}(?:费用补偿|补偿原则))"
)
"""Words of a clause without a heading that bounds all covers, or says on what principle they pay, and grants nothing."""
_GRANTS = {
    "zh": lazily(
        r"赔|给付|承担|补偿|支付|垫付|负责|报销|豁免|提供|费|津贴|损失|责任|保障|金|钱|我们(?:补|出|认|管|付|报|掏)"
    ),
    "en": lazily(
        r"\b(?:pay(?:s|able|ment)?|paid|reimburse\w*|indemni\w+|compensat\w+|cover(?:s|ed)?|insur(?:e|es|ing)|provid(?:e|es|ed)|bears?|meets?|makes?\s+(?:good|up)|refund|repair|replace|benefits?|entitled|arrange|defend|loss|damage|theft|costs?|expenses?|bills?|charges?|money|fees?|liabilit\w+|liable|treatment)\b",
        re.I,
    ),
}
"""Words without one of which nothing is granted."""


_FEWEST_WORDS = 8
"""Words of an English clause without heading and lead-in, below which it is a line of a schedule and no sentence."""


def covers_of(wording: Wording, stretches: Stretches, choices: Choices, market: Market) -> tuple[Cover, ...]:
    """The covers of a wording in reading order, numbered from 1."""
    made: list[Cover] = []
    outer = (c for c in wording.clauses if c.kind is ClauseKind.COVERAGE and _outermost(wording, c))
    units = [u for c in outer for u in _units(wording, c)]
    excluded = _excluded_again(wording, units) | {u.id for u in units if in_example(wording, u)}
    headed = _first_headed(wording)
    for unit in _joined(wording, (u for u in units if u.id not in excluded)):
        if _gives(wording, stretches, unit, market):
            asked = headed[_heading(unit.clause)] < unit.clause.id
            made.append(_cover(wording, stretches, choices, unit, len(made) + 1, asked=asked))
    return tuple(made)


def _excluded_again(wording: Wording, units: list[Clause]) -> set[int]:
    """Clauses of a list that stands under the same headings among the exclusions: a list of exclusions told twice, no covers."""
    titles = {squeezed(c.title) for c in wording.clauses if c.kind is ClauseKind.EXCLUSION and c.title}
    lists: dict[int | None, list[Clause]] = {}
    for unit in units:
        lists.setdefault(unit.parent, []).append(unit)
    made: set[int] = set()
    for members in lists.values():
        again = [c.id for c in members if c.title and squeezed(c.title) in titles]
        if len(again) >= _FEWEST_AGAIN and 2 * len(again) > len(members):
            made.update(again)
    return made


_FEWEST_AGAIN = 3
"""Headings in common above which two lists are one."""


def _outermost(wording: Wording, clause: Clause) -> bool:
    return clause.parent is None or wording.clause(clause.parent).kind is not ClauseKind.COVERAGE


def _units(wording: Wording, clause: Clause) -> Iterator[Clause]:
    """The clauses at or below one that are a cover each."""
    below = covers_below(wording, clause)
    lead = lead_of(wording, clause)
    if not below or _WHEN_PAID.fullmatch(clause.title):
        yield clause
    elif _only_gathers(wording, clause, lead):
        causes = bool(lead.strip()) and bool(CAUSES[wording.language].search(lead.rstrip()[-120:]))
        if causes and any(not c.title for c in below):
            yield clause
        for child in below:
            if child.title or not causes:
                yield from _units(wording, child)
    else:
        yield clause


def _joined(wording: Wording, units: Iterable[Clause]) -> Iterator[Unit]:
    """The units, what is said of one cover in several clauses side by side joined to it."""
    kept: Unit | None = None
    for clause in units:
        if kept is not None and kept.clause.parent == clause.parent:
            if _WHEN_PAID.fullmatch(kept.clause.title) and ANNOUNCES.fullmatch(clause.title):
                kept = Unit(clause, beside=(kept.clause, *kept.beside))
                continue
            if ANNOUNCES.fullmatch(kept.clause.title) and _TABLE.fullmatch(clause.title):
                continue
            if _is_member(wording, kept, clause):
                kept = replace(kept, members=(*kept.members, clause))
                continue
        if kept is not None:
            yield kept
        kept = Unit(clause)
    if kept is not None:
        yield kept


def _is_member(wording: Wording, unit: Unit, clause: Clause) -> bool:
    """Whether a clause names a cause to which the one before it points, and pays nothing itself."""
    if wording.language != "zh" or covers_below(wording, unit.clause) or clause.title:
        return False
    words = wording.own_text(clause)
    return bool(CAUSES["zh"].search(wording.own_text(unit.clause))) and not _PAID_FOR.search(words)


_PAID_FOR = lazily(r"赔偿|赔付|给付|承担|补偿|负责|费用|投保")


def _only_gathers(wording: Wording, clause: Clause, lead: str) -> bool:
    """Whether a clause with clauses below it is no cover of its own but holds several."""
    if _titled_below(wording, clause):
        return True
    if not lead.strip():
        return not clause.title or _outermost(wording, clause) or _each_grants(wording, clause)
    return not clause.title and lists_paid(lead, wording.language) and not _situations(wording, clause)


def _each_grants(wording: Wording, clause: Clause) -> bool:
    """Whether the items of a heading are several insuring clauses, each with the insurer and what it does: no list of what one pays."""
    items = [wording.own_text(c) for c in covers_below(wording, clause)]
    granting = sum(grants_itself(i, wording.language) for i in items)
    return granting > 1 and 2 * granting > len(items)


def _situations(wording: Wording, clause: Clause) -> bool:
    """Whether most items of a Chinese clause say when, not what is paid: 在工作时间内遭受伤害; they are one cover, not several."""
    if wording.language != "zh":
        return False
    items = [wording.own_text(c).strip() for c in covers_below(wording, clause)]
    return 2 * sum(bool(_SITUATION.match(i)) and not PAID.search(i) for i in items) > len(items)


def _titled_below(wording: Wording, clause: Clause) -> bool:
    below = covers_below(wording, clause)
    return any((c.title and not _NO_HEADING.match(c.title)) or _titled_below(wording, c) for c in below)


def _gives(wording: Wording, stretches: Stretches, unit: Unit, market: Market) -> bool:
    """Whether some words of the clause give; one that only says what is not covered, or what a word means, is no cover."""
    clause = unit.clause
    if _defines(wording, clause, market):
        return False
    within = [s for s in stretches.within(clause.span) if s.sign is Sign.GIVES]
    giving = [s.span.of(wording.text) for s in within if not (s.titled and s.clause == clause.id)]
    if not within:
        return False
    if (
        clause.title
        and not covers_below(wording, clause)
        and not any(len(s) for s in (*clause.own, *applied_to(wording, clause)))
    ):
        return False  # A line of a schedule or of a table of contents.
    grants = _GRANTS[wording.language]
    above = [s.of(wording.text) for s in applied_to(wording, clause)]
    if not clause.title and not above and wording.language == "en":
        words = " ".join(giving).rstrip()
        if len(words.split()) < _FEWEST_WORDS and not words.endswith((".", ";", ":")):
            return False
    return any(grants.search(w) for w in giving) or any(grants.search(w) for w in above)


def _defines(wording: Wording, clause: Clause, market: Market) -> bool:
    """Whether a clause says what a word means, whom to call, or how losses are settled and shared."""
    if any(c.title and _MEANING.search(c.title) for c in (clause, *wording.parents(clause))):
        return True
    if any(c.kind in (ClauseKind.CLAIMS, ClauseKind.LIMIT, ClauseKind.SCHEDULE) for c in wording.parents(clause)):
        return True  # How a loss is worked out and bounded, item by item.
    words = next((s.of(wording.text) for s in clause.own if len(s)), "")
    if any(_MEANS_LIST.search(s.of(wording.text)) for s in applied_to(wording, clause)):
        return True
    if not clause.title:
        alone = words.strip()
        return bool(_BOUNDS.match(words) or not _NAMED.search(alone) or market.no_cover_heading.fullmatch(alone))
    return bool(
        _MEANS.match(words)
        or not _NAMED.search(clause.title)
        or market.no_cover_begins.match(clause.title)
        or market.no_cover_heading.fullmatch(clause.title)
    )


def _cover(wording: Wording, stretches: Stretches, choices: Choices, unit: Unit, id_: int, *, asked: bool) -> Cover:
    """The cover that a unit is. `asked`: a clause above it, side by side, has the same heading, so that the heading over both is not its own."""
    clause = unit.clause
    lead = applied_to(wording, clause)
    own = tuple(s for s in clause.own if len(s)) or tuple(_own_below(wording, clause))
    beside = tuple(s for c in unit.beside for s in c.own if len(s))
    # What stands behind a list is said of its items whatever its form (上述费用须经保险人认可).
    leads = (s for s in lead if s.start > clause.span.start or _leads_in(s.of(wording.text), wording.language))
    spans = tuple(g for s in (*own, *beside, *leads) for g in _giving(stretches, s))
    found = tuple(told_of(wording, unit, tuple(parts_of(wording.text, spans, wording.language))))
    condition = next((p.span for p in found if p.part == "condition"), None)
    return Cover(
        id=id_,
        clause=clause.id,
        span=clause.span,
        name=cover_name(wording, clause, found, asked=asked),
        lead=(*beside, *lead),
        parts=found,
        optional=choices.about(clause) is not None,
        condition=condition,
    )


def _first_headed(wording: Wording) -> dict[tuple[int | None, str], int]:
    """The first clause of each heading among those side by side."""
    found: dict[tuple[int | None, str], int] = {}
    for clause in wording.clauses:
        found.setdefault(_heading(clause), clause.id)
    return found


def _heading(clause: Clause) -> tuple[int | None, str]:
    return clause.parent, clause.title.casefold()


def _leads_in(words: str, tongue: Tongue) -> bool:
    """Whether words above a cover are said of it: they end in a colon or point to what follows."""
    end = words.rstrip()[-80:]
    return end.endswith((":", "：")) or points_to_list(end, tongue)


def _own_below(wording: Wording, clause: Clause) -> Iterator[Span]:
    for child in covers_below(wording, clause):
        yield from (s for s in child.own if len(s))
        yield from _own_below(wording, child)


def _giving(stretches: Stretches, span: Span) -> Iterator[Span]:
    """The words of a span that give: what is denied in it is no part of the cover. Neighbours count as one."""
    start = end = span.start
    for stretch in stretches.within(span):
        if stretch.sign is Sign.GIVES and not stretch.titled:
            if stretch.span.start > end + 2 and end > start:
                yield Span(start, end)
                start = stretch.span.start
            start = stretch.span.start if end == start else start
            end = min(stretch.span.end, span.end)
    if end > start:
        yield Span(start, end)


_NO_HEADING = lazily(r"\W*(?:if|the\s+most|this|we|under|when|subject|except|examples?)\b", re.I)
"""Words read as the heading of an item that open a sentence of it."""
_MEANS = lazily(r"[\W\d]*(?:means\b|mean\b|refers?\s+to\b|shall\s+mean\b|is\s+defined\b|指|是指|系指)", re.I)
_NAMED = lazily(r"[^\W\d_]")
"""A letter, without one of which a heading is but a number."""
_MEANS_LIST = lazily(r"\bmeans?\b[^.]{0,80}:\s*$", re.I)
"""The end of a lead-in whose items say what a word means."""
_MEANING = lazily(r"\b(?:means?|shall\s+mean)\W*$")
_WHEN_PAID = lazily(r"\W*(?:when\s+(?:will\s+we|we\s+will|we)\s+pay|when\s+(?:you\s+are|are\s+you)\s+covered)\W*", re.I)
_TABLE = lazily(r"\W*(?:(?:scale|table|schedule|limits?)\s+of\s+\w+|benefits?)\W*", re.I)
"""Headings of a table that says how much a cover pays."""
