"""Findings and safe edits on any words of a file, drawn by chance: more than rules would ever find, in every kind of place."""

from __future__ import annotations

import random

from msgspec import Struct

import wordcheck
from benchmarks.annotated.judging import accepted, faults, inserted
from wordcheck.annotating import annotate
from wordcheck.model.findings import Certainty, Edit, Evidence, Finding, Fix, RuleFacts, Severity
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.model.span import Span

_RULE = RuleFacts("ZH-EX-001", "any-words", "zh.any", Said("任意文字", "any words"))


def report_on(manuscript: Manuscript, seed: int, count: int = 40) -> Report:
    """A report with findings on words of every block and on words that reach over blocks, half of them with a safe edit."""
    chance = random.Random(seed)
    spans = [_within(chance, b.start, b.start + len(b.text)) for b in manuscript.blocks if b.text]
    spans = chance.sample(spans, min(len(spans), count))
    spans += [_within(chance, 0, len(manuscript.text)) for _ in range(count // 8) if manuscript.text]
    findings = [_finding(manuscript, span, n, chance.random() < 0.6) for n, span in enumerate(sorted(spans))]
    return Report("wording.docx", manuscript, findings=tuple(findings))


def _within(chance: random.Random, start: int, end: int) -> Span:
    first = chance.randrange(start, end)
    return Span(first, min(end, first + chance.choice((1, 2, 2, 4, 9, 30))))


def _finding(manuscript: Manuscript, span: Span, number: int, edited: bool) -> Finding:
    text = f"〔改{number}〕" if number % 9 else f"〔改{number}〕\t乙"
    quote = span.of(manuscript.text)
    safe = edited and "\n" not in quote
    return Finding(
        _RULE, Severity.WARNING, Certainty.LIKELY, Said(f"问题{number}", f"problem {number}"), Evidence(span, quote, None),
        f"{number:064x}", fixes=(Fix((Edit(span, text),), safe=True),) if safe else (),
    )  # fmt: skip


class Trial(Struct, frozen=True):
    """A file annotated with chance findings, and what was damaged, a line each."""

    seed: int
    made: bytes
    comments: int
    changes: int
    faults: tuple[str, ...]


def tried(original: bytes, seed: int) -> Trial:
    """Annotates the file with findings drawn from `seed` and judges the copy. Raises ReadingError, UsageError."""
    manuscript = wordcheck.read(original, name="wording.docx")
    report = report_on(manuscript, seed)
    made = annotate(original, report)
    found = faults(original, made)
    if annotate(original, report) != made:
        found.append("the same input gives other bytes")
    words = inserted(made)
    edits = [fix.edits[0] for f in report.findings for fix in f.fixes]
    done = [e for e in edits if e.text.partition("\t")[0] in words]
    expected = manuscript.text
    for edit in sorted(done, key=lambda e: e.span, reverse=True):
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    for what, data in (("read with changes accepted", made), ("once all is accepted", accepted(made))):
        text = wordcheck.read(data, name="wording.docx").text
        if text != expected:
            found.append(f"other words {what}: {_first_difference(expected, text)}")
    if (
        wordcheck.read(made, name="x.docx", revisions="original").text
        != wordcheck.read(original, name="x.docx", revisions="original").text
    ):
        found.append("other words before all changes")
    return Trial(seed, made, len(report.findings), len(done), tuple(found))


def _first_difference(expected: str, text: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(expected, text, strict=False)) if a != b), min(len(expected), len(text))
    )
    return f"“{expected[max(0, at - 10) : at + 20]}” became “{text[max(0, at - 10) : at + 20]}”"
