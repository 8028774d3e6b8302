"""Identity of findings: content, never line, page, path or clause number, so that a decision survives the next draft."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.findings import Finding
from wordcheck.model.span import Span

_OTHER = lazily(r"[\W_]+")


@lru_cache(maxsize=4096)
def squeezed(text: str) -> str:
    """Letters and digits only, width and case folded: what any extractor and any layout keeps."""
    return _OTHER.sub("", unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=4096)
def fingerprint(code: str, heading: str, quote: str, occurrence: int) -> str:
    """SHA-256 over rule, clause heading, quote and occurrence."""
    content = "\0".join((code, squeezed(heading), squeezed(quote), str(occurrence)))
    return hashlib.sha256(content.encode()).hexdigest()


def told_apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of one document; where two wordings in it say the same under the same heading, the later ones get fingerprints of their own."""
    seen: Counter[str] = Counter()
    made: list[Finding] = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        if (times := seen[finding.fingerprint]) > 1:
            own = hashlib.sha256(f"{finding.fingerprint}\0{times}".encode()).hexdigest()
            finding = replace(finding, fingerprint=own)
        made.append(finding)
    return tuple(made)


def heading_of(world: World, span: Span) -> str:
    """The nearest heading above some words, itself without its number."""
    clause = world.wording.clause_at(span.start)
    if clause is None:
        return ""
    return next((c.title for c in (clause, *world.wording.parents(clause)) if c.title), "")
