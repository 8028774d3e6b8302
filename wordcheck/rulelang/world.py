"""What rules can see: things, their attributes with types, places, relations, adjectives. Shared with the engine.

A name that stands here with `…` to come is part of the language but not computed yet: a rule that uses it is
refused (E290) rather than run into silence.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from msgspec import Struct

from wordcheck.model import trade
from wordcheck.model.terms import TermMark
from wordcheck.model.wording import ClauseKind

AttributeType = Literal["number", "text", "word", "share", "thing", "quantity", "later"]
"""`word` is one of a closed list; `share` a number from 0 to 1 that may be unknown; `later` is not computed yet."""

EVERYTHING: dict[str, AttributeType] = {
    "text": "text", "clause": "thing", "sentence": "thing", "item": "thing", "section": "thing", "page": "number",
    "label": "text", "title": "text", "kind": "word", "chars": "number", "words": "number", "bold": "share",
    "shaded": "share", "size": "share", "place": "text", "instead": "text",
}  # fmt: skip
"""Attributes that every thing and every span has; those of its clause where it has none of its own."""

_QUANTITY: dict[str, AttributeType] = {
    "value": "quantity", "unit": "word", "bound": "word", "measures": "word", "amount": "number", "words-agree": "word",
    "cell": "thing",
}  # fmt: skip

_CAP: dict[str, AttributeType] = _QUANTITY | {"basis": "word", "applies-to": "later"}

THINGS: dict[str, dict[str, AttributeType]] = {
    "span": {},
    "document": {
        "language": "word", "line": "word", "class": "word", "jurisdiction": "word", "market": "word", "buyer": "word",
        "rider": "word", "leaflet": "word", "words": "number", "chars": "number", "readable": "share", "typography": "word", "printed": "word", "recognised": "word", "legible": "word",
        "attachments": "word", "title": "text", "clauses": "number", "state": "word", "pages": "number", "flesch": "number",
        "counted-words": "number", "counted-sentences": "number", "counted-syllables": "number",
    },
    "clause": {"number": "number", "level": "number", "path": "text", "parent": "thing", "about": "word"},
    "item": {"lead": "text", "level": "number"},
    "sentence": {"negated": "word"},
    "gap": {"before": "text", "after": "text"},
    "heading": {"level": "number"},
    "term": {"definitions": "number", "uses": "number", "mark": "word", "scope": "text", "first-use": "text", "titled": "number"},
    "definition": {"term": "text", "uses": "number", "mentions": "number", "entry": "word", "between": "word", "whole": "thing"},
    "xref": {"target": "text", "nearest": "text", "external": "word"},
    "period": _QUANTITY,
    "money": _QUANTITY,
    "percent": _QUANTITY,
    "date": _QUANTITY,
    "number": _QUANTITY,
    "table": {"header": "text"},
    "row": {"header": "text"},
    "cell": {"header": "text", "row": "number", "column": "number", "read": "word"},
    "cover": {
        "grant": "text", "negated": "word", "optional": "word", "limit": "later", "waiting": "later", "state": "word",
        "remaining": "word", "extent": "word", "taken-by": "text", "returned-by": "text", "key": "word",
    },
    "exclusion": {"about": "word"},
    "write-back": {"of": "text", "returns": "later"},
    "limit": _CAP,
    "deductible": _CAP,
}  # fmt: skip

COUNTED: dict[str, AttributeType] = {"count": "number"}
CONSISTENT: dict[str, dict[str, AttributeType]] = {"main": {"count": "number"}, "rare": {"count": "number"}}

QUANTITIES = frozenset({"period", "money", "percent", "date", "number"})

UMBRELLAS: dict[str, tuple[ClauseKind, ...]] = {
    "duty": (ClauseKind.INSURER_DUTY, ClauseKind.INSURED_DUTY),
    "claim": (ClauseKind.CLAIMS,),
    "condition": (ClauseKind.INSURED_DUTY, ClauseKind.GENERAL, ClauseKind.CLAIMS, ClauseKind.TERMINATION),
    "deductible": (ClauseKind.LIMIT,),
    "annex": (ClauseKind.SCHEDULE,),
}
"""Names for several clause kinds at once, or for one under the trade's other name."""


@cache
def kinds_of(name: str) -> tuple[ClauseKind, ...]:
    """The clause kinds that a place name stands for; empty where it is none."""
    if name in UMBRELLAS:
        return UMBRELLAS[name]
    try:
        return (ClauseKind(name.replace("-", "_")),)
    except ValueError:
        return ()


