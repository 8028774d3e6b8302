"""Screens one filing: a plain function from a job to its result, the same in every process and on every machine."""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache
from pathlib import Path

import msgspec

from wordcheck import api
from wordcheck.collection import without_collection
from wordcheck.contents import bytes_of
from wordcheck.model.errors import ReadingError, UnsupportedFormat
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Report
from wordcheck.rulelang import RuleSet
from wordcheck.screening import rows
from wordcheck.screening.agreement import agreement, told
from wordcheck.screening.filing import Document, Filing, Role
from wordcheck.screening.result import (
    ClauseText,
    DocumentResult,
    FilingResult,
    Job,
    Quarantine,
    RuleRow,
    Setup,
    UnreadRow,
)

MOST_BYTES = 200_000_000
"""A larger document is quarantined unread."""


@without_collection
def screen(job: Job, setup: Setup) -> FilingResult | Quarantine:
    """The result of one filing. What is wrong with its files is in the result; raises RuleSetError for broken packs."""
    filing = job.filing
    contents: dict[str, bytes] = {}
    for document in filing.documents:
        path = Path(job.base) / document.path
        try:
            if path.stat().st_size > MOST_BYTES:
                most = f"{MOST_BYTES // 1_000_000} MB"
                why = (
                    f"{document.path} 超过 {most}，未读取",
                    f"{document.path} is larger than {most} and was not read",
                )
                return Quarantine(filing.key, "memory", *why)
            contents[document.path] = bytes_of(path)
        except OSError:
            why = (f"找不到或无法打开 {document.path}", f"{document.path} is missing or cannot be opened")
            return Quarantine(filing.key, "missing", *why)
    digest = input_sha(filing, contents)
    if not any(d.role is Role.WORDING for d in filing.documents):
        listed = ", ".join(d.path.rsplit("/", 1)[-1] for d in filing.documents[:3])
        why = (f"报送中没有可读取的条款文件（{listed}）", f"the filing holds no wording that can be read ({listed})")
        return Quarantine(filing.key, "no-wording", *why, digest)
    try:
        return _screened(filing, contents, digest, setup)
    except ReadingError as error:
        return Quarantine(filing.key, error.code, error.said.in_("zh"), error.said.in_("en"), digest)


def input_sha(filing: Filing, contents: dict[str, bytes]) -> str:
    """SHA-256 over what was handed in: roles, paths, bytes, data."""
    files = [(d.role, d.path, hashlib.sha256(contents[d.path]).hexdigest()) for d in filing.documents]
    return hashlib.sha256(msgspec.json.encode((files, sorted(filing.data.items())))).hexdigest()


@lru_cache(maxsize=1)
def _rules(packs: tuple[str, ...], preview: bool) -> RuleSet:
    return api.load_packs(packs or None, preview=preview)


def _screened(filing: Filing, contents: dict[str, bytes], digest: str, setup: Setup) -> FilingResult:
    made: list[DocumentResult] = []
    shown: list[tuple[Document, Manuscript, Report | None]] = []
    rules: dict[str, RuleRow] = {}
    texts: dict[int, ClauseText] = {}
    for document in filing.documents:
        content = contents[document.path]
        if document.role is Role.WORDING:
            report = api.check(
                content,
                _rules(setup.packs, setup.preview),
                as_of=setup.as_of,
                filing=told(filing.data),
                name=document.path,
                revisions=setup.revisions,
                twice=setup.twice,
            )
            result, distinct = _wording(document, content, report)
            rules |= {row.code: row for row in rows.rule_rows(report)}
            texts |= {t.text_id: t for t in distinct}
            shown += [(document, report.manuscript, report)] if report.manuscript is not None else []
        else:
            result, manuscript = _beside(document, content)
            shown += [(document, manuscript, None)] if manuscript is not None else []
        made.append(result)
    data = agreement(filing, shown)
    result_rows = (tuple(made), data, tuple(rules[c] for c in sorted(rules)), tuple(texts[t] for t in sorted(texts)))
    return FilingResult(
        filing.key,
        *result_rows,
        input_sha=digest,
        result_sha=hashlib.sha256(msgspec.json.encode(result_rows)).hexdigest(),
    )


def _wording(document: Document, content: bytes, report: Report) -> tuple[DocumentResult, tuple[ClauseText, ...]]:
    manuscript = report.manuscript
    clauses, texts = rows.clause_rows(report)
    first = report.wordings[0] if report.wordings else None
    result = DocumentResult(
        path=document.path,
        role=document.role,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        format=manuscript.format if manuscript else "",
        pages=manuscript.pages if manuscript else None,
        text=zlib.compress((manuscript.text if manuscript else "").encode(), 9),
        title=first.title if first else "",
        line=first.line if first else "",
        language=first.language if first else "",
        complete=report.complete,
        not_run=" ".join(sorted({n.rule.code for n in report.not_run})),
        clauses=clauses,
        figures=rows.figure_rows(report),
        findings=rows.finding_rows(report, clauses),
        verdicts=rows.verdict_rows(report),
        undecided=rows.undecided_rows(report),
        unread=rows.unread_rows(report.unread),
    )
    return result, texts


def _beside(document: Document, content: bytes) -> tuple[DocumentResult, Manuscript | None]:
    """A document that is no wording: read for its data where a reader knows it, else listed as not read."""
    result = DocumentResult(document.path, document.role, hashlib.sha256(content).hexdigest(), len(content))
    try:
        manuscript = api.read(content, name=document.path)
    except ReadingError as error:
        kind = "unsupported" if isinstance(error, UnsupportedFormat) else error.code
        said = UnreadRow(kind, document.path, document.path, error.said.in_("zh"), error.said.in_("en"), None, False)
        return msgspec.structs.replace(result, complete=False, unread=(said,)), None
    unread = rows.unread_rows(manuscript.unread, grave=False)
    read = msgspec.structs.replace(
        result, format=manuscript.format, pages=manuscript.pages, complete=manuscript.complete, unread=unread
    )
    return read, manuscript
