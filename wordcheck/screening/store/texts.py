"""Words back from the store: documents' texts and clauses' own words."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import msgspec

from wordcheck.screening.sketch import SHINGLE
from wordcheck.screening.store.database import Database, damaged, one


def document_text(database: Database, filing: int, document: int) -> str:
    """The text of one wording; empty where the store has none."""
    packed = one(database, "SELECT text FROM document WHERE filing = ? AND document = ?", (filing, document))
    return unpacked(packed) if packed else ""


def unpacked(packed: bytes) -> str:
    """A text as `document.text` holds it."""
    return zlib.decompress(bytes(packed)).decode() if packed else ""


def own_words(text: str, start: int, end: int, pieces: str) -> str:
    """A clause's own words, as the wording's parser gives them."""
    try:
        spans = msgspec.json.decode(pieces, type=list[tuple[int, int]]) if pieces else []
        return "\n".join(text[a:b] for a, b in spans or [(start, end)] if b > a)
    except (msgspec.DecodeError, TypeError) as error:
        raise damaged("", error) from None


Place = tuple[int, int, int]
"""A clause of a filing: document, wording, clause."""


def paths(database: Database, filing: int) -> dict[Place, str]:
    """The path of every clause of a filing, as reports print it: `责任免除/第八条/（三）`."""
    rows = database.rows(
        "SELECT document, wording, clause, parent, label, title FROM clause WHERE filing = ? "
        "ORDER BY document, wording, clause",
        (filing,),
    )
    made: dict[Place, str] = {}
    # Clauses are numbered in the order of reading, so that a parent comes before its children.
    for document, wording, clause, parent, label, title in rows:
        above = made.get((document, wording, parent)) if parent else None
        made[document, wording, clause] = "/".join(filter(None, (above, label or title or "·")))
    return made


def distinct_words(database: Database) -> Iterator[tuple[int, str, str]]:
    """Every distinct clause text: identity, language, words; each taken from the first filing that has it."""
    first = database.rows("SELECT min(c.filing), c.text_id FROM clause c WHERE c.text_id <> 0 GROUP BY c.text_id")
    by_filing: dict[int, set[int]] = {}
    for filing, text_id in first:
        by_filing.setdefault(filing, set()).add(text_id)
    for filing, wanted in sorted(by_filing.items()):
        text, read = "", -1
        for document, start, end, pieces, text_id, language in database.rows(
            "SELECT c.document, c.start_at, c.end_at, c.pieces, c.text_id, t.language FROM clause c "
            "JOIN clause_text t ON t.text_id = c.text_id WHERE c.filing = ? ORDER BY c.document, c.text_id",
            (filing,),
        ):
            if language not in SHINGLE:
                raise damaged("", ValueError(f"language {language!r}"))
            if text_id in wanted:
                wanted.discard(text_id)
                if document != read:
                    text, read = document_text(database, filing, document), document
                yield text_id, language, own_words(text, start, end, pieces)
