"""Questions that are read alike, each by the few forms of its answers, and answered in two ways.

    The Waiting Period starts when the outage begins.        The Waiting Period runs from the time at which you notify us.
    Related Claims are deemed made when the earliest was.    They are deemed made on the date on which the latest of them is reported.
    保险人代位行使对第三者请求赔偿的权利。                      保险人放弃对第三者的追偿权。

A question is a row of `_QUESTIONS`; what sets a case of its own is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import TAKES_UP, Answer, differing, holds_always, stretches
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording


class _Question(Struct, frozen=True):
    """How sentences answer one question."""

    trigger: re.Pattern[str]
    values: Mapping[str, re.Pattern[str]]
    """The form of each answer; the first that matches counts."""
    bound: re.Pattern[str] | None = None
    """What makes an answer one of a case."""
    behind: re.Pattern[str] | None = None
    """Where, in group `said`, the words stand that hold the answer, and in group `of` what it is about; without it they may stand anywhere."""
    cased: frozenset[str] = frozenset()
    """Answers that count also where a sentence gives its case."""
    near: bool = True
    """Whether only sentences of one clause, or of one thing that both name, are held against each other."""


_LATE = lazily(
    r"\b(?:later|earlier|unless|except|save|only|instead|whichever|other\s+than)\b|较晚|较早|除外|另有|复效|续保", re.I
)
_INSURER = r"(?:we|(?:the\s+)?(?:insurers?|underwriters?))"
"""Without `the company`, which may be the insured in the wordings that speak so."""
_POLICE = r"(?:police|law\s+enforcement)"
_HERE = lazily(r"\s+(?:under|of|in)\s+this\s+(?:endorsement|extension|section)\b", re.I)
_PEOPLE = lazily(
    r"\b(?:officers?|executives?|directors?|partners?|control|counsel|manager|president|signed|signing|innocent)\b|高级管理|负责人|签字",
    re.I,
)
_PERIOD = r"(?P<of>waiting\s+period|indemnity\s+period|period\s+of\s+(?:restoration|indemnity)|restoration\s+period|excess\s+period|time\s+(?:excess|deductible|retention)|\d+\s+(?:consecutive\s+)?hours|\bthe\s+hours|(?:^|(?<=[.;]\s))(?:it|this\s+(?:period|time)|that\s+period))"
_QUESTIONS: Mapping[str, Mapping[str, _Question]] = {
    "en": {
        "beginning": _Question(
            trigger=lazily(r"\b(?:period|time|hours|it\s+(?:is|starts|begins|runs))\b", re.I),
            behind=lazily(rf"\b{_PERIOD}\b[^.;]{{0,100}}?\b(?:starts?|begins?|commenc(?:es?|ing)|runs?|running|counted|measured|reckoned|computed|starting|beginning)\s+(?:to\s+run\s+)?(?:only\s+)?(?:from|when|at|on|with|upon|once|after)\s+(?P<said>[^.;,]{{3,90}}?)(?=\s+(?:and|until|to|but)\b|[,.;]|$)", re.I),
            values={
                "waited": lazily(r"\bwaiting\s+period\s+(?:has|is|ends|expires)\b|\b(?:end|expiry)\s+of\s+the\s+waiting\s+period\b", re.I),
                "notice": lazily(r"\b(?:notif\w+|notice|report\w*|tells?|told|inform\w*|advis\w+)\b", re.I),
                "known": lazily(r"\b(?:discover\w*|aware|detect\w*)\b", re.I),
                "restored": lazily(r"\b(?:restor(?:ed|ation)|resum\w+|ends?|ceas\w+|repaired)\b", re.I),
                "event": lazily(r"\b(?:outage|interrupt\w*|event|incident|damage|loss|failure|occurr\w*|begins?|starts?|disruption|attack|accident)\b", re.I),
            },
            bound=_LATE, cased=frozenset({"waited", "notice", "known", "restored", "event"}), near=False,
        ),
        "related": _Question(
            trigger=lazily(r"\b(?:deemed|treated|considered|regarded|taken)\b", re.I),
            behind=lazily(r"\b(?:made|reported|discovered|occurred|happened|commenced|arisen)\b(?P<said>[^.;]{3,120})", re.I),
            values={
                "latest": lazily(r"\b(?:latest|last)\s+(?:of|such|related|claim|loss|event|one|was|is)\b", re.I),
                "earliest": lazily(r"\b(?:earliest|first\s+(?:of|such|related|claim|loss|event|one|was|is|made))\b", re.I),
            },
            bound=_LATE, cased=frozenset({"latest", "earliest"}), near=False,
        ),
        "imputed": _Question(
            trigger=lazily(r"\b(?:imput|attribut)\w+", re.I),
            values={
                "no": lazily(r"\b(?:no|not|neither|never)\b[^.;]{0,80}?\b(?:imput|attribut)ed\b", re.I),
                "yes": lazily(r"\b(?:imput|attribut)ed\s+(?:to|among|between)\s+(?:all|every|each|any\s+other|the\s+other)\b", re.I),
            },
            bound=_PEOPLE, near=False,
        ),
        "police": _Question(
            trigger=lazily(rf"\b{_POLICE}\b", re.I),
            values={
                "no": lazily(rf"\b(?:no\s+(?:\w+\s+)?(?:report|reference|proof|statement|notice|notification|evidence)|(?:need\s+not|not\s+(?:need|have|required|obliged|necessary)\s+to)\s+(?:\w+\s+)?(?:report|inform|notify|tell|contact|involve|obtain|provide)|without\s+(?:a|any)\s+report)\b[^.;]{{0,60}}\b{_POLICE}\b|\b{_POLICE}\s+(?:report|reference)\b[^.;]{{0,30}}\bnot\s+(?:be\s+)?(?:required|needed|necessary)", re.I),
                "yes": lazily(rf"\b(?:must|shall|should|required\s+to)\b[^.;]{{0,80}}\b{_POLICE}\b", re.I),
            },
            bound=lazily(r"\b(?:below|under\s+[£$€\d]|less\s+than|up\s+to|may)\b", re.I),
        ),
        "subrogation": _Question(
            trigger=lazily(r"\b(?:recover\w*|recourse|subrogat\w+)\b", re.I),
            values={
                "waived": lazily(rf"\b{_INSURER}\s+(?:hereby\s+)?(?:will\s+)?(?:waives?|gives?\s+up|releases?)\s+(?:all|any|its|our|every)\s+(?:of\s+its\s+)?rights?\s+of\s+(?:recovery|recourse|subrogation)(?:\s+against\s+(?:others|third\s+parties|any\s+(?:other\s+)?(?:person|party)|anyone))?\s*(?=[.;,]|$)", re.I),
                "kept": lazily(rf"\b{_INSURER}\s+(?:is|are|shall\s+be|may|will)\s+(?:subrogated|recover\s+from\s+(?:others|third|any)|(?:take|bring)\s+proceedings)", re.I),
            },
            cased=frozenset({"kept"}), near=False,
        ),
        "average": _Question(
            trigger=lazily(r"\b(?:average|proportion)\b", re.I),
            values={
                "no": lazily(r"\bnot\s+apply\s+(?:any\s+)?average\b|\baverage\s+(?:shall|will|does)\s+not\s+apply\b|\bwithout\s+(?:applying\s+|application\s+of\s+)?average\b", re.I),
                "yes": lazily(r"\bonly\s+(?:that|the|such|a)\s+proportion\b|\bsubject\s+to\s+average\b", re.I),
            },
            cased=frozenset({"yes"}),
        ),
        "cancelling": _Question(
            trigger=lazily(r"\b(?:cancel|terminate)\b", re.I),
            values={
                "bounded": lazily(rf"\b{_INSURER}\s+may\s+(?:cancel|terminate)\b[^.;]{{0,40}}\bonly\b[^.;]{{0,20}}\bnon-?payment\b", re.I),
                "free": lazily(rf"\b{_INSURER}\s+may\s+(?:cancel|terminate)\b[^.;]{{0,60}}\b(?:any\s+reason|at\s+any\s+time|without\s+(?:cause|reason))\b", re.I),
            },
            near=False,
        ),
        "aggregate": _Question(
            trigger=lazily(r"\b(?:aggregate|cap|limit|ceiling)\b", re.I),
            values={
                "no": lazily(r"\bno\s+(?:overall|total|annual|upper)\s+(?:cap|limit|ceiling|maximum)\b|\bno\s+(?:annual\s+|overall\s+|policy\s+)?aggregate(?:\s+limit(?:\s+of\s+\w+)?)?\s+(?:shall\s+|will\s+)?(?:appl|operat)\w+|\bwithout\s+(?:any\s+|an\s+)?aggregate\b|\bnot\s+subject\s+to\s+(?:any|an|the)\s+(?:\w+\s+)?aggregate\b", re.I),
                "yes": lazily(r"\blimit\s+of\s+(?:indemnity|liability)\b[^.;]{0,60}\b(?:most|maximum)\b[^.;]{0,40}\ball\s+(?:claims|loss)|\baggregate\b[^.;]{0,120}\b(?:most|maximum)\b[^.;]{0,60}\ball\b|\ball\s+(?:loss|claims)\b[^.;]{0,60}\bin\s+the\s+(?:annual\s+)?aggregate\b", re.I),
            },
        ),
        "eroding": _Question(
            trigger=lazily(r"\blimits?\b", re.I),
            values={
                "no": lazily(r"\bno\s+(?:payment|claim|loss)\s+(?:\w+\s+){0,3}?(?:reduces?|lessens?|erodes?|lowers?|diminish(?:es)?)\b[^.;]{0,20}\blimits?\b|\blimits?\b[^.;]{0,40}\b(?:is|are|will|shall)\s+(?:not|never)\s+(?:be\s+)?(?:reduced|eroded|lowered|diminished|lessened)\b|\blimits?\b[^.;]{0,30}\bstands?\s+in\s+full\b|\blimits?\b[^.;]{0,40}\b(?:automatically\s+reinstated|reinstated\s+(?:automatically|in\s+full\s+after\s+each))", re.I),
                "yes": lazily(r"\b(?:each|any|every|the)\s+(?:amount\s+of\s+(?:each|any)\s+)?(?:payment|claim|loss)\b[^.;]{0,30}\b(?:reduces?|lessens?|erodes?|lowers?|diminish(?:es)?)\b[^.;]{0,20}\blimits?\b|\blimits?\b[^.;]{0,30}\b(?:is|are|will|shall)\s+(?:be\s+)?(?:reduced|eroded|lowered|diminished|lessened)\s+by\b", re.I),
            },
            bound=lazily(r"\b(?:defen[cs]e|costs|sub-?limit|unless|except|may\s+be\s+reinstated|additional\s+premium|salvage|recover\w*)\b", re.I), near=False,
        ),
        "late": _Question(
            trigger=lazily(r"\b(?:claims?|report\w*|notif\w+)\b", re.I),
            values={
                "no": lazily(r"\bclaims?\b[^.;]{0,30}\b(?:reported|notified|made)\b[^.;]{0,12}\bafter\b[^.;]{0,40}\b(?:in\s+no\s+(?:case|event)|under\s+no\s+circumstances|never)\b|\b(?:in\s+no\s+(?:case|event)|under\s+no\s+circumstances)\b[^.;]{0,40}\bclaims?\b[^.;]{0,30}\b(?:reported|notified|made)\b[^.;]{0,12}\bafter\b", re.I),
                "yes": lazily(r"\bextended\s+(?:reporting|discovery)\s+period\s+of\s+\w+|\bclaims?\b[^.;]{0,60}\b(?:reported|notified)\b[^.;]{0,20}\bwithin\s+\w+\s+(?:days|months)\s+(?:after|of)\s+the\s+(?:end|expiry)", re.I),
            },
            bound=lazily(r"\b(?:except|other\s+than|save)\b|\bafter\s+(?:the\s+)?(?:end|expiry)\s+of\s+the\s+extended\b", re.I), cased=frozenset({"yes"}), near=False,
        ),
        "deductible": _Question(
            trigger=lazily(r"\b(?:deductible|excess|retention)\b", re.I),
            values={
                "no": lazily(r"\bno\s+(?:deductible|excess|retention)\s+(?:shall\s+|will\s+)?(?:applies|apply|is\s+(?:payable|borne))(?:\s+(?:to|under)\s+(?:this|the)\s+policy)?\s*(?=[.;]|$)", re.I),
                "yes": lazily(r"\bthe\s+(?:deductible|excess|retention)\b[^.;]{0,60}?\b(?:applies|shall\s+apply|is\s+deducted)\b", re.I),
            },
        ),
    },
    "zh": {
        "beginning": _Question(
            trigger=lazily(r"等待期|免赔天数|免赔期|观察期|赔偿期"),
            behind=lazily(r"(?P<of>等待期|免赔天数|免赔期|观察期|赔偿期间?)[^。；]{0,60}?(?:自|从|以)(?P<said>[^，。；自]{2,30}?)(?:之日|之时|时|之?后|当日|次日)?(?:起|开始)"),
            values={
                "waited": lazily(r"等待期(?:届满|结束|期满)"),
                "notice": lazily(r"通知|报案|告知|报告"),
                "known": lazily(r"发现|知道|得知|知悉"),
                "restored": lazily(r"恢复|修复|出院|结束|终止"),
                "inception": lazily(r"生效|成立|起保"),
                "event": lazily(r"中断|事故|发生|停工|停业|住院|入院|受损|故障|决定"),
            },
            bound=_LATE, cased=frozenset({"waited", "notice", "known", "restored", "event", "inception"}), near=False,
        ),
        "related": _Question(
            trigger=lazily(r"视为|视作|认定为"),
            values={
                "latest": lazily(r"(?:最后|最晚|最末|末)一?[个次项起]?[^，。；]{0,12}(?:之日|日期|之时|时间|日)"),
                "earliest": lazily(r"(?:最早|首|第一)[个次项起]?[^，。；]{0,12}(?:之日|日期|之时|时间|日)"),
            },
            bound=_LATE, cased=frozenset({"latest", "earliest"}), near=False,
        ),
        "imputed": _Question(
            trigger=lazily(r"被保险人"),
            values={
                "no": lazily(r"(?:任一|任何一[方名个]|某一|一[名个方])被保险人[^。；]{0,30}(?:不影响|不及于|不视为|不归于|不归责于|不归咎于)(?:其他|其它|其余)被保险人"),
                "yes": lazily(r"(?:任一|任何一[方名个]|某一|一[名个方])被保险人[^。；]{0,30}(?:视为|及于|归于|归责于|推定为)(?:全体|所有|其他|其它|其余|每一)被保险人"),
            },
            bound=_PEOPLE, near=False,
        ),
        "police": _Question(
            trigger=lazily(r"公安|报警|警方"),
            values={
                "no": lazily(r"(?:无[须需]|不必|不需要?|不要求|毋须|免于?)[^。；]{0,16}(?:公安|报警|警方)"),
                "yes": lazily(r"(?:应当?|必须|须)[^。；]{0,24}(?:公安(?:机关|部门)?(?:报案|报告)|报警|公安[^。；]{0,10}证明)"),
            },
            bound=lazily(r"以下|不足|低于|单方"), cased=frozenset({"yes"}),
        ),
        "subrogation": _Question(
            trigger=lazily(r"代位|追偿|请求赔偿"),
            values={
                "waived": lazily(r"(?<!被)保险人(?:同意)?放弃(?:对(?:任何|该)?(?:第三[者方]|他人)的?|一切|任何)*的?(?:代位)?(?:(?:求偿|追偿)(?:的?权利?)?|向(?:任何)?第三[者方](?:追偿|求偿)的?权利?)(?=[，。；]|$)"),
                "kept": lazily(r"(?<!被)保险人[^。；]{0,40}(?:代位行使|有权向[^，。；]{0,10}追偿)"),
            },
            bound=lazily(r"家庭成员|雇员|组成人员|关联|除[^。；]{2,30}外"), cased=frozenset({"kept"}), near=False,
        ),
        "premium": _Question(
            trigger=lazily(r"保险?费"),
            values={
                "parts": lazily(r"保险?费(?:可以?|可)[^，。；]{0,30}分(?:[0-9一二两三四五六十数多若干]{1,3})?[期次](?:交|支付|缴|付)"),
                "at once": lazily(r"(?:应当?|须)[^，。；]{0,24}(?:交清|缴清|付清)(?:全部)?保险?费"),
            },
            bound=lazily(r"约定分期|另有约定|同意|选择"),
        ),
        "eroding": _Question(
            trigger=lazily(r"限额|保险金额"),
            values={
                "no": lazily(r"(?:限额|保险金额)[^，。；]{0,12}(?:不因|不受)[^，。；]{0,20}(?:减少|影响|降低)|(?:限额|保险金额)[^，。；]{0,12}(?:自动恢复|始终不变|保持不变|维持不变)|(?:赔偿|赔付|给付)[^，。；]{0,16}不(?:减少|冲减|扣减|影响)[^，。；]{0,10}(?:限额|保险金额)"),
                "yes": lazily(r"(?:限额|保险金额)[^，。；]{0,6}(?:相应|随之|等额|同时|即)(?:减少|扣减|递减|降低)|(?:限额|保险金额)[^，。；]{0,8}减去[^，。；]{0,12}(?:赔款|赔偿)"),
            },
            bound=lazily(r"补交|批单|除外|免赔|法律费用|施救"), cased=frozenset({"no", "yes"}), near=False,
        ),
        "late": _Question(
            trigger=lazily(r"报告期|索赔|赔偿请求"),
            values={
                "no": lazily(r"(?:期满|届满|终止|终了|结束)[之以]?后[^。；]{0,24}(?:索赔|赔偿请求)[^。；]{0,6}[，,]?[^。；]{0,8}(?:一律|概|均)不"),
                "yes": lazily(r"(?:延长|扩展)(?:索赔)?报告期(?:为|是|自)"),
            },
            bound=lazily(r"除|报告期(?:届满|期满|结束)"), cased=frozenset({"no", "yes"}), near=False,
        ),
        "aggregate": _Question(
            trigger=lazily(r"累计|总额"),
            values={
                "no": lazily(r"不设(?:置)?(?:任何)?累计|不受[^，。；]{0,10}累计[^，。；]{0,8}限制|(?:累计|总额)[^，。；]{0,10}(?:不设|没有|无)(?:任何)?(?:最高)?(?:上限|限制)"),
                "yes": lazily(r"累计(?:责任|赔偿)?限额[^。；]{0,40}(?:最高|不超过)|累计[^，。；]{0,16}不超过|以累计(?:责任|赔偿)?限额为限"),
            },
        ),
        "deductible": _Question(
            trigger=lazily(r"免赔"),
            values={
                "no": lazily(r"(?:本(?:保险)?(?:合同|保单|保险)|本附加险)[^，。；]{0,4}(?:不设置?|不适用|无|不扣除)(?:任何)?(?:每次事故)?(?:绝对)?免赔"),
                "yes": lazily(r"每次事故(?:绝对)?免赔额[^，。；]{0,40}(?:载明|约定|协商|为|扣除)|扣除[^，。；]{0,10}免赔额"),
            },
        ),
    },
}  # fmt: skip
_LITTLE = frozenset(
    "police report must shall insur insured notice writ written loss claim polic policy this that with from under appli apply appl".split()
)
_NAMED_EN = lazily(_PERIOD, re.I)
_PRONOUNS = frozenset({"it", "the hours", "this period", "this time", "that period"})
_SHARED = 2
"""Words that two sentences apart must share."""


def opposed(wording: Wording) -> Iterator[Disagreement]:
    """The later of two answers to each question, with the earlier."""
    for question in _QUESTIONS[wording.language].values():
        said = list(_said(wording, question))
        one = _one_thing(wording) if question.near else _one_name
        for later, earlier in differing(wording, said, covers=True, of_one=one) if len(said) > 1 else ():
            yield disagreeing(wording, "opposed", "answer", later, earlier)


def _said(wording: Wording, question: _Question) -> Iterator[Answer]:
    tongue = wording.language
    for clause, span, words in stretches(wording, question.trigger):
        words = _HERE.sub("", words)
        if TAKES_UP.match(words) or (question.bound is not None and question.bound.search(words)):
            continue
        spoken = question.behind.search(words) if question.behind else None
        if question.behind and not spoken:
            continue
        held = spoken["said"] if spoken else words
        value = next((name for name, form in question.values.items() if form.search(held)), "")
        if not value or not (value in question.cased or holds_always(words, tongue)):
            continue
        if spoken is None or "of" not in spoken.re.groupindex:
            yield Answer(span, clause.id, frozenset({value}))
            continue
        of = _name(spoken["of"])
        of = _named_before(wording, clause, span) if of in _PRONOUNS else of
        if of:
            yield Answer(span, clause.id, frozenset({value}), frozenset({of}))


def _named_before(wording: Wording, clause: Clause, span: Span) -> str:
    """The period that the clause speaks of before a sentence that takes it up by a pronoun; empty where it names none."""
    names = (_name(m["of"]) for m in _NAMED_EN.finditer(wording.text, clause.span.start, span.start))
    return next((n for n in names if n not in _PRONOUNS), "")


def _name(of: str) -> str:
    return " ".join(of.casefold().split()).removesuffix("间")


def _one_name(earlier: Answer, later: Answer) -> bool:
    """Whether two answers are of one name, wherever they stand."""
    return earlier.of == later.of


def _one_thing(wording: Wording) -> Callable[[Answer, Answer], bool]:
    """Whether two answers are of one thing: they stand in one clause, or English ones have words in common that name a thing."""

    def one(earlier: Answer, later: Answer) -> bool:
        if earlier.clause == later.clause:
            return True
        first, second = (_stems(a.span.of(wording.text)) for a in (earlier, later))
        return len(first & second) >= _SHARED

    return one


def _stems(words: str) -> set[str]:
    return set(stems_of(words, least=4)) - _LITTLE
