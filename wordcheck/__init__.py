"""wordcheck: a checker for insurance policy wordings in Chinese and English.

import wordcheck

report = wordcheck.check("cyber.pdf")
for finding in report.findings:
    print(finding.rule.code, finding.anchor.quote)
"""

from __future__ import annotations

from wordcheck.version import __version__

__all__ = ["__version__"]