PLACES = frozenset(UMBRELLAS) | {k.value for k in ClauseKind}
ADJECTIVES = frozenset({"defined", "negated", "optional", "unique"})
RELATIONS_LATER = frozenset({"narrows"})
RELATIONS = frozenset({"precedes", "cites", "uses", "takes", "returns", "contradicts", "repeats"}) | RELATIONS_LATER
DRIFT_ANSWERED = frozenset(
    "law forum currency territory trigger cost defence defence-costs permission priority precedence reach answer".split()
)
"""Questions of which a wording may have two answers."""
DRIFT_PAIRED = frozenset(
    "heading name money period percent time total digits schedule date band step statement".split()
)
"""What else drifts from something in a second place."""
ODDITIES: dict[str, frozenset[str]] = {
    "dangling": frozenset({"xref", "date", "time"}),
    "gap": frozenset(
        {"exclusion", "clause", "definition", "heading", "item", "term", "limit", "cover", "xref", "sentence"}
    ),
    "duplicate": frozenset({"clause", "definition", "item", "period", "sentence", "term"}),
    "cycle": frozenset({"definition", "exclusion"}),
    "drift": DRIFT_ANSWERED | DRIFT_PAIRED | {"item", "term", "sentence", "xref", "exclusion", "formula"},
    "swallowed": frozenset({"cover", "definition", "exclusion", "limit", "period", "percent", "deductible"}),
    "orphan": frozenset({"heading", "cover", "write-back", "sentence"}),
    "hidden": frozenset({"exclusion", "definition", "condition"}),
}
"""Which things each oddity is computed for."""

PAIRED = frozenset(
    {("drift", of) for of in DRIFT_PAIRED | DRIFT_ANSWERED}
    | {("swallowed", of) for of in ("cover", "definition", "limit", "period", "percent", "deductible")}
    | {("duplicate", "period"), ("duplicate", "definition"), ("cycle", "exclusion"), ("orphan", "heading")}
)
"""Oddities that have a second place, which messages call `{elsewhere}`."""

GIVEN_STYLE = frozenset({"bold", "shaded", "size", "typography"})
"""What an example may give besides the attributes of `document`."""

_YES_NO = frozenset({"yes", "no"})
WORDS: dict[str, frozenset[str]] = {
    "bound": frozenset({"exact", "at-most", "at-least", "less-than", "more-than", "about"}),
    "words-agree": _YES_NO, "entry": _YES_NO, "printed": _YES_NO, "recognised": _YES_NO, "legible": _YES_NO, "external": _YES_NO, "negated": _YES_NO, "optional": _YES_NO, "rider": _YES_NO, "leaflet": _YES_NO,
    "language": frozenset({"zh", "en"}),
    "typography": frozenset({"known", "unknown"}),
    "attachments": frozenset({"read", "unread"}), "between": frozenset({"read", "unread"}),
    "mark": frozenset(get_args(TermMark)),
    "read": _YES_NO,
    "extent": frozenset({"known", "unknown"}),
    "remaining": frozenset({"none", "all"}),
    "kind": frozenset(k.value.replace("_", "-") for k in ClauseKind),
}  # fmt: skip
"""Attributes whose words are a closed list."""
COVER_STATES = frozenset({"granted", "conditional", "swallowed"})
PERIOD_UNITS = frozenset({"hour", "day", "working-day", "week", "month", "quarter", "year"})
LINES = frozenset({*trade.LINES, "other", "any"})
"""Lines of business that wordings are recognised as, and `any`."""


class Signature(Struct, frozen=True):
    """What a function takes (`thing`, `text`) and gives. Arguments after `least` may be left out."""

    takes: tuple[str, ...]
    least: int
    gives: str


FUNCTIONS: dict[str, Signature] = {
    "flesch": Signature(("thing", "text"), 1, "number"),
    "chars-per-sentence": Signature(("thing",), 1, "number"),
    "words-per-sentence": Signature(("thing",), 1, "number"),
    "share": Signature(("thing", "text"), 2, "share"),
}


def attributes(thing: str) -> dict[str, AttributeType]:
    """All attributes of a thing by name."""
    return EVERYTHING | THINGS.get(thing, {}) if thing != "document" else THINGS["document"]


def words_of(thing: str, attribute: str) -> frozenset[str] | None:
    """The words that an attribute can have; None where the list is open."""
    if attribute == "unit":
        return PERIOD_UNITS if thing == "period" else None
    if attribute == "state":  # of a document, it is that of a country
        return COVER_STATES if thing == "cover" else None
    return WORDS.get(attribute)
