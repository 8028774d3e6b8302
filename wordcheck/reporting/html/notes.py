"""A finding as a note in the margin: what is wrong, why, what the rule rests on, what to do."""

from __future__ import annotations

from functools import partial

from wordcheck.model.findings import Citation, Finding, Severity
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.reporting.citations import one_cited
from wordcheck.reporting.html.markup import Markup, both, joined, tag
from wordcheck.reporting.locate import path_of, wording_of
from wordcheck.reporting.words import CERTAINTY, ICON, SENTENCES, SEVERITY


def note(key: str, finding: Finding, report: Report) -> Markup:
    """The note of one finding; `key` is its place in the document."""
    return tag(
        "article",
        tag("p", grade(finding.severity), tag("code", finding.rule.code), tag("span", both(CERTAINTY[finding.certainty]), class_="certainty"), class_="grade"),
        tag("p", both(finding.message or finding.rule.title), class_="message"),
        labelled("advice", both(finding.advice)),
        _more(finding, report),
        id=key, class_=f"finding {finding.severity.value}", tabindex=0, data_severity=finding.severity.value,
        data_rule=f"{finding.rule.code} {finding.rule.slug}",
    )  # fmt: skip


def grade(severity: Severity) -> Markup:
    """Severity as a word with its sign: never by colour alone."""
    return tag(
        "span",
        tag("span", ICON[severity], aria_hidden="true"),
        " ",
        both(SEVERITY[severity]),
        class_=f"severity {severity.value}",
    )


def labelled(key: str, words: Markup) -> Markup:
    """A line that begins with one of the report's own words; nothing where there are no words."""
    return tag("p", tag("b", both(SENTENCES[key])), " ", words, class_=key) if words else Markup("")


def sources(citations: tuple[Citation, ...]) -> Markup:
    """Instruments with their articles, linked where the pack gives an address."""
    made = []
    for c in citations:
        words = both(Said.of(partial(one_cited, c)))
        made.append(
            tag("a", words, href=c.url, rel="noreferrer") if c.url.startswith(("http://", "https://")) else words
        )
    return joined(tag("span", m, class_="source") for m in made)


def _more(finding: Finding, report: Report) -> Markup:
    """What is shown on demand: reason, source, the other places, rule and fingerprint."""
    wording = wording_of(report, finding.wording)
    others = joined(
        tag("p", tag("b", both(SENTENCES["see"])), " ", f"{path_of(wording, e.clause)} ".lstrip(), tag("q", e.quote[:200]))
        for e in finding.related
    )  # fmt: skip
    return tag(
        "details",
        tag("summary", both(Said("依据与理由", "Source and reason"))),
        tag("p", both(finding.rule.rationale)) if finding.rule.rationale else Markup(""),
        labelled("source", sources(finding.rule.citations)),
        others,
        tag("p", tag("code", f"{finding.rule.slug} {finding.fingerprint[:16]}"), class_="fingerprint"),
    )
