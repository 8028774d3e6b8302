"""Words before a list that say what its items are: `We do not cover:`, 下列损失，保险人不负责赔偿："""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, ClauseKind

_LEADS_OUT = lazily(
    r"(?:(?<!which is )(?<!which are )(?<!that is )(?<!that are )\bnot|(?<!which is)(?<!that is)n['’]t|\bnever)\b(?: \w+){0,3}? "
    r"(?:be liable|cover(?:ed)?|pay|insure|apply|included?|indemnify)\b(?![^:]*\b(?:unless|provided|only)\b)[^:]*|"
    r"\bno (?:liability|cover|indemnity|payment)\b(?![^:]*\b(?:unless|provided|until)\b)[^:]*|"
    r"\b(?:excluding|with the exception of|exclusions?)\b[^:,]{0,30}$|"
    r"(?:(?:保险人|我们|本公司|均|也).{0,8}不(?:负责|承担|负|予|再承担)[^：]{0,20}|不在(?:本)?.{0,8}(?:保障|承保|责任)范围[^：]{0,8})",
    re.IGNORECASE,
)
"""Words before a list, its colon left out, that make exclusions of the items."""
UNCHOSEN = lazily(
    r"未[^，。；：]{0,16}(?:载明|列明|选择|投保|勾选|约定)[^，。；：]{0,6}，[^，。；：]{0,12}不(?:承担|负责|负|予|生效)"
)
"""A denial of what nobody chose, before a list of what may be chosen: 未在保险单中载明的，我们不承担该项责任."""
_LEAD = 300
"""Characters of the words before a list that are asked."""
_SENTENCES = lazily(r"[\n。；;]|\. ")
_LEAD_OPENS = (":", "：", ":-", "：-", ":–", ": -")

_NO = lazily(
    r"\W*(?:(?:答|A)\s?[:：.]\s*)?(?:(?:一概|都|这个|抱歉，?|很遗憾，?)?不(?:保|赔|行|能(?!少)|可以|承保|予赔偿|在(?:保障|承保)范围)(?:的|了)?\W"
    r"|(?:(?:no|sorry|afraid not|not (?:covered|insured|included)|never)\b(?! (?:problem|worries|excess|charge|need|matter|limit|more))|that[’']s not|this isn[’']t|(?:we|it) (?:do|does|wo|ca)n[’']t\b(?! (?:need|ask|mind|want|have))))",
    re.IGNORECASE,
)
"""How an answer begins that refuses what its heading asks for: `问：黑客要钱？答：不保。`"""


def refuses(clause: Clause, parent: Clause | None, first: str) -> bool:
    """Whether a clause asks, among the covers, for something that its first words refuse."""
    asked = clause.title.endswith(("?", "？"))
    return asked and parent is not None and parent.kind is ClauseKind.COVERAGE and _NO.match(first) is not None


def led_out(clause: Clause, parent: Clause, text: str) -> bool:
    """Whether the words of the parent right before the clause lead in exclusions: `We do not cover:`."""
    before = next((s for s in reversed(parent.own) if s.end <= clause.start and len(s)), None)
    if before is None:
        return False
    return _denies(_lead(text, before.start, before.end))


def with_led_lists(clauses: Sequence[Clause], text: str, role: Callable[[str], ClauseKind | None]) -> Sequence[Clause]:
    """The clauses with the items of lists that stand in no clause playing the role of the sentence that leads them in.

    `role` tells it from the words of that sentence, where they do not deny cover.
    """
    led: dict[int, Clause] = {}
    kind: ClauseKind | None = None
    last: Clause | None = None
    for clause in clauses:
        if clause.parent is not None:
            continue
        plain = clause.kind is ClauseKind.GENERAL and clause.kind_from == "position" and not clause.title
        if not (plain and clause.number):
            kind, last = None, clause
            continue
        if clause.number[-1] == 1:
            sentence = _lead(text, 0, clause.start)
            kind = ClauseKind.EXCLUSION if _denies(sentence) else role(sentence) if sentence else None
        elif last is None or not last.number or clause.number[-1] != last.number[-1] + 1:
            kind = None
        if kind is not None:
            led[clause.id] = replace(clause, kind=kind, kind_from="words")
        last = clause
    return _with_children(clauses, led) if led else clauses


def _with_children(clauses: Sequence[Clause], led: dict[int, Clause]) -> list[Clause]:
    """The clauses, those below the ones that are told anew with the same role where they had it from them."""
    done: list[Clause] = []
    for clause in clauses:
        above = led.get(clause.parent) if clause.parent is not None else None
        if above is not None and clause.kind_from == "parent":
            led[clause.id] = replace(clause, kind=above.kind)
        done.append(led.get(clause.id, clause))
    return done


def _lead(text: str, start: int, end: int) -> str:
    """The sentence that ends with a colon right before `end`; empty where none does."""
    lead = text[max(start, end - _LEAD) : end].rstrip()
    return _SENTENCES.split(lead.rstrip(":：-– "))[-1] if lead.endswith(_LEAD_OPENS) else ""


def _denies(sentence: str) -> bool:
    return _LEADS_OUT.search(sentence) is not None and not UNCHOSEN.search(sentence)
