"""Write-backs: the words by which an exclusion or condition gives back what it took (但…除外, 不在此限, "does not apply to")."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_WRITE_BACK = {
    "zh": lazily(r"但[^。；\n]{0,80}?(?:除外|不在此限|不受此限)|不在此限|不受此限制?"),
    "en": lazily(
        r"\b(?:this|the foregoing|such)\s+exclusion\s+(?:does|shall|will)\s+not\s+apply[^.;\n]{0,160}"
        r"|\bexcept(?:\s+that|\s+to\s+the\s+extent|\s+where|\s+for)?\b[^.;\n]{0,120}|\bprovided,?\s+however[^.;\n]{0,160}",
        re.I,
    ),
}
_KINDS = (ClauseKind.EXCLUSION, ClauseKind.DEFINITION, ClauseKind.LIMIT)


def write_backs(wording: Wording) -> list[Span]:
    """Spans of the write-backs inside exclusions, definitions and limits, in reading order."""
    found = []
    for clause in wording.clauses:
        if clause.kind in _KINDS:
            for own in clause.own:
                for m in _WRITE_BACK[wording.language].finditer(wording.text, own.start, own.end):
                    found.append(Span(*m.span()))
    return sorted(found)
