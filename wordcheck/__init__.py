"""wordcheck: a checker for insurance policy wordings in Chinese and English.

import wordcheck

report = wordcheck.check("cyber.pdf")
for finding in report.findings:
    print(finding.rule.code, finding.anchor.quote)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wordcheck.version import __version__

if TYPE_CHECKING:
    from wordcheck.api import bilingual, check, check_all, covers, diff, load_packs, parse, provisions, read, terms
    from wordcheck.model.bilingual import Bilingual
    from wordcheck.model.comparison import Change, Comparison, VersionDiff, Weight
    from wordcheck.model.covers import CoverMap, CoverState, CoverStatus
    from wordcheck.model.errors import ReadingError, RuleSetError, UsageError, WordcheckError
    from wordcheck.model.findings import Certainty, Finding, Severity
    from wordcheck.model.manuscript import Manuscript
    from wordcheck.model.report import Report, Run
    from wordcheck.model.span import Span
    from wordcheck.model.term_table import TermTable
    from wordcheck.model.verdicts import Outcome, Verdict
    from wordcheck.model.wording import Clause, ClauseKind, Wording

# Imported when first asked for, so that `import wordcheck` and `wordcheck --version` stay quick.
_HOME = {
    "bilingual": "wordcheck.api",
    "Bilingual": "wordcheck.model.bilingual",
    "check": "wordcheck.api",
    "check_all": "wordcheck.api",
    "covers": "wordcheck.api",
    "diff": "wordcheck.api",
    "load_packs": "wordcheck.api",
    "parse": "wordcheck.api",
    "provisions": "wordcheck.api",
    "read": "wordcheck.api",
    "terms": "wordcheck.api",
    "Change": "wordcheck.model.comparison",
    "Comparison": "wordcheck.model.comparison",
    "VersionDiff": "wordcheck.model.comparison",
    "Weight": "wordcheck.model.comparison",
    "CoverMap": "wordcheck.model.covers",
    "CoverState": "wordcheck.model.covers",
    "CoverStatus": "wordcheck.model.covers",
    "ReadingError": "wordcheck.model.errors",
    "RuleSetError": "wordcheck.model.errors",
    "UsageError": "wordcheck.model.errors",
    "WordcheckError": "wordcheck.model.errors",
    "Certainty": "wordcheck.model.findings",
    "Finding": "wordcheck.model.findings",
    "Severity": "wordcheck.model.findings",
    "Manuscript": "wordcheck.model.manuscript",
    "Report": "wordcheck.model.report",
    "Run": "wordcheck.model.report",
    "Span": "wordcheck.model.span",
    "Outcome": "wordcheck.model.verdicts",
    "TermTable": "wordcheck.model.term_table",
    "Verdict": "wordcheck.model.verdicts",
    "Clause": "wordcheck.model.wording",
    "ClauseKind": "wordcheck.model.wording",
    "Wording": "wordcheck.model.wording",
}

__all__ = [
    "Bilingual",
    "Certainty",
    "Change",
    "Clause",
    "ClauseKind",
    "Comparison",
    "CoverMap",
    "CoverState",
    "CoverStatus",
    "Finding",
    "Manuscript",
    "Outcome",
    "ReadingError",
    "Report",
    "RuleSetError",
    "Run",
    "Severity",
    "Span",
    "TermTable",
    "UsageError",
    "Verdict",
    "VersionDiff",
    "Weight",
    "WordcheckError",
    "Wording",
    "__version__",
    "bilingual",
    "check",
    "check_all",
    "covers",
    "diff",
    "load_packs",
    "parse",
    "provisions",
    "read",
    "terms",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'wordcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
