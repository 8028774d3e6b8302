"""The words around a finding: by them its place is known again in another draft, whatever became of numbers and headings."""

from __future__ import annotations

from wordcheck.engine.identity import squeezed
from wordcheck.languages.lazily import lazily
from wordcheck.model.findings import Finding
from wordcheck.model.report import Report

AROUND = 100
"""Characters kept on either side of the quote: more than most sentences have."""


def context_of(report: Report, finding: Finding) -> str:
    """The paragraph in which a finding stands, cut to what is near it; empty where nothing was read."""
    if report.manuscript is None or not report.manuscript.blocks:
        return ""
    span = finding.anchor.span
    block = report.manuscript.blocks[report.manuscript.block_at(span.start)]
    return around(block.text, span.start - block.start, min(span.end - block.start, len(block.text)))


def around(text: str, start: int, end: int) -> str:
    """The words of a paragraph near `[start, end)`, white space as one blank."""
    return " ".join(text[max(0, start - AROUND) : end + AROUND].split())


_NUMBER = lazily(
    r"\s*(?:第[\d〇零一二三四五六七八九十百千]+[章节条款项]|[（(][\d一二三四五六七八九十a-zA-Z]{1,4}[)）]|[\d一二三四五六七八九十A-Za-z]{1,3}[.、．)）]|\d+(?:\.\d+)+\.?)\s*"
)


def unnumbered(context: str) -> str:
    """The letters of words around a place without the number with which their clause begins: it may have another one now."""
    found = _NUMBER.match(context)
    return squeezed(context[found.end() :] if found else context)


def same(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits, and have any."""
    found = squeezed(one)
    return bool(found) and found == squeezed(other)
