"""Whether the insurance pays before others or behind them, answered in two ways.

    This policy is excess over any other valid and collectible insurance.        This insurance is primary.

What holds for one cover or in one case (`is primary, except when`) is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, stretches
from wordcheck.model.wording import Wording

_TRIGGER = lazily(r"\bprimary\b|\bexcess\b|\bother\s+(?:insurance|polic)", re.I)
_THIS = r"\b(?:this|our|the)\s+(?:policy|insurance|cover(?:age)?|contract)\s+(?:(?:shall|will)\s+(?:always\s+)?(?:be|apply|act)|is|applies)\s+(?:always\s+|only\s+)?(?:(?:as|on)\s+(?:an?\s+)?)?"
_PAYS = r"\b(?:this|our|the)\s+(?:policy|insurance|cover(?:age)?)\s+(?:(?:shall|will)\s+)?(?:pays?|respond(?:s)?|contributes?)\s+"
_OTHER = r"(?:any\s+|all\s+|such\s+)?other\s+(?:\w+\s+){0,3}?(?:insurance|polic(?:y|ies))"
_PRIMARY = lazily(_THIS + r"primary\b|" + _PAYS + rf"(?:first|ahead\s+of|before|in\s+priority\s+to)\s+{_OTHER}", re.I)
_EXCESS = lazily(
    _PAYS
    + rf"only\s+(?:(?:what|the\s+(?:balance|amount|excess|part))\b[^.;]{{0,24}}?\s+|(?:after|once|when)\s+){_OTHER}|"
    + _THIS
    + r"(?:specifically\s+|strictly\s+)?(?:in\s+)?excess\s+(?:of|over|to|insurance|basis|cover)",
    re.I,
)
_PART = lazily(
    r"\b(?:section|coverages?\s+[A-Z\d]|insuring\s+(?:agreement|clause)|solely|with\s+respect\s+to|in\s+respect\s+of|for\s+(?:the\s+)?(?:purposes?|breach|extortion))\b",
    re.I,
)


def answers(wording: Wording) -> Iterator[Answer]:
    """Whether sentences say that this insurance pays before others; English wordings."""
    for clause, span, words in stretches(wording, _TRIGGER) if wording.language == "en" else ():
        primary, excess = _PRIMARY.search(words), _EXCESS.search(words)
        if bool(primary) != bool(excess) and holds_always(words, "en") and not _PART.search(words):
            yield Answer(span, clause.id, frozenset({"primary" if primary else "excess"}))
