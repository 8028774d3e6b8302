"""What became of tracked changes: accepted where the new words stand now, rejected where the old ones do.

Word keeps no record of either. But the comment of a finding with a safe edit stays, names both texts, and marks the place:

    “己经” → “已经”      place holds 已经                      accepted
                        place holds 己经                      dismissed
                        place holds a change of ours still    not decided
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.decisions.answers import SIGNATURE, Anchor, W, words_of
from wordcheck.decisions.context import around
from wordcheck.languages.lazily import lazily
from wordcheck.model.decisions import Decision

EDIT = "“{old}” → “{new}”"
"""How a comment names its edit, in a line of its own."""
_EDIT = lazily(r"“([^“”\n]+)” → “([^“”\n]*)”$", re.MULTILINE)
_AUTHOR = "wordcheck"


class Place(Struct):
    """What stands between the marks of a comment."""

    text: str = ""
    pending: bool = False
    context: str = ""
    """The words of the paragraph near it."""
    whole: str = ""
    """The text of the paragraph in which it begins, and where in it."""
    start: int = 0
    paragraph: int = 0
    """Its number among all of the part; parts are told apart by a million."""

    @property
    def anchor(self) -> Anchor:
        """What comments on the same words share."""
        return (self.paragraph, self.start, self.text)


def settled(places: Mapping[str, Place], comments: Any) -> Iterator[Decision]:
    """A decision for each finding whose tracked change is gone, from the places of comments and their root."""
    for comment in comments:
        text = words_of(comment)
        signature, edit = SIGNATURE.search(text), _EDIT.search(text)
        place = places.get(comment.get(W + "id", ""))
        if signature is None or edit is None or place is None or place.pending:
            continue
        now = "".join(place.text.split())
        old, new = ("".join(side.split()) for side in edit.groups())
        kind = _became(now, old, new)
        if kind is not None:
            reason = "tracked change accepted" if kind == "accepted" else "tracked change rejected"
            yield Decision(signature[2], signature[1], kind, reason, occurrence=int(signature[3]))  # type: ignore[arg-type]


def _became(now: str, old: str, new: str) -> str | None:
    """Which of two texts stands in a place, alone or among other words; None for neither."""
    if now in (old, new):
        return "accepted" if now == new else "dismissed"
    # Where one holds the other, the longer one tells.
    by_length = sorted(((old, "dismissed"), (new, "accepted")), key=lambda t: -len(t[0]))
    return next((kind for text, kind in by_length if text and text in now), None)


def located(decision: Decision, places: Mapping[str, Place], comments: Any) -> Decision:
    """The decision with the words that its comment marks and the words around them."""
    for comment in comments:
        signature = SIGNATURE.search(words_of(comment))
        place = places.get(comment.get(W + "id", ""))
        if signature is None or place is None or place.pending:
            continue
        if (signature[1], signature[2], int(signature[3])) == (
            decision.rule,
            decision.fingerprint,
            decision.occurrence,
        ):
            return replace(decision, quote=" ".join(place.text.split()), context=place.context)
    return decision


def places_of(roots: Iterable[Any]) -> dict[str, Place]:
    """The text that stands in the range of each comment of some parts, changes that others left open taken as accepted."""
    found: dict[str, Place] = {}
    for n, root in enumerate(roots):
        for key, place in _places(root).items():
            end = place.start + len(place.text)
            near = around(place.whole, place.start, min(end, len(place.whole)))
            found[key] = replace(place, context=near, paragraph=place.paragraph + n * 1_000_000)
    return found


def _places(document: Any) -> dict[str, Place]:
    open_: dict[str, Place] = {}
    found: dict[str, Place] = {}
    numbers = {p: n for n, p in enumerate(document.iter(W + "p"))}
    for element in document.iter():
        if element.tag == W + "commentRangeStart":
            key = element.get(W + "id", "")
            paragraph = next(element.iterancestors(W + "p"), None)
            before, whole = _split(paragraph, element) if paragraph is not None else (0, "")
            open_[key] = found[key] = Place(whole=whole, start=before, paragraph=numbers.get(paragraph, -1))
        elif element.tag == W + "commentRangeEnd":
            open_.pop(element.get(W + "id", ""), None)
        elif element.tag in (W + "ins", W + "del") and element.get(W + "author") == _AUTHOR:
            for place in open_.values():
                place.pending = True
        elif element.tag == W + "t":
            for place in open_.values():
                place.text += element.text or ""
    return found


def _split(paragraph: Any, mark: Any) -> tuple[int, str]:
    """How many characters of a paragraph stand before a mark in it, and all of them."""
    before, text = 0, ""
    for element in paragraph.iter(W + "t", mark.tag):
        if element is mark:
            before = len(text)
        elif element.tag == W + "t" and next(element.iterancestors(W + "p"), None) is paragraph:
            text += element.text or ""
    return before, text
