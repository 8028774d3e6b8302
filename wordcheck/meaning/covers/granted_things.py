"""The bare noun of what an English cover pays, and of what an exclusion takes.

We will pay the ransom that you hand over …      ransom          any ransom; ransoms of whatever nature; payment of a ransom
We will reimburse the net profit which …         net profit      loss of net profit
We will pay your loss of income during …         income          any loss of income

An exclusion that goes on (`a ransom paid without our consent`) names a narrower thing.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily

_GRANTS = lazily(
    r"\b(?:pay|reimburse|indemnify|compensate)\s+(?:(?:you|the\s+insured(?:\s+\w+)?|an\s+insured)\s+)?(?:(?:for|against|in\s+respect\s+of)\s+)*(?:(?:the|any|all|your|an?)\s+)?(?:loss\s+of\s+(?:(?:the|any|your)\s+)?)?"
    r"(?P<thing>[a-z]+(?:[ -][a-z]+){0,2}?)(?=\s+(?:that|which|who|you|incurred|payable|suffered|sustained|caused|resulting|arising|following|during|because|if|when|where|for|up\s+to)\b|\s*[,.;:(]|\Z)",
    re.IGNORECASE,
)
_TAKES = lazily(
    r"\W*(?:(?:any|all|every|the|an?)\s+)*(?:(?:loss|payments?|reimbursement|refund)\s+(?:of|for)\s+)?(?:(?:any|all|the|your|an?)\s+)*"
    r"(?P<thing>[a-z]+(?:[ -][a-z]+){0,2}?)(?:\s*,?\s*(?:of\s+(?:any|whatever|whatsoever)\s+(?:kind|nature|sort)|whatsoever|however\s+(?:caused|arising)|"
    r"howsoever\s+(?:caused|arising)|whatever\s+the\s+cause|in\s+every\s+case|without\s+exception))?\W*",
    re.IGNORECASE,
)
_NO_THING = frozenset(
    "loss losses damage damages claim claims cost costs expense expenses amount amounts sum sums benefit benefits liability premium more limit excess "
    "following same any all it them this that you us".split()
)
"""What every cover pays, and what no cover is about."""


def things_granted(words: str) -> frozenset[str]:
    """The bare nouns, in the singular, that the words say are paid."""
    named = (_plain(found["thing"]) for found in _GRANTS.finditer(" ".join(words.split())))
    return frozenset(name for name in named if name)


def thing_named(words: str) -> str:
    """The bare noun of an exclusion that says nothing more."""
    found = _TAKES.fullmatch(" ".join(words.split()))
    return _plain(found["thing"]) if found else ""


def _plain(name: str) -> str:
    words = name.lower().split()
    if not words or words[-1] in _NO_THING or len(name) < 5:
        return ""
    last = words[-1]
    return " ".join([*words[:-1], last[:-1] if last.endswith("s") and not last.endswith("ss") else last])
