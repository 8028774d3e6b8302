"""Insuring clauses as covers: trigger × loss × party × condition × limit × period.

    保险责任
      第四条 在保险期间内，被保险人因网络安全事件支出下列费用，保险人负责赔偿：   lead-in, said of each cover
             └── period ─┘ └party─┘└── trigger ──┘  └loss┘
        （一）数据恢复费用：……                                                  one cover
        （二）应急响应费用：……                                                  one cover

One cover is the deepest clause with a heading of its own; where nothing below a clause has one, its items if its
lead-in lists what is paid (下列费用), and the clause as a whole if it lists what must happen (下列原因).

The parts follow the form in which practitioners' texts take an insuring clause apart; which words show a part is a rule of
thumb, and a part that no words show is left out rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.choices import Choices
from wordcheck.meaning.leads import applied_to, name_of, parts
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Cover, CoverPart
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
_PARTS: dict[Tongue, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("period", lazily(r"(?:在|于)?[^，。；]{0,4}保险期间(?:内|开始)?(?:或[^，。；]{2,20}(?:追溯期|追溯日)[^，。；]{0,8})?|追溯期内|追溯日以?后")),
        ("trigger", lazily(r"(?:(?<![原起])因(?!此|而|为)|由于|遭受|发生(?![前后的])|存在)[^，。；：\n]{2,60}?(?=[，。；：、]?(?:造成|导致|引起|所致|致使|而|且|，|。|；|：|$))")),
        ("loss", lazily(r"[^，。；：（）\n]{0,24}(?:费用|损失|灭失|毁损|损毁|赔偿责任|赔偿金|保险金|赎金)(?=[，。；：、（]|保险人|由|$)")),
        ("party", lazily(r"被保险人(?:及其[^，。；的]{1,8})?|第三者|受害人|委托人|用户单位|受益人|受影响的个人")),
        ("condition", lazily(r"(?:经|事先经|须经|未经)[^，。；\n]{0,12}(?:保险人|本公司|双方)[^，。；\n]{0,8}(?:同意|认可)[^，。；的\n]{0,6}|以[^，。；\n]{2,30}为(?:前提|条件)")),
        ("limit", lazily(r"(?:在|以)[^，。；\n]{0,20}(?:限额|保险金额)(?:内|以内|为限|范围内)|(?:不超过|最高)[^，。；\n]{0,30}(?:限额|元|%|％)")),
    ),
    "en": (
        ("period", lazily(r"\bduring\s+the\s+(?:policy\s+period|period\s+of\s+(?:the\s+policy|insurance)|insurance\s+period|indemnity\s+period)[^,.;:]{0,60}", re.I)),
        ("trigger", lazily(r"\b(?:arising\s+(?:directly\s+|solely\s+)?(?:out\s+of|from)|as\s+a\s+(?:direct\s+)?result\s+of|resulting\s+(?:directly\s+)?from|directly\s+resulting\s+from|caused\s+by|in\s+response\s+to|because\s+of|in\s+the\s+event\s+(?:of|that))[^,.;:\n]{2,120}", re.I)),
        ("loss", lazily(r"\b(?:pay|reimburse|indemnify)(?:\s+or\s+reimburse)?\s+(?:you|the\s+insured|on\s+(?:your\s+)?behalf(?:\s+of\s+(?:the|an)\s+insured)?)?\s*(?:for\s+)?[^.;:\n]{2,90}?(?=\s+(?:in\s+excess|incurred|that|which|resulting|arising|as\s+a|first|sustained|necessarily)\b|[.;:,]|$)", re.I)),
        ("party", lazily(r"\b(?:the\s+insured(?:\s+(?:company|person|organi[sz]ation))?|you|any\s+(?:insured|employee|third\s+party)|a\s+third\s+party|senior\s+executive\s+officers?)\b", re.I)),
        ("condition", lazily(r"\b(?:with\s+(?:our|the\s+insurer[’']s)\s+(?:prior\s+)?(?:written\s+)?(?:consent|agreement|approval)|provided\s+(?:always\s+)?that|subject\s+to|on\s+condition\s+that|only\s+if|if\s+and\s+only\s+if)[^.;:\n]{0,100}", re.I)),
        ("limit", lazily(r"\b(?:in\s+excess\s+of|up\s+to|not\s+(?:exceed|exceeding)|subject\s+to)\s+(?:the\s+)?(?:applicable\s+)?[^.;:,\n]{0,30}(?:limit|retention|deductible|sublimit|waiting\s+period)[^.;:,\n]{0,30}", re.I)),
    ),
}  # fmt: skip


_SITUATION = lazily(r"\W*(?:在|因|由于|被|于|从事|患|遭受|突发|工作时间|上下班)")
_PAID = lazily(r"(?:费用?|损失|责任|金|津贴|赔偿)[；;。，]?\s*$")
_BOUNDS = lazily(
    r"\W*(?:(?:在|无论|不论)任何情况下|(?:保险人|本公司|我们)对[^。，；]{0,40}(?:赔偿|给付)(?:总)?(?:金额|额)?(?:之和)?(?:不得?超过|以[^。，；]{2,20}为限)|"
    r"本(?:保险)?(?:合同|保险)(?:属于|是|为|适用)[^。，；]{0,4}(?:费用补偿|补偿原则))"
)
"""Words of a clause without a heading that bounds all covers, or says on what principle they pay, and grants nothing."""


def covers_of(wording: Wording, stretches: Stretches, choices: Choices) -> tuple[Cover, ...]:
    """The covers of a wording in reading order, numbered from 1."""
    made: list[Cover] = []
    for clause in wording.clauses:
        if clause.kind is ClauseKind.COVERAGE and _outermost(wording, clause):
            for unit in _units(wording, clause):
                if _gives(wording, stretches, unit):
                    made.append(_cover(wording, choices, unit, len(made) + 1))
    return tuple(made)


def _outermost(wording: Wording, clause: Clause) -> bool:
    return clause.parent is None or wording.clause(clause.parent).kind is not ClauseKind.COVERAGE


def _units(wording: Wording, clause: Clause) -> Iterator[Clause]:
    """The clauses at or below one that are a cover each."""
    below = [c for c in wording.children(clause) if c.kind is ClauseKind.COVERAGE]
    lead = "\n".join(s.of(wording.text) for s in parts(wording, clause)[0])
    if not below:
        yield clause
    elif _only_gathers(wording, clause, lead):
        for child in below:
            yield from _units(wording, child)
    else:
        yield clause


def _only_gathers(wording: Wording, clause: Clause, lead: str) -> bool:
    """Whether a clause with clauses below it is no cover of its own but holds several."""
    if _titled_below(wording, clause):
        return True
    if not lead.strip():
        return not clause.title or _outermost(wording, clause)
    return not clause.title and _pays(lead, wording.language) and not _situations(wording, clause)


def _situations(wording: Wording, clause: Clause) -> bool:
    """Whether most items of a Chinese clause say when, not what is paid: 在工作时间内遭受伤害; they are one cover, not several."""
    if wording.language != "zh":
        return False
    items = [wording.own_text(c).strip() for c in wording.children(clause) if c.kind is ClauseKind.COVERAGE]
    return 2 * sum(bool(_SITUATION.match(i)) and not _PAID.search(i) for i in items) > len(items)


def _titled_below(wording: Wording, clause: Clause) -> bool:
    return any(c.title or _titled_below(wording, c) for c in wording.children(clause) if c.kind is ClauseKind.COVERAGE)


def _pays(lead: str, tongue: Tongue) -> bool:
    """Whether a lead-in lists what is paid rather than what must happen."""
    return bool(_PAYS[tongue].search(lead.rstrip()))


def _gives(wording: Wording, stretches: Stretches, clause: Clause) -> bool:
    """Whether some words of the clause give; one that only says what is not covered, or what a word means, is no cover."""
    if _defines(wording, clause):
        return False
    return any(s.sign is Sign.GIVES and s.span.of(wording.text).strip() for s in stretches.within(clause.span))


def _defines(wording: Wording, clause: Clause) -> bool:
    """Whether a clause says what a word means, whom to call, or how losses are settled and shared."""
    if any(c.title and _MEANING.search(c.title) for c in wording.parents(clause)):
        return True
    words = next((s.of(wording.text) for s in clause.own if len(s)), "")
    if not clause.title:
        return bool(_BOUNDS.match(words))
    return bool(_MEANS.match(words) or _OTHERWISE.match(clause.title) or _SETTLES.fullmatch(clause.title))


def _cover(wording: Wording, choices: Choices, clause: Clause, id_: int) -> Cover:
    lead = applied_to(wording, clause)
    found = tuple(_causes_told(wording, clause, tuple(_parts(wording, (*(s for s in clause.own if len(s)), *lead)))))
    condition = next((p.span for p in found if p.part == "condition"), None)
    return Cover(
        id=id_,
        clause=clause.id,
        span=clause.span,
        name=_name(wording, clause, found),
        lead=lead,
        parts=found,
        optional=choices.about(clause) is not None,
        condition=condition,
    )


def _name(wording: Wording, clause: Clause, found: tuple[CoverPart, ...]) -> str:
    """The heading of a cover; without one what it pays, where its first words only say when."""
    name = name_of(wording, clause)
    if _ASKS.fullmatch(name):
        above = (c.title.strip(" :：") for c in wording.parents(clause) if c.title and not _ASKS.fullmatch(c.title))
        return next(above, name)
    own = next((p.span for p in found if p.part == "loss" and p.span in clause.span), None)
    opens_with_period = any(p.part == "period" and p.span.of(wording.text).strip().startswith(name[:6]) for p in found)
    if clause.title or own is None or not (opens_with_period or _WHEN.match(name)):
        return name
    return " ".join(own.of(wording.text).split())


def _causes_told(wording: Wording, clause: Clause, found: tuple[CoverPart, ...]) -> Iterator[CoverPart]:
    """The parts, where a trigger only points to a list (`由于下列原因`) the members of the list in its place."""
    members = [c for c in wording.children(clause) if c.kind is ClauseKind.COVERAGE]
    for part in found:
        if part.part == "trigger" and part.span in clause.span and members:
            if _LISTED[wording.language].search(part.span.of(wording.text)):
                yield from (CoverPart("trigger", _first_words(wording, c)) for c in members)
                continue
        yield part


def _first_words(wording: Wording, clause: Clause) -> Span:
    """The heading of a clause, else its own words up to the first mark that closes a phrase."""
    if clause.title_span is not None:
        return clause.title_span
    own = next((s for s in clause.own if len(s)), clause.span)
    end = _PHRASE_END.search(wording.text, own.start + 2, own.end)
    return Span(own.start, end.start() if end else own.end)


_MEANS = lazily(r"[\W\d]*(?:means\b|mean\b|refers?\s+to\b|shall\s+mean\b|is\s+defined\b|指|是指|系指)", re.I)
_OTHERWISE = lazily(r"[\W\d]*(?:call\s+us|contact\s+us|how\s+to|who\s+to\s+(?:call|contact)|important\b)", re.I)
"""Headings of parts that tell the reader what to do."""
_MEANING = lazily(r"\b(?:means|shall\s+mean)\W*$")
_SETTLES = lazily(
    r"[\W\d]*(?:other\s+insurances?|arbitration|appraisal|subrogation|(?:our\s+)?rights?\s+(?:to\s+recover|of\s+recovery)[\w\s]*|trust\s+agreement|loss\s+pay(?:able|ee)[\w\s]*|proof\s+of\s+loss|no\s+benefit\s+to\s+bailee|payment\s+of\s+loss|"
    r"financial\s+responsibility(?:\s+required)?|contribution|legal\s+action\s+against\s+us|limits?\s+of\s+liability|cancellation|governing\s+law|fraud)\W*",
    re.I,
)
"""Headings of conditions that stand within a part of cover."""
_ASKS = lazily(
    r"\W*(?:what(?:[’']s|\s+is|\s+are|\s+we)?\s+(?:cover(?:ed)?|insured|will\s+(?:we\s+)?(?:pay|cover)|(?:you\s+are|is)\s+covered(?:\s+for)?)|we\s+will\s+pay(?:\s+for)?|cover(?:age)?|保障内容|保障范围|保险责任)\W*",
    re.I,
)
"""Headings that ask or announce what is covered and do not name it."""
_WHEN = lazily(
    r"[^，。]{0,16}(?:发生|开始|成立|生效|终止)(?:保险)?(?:责任)?(?:事故)?(?:之?[后前时]|的)$|[^，。]{0,6}(?:保险)?(?:事故|责任)(?:发生)?[后前时]$"
)
"""First words that say when a cover pays, not what."""
_LISTED = {"zh": lazily(r"下列|以下|下述"), "en": lazily(r"\bfollowing\b|:\s*$", re.I)}
_PHRASE_END = lazily(r"[，。；：;:\n（(]|\.(?=\s)")


def _parts(wording: Wording, spans: tuple[Span, ...]) -> Iterator[CoverPart]:
    """The first words that show each part, the clause's own words before those of its lead-ins."""
    for part, expression in _PARTS[wording.language]:
        for span in spans:
            found = expression.search(wording.text, span.start, span.end)
            if found:
                end = found.start() + len(found.group().rstrip("（( "))
                yield CoverPart(part, Span(found.start(), end))  # type: ignore[arg-type]
                break
