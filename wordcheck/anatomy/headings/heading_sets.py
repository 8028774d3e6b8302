"""Headings told by each other: what a line is that looks like one depends on the lines like it.

Each function takes the cues of all passages and gives them back with those changed that the others decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.headings.cues import Cue
from wordcheck.anatomy.headings.plain_heads import plain_heads
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import ANNEX_STYLE, EN_WORDS, SLIP_HEAD, SLIP_HEADS, ZH_PARTS, squeezed
from wordcheck.languages.lazily import lazily

_BESIDE = 50.0
"""Points by which the text stands right of heads in the margin."""
_PLAIN_SCORE = 1.6
_PLAIN_RANK = 10.0
_PLAIN_STYLE = "h:plain"
_FEW_PARTS = 2
_TOLD = 3
"""Levels of headings that a format tells by purpose."""
KNOWN_PART = 2.0
"""How much more prominent known words make a Chinese heading."""
_CAPS = "h:caps:"
_BRACKETS = frozenset("【〖<＜")
_TERM_LEVEL = 6
"""Level of the terms of a definition list."""
_LOOKS_PART = 3
"""Parts of known words in one look that make parts of the other headings in it."""
_LARGER = 1.1
"""How much larger than the text the type of parts is, if no colour sets it apart."""
_PART, _OTHER = "h:part:", "h::"
"""How the styles of parts and of other headings begin, whose rest is their look."""
_PART_BASE, _OTHER_BASE = 25.0, 10.0
"""Their prominence without what their look adds."""
_CLEARLY = 0.9
"""How much more prominent a heading is that holds others."""
_PLAIN_LOOK = 0.2
"""What a look adds up to which it is that of the text."""
BENEFIT_STYLE = "h:benefit"
"""Style of the name of a benefit that nothing but its words shows."""
TABLE_STYLE = "h:table"
"""Style of the title of a table within a part."""
_TABLE_RANK = 4.0
_PARTS_AFTER = 2
"""Parts behind the title of a table that show it to be no annex."""
AGAIN = ":again"
"""Ends the style of headings that come back word for word."""
_LISTS = lazily(
    r"\b(?:modif(?:y|ies)|changes|amends?|adds?|applies|apply|attach\w*|endors\w*|forms? part)\b.{0,80}\bfollowing\b[^.:]{0,40}:$",
    re.IGNORECASE,
)
"""How an endorsement leads in the names of what it changes."""
SLIP_STYLE = "h:slip"
"""Style of the heads of a slip."""
_LONGEST_ASIDE = 60
"""Characters of a head in a column of its own."""
_FEW_ASIDE = 3
"""Fewest heads, in italics or a colour, that make such a column."""
_MOST_SPEAK, _SPEAKING = 0.8, 30
"""Share of them that have a sentence beside them, and its fewest characters: no amount and no page."""


def side_heads(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with heads beside a number read as those beside text, where a wording has its heads in the margin.

    Claims against you    If a claim is made …      <- one passage
    Your own losses       1. If a client …          <- two, of which the number's has the line's end
    """
    made = _set_apart(passages, cues)
    usual = {c.style for c in made if c is not None and c.style.startswith("h:side") and c.length is not None}
    for i, p in enumerate(passages[:-1]):
        after = passages[i + 1]
        style = f"h:side:{p.look.size or 0:g}"
        if (
            style in usual
            and p.look.bold
            and not p.readings
            and after.readings
            and after.gap is None
            and after.page == p.page
            and p.indent is not None
            and (after.indent or 0.0) > p.indent + _BESIDE
        ):
            made[i] = Cue(2.4, style, 5.0)
    return made


