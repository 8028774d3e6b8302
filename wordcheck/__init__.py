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
    from wordcheck.model.provisions import Provision
    from wordcheck.model.report import Report, Run
    from wordcheck.model.span import Span
    from wordcheck.model.term_table import TermTable
    from wordcheck.model.verdicts import Outcome, Verdict
    from wordcheck.model.wording import Clause, ClauseKind, Wording
    from wordcheck.rulelang import RuleSet

_NAMES = {
    "api": "bilingual check check_all covers diff load_packs parse provisions read terms",
    "model.bilingual": "Bilingual",
    "model.comparison": "Change Comparison VersionDiff Weight",
    "model.covers": "CoverMap CoverState CoverStatus",
    "model.errors": "ReadingError RuleSetError UsageError WordcheckError",
    "model.findings": "Certainty Finding Severity",
    "model.manuscript": "Manuscript",
    "model.provisions": "Provision",
    "model.report": "Report Run",
    "model.span": "Span",
    "model.term_table": "TermTable",
    "model.verdicts": "Outcome Verdict",
    "model.wording": "Clause ClauseKind Wording",
    "rulelang": "RuleSet",
}
"""By module; imported when first asked for, so that `import wordcheck` and `wordcheck --version` stay quick."""
_HOME = {name: f"wordcheck.{module}" for module, names in _NAMES.items() for name in names.split()}

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
    "Provision",
    "ReadingError",
    "Report",
    "RuleSet",
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
