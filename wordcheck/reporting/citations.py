"""How a report names the instruments on which a rule rests."""

from __future__ import annotations

from wordcheck.model.findings import Citation
from wordcheck.model.said import Tongue


def cited(citations: tuple[Citation, ...], tongue: Tongue) -> str:
    """Instruments with their articles: `中华人民共和国保险法 第二十三条`; articles are printed as the rule writes them."""
    parts = []
    for citation in citations:
        articles = "、".join(citation.articles) if tongue == "zh" else ", ".join(citation.articles)
        if articles and tongue == "zh" and all(a.isdigit() for a in citation.articles):
            articles = "、".join(f"第{a}条" for a in citation.articles)
        elif articles and all(a.isdigit() for a in citation.articles):
            articles = f"art. {articles}"
        parts.append(" ".join(filter(None, (citation.title.in_(tongue), articles))))
    return "；".join(parts) if tongue == "zh" else "; ".join(parts)
