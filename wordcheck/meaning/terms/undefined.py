"""Terms that an attentive reader misses in a glossary: what the trade defines, and what stands among defined words.

释义  1. 暴雨：指……  2. 洪水：指……            first evidence: a wording that defines ten terms uses 雷击 four times
      第五条 因雷击造成的损失……             and defines it nowhere, though the trade defines it as a rule
网络购物运费损失保险条款                       second evidence: the title names what is insured, the clauses speak of it again and
因网络购物退货……                               again, and the glossary says of other things what they mean, but not of this

Only wordings that keep a glossary of their own are asked; an added wording mostly borrows that of the wording to which it is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.model.holders import Holders
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.trade import LINES_OF_PERSONS
from wordcheck.model.wording import ClauseKind, Wording

FEWEST_DEFINED = {"zh": 3, "en": 8}
"""Defined terms that make a glossary."""
FEWEST_OF_A_RIDER = 8
"""Defined terms with which an added wording keeps a glossary of its own and borrows none."""
FEWEST_BESIDE_SUBJECT = 3
"""Defined terms beside which the thing insured is missed."""
SUBJECT_USES = 3
SUBJECT_LENGTH = 4
"""Uses and characters of the name of the thing insured."""
FEWEST_USES = 2
"""Places outside headings at which a term must stand to be missed."""
CLOSE_FAMILY = 6
"""Defined terms of a family beside which one use is enough for a Chinese one to be missed."""
LARGE_FAMILY = 15
"""Names in a family of which two must be defined before a third is missed."""
FEWEST_NUMBERED = 5
"""Entries of a glossary whose numbers show that one is left out."""
IN_SMALL_LETTERS = 0.1
"""Share of uses in small letters that an English term in capitals may have: no wording is wholly strict."""
_OF_A_GLOSSARY = frozenset({"definitions", "quotes", "bold", "color", "table", "capitals"})
EXPLAINED = {
    "zh": lazily(r"[”」’]?\s*(?:[，,]即(?!使)|(?:按照?|依照?|以)[^。；，\n]{2,60}计算|[（(](?:即|指|是指|见|释义|定义|具体)|[，,：:]?\s*(?:是指|系指|指(?!定|示|导|引|标|数))|[：:]|(?:的定义|的含义|的标准|的范围)|[，,]?(?:包括|例如|主要指)|[^。；，\n]{0,10}(?:在保险单|由保险单|以保险单|于保险单|详见|载明))"),
    "en": lazily(r"[”’\"]?\s*[–—-]*\s*(?:\((?:as|see|i\.e|meaning|defined)|,?\s*(?:means?|is\s+defined|as\s+defined|has\s+the\s+meaning|shall\s+mean|refers?\s+to)|:|[^.;,\n]{0,20}(?:in\s+the\s+(?:schedule|declarations)|as\s+(?:stated|specified|shown)))", re.I),
}  # fmt: skip
"""What stands behind a name where the text says what it means."""
_GIVEN_BEFORE = lazily(
    r"(?:(?<!视)(?<!作)(?<!诊断)(?<!鉴定)(?<!认定)(?:称)?为|对应日是|(?:主险|主合同)[^。；，]{0,8}的)[“\"「]?\Z"
)
"""的对应日为保单周年日, 主险合同所定义的重大疾病."""
_CAPITALS_BEFORE = lazily(r"(?<=[a-z,] )(?:[A-Z][a-z]+ )*(?P<word>[A-Z][a-z]+) \Z")
_NO_NAME = frozenset("Your Our The An Any Each Such This Every All No".split())
"""Words in capitals before a name that are not part of it."""
_RECKONS_BEHIND = lazily(r"\s*[×✕＊*÷+＋－-]|\s*/\s*\S")
_RECKONS_BEFORE = lazily(r"[=＝×÷+＋－（(]\s*\Z")
_GOES_ON = lazily(r"[\u4e00-\u9fff]{0,4}?(?:保险|险种|责任险)|险|医疗保险|补助|津贴")
_BY_CONTRACT = frozenset({"guarantee", "credit"})
"""Lines whose titles name a contract that the wording does not make."""
_OF_THINGS = frozenset({"property", "engineering"})
"""Lines that insure things, which a clause of its own lists."""
_SUBJECT_TITLES = frozenset(("保险标的", "承保标的", "被保险财产", "保险财产"))
"""Headings of clauses that say what is insured."""
_BESIDE_SUBJECT = lazily(r"^.*公司|[（(][^（）()]*[）)]|^附加")
_INSURANCE = lazily(r"(?:一切|综合|专项|补偿|履约|保证|信用|责任|损失|费用|损坏)*保险.*$")
_EVENT_ZH = lazily(r"(?:事件|攻击|欺诈|事故|病|中断|故障|灾害|行为)$")
_CAUSE_ZH = lazily(
    r"(?:因|由于|首次遭受|遭受|遭遇|患有|患|发生)(?P<name>(?:(?![或和及的在于被患因])[\u4e00-\u9fff]){1,8}?(?:事件|攻击|欺诈|业病|中毒))(?=被|[，,、]|造成|导致|致使|引起|而|或者?|的)"
)
_NO_CAUSE = lazily(r"保险|上述|前述|该|此类|任何|其|一次|同一|每次|或|和|及|的|突发|意外|下列|本")
"""What names no event of its own."""
_COMPOUND = "法|条例|责任|保险|险|事故"
_SHORT_NAME = lazily(r"[（(]以下(?:简|统|均|合)?称(?:为)?[“\"「‘]?(?P<short>[\u4e00-\u9fff]{2,8})[”\"」’]?[）)]")
_NO_END = lazily(r"(?:[被的及和与或、]|质量|安全生产|申请)$")


Families = tuple[tuple[str, ...], ...]
"""Names that wordings define together, by family; a name may belong to several."""


class Missing(Struct, frozen=True):
    """A term without a definition, with the places where it stands."""

    name: str
    uses: tuple[Span, ...]


def missing_terms(wording: Wording, families: Families = ()) -> tuple[Missing, ...]:
    """The terms that its glossary should hold and does not, by first use; `families` are names that the trade defines together."""
    tongue = wording.language
    defined = [t for t in wording.terms if t.definitions]
    listed = sum(t.mark in _OF_A_GLOSSARY for t in defined)
    if listed < (FEWEST_OF_A_RIDER if wording.rider else min(FEWEST_DEFINED[tongue], FEWEST_BESIDE_SUBJECT)):
        return ()
    told = {t.name.casefold() for t in wording.terms if not t.definitions}
    made = (
        {m.name.casefold(): m for m in _customary(wording, defined, families)}
        if families and listed >= FEWEST_DEFINED[tongue]
        else {}
    )
    if tongue == "zh":
        made |= {m.name: m for m in (*_subject(wording, defined), *_causes(wording, defined)) if m.name not in made}
    return tuple(sorted((m for k, m in made.items() if k not in told), key=lambda m: m.uses[0]))


class _Uses(Struct):
    """How a wording uses the names that the trade defines, by name."""

    missed: dict[str, list[Span]]
    """Where one stands as a term would, and nothing there says what it means."""
    operands: dict[str, list[Span]]
    """Where a formula reckons with one."""
    small: dict[str, int]
    """How often an English one stands in small letters."""
    explained: set[str]
    """Those that the wording explains where it uses them."""


def _customary(wording: Wording, defined: Sequence[Term], families: Families) -> Iterator[Missing]:
    """What the trade defines as a rule."""
    tongue = wording.language
    families = tuple(f for family in families if (f := tuple(n for n in family if n.isascii() == (tongue == "en"))))
    if not families:
        return
    names = {_plain(n) for t in defined for n in t.names}
    uses = _uses(wording, defined, families)
    missing = _missing(wording, defined, names, uses, families)
    for key, spans in uses.operands.items():
        if key not in uses.explained and not _known(key, names, tongue):
            yield Missing(spans[0].of(wording.text), tuple(spans))
    for key, spans in missing.items():
        if (
            key not in uses.operands
            and _family_defined(key, names, missing.keys(), families, rider=wording.rider)
            and not _heads_a_line(wording, spans[0])
        ):
            yield Missing(" ".join(spans[0].of(wording.text).split()), tuple(spans))


def _uses(wording: Wording, defined: Sequence[Term], families: Families) -> _Uses:
    tongue, text = wording.language, wording.text
    uses = _Uses({}, {}, {}, set())
    apart = _apart(wording)
    longer = Holders(s for t in defined for s in t.spans)
    explanations = Holders(d.span for t in defined for d in t.definitions) if tongue == "zh" else Holders(())
    for match in _expression(tongue, families).finditer(text, wording.span.start, wording.span.end):
        key, span = _plain(match[0]), Span(*match.span())
        if longer.hold_strictly(span) if tongue == "zh" else _names_more(text, match):
            continue
        if tongue == "zh" and _operand(text, match):
            uses.operands.setdefault(key, []).append(span)
        if EXPLAINED[tongue].match(text, match.end()) or (
            tongue == "zh" and _GIVEN_BEFORE.search(text, max(0, match.start() - 14), match.start())
        ):
            uses.explained.add(key)
        elif tongue == "en" and not _capitals(match[0]):
            uses.small[key] = uses.small.get(key, 0) + 1
        elif not (tongue == "zh" and _GOES_ON.match(text, match.end())) and not (
            apart.hold(Span(match.start(), match.start() + 1)) or explanations.hold(span)
        ):
            uses.missed.setdefault(key, []).append(span)
    return uses


def _names_more(text: str, match: re.Match[str]) -> bool:
    """Whether an English name ends a longer one: the Windscreen Excess is what the schedule says, and tells nothing of the Excess."""
    before = _CAPITALS_BEFORE.search(text, max(0, match.start() - 24), match.start())
    return before is not None and before["word"] not in _NO_NAME and match[0][:1].isupper()


def _missing(
    wording: Wording, defined: Sequence[Term], names: Set[str], uses: _Uses, families: Families
) -> dict[str, list[Span]]:
    """Of the names used as terms, those that are defined nowhere and used often enough to be missed."""
    tongue = wording.language
    titles = {_plain(c.title) for c in wording.clauses if c.title} if tongue == "zh" else set()
    missing = {
        k: s
        for k, s in uses.missed.items()
        if k not in uses.explained
        and uses.small.get(k, 0) <= IN_SMALL_LETTERS * len(s)
        and not any(t.startswith(k) for t in titles)
        and not _known(k, names, tongue)
        and (tongue == "zh" or _spread(wording, s))
    }
    if tongue == "en":
        return missing
    told_once = {k for k, s in missing.items() if not _spread(wording, s)}
    told_once -= {k for k in told_once if _alone(k, names, missing.keys(), families)}
    # Where an entry was left out, one use is enough, if but one name can be meant.
    if len(told_once) > 1 or (told_once and not _skips_an_entry(wording, defined)):
        return {k: s for k, s in missing.items() if k not in told_once}
    return missing


def _skips_an_entry(wording: Wording, defined: Sequence[Term]) -> bool:
    """Whether the numbers of a glossary leave one out, or begin with 2: then one use is enough for a term to be missed."""
    homes = {c.parent for t in defined for d in t.definitions if d.clause and (c := wording.clause(d.clause)).label}
    for home in homes - {None}:
        numbers = [c.number[-1] for c in wording.children(wording.clause(home or 0)) if c.label]
        if len(numbers) >= FEWEST_NUMBERED and len(set(numbers)) == len(numbers) == max(numbers) - 1:
            return wording.clause(home or 0).kind is ClauseKind.DEFINITION
    return False


def _operand(text: str, match: re.Match[str]) -> bool:
    """Whether a formula reckons with what a name says: 未满期净保险费＝净保险费×……; it cannot be worked out without its meaning."""
    return bool(
        _RECKONS_BEHIND.match(text, match.end())
        and _RECKONS_BEFORE.search(text, max(0, match.start() - 3), match.start())
    )


def _heads_a_line(wording: Wording, use: Span) -> bool:
    """Whether the words make a line of their own somewhere: a heading above their meaning that was read as text."""
    line = rf"(?m)^[\W\d]*{re.escape(use.of(wording.text))}[：: 　]*$"
    return re.search(line, wording.span.of(wording.text)) is not None


def _subject(wording: Wording, defined: Sequence[Term]) -> Iterator[Missing]:
    """What is insured, as the title names it: 网络购物 of 网络购物运费损失保险条款."""
    told = wording.line in _OF_THINGS and any(c.title in _SUBJECT_TITLES for c in wording.clauses)
    if told or wording.line in LINES_OF_PERSONS or wording.line in _BY_CONTRACT:
        return
    title = _BESIDE_SUBJECT.sub("", "".join(wording.title.split()))
    core = _INSURANCE.sub("", title)
    if core == title or len(core) < SUBJECT_LENGTH:
        return
    names = {n for t in defined for n in t.names}
    apart = _apart(wording)
    for size in range(len(core), SUBJECT_LENGTH - 1, -1):
        name = core[:size]
        if _NO_END.search(name):
            continue
        uses = _places(wording, rf"{re.escape(name)}(?!{_COMPOUND})")
        uses = [u for u in uses if not apart.hold(Span(u.start, u.start + 1)) and not _in_a_title(wording, u)]
        uses += _by_short_name(wording, uses)
        if len(uses) >= SUBJECT_USES and _spread(wording, uses) and _ends_a_word(wording, uses):
            explained = any(EXPLAINED["zh"].match(wording.text, u.end) for u in uses)
            related = any(name in n or n.startswith(name) or (len(n) > 1 and name.endswith(n)) for n in names)
            if not explained and not related:
                yield Missing(name, tuple(uses))
            return


def _causes(wording: Wording, defined: Sequence[Term]) -> Iterator[Missing]:
    """What must happen for a cover to pay, told by one word, where a cover's other words of the kind are defined: 因数据泄露事件被提出赔偿请求."""
    names = {n for t in defined for n in t.names}
    covers = [c.span for c in wording.clauses if wording.grants(c) and not wording.excludes(c)]
    if not any(t.used_in(span) for t in defined if _EVENT_ZH.search(t.name) for span in covers):
        return
    told: set[str] = set()
    for span in covers:
        for found in _CAUSE_ZH.finditer(wording.text, span.start, span.end):
            name = found["name"]
            if name in told or _NO_CAUSE.search(name) or any(n in name or name in n for n in names):
                continue
            told.add(name)
            uses = _places(wording, re.escape(name))
            if not any(
                EXPLAINED["zh"].match(wording.text, u.end) or _SHORT_NAME.match(wording.text, u.end) for u in uses
            ):
                yield Missing(name, tuple(uses))


