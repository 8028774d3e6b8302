"""Circular definitions: terms that each rest on the next until the first comes round again.

    安全事件 ──▶ 系统故障 ──▶ 服务中断 ──▶ 安全事件

A definition rests on another term if that term makes up a good part of its words: what is only mentioned (the insured's
computer system) does not carry it. It also rests on the term that names its kind: `any Network that …`, `……的信息网络`. A Chinese
definition that begins with its own name says nothing: 网络事件，指网络事件及其后果.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

RESTS = 0.25
"""Share of a definition's characters that another term must make up for the definition to rest on it."""
_FIRST = lazily(
    r"\W*(?:(?:means?|includes?|including|is|are|refers?\s+to)\b\W*)?(?:(?:any|an|a|the|each|every|all|one\s+or\s+more)\s+)?\W*",
    re.I,
)
_NO_NOUN = lazily(
    r"\W*(?:$|(?<=[.,;(])|(?:that|which|who|where|whose|used|owned|given|made|caused|notified|arising|resulting|in|on|of|by|to|for|from|"
    r"and|or|under|within|during|with|including)\b)",
    re.I,
)
"""What may stand behind the first noun: in `Your spouse` the term is none."""
_LAST = lazily(r"[\s*”》]*(?:[。；]|$)")
_GOES_ON = lazily(r"[。；]|[，,]\s*(?:也|还)?包[括含]")
"""Behind it stands no kind, but what belongs to it besides."""
_SAYS = lazily(r"\W*(?:是|系)?指(?:的是)?[：:]?\s*(?:一切|任何|所有|各种|各类)?")
_SAID = lazily(r"及|以及|和|或|、|，|。|；|等|行为|情形|现象|状态|的(?:总称|统称|简称)|\Z")
"""What stands behind a name that is all of its own definition, or the first of a list."""
LONGEST = 6
"""Terms in a circle that is looked for."""


def circles(wording: Wording) -> list[tuple[str, ...]]:
    """Each circle once, from its term that is defined first, in reading order."""
    defined = {t.name: t for t in wording.terms if t.definitions}
    rests = {name: _rests_on(wording, term) for name, term in defined.items()}
    order = {name: i for i, name in enumerate(defined)}
    found: set[tuple[str, ...]] = {(name,) for name, term in defined.items() if _says_its_name(wording, term)}
    for name in defined:
        found.update(_back_to(name, (name,), rests, order))
    return sorted(found, key=lambda c: [order[n] for n in c])


def _says(term: Term) -> Span:
    """What a term's first definition says, behind the name."""
    definition = term.definitions[0].span
    return Span(max([s.end for s in term.spans if s in definition], default=definition.start), definition.end)


def _says_its_name(wording: Wording, term: Term) -> bool:
    """Whether a Chinese definition begins with the name that it is to define. An English one that does (`Costs means the costs which …`)
    bounds the everyday word, as is the custom."""
    says = _says(term)
    lead = _SAYS.match(wording.text, says.start, says.end)
    if wording.language == "en" or lead is None or not wording.text.startswith(term.name, lead.end()):
        return False
    return _SAID.match(wording.text, lead.end() + len(term.name), says.end) is not None


def _rests_on(wording: Wording, term: Term) -> tuple[str, ...]:
    definition, says = term.definitions[0], _says(term)
    # A name that ends in this one names a kind of it (物理性爆炸), and what kinds there are may be said before each is told.
    used = (t for t in wording.terms_in(definition.span) if t.definitions and not t.name.endswith(term.name))
    return tuple(
        dict.fromkeys(
            t.name
            for t in used
            if len(t.name) >= RESTS * len(definition.text)
            or any(_is_its_kind(wording, says, use) for use in t.uses_in(says))
        )
    )


def _is_its_kind(wording: Wording, says: Span, use: Span) -> bool:
    """Whether a definition says with a term what kind of thing it defines: in English its first noun, in Chinese its last."""
    before, behind = wording.text[says.start : use.start], wording.text[use.end : says.end]
    if wording.language == "en":
        return _FIRST.fullmatch(before) is not None and _NO_NOUN.match(behind) is not None
    return _LAST.match(behind) is not None and before.endswith("的") and not _GOES_ON.search(before)


def _back_to(
    start: str, path: tuple[str, ...], rests: dict[str, tuple[str, ...]], order: dict[str, int]
) -> list[tuple[str, ...]]:
    """The paths from the last name of `path` that come back to `start` over terms that are defined after it."""
    made = []
    for name in rests[path[-1]]:
        if name == start and len(path) > 1:
            made.append(path)
        elif name not in path and order[name] > order[start] and len(path) < LONGEST:
            made += _back_to(start, (*path, name), rests, order)
    return made
