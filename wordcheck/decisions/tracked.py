"""What became of tracked changes: accepted where the new words stand now, rejected where the old ones do.

Word keeps no record of either. But the comment of a finding with a safe edit stays, names both texts, and marks the place:

    “己经” → “已经”      place holds 已经                      accepted
                        place holds 己经                      dismissed
                        place holds a change of ours still    not decided
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from wordcheck.decisions.answers import SIGNATURE, W, words_of
from wordcheck.languages.lazily import lazily
from wordcheck.model.decisions import Decision

EDIT = "“{old}” → “{new}”"
"""How a comment names its edit, in a line of its own."""
_EDIT = lazily(r"“([^“”\n]+)” → “([^“”\n]*)”$", 8)
_AUTHOR = "wordcheck"


class _Place(Struct):
    """What stands between the marks of a comment."""

    text: str = ""
    pending: bool = False


def settled(document: Any, comments: Any) -> Iterator[Decision]:
    """A decision for each finding whose tracked change is gone, from the roots of the main part and of the comments."""
    places = _places(document)
    for comment in comments:
        text = words_of(comment)
        signature, edit = SIGNATURE.search(text), _EDIT.search(text)
        place = places.get(comment.get(W + "id", ""))
        if signature is None or edit is None or place is None or place.pending:
            continue
        now = "".join(place.text.split())
        old, new = ("".join(side.split()) for side in edit.groups())
        kind = "accepted" if now == new else "dismissed" if now == old else None
        if kind is not None:
            reason = "tracked change accepted" if kind == "accepted" else "tracked change rejected"
            yield Decision(signature[2], signature[1], kind, reason, occurrence=int(signature[3]))  # type: ignore[arg-type]


def _places(document: Any) -> dict[str, _Place]:
    """The text that stands in the range of each comment, changes that others left open taken as accepted."""
    open_: dict[str, _Place] = {}
    found: dict[str, _Place] = {}
    for element in document.iter():
        if element.tag == W + "commentRangeStart":
            key = element.get(W + "id", "")
            open_[key] = found[key] = _Place()
        elif element.tag == W + "commentRangeEnd":
            open_.pop(element.get(W + "id", ""), None)
        elif element.tag in (W + "ins", W + "del") and element.get(W + "author") == _AUTHOR:
            for place in open_.values():
                place.pending = True
        elif element.tag == W + "t":
            for place in open_.values():
                place.text += element.text or ""
    return found
