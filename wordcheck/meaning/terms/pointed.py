"""Meanings that are only pointed to: `a “motor vehicle” as defined in 7. below`, `has the meaning given in Section 3`."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily

_POINTS = lazily(
    r"\W*(?:(?:an?|the|any|such)\s+)?(?:[\"“‘'][^\"”’'\n]{2,60}[\"”’']\s+|[\w-]+(?:\s+[\w-]+){0,3}\s+)?(?:(?:is|are|shall\s+be)\s+)?(?:as\s+)?(?:defined|described|set\s+out|explained)\s+"
    r"(?:(?:in|at|by|under)\s+[^;\n]{1,60}?|above|below|elsewhere)[.;]?\W*(?:\n|\Z)"
    r"|\W*(?:(?:has|have|shall\s+have|having)\s+)?(?:the\s+)?(?:same\s+)?meanings?\s+(?:given|set\s+out|assigned|ascribed|described|stated|defined|as)\b[^.;\n]{0,80}[.;]?\W*(?:\n|\Z)",
    re.I,
)


def is_pointed_to(body: str) -> bool:
    """Whether the words of a definition say nothing but where the meaning stands, so that they are no second one."""
    return _POINTS.match(body) is not None
