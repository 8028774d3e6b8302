"""Chinese exceptions whose object nothing excludes.

（三）经厂家同意改装的，不受此限；                       an item of its own that excludes nothing
前述关于地震的除外约定，对加费承保的财产不适用。         no exclusion speaks of 地震
中暑引起的死亡不受前项限制，保险人照常赔付。             none speaks of 中暑
（五）罚款、罚金，但车辆已经年检的除外；                 an exception that has nothing to do with fines

What an exception is about is compared, by pairs of characters, with what the exclusions say.
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.market import Market
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_GIVEN_BACK = (
    r"(?:仍然?|照常?|照样|可获|得获)[^，。；\n不]{0,6}(?:赔|付|保|责|偿)[^，。；\n不]{0,4}|"
    r"(?:概?不|并不|并无|无)[^，。；\n]{0,6}(?:此[限列项]?|之列|限制|拘束|约束|排除|排斥|适用|沿用|效力|作用|在内)(?:之列|限制)?|作罢|可予通融|从宽|(?<=[，,])例外"
)
"""What a sentence that gives back says: something is paid all the same, or a limit does not work."""
_ITEM_OF_ITS_OWN = lazily(
    r"^[\s，,；;、*]*(?:除非[^。；，\n]{4,40}|(?!其他|其它|下列|对于?)(?:但是?|惟|然而?)?(?:(?![但惟然])[^。；：（(\n]){4,60}?(?<=[，,的者项条外])"
    rf"(?:保险人|我们|我司|本公司|保险金|则|亦|均|本项|此项|该项|上述|前述|上列)*(?:{_GIVEN_BACK}))[。；]?\s*$"
)
"""A whole item that limits something and excludes nothing."""
_NAMED = (
    lazily(r"(?:关于|有关|前述对|上述对|前列|上列|前款所称|上述|前述)(?P<what>[^，。；：、\n]{2,12}?)(?:损失|责任|事故)?的(?:免责|除外|排除|责任免除|免除)(?:的?约定|规定|条款)?[，,]?(?=[^。；\n]{0,24}(?:(?:不|并无|无)[^，。；\n]{0,4}(?:适用|影响|受|沿用|效力|作用)|为限)|[。；])"),
    lazily(r"(?:^|[。；\n，])\W*(?:但是?|尽管[^，。；\n]{2,12}[，,])?(?:对于?|因|由于)?(?P<what>[^，。；：\n]{2,16}?)(?:所)?(?:引起|造成|导致|所致|致)的[^，。；\n]{2,12}?[，,]?(?:不受[^，。；\n]{0,6}(?:限制|约束)|(?:保险人)?(?:仍然?|照常|照)[^，。；\n]{0,6}(?:赔|负责|承担赔偿|在[^，。；\n]{0,4}(?:承保|保障)))"),
    lazily(r"(?:前项|前款|上述|该项)(?:的)?(?:免责|除外|责任免除)[^，。；\n]{0,4}不适用于(?P<what>[^，。；\n]{2,16})"),
)  # fmt: skip
"""Words that give something back, with what it is."""
_AROUND_HAZARDS = lazily(
    r"任何|直接|间接|其他|其它|各种|以及|及|或者|或|和|、|的|性|等|引起|造成|由|因|\W|[一二三四五六七八九十\d]"
)
"""What stands between perils that are listed."""
_OUTCOME = lazily(r"(?:造成|导致|引起)[^，。；\n]*$")
_EXCEPTION = lazily(
    r"[，,；;]\s*(?:但是?)?(?P<what>[^，。；\n]{4,40}?)(?:的?除外|不在此限|不受此限|不在此列)[；。]?\s*$"
)
_LICENCE = lazily(
    r"(?<!被)保险人|另有|约定|法律|法院|判决|保险事故|责任范围|保险责任|此|该|上述|前述|本款|其|必然|承保"
)
"""What an exception to such a peril may lawfully speak of."""
_BARE = lazily(r"被保险人|投保人|保险人|保险标的|财产|损失|责任|事故|任何|其|的|\W")
_FEW = 0.5
"""Share of the characters of what is given back that the exclusions must say."""


def exceptions_to_nothing(wording: Wording, market: Market) -> Iterator[Span]:
    """Exceptions of a Chinese wording to which no exclusion belongs."""
    excluding = [c for c in wording.clauses if _excludes(wording, c)]
    if not excluding:
        return
    said = "\n".join(f"{c.title or ''}\n{wording.own_text(c)}" for c in excluding)
    for clause in excluding:
        yield from _items_of_their_own(wording, clause)
    for sentence in wording.sentences:
        words = sentence.span.of(wording.text)
        home = wording.clause(sentence.clause) if sentence.clause is not None else None
        if home is not None and _excludes(wording, home):
            if _of_nothing(words, said) or _foreign(words, market):
                yield sentence.span


def _excludes(wording: Wording, clause: Clause) -> bool:
    return any(c.kind is ClauseKind.EXCLUSION for c in (clause, *wording.parents(clause)))


def _items_of_their_own(wording: Wording, clause: Clause) -> Iterator[Span]:
    """Numbered items that consist of an exception."""
    own = wording.own_text(clause)
    if clause.label and not clause.label.startswith("第") and not clause.title and _ITEM_OF_ITS_OWN.match(own):
        first = next(s for s in clause.own if len(s))
        start = first.start + len(own) - len(own.lstrip())
        yield Span(start, max(start + 1, first.end))


def _of_nothing(words: str, said: str) -> bool:
    """Whether a sentence gives back something of which no other words of the exclusions speak."""
    named = (_BARE.sub("", found["what"]) for frame in _NAMED if (found := frame.search(words)))
    return any(len(what) >= 2 and said_of(what, said.replace(words.strip(), "\n")) < _FEW * len(what) for what in named)


def _foreign(words: str, market: Market) -> bool:
    """Whether words except from a peril like war, radiation or fines a case that has nothing to do with it."""
    found = _EXCEPTION.search(words)
    if found is None or not market.hazard.search(words, 0, found.start()):
        return False
    before = _OUTCOME.sub("", words[: found.start()])
    if len(_AROUND_HAZARDS.sub("", market.hazard_listed.sub("", before))) > 2:
        return False
    return not (_LICENCE.search(found["what"]) or market.hazard_excepted.search(found["what"]))