def _by_short_name(wording: Wording, uses: Sequence[Span]) -> list[Span]:
    """Where the thing stands under the short name that is given behind its name: 网络购物（以下简称“网购”）."""
    given = next((m for u in uses if (m := _SHORT_NAME.match(wording.text, u.end))), None)
    if given is None:
        return []
    return _places(wording, re.escape(given["short"]), given.end())


def _places(wording: Wording, expression: str, start: int | None = None) -> list[Span]:
    """Where an expression stands in the wording, from `start` on."""
    begin = wording.span.start if start is None else start
    return [Span(*m.span()) for m in re.compile(expression).finditer(wording.text, begin, wording.span.end)]


def _ends_a_word(wording: Wording, uses: Sequence[Span]) -> bool:
    """Whether words are a name and not the beginning of one: what always goes on with one character (机器人产 in 机器人产品) is cut."""
    behind = {wording.text[u.end : u.end + 1] for u in uses}
    return len(behind) > 1 or not all("\u4e00" <= c <= "\u9fff" for c in behind)


def _in_a_title(wording: Wording, use: Span) -> bool:
    """Whether words are part of the name of a statute or of this insurance: 《安全生产法》."""
    line = wording.text.rfind("\n", 0, use.start) + 1
    opened = wording.text.rfind("《", line, use.start)
    return opened >= 0 and wording.text.find("》", opened, use.start) < 0


