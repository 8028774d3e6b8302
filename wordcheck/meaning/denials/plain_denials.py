"""Whether words of an exclusion are excluded outright, or only in the case that their heading or lead-in names.

We do not pay for:                            下列损失，保险人不负责赔偿：
(a) ransom payments;      outright            （一）赎金；                      outright
4.8 Obligations to employees                  因计算机病毒造成的下列损失：
any refusal to employ, including:             （一）赎金；                      only if a virus caused it
(d) defamation;           of employees only
"""

from __future__ import annotations

import re
from collections import Counter

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.leads import parts
from wordcheck.meaning.subjects import core, squeezed
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_HEADS = lazily(
    r"责任免除|除外|免责|免除|不保|不承保|不承担|不负责|不予|不赔|不管|不给付|不属于|\bexclu|\bnot\s+(?:be\s+)?(?:covered|insured|pay|paid|cover)|\bdo(?:es)?n[’']t\s+(?:cover|pay)|\bexcept|\blimitation|\bnot\s+included|\bno\s+cover",
    re.I,
)
"""Headings of exclusions that bound nothing."""
_FOLLOWING = lazily(r"下列|以下|如下|下述")
_BEFORE_IT = lazily(
    r"[\W_]|因|由于|对于?|若|如|发生|出现|凡|被保险人|投保人|受益人|保险人|本公司|我们|您|在?任何情况下|不论|无论|在|有|保险责任|本保险|本合同|保险标的|雇员|造成|导致|引起|所致|除.{0,24}?外|的|于|遭受|之"
)
_MORE_GENERIC = lazily(
    r"\b(?:following|insurers?|company|we|shall|liable|make|provided?|based|upon|attributable|consequence|respect|insured|insured's|apply|does|do|excludes?|excluded|excluding|exclusions?|these|those|you|your|our|happening|occasioned|contributed|contributing|as|result|happen|to|no|there|indemnify|indemnity|responsible|it|if|with|loss|proximately|wholly|partly|alleged|actual|such|person|persons|also|apart|addition|sections?|all|whole|what|cannot|compensat\w+|event|case|cases|account|instance|circumstances|under|this|policy|insurance|hereunder|herein|won[’']t|don[’']t|underwriters?|assured|concerned|means|items?|things|losses|claims?)\b",
    re.I,
)
_SHARE_LIFTED = lazily(
    r"\b(?:deductibles?|excess(?:es)?|retentions?|co-?payments?|waiting\s+periods?|limits?|sub-?limits?)\b[^.;:]*\b(?:not|n[’']t)\s+apply\b",
    re.I,
)
"""A lead-in by which a share of the insured does not apply: what stands below it is paid in full."""
_LEFT_ZH, _LEFT_EN = 1, 1
_LEFT_WHOLE_ZH = 8
"""Letters, or words, that a lead-in may have beside those of every denial."""


def denied_outright(wording: Wording, clause_id: int, taken: Span) -> bool:
    """Whether neither heading nor lead-in bounds what `taken` excludes."""
    clause = wording.clause(clause_id)
    if clause.title and not _HEADS.search(clause.title) and not _speaks_of(wording, clause, taken):
        return False
    if _run_together(wording, clause) or not _led_plainly(wording, clause, taken):
        return False
    for above in wording.parents(clause):
        lead = " ".join(s.of(wording.text) for s in parts(wording, above)[0]).strip()
        if _SHARE_LIFTED.search(lead):
            return False
        if above.kind is not ClauseKind.EXCLUSION:
            break
        if above.title and not _HEADS.search(above.title):
            return False
        if lead and not _plain(lead, wording.language):
            return False
    return not _one_of_many(wording, clause)


def _led_plainly(wording: Wording, clause: Clause, taken: Span) -> bool:
    """Whether no line before it in the same clause bounds what stands below (`If your home was left empty:` and a list without numbers)."""
    if wording.language != "en":
        return True
    own = next((s for s in clause.own if s.start <= taken.start < s.end), None)
    before = wording.text[own.start : taken.start].split("\n")[:-1] if own else []
    lead = next((line.strip() for line in reversed(before) if line.rstrip().endswith(":")), "")
    return not lead or _plain(lead.rstrip(":"), "en")


def _speaks_of(wording: Wording, clause: Clause, taken: Span) -> bool:
    """Whether the heading of a clause names what its words exclude."""
    words = squeezed(taken.of(wording.text))
    named = re.findall(r"[A-Za-z]{4,}|[\u4e00-\u9fff]{2}", clause.title)
    return any(squeezed(n)[:6] in words for n in named)


def _run_together(wording: Wording, clause: Clause) -> bool:
    """Whether one line stands in a clause twice: columns or cells of several parts ran together."""
    lines = Counter(line.strip() for line in wording.own_text(clause).split("\n") if len(line.strip()) > 8)
    return any(count > 1 for count in lines.values())


def _one_of_many(wording: Wording, clause: Clause) -> bool:
    """Whether the exclusions stand under one of several headings alike, each meant for a part that is not known."""
    top = [clause, *(c for c in wording.parents(clause))][-1]
    if top.kind is not ClauseKind.EXCLUSION or not top.title:
        return False
    name = squeezed(top.title)
    alike = [c for c in wording.clauses if c.kind is ClauseKind.EXCLUSION and squeezed(c.title or "") == name]
    return len(alike) > 1 and (top.parent is None or any(c.parent == top.parent for c in alike if c is not top))


def _plain(lead: str, tongue: str) -> bool:
    """Whether a lead-in says nothing but that what follows is not covered."""
    if tongue == "zh":
        following = _FOLLOWING.search(lead)
        if following is not None:
            before = re.split(r"[。；\n]", lead[: following.start()])[-1]
            return len(_BEFORE_IT.sub("", before)) <= _LEFT_ZH
        return len(core(lead, "zh")) <= _LEFT_WHOLE_ZH
    last = re.split(r"(?<=[.;])\s", lead.rstrip())[-1]
    words = re.findall(r"[A-Za-z’']+", _MORE_GENERIC.sub(" ", last))
    return len([w for w in words if core(w, "en")]) <= _LEFT_EN
