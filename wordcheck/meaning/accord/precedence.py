"""Which paper of the contract prevails where two disagree, answered in two ways.

    The schedule prevails over this wording.        In case of conflict, this wording shall take precedence over the schedule.
    条款与保险单不一致的，以保险单为准。              保险单与条款不符时，以条款为准。

What an endorsement says of itself is no answer, nor is a third paper: the endorsement before the schedule, and the schedule before the wording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import AMENDS, Answer, of_itself, stretches, told
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import Wording

_PAPERS_EN = {
    "schedule": r"(?:policy\s+)?schedule|declarations(?:\s+page)?|certificate(?:\s+of\s+insurance)?",
    "wording": r"(?:policy\s+)?wording|(?:policy\s+)?terms(?:\s+and\s+conditions)?|general\s+conditions|policy\s+booklet",
    "special": r"special\s+(?:conditions|terms)|endorsements?",
    "proposal": r"proposal(?:\s+form)?|application(?:\s+form)?",
}
_PAPERS_ZH = {
    "rider": r"本?附加(?:险|合同)(?:条款)?",
    "main": r"主(?:险|合同|条款)(?:条款)?",
    "schedule": r"保险单(?!条款)|保险凭证|明细表|保单(?!条款)",
    "wording": r"(?:本|保险)?条款",
    "special": r"批单|特别约定|批注",
    "proposal": r"投保单|投保书",
}


def _named(papers: Mapping[str, str], role: str) -> str:
    """An expression for one of the papers, in a group that tells its kind and its role in the sentence."""
    return "|".join(f"(?P<{role}_{kind}>{form})" for kind, form in papers.items())


_OVER = lazily(
    rf"\b(?:the|this|your|any)\s+(?:{_named(_PAPERS_EN, 'over')})\s+(?:(?:shall|will|always)\s+)*(?:prevails?|takes?\s+(?:precedence|priority)|overrides?|controls?|has\s+(?:precedence|priority))\s+(?:over\s+)?(?:the|this|your|any)\s+(?:{_named(_PAPERS_EN, 'under')})\b",
    re.I,
)
_TRIGGER = {
    "en": lazily(r"\b(?:prevails?|precedence|priority|overrides?|controls?)\b", re.I),
    "zh": lazily(r"为准|不一致|抵触|不符|冲突"),
}
_TWO_ZH = lazily(
    rf"(?:{_named(_PAPERS_ZH, 'one')})(?:的(?:内容|约定|规定|记载))?(?:与|和|同|跟)(?:{_named(_PAPERS_ZH, 'other')})[^，。；]{{0,12}}?(?:不一致|不符|冲突|抵触|有出入|矛盾|相悖)[^，。；]{{0,6}}(?:之处|部分|时)?[，,]?(?:应|均|一律|则)*(?:以|依照|按照?|适用|执行)(?:{_named(_PAPERS_ZH, 'won')})[^，。；]{{0,8}}?(?:为准|执行|处理|办理)"
)


def two_precedences(wording: Wording) -> Iterator[Disagreement]:
    """For each two papers the first sentence that puts them in another order than an earlier one, with that one."""
    by_papers: dict[frozenset[str], list[Answer]] = defaultdict(list)
    for answer in answers(wording):
        by_papers[answer.of].append(answer)
    for group in by_papers.values():
        yield from told(wording, group, "two-precedences", "precedence")


def answers(wording: Wording) -> Iterator[Answer]:
    """Which of two papers sentences put first."""
    form = _TWO_ZH if wording.language == "zh" else _OVER
    for clause, span, words in stretches(wording, _TRIGGER[wording.language]):
        found = form.search(words)
        if found is None or AMENDS.search(words):
            continue
        named = {key.partition("_")[0]: key.partition("_")[2] for key, said in found.groupdict().items() if said}
        first = named.get("over") or named["won"]
        papers = frozenset(named.values())
        if len(papers) > 1 and ("rider" in papers or not of_itself(wording, words)):
            yield Answer(span, clause.id, frozenset({first}), papers)
