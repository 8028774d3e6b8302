"""Two territories of one wording: the whole world in one clause, one country in another.

This policy applies to claims anywhere in the world …       No cover is provided for claims outside the United States.
本保险合同的承保区域为中华人民共和国境内 ……                     保险人对发生在世界各地的事故均承担赔偿责任
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, of_itself, stretches
from wordcheck.model.wording import ClauseKind, Wording

_TRIGGER = {
    "zh": lazily("世界|全球|境内|区域|地域"),
    "en": lazily(r"\bworld-?wide\b|\bworld\b|\boutside\b|\bterritor|\bonly\b", re.I),
}
_WORLD = {
    "zh": lazily(r"(?:世界|全球)(?:各地|范围|任何|各国)?[^。；]{0,24}(?:承担|负责|适用|有效|均予)|(?:世界|全球)[^。；]{0,30}(?:属于?|在)[^。；]{0,12}(?:保障|承保|责任)范围|(?:承保|保障|保险|适用)(?:区域|地域|范围)[^。；，]{0,4}(?:为|是|：)(?:全球|全世界|世界)"),
    "en": lazily(r"\b(?:anywhere\s+in\s+the\s+world|world-?wide|throughout\s+the\s+world|any\s+part\s+of\s+the\s+world)\b", re.I),
}  # fmt: skip
_PLACE = {
    "zh": lazily(r"(?:承保|保障|保险|适用|责任)(?:的)?(?:区域|地域)(?:范围)?(?:限于|仅限于?|为|是|：)[^。；，]{0,12}(?:境内|内地|大陆|国内)|(?:仅|只)(?:对|就|承保|适用于|限于?)[^。；]{0,10}境内"),
    "en": lazily(r"\b(?:no\s+cover(?:age)?|not\s+(?:cover\w*|apply|insure\w*|respond|provide\s+(?:any\s+)?cover\w*)|does\s+not\s+extend)\b[^.;]{0,70}\boutside\s+(?:of\s+)?(?:the\s+)?(?P<out>[a-z]+)|\b(?:only|solely|exclusively)\b[^.;]{0,60}?\b(?:within|in|inside)\s+(?:the\s+)?(?:territor\w+\s+of\s+)?(?:the\s+)?(?P<within>[a-z]+)", re.I),
}  # fmt: skip
_GENERAL = {
    "zh": lazily(r"本(?:保险)?(?:合同|条款|保单|保险)|保险人|承保|保障|我们"),
    "en": lazily(
        r"\b(?:this|the)\s+(?:policy|insurance|contract|cover(?:age)?)\b[^.;]{0,60}?\b(?:appl|cover|extend|operat|respond|valid|provid|insur|protect|world)|\byou\s+are\s+(?:covered|insured|protected)\b|\bcover\s+(?:under\s+this\s+policy\s+)?(?:is|applies)\b|not\s+provide\s+(?:any\s+)?cover|\bno\s+cover(?:age)?\b|\bterritor",
        re.I,
    ),
}
_ALL_OF_IT = {
    "zh": lazily(r"本(?:保险)?(?:合同|条款|保单|保险)|^保险人[对就]"),
    "en": lazily(r"\b(?:this|the)\s+(?:policy|insurance|contract)\b", re.I),
}
_HERE = lazily(
    r"[本该此](?:项|款|条|节|部分|附加|扩展|责任)|\b(?:this|such)\s+(?:\w+\s+)?(?:section|cover|extension|benefit|part|clause|exclusion|endorsement)\b",
    re.I,
)
"""What a clause says of itself holds for it alone."""
_WHERE_SUED = {
    "zh": lazily(r"诉讼|提起|起诉|法院|司法|判决|仲裁|救援|服务网"),
    "en": lazily(
        r"\b(?:suits?|brought|proceedings?|judg[e]?ments?|courts?|settl\w+|paid|payments?|cause\s+of\s+action|assistance|emergency|accounting|excluding|except|other\s+than|trips?|travel\w*|sanction\w*)\b",
        re.I,
    ),
}
"""Where one is sued, or helped, is another matter than where something happens."""
_COVERED = lazily(
    r"\b(?:cover(?:s|ed|age)?(?:\s+for)?|insures?|protects?|appl(?:y|ies)\s+to|extends?\s+to|for)\s+(?P<what>[\w,’' -]{1,60}?)\s+(?:anywhere|wherever|world-?wide|throughout|in\s+any\s+part|outside|only|within|which|that|arising|happening|occurring|elsewhere)\b",
    re.I,
)
_COVERED_ZH = lazily(r"[对就](?:于)?(?P<what>[^，。；]{2,40}?)(?:承担|负责|给付|赔)")
_ANY_LOSS_ZH = lazily(
    r"保险事故|被保险人|事故|损失|损害|伤害|意外|责任|风险|中华人民共和国|中国|大陆|世界|全球|各地|任何|地方|境内|国内|发生|遭受|范围|[在于的所均之内因]"
)
_FEWEST_ZH = 2
_ANY_LOSS = frozenset(
    "any all the a an your you our and or of to for insured covered loss losses damage damages injury accident accidents event events occurrence occurrences "
    "incident incidents claim claims liability anything happening occurring only cover is provided under policy insurance legal this".split()
)
"""What all covers of a wording have in common."""


def answers(wording: Wording) -> Iterator[Answer]:
    """Where sentences say that the policy applies."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        world, place = _WORLD[tongue].search(words), _place(words, tongue)
        if bool(world) == place or _WHERE_SUED[tongue].search(words) or not _GENERAL[tongue].search(words):
            continue
        if _HERE.search(words) or of_itself(wording, words) or not holds_always(words, tongue):
            continue
        if (wording.grants(clause) or clause.kind is ClauseKind.SCHEDULE) and not _ALL_OF_IT[tongue].search(words):
            continue
        if not _of_one_thing(words, tongue):
            yield Answer(span, clause.id, frozenset({"the world" if world else "a place"}))


def _of_one_thing(words: str, tongue: str) -> bool:
    """Whether what is covered, or is not, is one thing of several: `does not cover the use of the courtesy car outside Austria`."""
    if tongue == "zh":
        of = _COVERED_ZH.search(words)
        return of is not None and len(_ANY_LOSS_ZH.sub("", of["what"])) >= _FEWEST_ZH
    found = _COVERED.search(words)
    return found is not None and any(w not in _ANY_LOSS for w in found["what"].casefold().split())


def _place(words: str, tongue: str) -> bool:
    """Whether words confine cover to a place; in English one with a capital."""
    found = _PLACE[tongue].search(words)
    if found is None or tongue == "zh":
        return found is not None
    return (found["out"] or found["within"])[0].isupper()
