"""One limit or deductible stated in two places in other words, with two values.

    每次事故营业中断损失的责任限额为100万元 … 保险人对营业中断的赔偿，每次事故以80万元为限
    The deductible for each claim is USD 10,000 … You bear the first USD 15,000 of each claim
    | 每次事故责任限额 | 100万元 |  … 每次事故赔偿限额为200万元

Two statements are of one thing if they are of one level and name the same cover, or both name none. What stands in an
insuring clause of its own bounds that cover although it may not say so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures, in_columns
from wordcheck.meaning.figures.figure_subjects import (
    Level,
    of_one_case,
    of_this_place,
    words_about,
    words_behind,
)
from wordcheck.meaning.figures.limits_stated import Limit, beside, limits_of_table, of_a_cover, of_its_clause
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import ClauseKind, Wording

MOST_VALUES = 2
"""Values of one limit beyond which it is a scale of plans or classes."""
_Key = tuple[str, Level, frozenset[str], str]


def limits_twice(wording: Wording, limits: Iterable[Limit], tables: Iterable[TableFigures]) -> Iterator[Disagreement]:
    """Of `limits` that the wording states, later ones that differ from the first of their kind there or in its `tables`."""
    limits = tuple(limits)
    yield from _in_one_clause(wording, limits)
    stated: dict[_Key, list[Limit]] = defaultdict(list)
    for limit in limits:
        if _says_nothing(limit) or _opens_its_line(wording, limit):
            continue
        if not (of_a_cover(wording, limit) or _of_a_case(wording, limit) or in_columns(wording.text, limit.span)):
            stated[_key(limit)].append(limit)
    rows: dict[_Key, list[Limit]] = defaultdict(list)
    for table in tables if stated else ():
        for limit in limits_of_table(table, wording.language).values():
            rows[_key(limit)].append(limit)
    for key, all_found in stated.items():
        found = [x for x in all_found if not _of_a_scale(x, all_found)]
        in_table = rows.get(key, [])
        values = {x.value for x in found}
        if in_table and len({x.value for x in in_table}) == 1:
            first = in_table[0]
        elif not in_table and len(values) == MOST_VALUES:
            first = found[0]
        else:
            continue
        for later in found:
            if later.value != first.value and later.clause != first.clause and (later.named or first.named):
                early, late = sorted((first, later), key=lambda x: x.span)
                yield disagreeing(wording, "two-values", late.role, late, early)
                break


def _in_one_clause(wording: Wording, limits: Iterable[Limit]) -> Iterator[Disagreement]:
    """The limit of all that a clause pays, in two of its sentences with two values."""
    plain = [x for x in limits if x.level is Level.WHOLE and not beside(wording, x)]
    for first, later in pairwise(plain):
        alike = (first.clause, first.role, first.unit) == (later.clause, later.role, later.unit)
        if (
            alike
            and _of_all(wording, first, later)
            and first.clause
            and first.sentence != later.sentence
            and first.value != later.value
        ):
            yield disagreeing(wording, "two-values", later.role, later, first)


def _of_all(wording: Wording, first: Limit, later: Limit) -> bool:
    """Whether two limits are of all that their clause pays; the later may name it in words of the first."""
    said = " ".join(first.about)
    return of_its_clause(wording, first) and all(word in said for word in later.about)


def _key(limit: Limit) -> _Key:
    level = Level.MAIN if limit.level is Level.SUB and limit.about else limit.level
    return limit.role, level, limit.about, limit.unit


def _says_nothing(limit: Limit) -> bool:
    """Whether words such as “up to” stand alone before a sum: not what, not per what, and not called a limit."""
    return not (limit.named or limit.about) and limit.level is Level.MAIN


def _opens_its_line(wording: Wording, limit: Limit) -> bool:
    """Whether a sum stands before its words, as in the rows of a declaration: `$100 deductible each covered auto`."""
    start = wording.text.rfind("\n", 0, limit.span.start) + 1
    return not any(c.isalnum() for c in wording.text[start : limit.span.start])


def _of_a_scale(limit: Limit, alike: Sequence[Limit]) -> bool:
    """Whether its own sentence gives the same limit other values: those of several plans."""
    return any(x.sentence == limit.sentence and x.value != limit.value for x in alike)


def _of_a_case(wording: Wording, limit: Limit) -> bool:
    """Whether a statement holds in one case only, under the clause around it, or is the least sum or the step of a scale."""
    sentence = wording.sentences[limit.sentence].span
    before = wording.text[sentence.start : limit.span.start]
    return of_one_case(sentence.of(wording.text), wording.language) or of_this_place(before, wording.language)


_SHORTEST_ZH = 3
"""Characters of a name that tells a cover without heading."""
_NAME_ALONE_ZH = 4
"""Characters of a name that tells a cover which no clause calls so."""
_REACH = 140
"""Characters in which such a cover says what it is about."""
_LITTLE_ZH = lazily(r"^(?:就|对于?|关于|针对|因|其中|发生|遭受|每次|除)+|(?:事件|事故|项目|项下|扣除|承担|所)+$")
_LITTLE_EN = frozenset(
    "applied applying applies payment payments related reasonable necessary cover respect arising under hereunder limited bear borne any".split()
)
_OF_ITSELF = {
    "zh": lazily(r"[本该此](?:项|款|条|节|责任|保障)"),
    "en": lazily(
        r"\b(?:this|the)\s+(?:insuring\s+)?(?:section|cover(?:age)?|clause|part|extension|agreement|item)\b", re.I
    ),
}
_TAIL_ZH = lazily(r"的?(?:费用|损失|责任|保障|赔偿)+$")
"""What a name may lack in another sentence."""
_NO_NAME_ZH = lazily(
    r"(?:每(?:一)?(?:次|起|人|名|位)(?:保险)?(?:事故|索赔|赔偿|事件|损失)?|累计|年度|绝对|相对|最高|单项|分项)|(?:赔偿|赔付|给付|责任)?(?:限额|金额)|免赔额|自负额|不(?:得)?超过|人民币|本?保险(?:人|合同|期间)?内?|在|为|以|按|的|即|均|应|承担|扣除|计"
)
"""What says per what, how much and by whom, not for what."""
_PAUSE = {"zh": lazily(r"[，；。：:;\n]"), "en": lazily(r"[,;:\n]|\.(?=\s)")}
_MOST = lazily(r"\bmaximum\s+(?:amount\s+)?payable\b", re.I)
_FIGURE = lazily(r"[\d０-９]")


class _Cover(Struct, frozen=True):
    clause: int
    name: frozenset[str]
    """The words of its heading; in Chinese the one stretch of it."""
    says: str
    """What it says at its beginning."""


def limits_by_cover(wording: Wording, limits: Iterable[Limit]) -> Iterator[Disagreement]:
    """The later of two values of a limit of one cover, with the earlier, however each sentence calls the cover.

    第四条 …就网络勒索事件承担的赔偿限额为人民币50万元        第八条 …遭受网络勒索的…，本条的责任限额为30万元
    1.3 Cyber Extortion … Cover for extortion is limited to USD 250,000.        3.3 The most we pay for Extortion Payments is USD 400,000.

    A cover is known by its heading; a Chinese one without heading by what its first sentence names. A limit belongs to a cover if
    the words around it name this cover and nothing else, or if it stands in the cover and names nothing.
    """
    covers = list(_covers(wording))
    groups: dict[tuple[str, Level, str, int | str], list[Limit]] = defaultdict(list)
    for limit in limits if covers else ():
        cover = _cover_of(wording, limit, covers)
        if cover:
            groups[limit.role, _level(limit), limit.unit, cover].append(limit)
    for (_, _, _, cover), found in groups.items():
        if len({x.value for x in found}) != MOST_VALUES or all(_within(wording, x, cover) for x in found):
            continue
        later = next(
            (
                x
                for x in found
                if x.value != found[0].value and x.clause != found[0].clause and not _of_two(x, found[0], wording)
            ),
            None,
        )
        if later is not None:
            yield disagreeing(wording, "two-values", later.role, later, found[0])


def _of_two(one: Limit, other: Limit, wording: Wording) -> bool:
    """Whether two Chinese limits name two things, though one cover speaks of both: 财产损失的免赔额, 人身伤亡的免赔额."""
    names = ["".join(x.about) for x in (one, other)]
    return wording.language == "zh" and all(names) and not _shares(*names)


def _shares(one: str, other: str) -> bool:
    return any(one[i : i + 2] in other for i in range(len(one) - 1))


def _within(wording: Wording, limit: Limit, cover: int | str) -> bool:
    """Whether a limit stands in the cover that it bounds: what a cover says of its parts may differ."""
    return isinstance(cover, int) and limit.span in wording.clause(cover).span


def _level(limit: Limit) -> Level:
    """The limit of a cover and all that is paid under it are one, and so are a deductible and that of each loss."""
    other = Level.EVENT if limit.role == "deductible" else Level.WHOLE
    return Level.MAIN if limit.level is other else limit.level


def _covers(wording: Wording) -> Iterator[_Cover]:
    """The lowest clauses of cover: those that grant and hold no other that does."""
    for clause in wording.clauses:
        if not wording.grants(clause) or clause.kind is ClauseKind.SCHEDULE:
            continue
        below = any(wording.grants(c) and c.title for c in wording.children(clause))
        if below or not (clause.title or clause.label):
            continue
        own = "".join(wording.own_text(clause).split()) if wording.language == "zh" else ""
        name = words_about(clause.title, wording.language) if clause.title else frozenset[str]()
        if name or own:
            yield _Cover(clause.id, name, own[:_REACH])


def _cover_of(wording: Wording, limit: Limit, covers: Sequence[_Cover]) -> int | str | None:
    """The clause of the one cover that a limit bounds, or a Chinese name that no clause bears; None where that is not told."""
    tongue = wording.language
    sentence = wording.sentences[limit.sentence].span
    words = sentence.of(wording.text)
    if limit.level is Level.SUB or of_one_case(words, tongue) or in_columns(wording.text, limit.span):
        return None
    before = wording.text[sentence.start : limit.span.start]
    lead = _PAUSE[tongue].split(before)[-1]
    behind = words_behind(wording.text, limit.span.end, sentence.end, tongue)
    if _FIGURE.search(behind):
        behind = ""
    if tongue == "en" and not words_about(lead, tongue):
        lead = " ".join(_PAUSE[tongue].split(before)[-2:])  # Towing: the most we pay is …
    about = words_about(_OF_ITSELF[tongue].sub("", lead), tongue) | words_about(behind, tongue)
    own = next((c.clause for c in covers if limit.clause == c.clause), None)
    if _OF_ITSELF[tongue].search(lead):
        return None if about - _LITTLE_EN else own
    if not (limit.named or _MOST.search(lead)):
        return None
    if tongue == "zh":
        return _named_zh(covers, _NO_NAME_ZH.sub("", "".join(lead.split())) if about else "", own)
    about = frozenset(w for w in about if w not in _LITTLE_EN and not w.endswith(("’s", "'s")))
    return _named_en(covers, about, frozenset(_small(lead + " " + behind)), own)


def _named_zh(covers: Sequence[_Cover], core: str, own: int | None) -> int | str | None:
    """`core` is what the words name, empty where they name nothing."""
    if not core:
        return own
    stripped = ""
    while core != stripped:
        stripped, core = core, _LITTLE_ZH.sub("", core)
    short = _TAIL_ZH.sub("", core)
    core = short if len(short) >= _SHORTEST_ZH else core
    titled = [c.clause for c in covers if core and any(core in n or n in core for n in c.name)]
    named = titled or [c.clause for c in covers if len(core) >= _SHORTEST_ZH and core in c.says]
    if not named and len(core) >= _NAME_ALONE_ZH:
        return core
    return named[0] if len(named) == 1 else None


def _named_en(covers: Sequence[_Cover], about: frozenset[str], said: frozenset[str], own: int | None) -> int | None:
    if not about:
        named = [c.clause for c in covers if c.name and c.name <= said]
        return named[0] if len(named) == 1 else own if not named else None
    named = [c.clause for c in covers if c.name and (about <= c.name or about == c.name)]
    return named[0] if len(named) == 1 else None


def _small(words: str) -> Iterator[str]:
    return (w.strip("’'(),.").casefold() for w in words.split())
