"""What screening one filing yields: flat rows, ready for the store and for another process."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.said import Said
from wordcheck.screening.filing import Filing


class Job(Struct, frozen=True):
    """One filing to screen."""

    base: str
    """Folder below which its documents lie."""
    filing: Filing


class Setup(Struct, frozen=True):
    """What is the same for every filing of a run."""

    packs: tuple[str, ...] = ()
    """By name, file or folder; all that ship for none."""
    as_of: str = ""
    """ISO date whose law applies."""
    revisions: str = "final"
    preview: bool = False
    """Whether rules in preview ran."""
    twice: bool = False
    """Whether PDF files are read by two programs."""


class ClauseRow(Struct, frozen=True):
    """One clause of a document. Its own words stand between `start` and `end`, in `pieces` where those are several."""

    wording: int
    clause: int
    parent: int | None
    level: int
    kind: str
    label: str
    title: str
    page: int | None
    start: int
    end: int
    text_id: int
    """Identity of its own words (`wordcheck.screening.sketch`); 0 where it has none."""
    pieces: tuple[tuple[int, int], ...] = ()


class FigureRow(Struct, frozen=True):
    """A figure of which it is known what it measures."""

    wording: int
    measures: str
    kind: str
    unit: str
    low: float
    """Hours, units of the currency, per cent or days, see `model.quantities`."""
    high: float
    bound: str
    text: str
    clause: int | None
    start: int
    end: int


class FindingRow(Struct, frozen=True):
    """One finding, with the place of its words."""

    wording: int
    rule: str
    severity: str
    certainty: str
    clause: int | None
    text_id: int
    """Identity of the clause's own words; 0 where the finding stands in no clause."""
    page: int | None
    start: int
    end: int
    fingerprint: str
    message_zh: str
    message_en: str
    advice_zh: str
    advice_en: str
    related: tuple[tuple[int, int, str], ...]
    """Further places: start, end, role."""


class VerdictRow(Struct, frozen=True):
    """The answer to one requirement."""

    wording: int
    rule: str
    outcome: str
    severity: str
    certainty: str
    message_zh: str
    message_en: str
    evidence: tuple[tuple[int, int, str], ...]


class UndecidedRow(Struct, frozen=True):
    """A check without an answer."""

    wording: int
    rule: str
    why_zh: str
    why_en: str


class UnreadRow(Struct, frozen=True):
    """Content that was not read."""

    kind: str
    where_zh: str
    where_en: str
    why_zh: str
    why_en: str
    page: int | None
    serious: bool


DATUM_SOURCE = {
    "manifest": Said("清单", "manifest"),
    "file name": Said("文件名", "file name"),
    "first page": Said("首页", "first page"),
    "form": Said("条款所印", "printed on the form"),
    "text": Said("全文", "text"),
}
"""Where a datum of a filing comes from, besides the roles of its documents."""


class DatumRow(Struct, frozen=True):
    """A datum of the filing: where it comes from, and whether the sources agree."""

    field: str
    source: str
    """`manifest`, `file name`, `first page`, `form`, `text`."""
    value: str
    agrees: bool | None
    """Whether it agrees with the manifest; None where there is nothing to compare."""


class RuleRow(Struct, frozen=True):
    """A rule that had a say, as far as reports speak of it."""

    code: str
    slug: str
    pack: str
    title_zh: str
    title_en: str
    citations: str
    """JSON list of the instruments with their articles."""
    status: str


class ClauseText(Struct, frozen=True):
    """Distinct words of a clause, with their MinHash sketch."""

    text_id: int
    length: int
    """In squeezed characters."""
    language: str
    sketch: bytes


class DocumentResult(Struct, frozen=True):
    """What one document of a filing came to."""

    path: str
    role: str
    sha256: str
    size: int
    format: str = ""
    pages: int | None = None
    text: bytes = b""
    """The wording's text, UTF-8, deflated; empty for other documents."""
    title: str = ""
    line: str = ""
    language: str = ""
    complete: bool = True
    not_run: str = ""
    """Codes of the rules that were not in play."""
    clauses: tuple[ClauseRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    verdicts: tuple[VerdictRow, ...] = ()
    undecided: tuple[UndecidedRow, ...] = ()
    unread: tuple[UnreadRow, ...] = ()


class FilingResult(Struct, frozen=True):
    """A filing that was screened."""

    key: str
    documents: tuple[DocumentResult, ...]
    data: tuple[DatumRow, ...]
    rules: tuple[RuleRow, ...]
    texts: tuple[ClauseText, ...]
    input_sha: str
    """Over roles, paths and bytes of all documents and the data given."""
    result_sha: str
    """Over all of the above but the hash of the input."""


class Quarantine(Struct, frozen=True):
    """A filing that could not be screened, and why; nothing of it counts as clean."""

    key: str
    reason: str
    """`missing`, `encrypted`, `damaged`, `unsupported`, `unreadable`, `no-wording`, `time`, `memory`, `crash`, `internal`."""
    why_zh: str
    why_en: str
    input_sha: str = ""


class Outcome(Struct, frozen=True):
    """What became of a job, with the cost of it (which is no part of the result)."""

    result: FilingResult | Quarantine
    seconds: float = 0.0
    """Processor time; wall time where the process was ended."""
    mebibytes: float = 0.0
    """Largest memory of the process so far."""
