"""One head of loss, or one member of a row, that an exclusion takes though a cover grants it in so many words.

    We will pay Defence Costs, and regulatory fines and penalties …      (a) fines or penalties of any kind;                     two heads
    We will pay for money that the Insured transfers because it …        (b) money transferred, however the transfer comes about; all its words
    赔偿监管罚款以及应对调查的法律费用                                       （一）任何性质的罚款、罚金；                             罚款
    Loss does not include regulatory fines                               in a definition it takes what the cover grants, too

The words must leave no case out, or be a bare row; each member is looked for alone: as the head of something that a line pays, or with all its words
in one line. A head that goes on (`criminal fines`, 税务罚款) is another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stem
from wordcheck.meaning.covers.granted_again import lines_in, lines_taken, unnumbered
from wordcheck.meaning.denials.plain_denials import denied_outright
from wordcheck.meaning.market.events_en import EventsEn
from wordcheck.meaning.market.words import Events
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Exclusion
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import ClauseKind, Wording

_WIDE = {
    "zh": lazily(
        r"^(?:对于?|因|由于)?(?:任何|一切|所有(?![的或、和并，])|各种|各类)(?:性质|形式|种类|原因)?的?|(?:任何|一切|所有|全部)(?=(?:损失|费用|责任)[。；;]?$)"
        r"|(?:不论|无论|不管)[^，。；的]{0,8}?(?:原因|方式|性质|情形|何种)(?:造成|导致|引起|所致)?的?"
    ),
    "en": lazily(
        r",?\s*(?:\b(?:of\s+(?:any|every|whatever|whatsoever)\s+(?:kind|nature|sort|type|description)(?:\s+whatsoever)?|whatsoever|in\s+(?:any|all)\s+(?:circumstances|event|case)s?|without\s+exception)"
        r"|\b(?:however|howsoever|whatever|regardless\s+of\s+(?:how|the|its))\b(?:\s+[\w’']+){0,6})\W*$",
        re.I,
    ),
}  # fmt: skip
"""Words that leave no case of what they stand beside."""
_ENDS_ZH = lazily(
    r"(?:[，,]?(?:保险人|本公司|我们)[^，。；]{0,8}不.*|(?:所?(?:造成|导致|引起)的)?(?:损失|费用|责任)?)[；。;\s]*$"
)
_JOINED = {"zh": lazily(r"[、]|以及|或者|和|及|或|与"), "en": lazily(r",\s*(?:and|or)\s+|,\s*|\s+(?:and/or|and|or)\s+")}
_NARROWED = {
    "zh": lazily(r"未|不|非|超|除|以外|等待期|本人|自身|外$|因|由|造成|导致|引起"),
    "en": lazily(r"\b(?:not|no|without|unless|except\w*|other\s+than|if|until|before|prior|more\s+than|excess|owned?|own|under\s+(?:any|a)\s+contract|where|when|while|due|caused|by|arising|in\s+connection|result\w*)\b", re.I),
}  # fmt: skip
"""What sets a case of its own."""
_PAYS_EN = lazily(
    r"\b(?:pay|reimburse|indemnify|compensate)\b(?:\s+(?:on\s+behalf\s+of\s+(?:the\s+|an?\s+|any\s+)?\w+|the\s+insured|you|for|against))*\s+(?P<row>[^.;:]+?)(?=,\s*including\b|[.;:]|\Z)|,\s*including\s+(?P<also>[^.;:]+)",
    re.I,
)
_PAYS_ZH = (
    lazily(r"(?:^|[，。；：])(?P<row>[^，。；：]{2,40}?)[，]?(?:由)?(?<!被)(?:保险人|本公司|我们)[^，。；]{0,24}(?:赔偿|赔付|承担|支付|给付)"),
    lazily(r"(?<!被)(?:保险人|本公司|我们)[^，。；]{0,24}?(?:赔偿|赔付|承担|支付|给付)(?P<row>[^，。；：]{2,40})"),
    lazily(r"(?:支付|交付|支出|转出|处以)的(?P<row>[\u4e00-\u9fff、]{2,16})(?=[，。；：]|$)"),
    lazily(r"^[（(][一二三四五六七八九十\d]{1,3}[）)](?P<row>[\u4e00-\u9fff、]{2,12})(?=[：:；。]|$)"),
)  # fmt: skip
"""Where a line says what is paid."""
_MODIFIED = lazily(
    r"\s+(?:that|which|who|whom|incurred|payable|because|resulting|arising|during|to\s+the\s+extent|where|if)\b.*$",
    re.I | re.S,
)
_WORD = lazily(r"[A-Za-z][A-Za-z’'-]*")
_NO_HEAD = frozenset(
    map(
        stem,
        "loss damage claim cost expense amount sum benefit liability liable premium limit person party property data information fee charge payment interest thing matter event service act settlement judgment award".split(),
    )
)
"""What too many covers pay for its exclusion to take one of them."""
_NO_HEAD_ZH = lazily(r"(?:损失|费用|责任|赔偿金?|赔款|金额|款项|利息|保险金|事故|支出|部分|数据|财产|财物|义务|诉讼)$")
_LITTLE = frozenset(
    map(
        stem,
        """a an any all every such the of for from to in on or and with as at its his their your our you we they it that which who whose is are was were be been has have
    had will shall may insured insurer policyholder company third party parties person loss damage cost costs expense amount sum pay paid payment reasonable other""".split(),
    )
)
_LITTLE_ZH = lazily(r"任何|一切|所有|被保险人|保险人|损失|费用|责任|支付|赔偿|合理|的|与|和|或|及|因|由|对|为|所|将|等")
_FEWEST = {"zh": 4, "en": 3}
"""Stems, or characters, of words that are all in one line."""


class _Line(Struct, frozen=True):
    """One line by which an insuring clause grants, with the heads of what it pays."""

    span: Span
    said: str
    words: frozenset[str]
    heads: frozenset[str]
    title: str = ""
    """The English heading of its clause."""


def heads_taken(
    wording: Wording, stretches: Stretches, exclusions: Sequence[Exclusion], events: Events
) -> Iterator[tuple[Span, Span]]:
    """The words that take, and the line that grants: of exclusions, then of definitions."""
    tongue = wording.language
    taking = lines_taken(wording, exclusions)
    rows = [(s, x, members) for s, x in taking if (members := _members(s.of(wording.text), tongue))]
    meanings = list(_left_out(wording, stretches))
    plain = [(s, x, named) for s, x in taking if (named := _named_plainly(s.of(wording.text), tongue, events.english))]
    granting = list(_granting(wording, stretches)) if rows or meanings or plain else []
    for span, exclusion, members in rows:
        line = next((one for one in granting if any(_takes(m, one, tongue) for m in members)), None)
        if line is not None and denied_outright(wording, exclusion.clause, span):
            yield span, line.span
    headed = {one.title: one.span for one in reversed(granting) if one.title} if plain else {}
    titles = [(_name(title, events.english), span) for title, span in headed.items()]
    for span, exclusion, named in plain:
        granted = next((at for title, at in titles if any(_is_title(n, title) for n in named)), None)
        if granted is not None and denied_outright(wording, exclusion.clause, span):
            yield span, granted
    for span, term in meanings:
        members = _members(span.of(wording.text), tongue, bare=True)
        of_it = (one for one in granting if any(use in one.span for use in term.uses))
        line = next((one for one in of_it if any(_takes(m, one, tongue) for m in members)), None)
        if line is not None:
            yield span, line.span


def _left_out(wording: Wording, stretches: Stretches) -> Iterator[tuple[Span, Term]]:
    """What the only definition of a term says that it does not include."""
    for term in wording.terms:
        if len(term.definitions) == 1:
            for stretch in stretches.within(term.definitions[0].span):
                found = _LEFT_OUT[wording.language].search(wording.text, stretch.span.start, stretch.span.end)
                if stretch.sign is Sign.NARROWS and found is not None:
                    yield Span(*found.span("what")), term


_LEFT_OUT = {
    "zh": lazily(
        r"(?:不包括|不包含|不含)(?P<what>[^，。；\n]{2,40}(?:费用?|损失|责任|行为|[罚赔]款|赎金|支出))(?=[，。；\n]|$)"
    ),
    "en": lazily(r"\b(?:does|do|shall|will)\s+not\s+include\s+(?P<what>[^.;:\n]{4,120})", re.I),
}


def _members(words: str, tongue: Tongue, *, bare: bool = False) -> tuple[str, ...]:
    """What words exclude without leaving a case, as a whole and member by member; nothing where they set a case."""
    said = unnumbered(words)
    wide = _WIDE[tongue].search(said)
    if wide:
        said = said[: wide.start()] + (said[wide.end() :] if tongue == "zh" else "")
    said = _ENDS_ZH.sub("", said) if tongue == "zh" else said.strip(" .;,")
    if not said or _NARROWED[tongue].search(said):
        return ()
    members = tuple(p.strip() for p in _JOINED[tongue].split(said) if p.strip())
    if wide or bare:
        return (said, *members)
    plain = tongue == "zh" and all(2 <= len(m) <= _PLAIN_ZH and "的" not in m for m in members)
    heads = tuple(m for m in members if _LOSS_OF.fullmatch(m) or (len(m) < _FEWEST[tongue] and len(members) > 1))
    return heads if plain else ()


_Name = tuple[frozenset[str], frozenset[str]]
"""The stems of a name, and the events that it names."""


def _named_plainly(words: str, tongue: Tongue, known: EventsEn) -> tuple[_Name, ...]:
    """What English words exclude without any case, as a whole and the first member of their row; of the events only where they say nothing
    else."""
    said = unnumbered(words).strip(" .;,")
    if tongue == "zh" or not said or _NARROWED["en"].search(said):
        return ()
    return tuple(_name(w, known, alone=True) for w in dict.fromkeys((said, _JOINED["en"].split(said)[0])))


def _name(words: str, known: EventsEn, *, alone: bool = False) -> _Name:
    said = known.taken(words).said
    events = frozenset(f for _, families in said for f in families)
    pure = not alone or all(families for _, families in said)
    return frozenset(_stems(_OR_ELSE.sub("", words))), events if pure else frozenset()


def _is_title(named: _Name, title: _Name) -> bool:
    """Whether words name what the heading of a cover names: in its words, with one more to choose from (`restoring or re-entering data`), or as
    the same event."""
    return (len(title[0]) >= _TITLE and named[0] == title[0]) or (bool(title[1]) and named[1] == title[1])


_OR_ELSE = lazily(r"\s+or\s+[a-z-]+", re.I)


def _stems(words: str) -> Iterator[str]:
    return (s for w in _WORD.findall(words.lower()) if (s := stem(w)) not in _LITTLE)


_LOSS_OF = lazily(r"(?P<of>[\u4e00-\u9fff]{2,4})损失")
"""A loss that is named by what is lost: 利润损失 takes 营业利润."""
_PLAIN_ZH = 6
"""Characters of a member of a bare row; of such a row only short names of heads (罚款, 赎金) are looked for."""


def _takes(member: str, line: _Line, tongue: Tongue) -> bool:
    if tongue == "zh":
        bare = _LITTLE_ZH.sub("", member)
        lost = _LOSS_OF.fullmatch(member)
        name = lost["of"] if lost else member
        if any(head.removesuffix("损失").endswith(name) for head in line.heads) and not _NO_HEAD_ZH.search(name):
            return True
        return len(bare) >= _FEWEST["zh"] and said_of(bare, line.said) == len(bare)
    stems = list(_stems(member))
    if len(stems) == 1:
        return stems[0] in line.heads and stems[0] not in _NO_HEAD
    return len(set(stems)) >= _FEWEST["en"] and all(s in line.words for s in stems)


def _granting(wording: Wording, stretches: Stretches) -> Iterator[_Line]:
    tongue = wording.language
    for stretch in stretches.all:
        clause = wording.clause(stretch.clause)
        if stretch.sign is not Sign.GIVES or clause.kind is not ClauseKind.COVERAGE:
            continue
        if stretch.titled and tongue == "en":
            named = [stem(w) for w in _WORD.findall(stretch.span.of(wording.text).lower())]
            if 0 < len(named) <= _TITLE:
                yield _Line(stretch.span, "", frozenset(), frozenset(named[-1:]))
        elif not stretch.titled:
            for span in lines_in(wording, stretch.span):
                said = span.of(wording.text)
                words = frozenset(stem(w) for w in _WORD.findall(said.lower())) if tongue == "en" else frozenset[str]()
                title = clause.title if tongue == "en" else ""
                yield _Line(span, said, words, frozenset(_heads(said, tongue)), title)


def _heads(said: str, tongue: Tongue) -> Iterator[str]:
    """The last word of each thing that a line pays; in Chinese each thing without what describes it."""
    if tongue == "zh":
        for form in _PAYS_ZH:
            for found in form.finditer("".join(said.split())):
                yield from (piece.rpartition("的")[2] for piece in _JOINED["zh"].split(found["row"]))
        return
    for found in _PAYS_EN.finditer(" ".join(said.split())):
        row = _MODIFIED.sub("", found["row"] or found["also"])
        for piece in _JOINED["en"].split(row)[:_ROW]:
            words = _WORD.findall(piece.partition(" of ")[0] or piece)
            if words and len(words) <= _THING:
                yield stem(words[-1].lower())


_ROW, _THING, _TITLE = 5, 5, 2
"""Things of one row, words of one thing, words of a heading that is the name of a peril."""