def _spread(wording: Wording, spans: Sequence[Span]) -> bool:
    """Whether words stand in more than one clause."""
    if len(spans) < FEWEST_USES:
        return False
    return len({c.id for s in spans if (c := wording.clause_at(s.start)) is not None}) >= FEWEST_USES


def _apart(wording: Wording) -> Holders:
    """Headings and tables of contents, in which a name is no use of a term."""
    titles = [c.title_span for c in wording.clauses if c.title_span is not None]
    return Holders((*titles, *wording.contents))


def _known(key: str, names: Set[str], tongue: Tongue) -> bool:
    """Whether a defined name is the term, holds it, or is nearly all of it.

    A Chinese name that ends with the term is one kind of it (感应雷击): what it is a kind of is still to be said.
    """
    if tongue == "en":
        return any(key in n for n in names)
    return any(n.startswith(key) for n in names) or any(
        len(n) > 1 and key.startswith(n) and len(key) - len(n) <= 2 for n in names
    )


def _family_defined(key: str, names: Set[str], missing: Set[str], families: Families, *, rider: bool) -> bool:
    """Whether the wording defines the family to which a name belongs: some of it, and no fewer than it leaves out."""
    for family in families:
        plain = {_plain(n) for n in family}
        fewest = 4 if rider else 2 if len(plain) > LARGE_FAMILY else 1
        if key in plain and len(plain & names) >= max(fewest, len(plain & missing)):
            return True
    return False


def _alone(key: str, names: Set[str], missing: Set[str], families: Families) -> bool:
    """Whether a Chinese name is the only one of a family of which the wording uses many that has no definition."""
    held = [f for f in families if key in f]
    return any(sum(n in names for n in f) >= CLOSE_FAMILY and missing.isdisjoint(set(f) - {key}) for f in held)


def _capitals(name: str) -> bool:
    """Whether a name is written as a term: its longer words with capitals."""
    return all(w[:1].isupper() for w in name.split() if len(w) > 3)


def _plain(name: str) -> str:
    """Small, single blanks, without the plural's s."""
    key = " ".join(name.casefold().split())
    return key[:-1] if key.endswith("s") and not key.endswith("ss") else key


@cache
def _expression(tongue: Tongue, families: Families) -> re.Pattern[str]:
    names = one_of({n for family in families for n in family})
    if tongue == "zh":
        return lazily(rf"(?<![核饮述]){names}(?![物性])")
    return lazily(rf"\b{names}s?\b", re.IGNORECASE)
