"""The filing's data compared with what its documents show: same product, company, number, line, edition?

Three sources stand beside the manifest: the file name, the first page, the whole text with its headers and footers. A
datum of the manifest *agrees* when a source shows it, *disagrees* when the source shows another value of the same
kind or, for the form number, name and registration number that a form must carry, none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.anatomy.front.lines import language_of
from wordcheck.anatomy.front.product_lines import line_of
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Report
from wordcheck.rulelang.world import LINES
from wordcheck.screening.filing import Document, Filing, Role
from wordcheck.screening.result import DatumRow
from wordcheck.screening.sketch import squeezed

FIRST_PAGE = 1500
"""Characters that count as the first page where the format has no pages."""

# No name of an insurer holds these words; a sentence before it does (投保人指与保险公司…).
_COMPANY_ZH = lazily(
    r"(?:(?![指与由的是向及其本该]|投保|被保|订立|签订|保险人)[\u4e00-\u9fff]){2,20}?保险(?:股份|集团|相互|资产)*(?:有限(?:责任)?公司|公司)"
)
_COMPANY_EN = lazily(
    r"\b(?:[A-Z][\w&'.-]*[ ]){1,6}?(?:Insurance|Assurance|Indemnity|Underwriters?)"
    r"(?:[ ](?:Company|Co\.|Corporation|plc|PLC|Limited|Ltd\.?|Inc\.?|SE))+"
)
_REGISTRATIONS = (
    ("registration", lazily(r"\bC\d{8}\d{2}(?:19|20)\d{2}[01]\d[0-3]\d\d{5}\b")),
    ("registration", lazily(r"[\u4e00-\u9fff]{2,10}[〔\[【](?:19|20)\d{2}[〕\]】][\u4e00-\u9fff]{2,10}\d{1,4}号")),
    ("uin", lazily(r"\b[A-Z]{3}[A-Z]{3}[A-Z]?\d{5}V\d{6}\b|\b[A-Z]{3}HL[A-Z]{2}\d{5}\b|\b\d{3}[NLG]\d{3}V\d{2}\b")),
)
_SHOWN = ("form_number", "registration", "uin", "edition_date", "market_reference")
"""What a form must print itself."""
_NAMED = ("product", "company", "form_name")

Shown = tuple[Document, Manuscript, Report | None]


def agreement(filing: Filing, shown: Sequence[Shown]) -> tuple[DatumRow, ...]:
    """The data of the manifest, then what the documents show of the same, with whether it agrees."""
    found = [DatumRow(field, "manifest", value, None) for field, value in filing.data.items()]
    wordings = [(d, m, r) for d, m, r in shown if d.role is Role.WORDING]
    for document, manuscript, report in wordings:
        found += _of_wording(filing, document, manuscript, report)
    for document, manuscript, _ in shown:
        if document.role is not Role.WORDING:
            found += _of_other(filing, document, manuscript)
    return tuple(sorted(set(found), key=lambda d: (d.field, d.source, d.value)))


def _of_wording(
    filing: Filing, document: Document, manuscript: Manuscript, report: Report | None
) -> Iterator[DatumRow]:
    data = filing.data
    first = _first_page(manuscript)
    everywhere = squeezed(manuscript.text + " ".join(f.text for f in manuscript.furniture))
    for field in _SHOWN:
        if value := data.get(field):
            there = squeezed(value) in everywhere
            yield DatumRow(field, "form", value if there else "", there)
    for field in _NAMED:
        if value := data.get(field):
            there = _names_it(squeezed(value), everywhere)
            yield DatumRow(field, "text", value if there else "", there)
    yield from _numbers(filing, first)
    yield from _company(filing, first)
    if report is not None and report.wordings:
        yield from _of_parse(filing, report)
    number = data.get("form_number") or data.get("registration")
    if number and squeezed(number) in squeezed(document.path):
        yield DatumRow("form_number" if data.get("form_number") else "registration", "file name", number, True)


def _first_page(manuscript: Manuscript) -> str:
    ends = [b.span.end for b in manuscript.blocks if b.page == 1]
    head = manuscript.text[: max(ends)] if ends and manuscript.page_kind == "fixed" else manuscript.text[:FIRST_PAGE]
    return head + "\n" + "\n".join(f.text for f in manuscript.furniture)


def _names_it(name: str, text: str) -> bool:
    """Whether the text has the name, `条款` at its end or not."""
    return name in text or (bool(name.removesuffix("条款")) and name.removesuffix("条款") in text)


def _numbers(filing: Filing, first: str) -> Iterator[DatumRow]:
    for field, pattern in _REGISTRATIONS:
        numbers = sorted({m[0] for m in pattern.finditer(first)})
        given = filing.data.get(field)
        for number in numbers:
            agrees = None if not given else squeezed(number) == squeezed(given)
            yield DatumRow(field, "first page", number, agrees)


def _company(filing: Filing, first: str) -> Iterator[DatumRow]:
    match = _COMPANY_ZH.search(first) or _COMPANY_EN.search(first)
    if match is None:
        return
    given = squeezed(filing.data.get("company", ""))
    shown = re.sub(r"\s+", " ", match[0])
    other = squeezed(shown)
    yield DatumRow("company", "first page", shown, (given in other or other in given) if given else None)


def _of_parse(filing: Filing, report: Report) -> Iterator[DatumRow]:
    wording = report.wordings[0]
    given = filing.data
    if wording.title:
        yield DatumRow("product", "first page", wording.title, None)
    language = {"zh": "zh", "en": "en"}.get(given.get("language", "")[:2].lower())
    yield DatumRow("language", "text", wording.language, wording.language == language if language else None)
    if wording.line:
        line = _filed_line(given.get("line", ""))
        yield DatumRow("line", "text", wording.line, wording.line == line if line else None)
    kind = given.get("main_or_rider", "")
    said = True if re.search(r"附加|rider", kind, re.I) else False if re.search(r"主险|main", kind, re.I) else None
    shown = "rider" if wording.rider else "main"
    yield DatumRow("main_or_rider", "first page", shown, wording.rider == said if said is not None else None)


def _of_other(filing: Filing, document: Document, manuscript: Manuscript) -> Iterator[DatumRow]:
    """Whether an accompanying document names the product that the filing is for."""
    name = filing.data.get("product", "")
    if name:
        there = _names_it(squeezed(name), squeezed(manuscript.text))
        yield DatumRow("product", document.role, name if there else "", there)


RESERVED = frozenset("language title words chars clauses rider typography attachments readable".split())
"""What rules must see as the wording shows it, whatever the manifest says."""


def told(data: dict[str, str]) -> dict[str, object]:
    """What rules are told of the filing: a line of business only as one that rules know."""
    known: dict[str, object] = {k: v for k, v in data.items() if k not in RESERVED and k != "line"}
    if line := _filed_line(data.get("line", "")):
        known["line"] = line
    if place := data.get("jurisdiction"):
        known["jurisdiction"] = _PLACES.get(place.strip().casefold(), place.strip().lower())
    return known


def _filed_line(said: str) -> str:
    """The line that a manifest names, by its code or in words of either language; empty for none that rules know."""
    code = said.strip().lower()
    return code if code in LINES else line_of(said, "", language_of(said))


_PLACES = {"中国": "cn", "china": "cn", "united states": "us", "usa": "us", "united kingdom": "uk", "india": "in"}