def _set_apart(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with heads beside their text that are not bold: several in italics or a colour, in a column of their own.

    *Reporting*       A Claim shall be reported …
    *Governing Law*   This policy is governed …
    """
    found: dict[tuple[float, float], list[int]] = {}
    for i, p in enumerate(passages):
        lead = p.look.lead
        if lead and not p.side and not p.readings and p.table is None and p.indent is not None and cues[i] is None:
            words = p.text[:lead].rstrip()
            if "\t" in p.text[len(words) : lead + 1] and len(words) <= _LONGEST_ASIDE and words[-1] not in ".,;。，；":
                found.setdefault((round(p.indent / 4), p.look.size or 0.0), []).append(i)
    made = list(cues)
    for (_, size), at in found.items():
        speaking = sum(_speaks(passages[i]) for i in at)
        for i in at if len(at) >= _FEW_ASIDE and speaking >= _MOST_SPEAK * len(at) else ():
            made[i] = Cue(2.4, f"h:side:{size:g}", 5.0, len(passages[i].text[: passages[i].look.lead].rstrip()))
    return made


def _speaks(p: Passage) -> bool:
    """Whether a sentence stands beside the head of a passage, or what leads a list in."""
    words = p.text[p.look.lead :].lstrip()
    return len(words) >= _SPEAKING and (p.ends_sentence or p.ends_open) and not words[0].isdigit()


def parts_run_in(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with the names of parts before their text read as the parts that stand on lines of their own.

    **What we cover**                 <- bold, known words, on a line of its own
    **Deductible:** We pay what …     <- bold, known words, before its text: a part beside it, if it comes once
    A format that gives levels to headings says by them what stands below what, unless they are those of title and terms;
    one that gives sizes shows it by them. Where most such heads are in nobody's usual words they are terms: `Excess: the first …`.
    """
    if any(p.look.level is not None and p.look.level < _TERM_LEVEL for p in passages[1:]) or any(
        p.look.size is not None for p in passages
    ):
        return list(cues)
    looks = Counter(
        (c.style, c.rank)
        for p, c in zip(passages, cues, strict=True)
        if c is not None
        and c.length is None
        and c.style.startswith((_PART, _OTHER))
        and p.look.bold
        and known_part(p.text)
    )
    heads = Counter(_head(p) for p, c in zip(passages, cues, strict=True) if c is not None and _is_side(c))
    run_in = sum(n == 1 and known_part(head) for head, n in heads.items())
    few = sum(looks.values()) < _FEW_PARTS and run_in <= _FEW_PARTS
    if not looks or few or 2 * run_in < len(heads):
        return list(cues)
    (style, rank), _ = looks.most_common(1)[0]
    return [
        replace(c, style=style, rank=rank)
        if c is not None and _is_side(c) and heads[_head(p)] == 1 and known_part(_head(p))
        else c
        for p, c in zip(passages, cues, strict=True)
    ]


def _is_side(cue: Cue) -> bool:
    return cue.length is not None and cue.style.startswith("h:side")


def _head(p: Passage) -> str:
    return squeezed(p.text[: p.side])


def known_part(words: str) -> bool:
    """Whether the trade knows the words as the name of a part."""
    bare = squeezed(words).strip('【】“”"：: .')
    return (ZH_PARTS if not bare.isascii() else EN_WORDS).fullmatch(bare) is not None


def without_lists(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues without those of names that a sentence leads in: the forms that an endorsement changes, in capitals."""
    made = list(cues)
    for i, p in enumerate(passages):
        if not p.ends_open or _LISTS.search(p.text) is None:
            continue
        for k in range(i + 1, len(passages)):
            if passages[k].readings or not passages[k].look.caps or passages[k].look.size != passages[i + 1].look.size:
                break
            made[k] = None
    return made


def tables_within(cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with titles of tables that stand before the last parts taken for what they are: no annex, but text.

    `伤残等级赔偿比例表` in the middle of 保险责任 must not hold 责任免除 and all that follows.
    """
    done: list[Cue | None] = []
    parts = 0
    for cue in reversed(cues):
        if cue is not None and cue.style == f"{ANNEX_STYLE}-table" and parts >= _PARTS_AFTER:
            cue = replace(cue, style=TABLE_STYLE, rank=_TABLE_RANK)
        parts += cue is not None and cue.style.startswith("h:part")
        done.append(cue)
    return done[::-1]


def slip_heads(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with the heads of a slip added (`TERRITORIAL LIMITS:   Worldwide.`), if there are several."""
    lengths = {
        i: len(m[1])
        for i, p in enumerate(passages)
        if not p.readings and p.table is None and (m := SLIP_HEAD.match(p.text)) is not None
    }
    if len(lengths) < SLIP_HEADS:
        return list(cues)
    lengths |= {
        i: len(m[1])
        for i, p in enumerate(passages)
        if p.ends_open and not p.readings and p.table is None and (m := SLIP_HEAD.match(f"{p.text}\n.")) is not None
    }  # Its list stands below or beside it.
    return [Cue(2.4, SLIP_STYLE, 9.0, lengths[i]) if i in lengths else cue for i, cue in enumerate(cues)]


def with_plain_heads(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with headings added that only their place shows.

    Those that stand where the headings of parts stand, before the same numbers, are headings of parts.
    """
    known = [c is not None and c.score >= _PLAIN_SCORE for c in cues]
    seen = {i for i, c in enumerate(cues) if c is not None and c.score >= _PLAIN_SCORE and c.rank > _PLAIN_RANK}
    heads = plain_heads(passages, known, seen)
    if not heads:
        return list(cues)
    follows = [p.readings[0].style if p.readings else "" for p in passages[1:]] + [""]
    before: Counter[tuple[str, float, str]] = Counter(
        (c.style, c.rank, follows[i]) for i, c in enumerate(cues) if c is not None and c.score > 0 and follows[i]
    )
    parts = {style: (look, rank) for (look, rank, style), n in reversed(before.most_common()) if n >= _FEW_PARTS}
    made = [_as_plain(c) for c in cues]
    for i in heads:
        cue = cues[i]
        if cue is not None and cue.style == BENEFIT_STYLE:
            continue
        if cue is not None and cue.rank > _PLAIN_RANK:
            made[i] = replace(cue, score=max(cue.score, _PLAIN_SCORE))
        else:
            look, rank = parts.get(follows[i], (_PLAIN_STYLE, _PLAIN_RANK))
            made[i] = Cue(max(cue.score if cue else 0.0, _PLAIN_SCORE), look, rank)
    return made


def parts_by_look(passages: Sequence[Passage], cues: Sequence[Cue | None], body: float | None) -> list[Cue | None]:
    """The cues with headings of no known words read as parts that are set like the known ones, each above an article. `body` is the size of the text.

    责任免除      <- bold and centred, known words, then 第六条
    赔多少        <- bold and centred, then 第二十条: as much a part as the others
    """
    above = [bool(after.readings) and after.readings[0].style == "第*条" for after in passages[1:]] + [False]
    looks: dict[str, Cue] = {}
    times: Counter[str] = Counter()
    for cue, holds in zip(cues, above, strict=True):
        if cue is not None and holds and cue.style.startswith(_PART):
            looks[cue.style.removeprefix(_PART)] = cue
            times[cue.style.removeprefix(_PART)] += 1
    made = list(cues)
    for i, cue in enumerate(cues):
        look = cue.style.removeprefix(_OTHER) if cue is not None and cue.style.startswith(_OTHER) else ""
        if cue is not None and look and above[i] and cue.score > 0 and times[look] >= _LOOKS_PART:
            made[i] = replace(cue, style=looks[look].style, rank=looks[look].rank)
    return _parts_set_apart(passages, made, body or 0.0)


def _parts_set_apart(passages: Sequence[Passage], cues: Sequence[Cue | None], body: float) -> list[Cue | None]:
    """The cues with headings of no known words read as parts that share with known ones a type larger or in a colour.

    Not where one of them stands right below a known part: there the type serves for what stands in the parts as well.
    """
    known: dict[str, list[int]] = {}
    other: dict[str, list[int]] = {}
    for i, (p, cue) in enumerate(zip(passages, cues, strict=True)):
        if cue is not None and (p.look.color or (p.look.size or 0.0) > _LARGER * body > 0):
            if cue.style.startswith(_PART):
                known.setdefault(cue.style.removeprefix(_PART), []).append(i)
            elif cue.style.startswith(_OTHER) and cue.score > 0:
                other.setdefault(cue.style.removeprefix(_OTHER), []).append(i)
    made = list(cues)
    for look, at in known.items():
        rest = other.get(look, [])
        below = any(i + 1 in rest for i in at)
        part = cues[at[0]]
        if len(at) >= _LOOKS_PART - 1 and not below and len(rest) <= 3 * len(at) and part is not None:
            for i in rest:
                cue = made[i]
                made[i] = replace(cue, style=part.style, rank=part.rank) if cue is not None else None
    return made


def parts_within(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with known parts told as headings within larger ones, where several stand right below such.

    我们不保什么      <- large, no known words
    责任免除          <- known words, set as the text is or less large: no part beside it
    """
    looks = [_look_of(cue) for cue in cues]
    larger = {i: look for i, look in enumerate(looks) if look is not None and look[1] >= _CLEARLY}
    others = {
        style for i, (style, _) in larger.items() if (cue := cues[i]) is not None and cue.style.startswith(_OTHER)
    }
    if len(larger) < _LOOKS_PART or not others:
        return list(cues)
    below: Counter[str] = Counter()
    above: set[str] = set()
    for i, (cue, look) in enumerate(zip(cues, looks, strict=True)):
        if cue is None or look is None or not cue.style.startswith(_PART):
            continue
        if i - 1 in larger and larger[i - 1][0] in others and look[1] <= larger[i - 1][1] - _CLEARLY:
            below[look[0]] += 1
        if i + 1 < len(passages) and (i + 1 in larger or _begins_articles(passages[i + 1])):
            above.add(look[0])
    within = {style for style, n in below.items() if n >= _FEW_PARTS and style not in above}
    if not within:
        return list(cues)
    return [
        _as_other(cue, *look)
        if cue is not None and look is not None and cue.style.startswith(_PART) and look[0] in within | others
        else cue
        for cue, look in zip(cues, looks, strict=True)
    ]


def _look_of(cue: Cue | None) -> tuple[str, float] | None:
    """The name of the look of a heading with or without known words, and how far it stands out by it."""
    if cue is None or cue.score <= 0:
        return None
    if cue.style.startswith(_PART):
        return cue.style.removeprefix(_PART), cue.rank - _PART_BASE
    return (cue.style.removeprefix(_OTHER), cue.rank - _OTHER_BASE) if cue.style.startswith(_OTHER) else None


def _begins_articles(p: Passage) -> bool:
    return bool(p.readings) and p.readings[0].style == "第*条"


def _as_other(cue: Cue, name: str, look: float) -> Cue:
    """The heading of a part as one of its look that bears no known words."""
    plain = look <= _PLAIN_LOOK
    return replace(cue, style=_PLAIN_STYLE if plain else _OTHER + name, rank=_OTHER_BASE + (0.0 if plain else look))


def of_one_level(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with headings in capitals, and Chinese ones in known words, on one level with the others that the format puts there.

    Where it tells three levels and more it tells them by purpose; one level for all says nothing, and capitals and words do.
    """
    levels = {p.look.level for p in passages} - {None}
    if len(levels) < _TOLD or any(p.look.size is not None for p in passages):
        return list(cues)
    return [
        _levelled(p, c) if c is not None and p.look.level is not None else c
        for p, c in zip(passages, cues, strict=True)
    ]


def _levelled(p: Passage, cue: Cue) -> Cue:
    """The cue of a heading whose level the format tells, with the prominence of that level alone."""
    if cue.style.startswith(_CAPS):
        return replace(cue, style=cue.style.replace(_CAPS, _OTHER, 1), rank=cue.rank - 1.0)
    named = cue.style.startswith(_OTHER) and not p.text.isascii() and known_part(p.text)
    return replace(cue, rank=cue.rank - KNOWN_PART) if named else cue


def bracketed_parts(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with headings in brackets (`【赔多少】`) read as parts where one in the same brackets is known for a part."""
    signs = ["".join(p.text.split())[:1] if c is not None else "" for p, c in zip(passages, cues, strict=True)]
    known: dict[str, Cue] = {}
    times = Counter(signs)
    for cue, sign in zip(cues, signs, strict=True):
        if cue is not None and sign in _BRACKETS and cue.style.startswith(_PART):
            known.setdefault(sign, cue)
    return [
        replace(cue, style=known[sign].style, rank=known[sign].rank)
        if cue is not None and sign in known and times[sign] >= _LOOKS_PART and cue.length is None
        else cue
        for cue, sign in zip(cues, signs, strict=True)
    ]


def _as_plain(cue: Cue | None) -> Cue | None:
    """A heading that the trade's words show, and no look, in the style of those that only their place shows."""
    if cue is None or cue.rank > _PLAIN_RANK or not cue.style.startswith("h::"):
        return cue
    return replace(cue, style=_PLAIN_STYLE, rank=_PLAIN_RANK)
