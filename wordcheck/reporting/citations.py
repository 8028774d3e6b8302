"""How a report names the instruments on which a rule rests."""

from __future__ import annotations

import re

from wordcheck.model.findings import Citation
from wordcheck.model.said import Tongue
from wordcheck.reporting.words import parted

_ARTICLE = re.compile(r"(\d+)((?:\(\d+\))*)")
"""An article by its number, with a paragraph or item: `18(8)`."""


def cited(citations: tuple[Citation, ...], tongue: Tongue) -> str:
    """Instruments with their articles: `中华人民共和国保险法 第23条、第24条`; what is no number is printed as the rule writes it."""
    return parted((one_cited(c, tongue) for c in citations), tongue)


def one_cited(citation: Citation, tongue: Tongue) -> str:
    """One instrument with its articles."""
    numbers = [_ARTICLE.fullmatch(a) for a in citation.articles]
    if tongue == "zh":
        articles = "、".join(f"第{n[1]}条{n[2]}" if n else a for n, a in zip(numbers, citation.articles, strict=True))
    else:
        plain = bool(numbers) and all(a.isdigit() for a in citation.articles)
        articles = ("art. " if plain else "") + ", ".join(citation.articles)
    return " ".join(filter(None, (citation.title.in_(tongue), articles)))
