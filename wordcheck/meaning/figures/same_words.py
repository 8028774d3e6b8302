"""English sums that two sentences give behind the same seven words (or the same ten), with two values.

… essential items such as clothing or personal effects up to $1,000 …       … clothing or personal effects up to $2,000.

What a sum measures is told by the words before it. Where a wording says the same words of a sum twice and no more, one of the two
is left from an earlier draft; words that many sums share are a form of speech (`the most we will pay for any one claim is`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from wordcheck.languages.bullets import BULLETS, DASHES
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import in_columns
from wordcheck.meaning.figures.figure_subjects import (
    Subject,
    apart,
    of_an_example,
    of_one_case,
    subject_of,
    words_about,
    words_behind,
)
from wordcheck.meaning.figures.superseded import superseding
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

SAME = 7
"""Words that both sums must follow."""
MORE = 10
"""The same where seven are a form of speech or say little of the sum (`we will pay for any one loss is`)."""
FEWEST_ABOUT = {SAME: 2, MORE: 1}
"""Those among them that say of what the sum is."""
_REACH = 200
_WORD = lazily(r"[A-Za-z][A-Za-z’'-]*")
_PAUSE = lazily(r"[.;:](?=\s)")
_IN_A_CASE = lazily(r"[^.;\n]{0,80}?\b(?:if|where|when|unless|in case)\b", re.IGNORECASE)
_ENDS = lazily(r"\s*(?:[.;,]|$)", re.MULTILINE)
"""Behind a sum of which nothing more is said (`up to £200,000 for: 1 rent`)."""
_MEMBER = lazily(rf"[ \t]*[{BULLETS}*{DASHES}]")
"""What a member of a list says, it says of the case of its list."""
_THIS_PLACE = lazily(
    r"\bthis (?:additional |optional )?(?:sections?|covers?|extensions?|endorsements?|benefits?|clauses?|parts?|items?|options?|riders?)\b"
)
"""What a clause says of itself is another thing in each clause."""


def same_words(wording: Wording) -> Iterator[Disagreement]:
    """The later of each pair, with the earlier."""
    if wording.language != "en":
        return
    told: set[Span] = set()
    for size in (SAME, MORE):
        for key, (first, later) in _pairs(wording, size):
            if later.span not in told and not apart(_subject(wording, first), _subject(wording, later)):
                told.add(later.span)
                yield disagreeing(wording, "two-values", " ".join(key), later, first)


def _pairs(wording: Wording, size: int) -> Iterator[tuple[tuple[str, ...], tuple[Quantity, Quantity]]]:
    """Two sums of different values behind the same words, which no third sum follows."""
    groups: dict[tuple[str, ...], list[Quantity]] = defaultdict(list)
    for quantity in wording.quantities:
        key = _key(wording, quantity, size)
        if key:
            groups[key].append(quantity)
    for key, found in groups.items():
        if len(found) == 2 and found[0].clause != found[1].clause and found[0].unit == found[1].unit:
            first, later = sorted(found, key=lambda q: q.span)
            ends = size == SAME or any(_ENDS.match(wording.text, q.span.end) for q in found)
            if ends and (first.low, first.high) != (later.low, later.high) and not superseding(wording, first, later):
                yield key, (first, later)


def _key(wording: Wording, quantity: Quantity, size: int = SAME) -> tuple[str, ...]:
    """The words right before a sum in its sentence; none where they are too few or say nothing of what is measured."""
    if quantity.kind is not QuantityKind.MONEY or quantity.clause is None:
        return ()
    block = wording.manuscript.blocks[wording.manuscript.block_at(quantity.span.start)]
    if block.cell is not None or wording.clause(quantity.clause).kind is ClauseKind.SCHEDULE:
        return ()
    line = wording.text.rfind("\n", 0, quantity.span.start) + 1
    if _MEMBER.match(wording.text, line) or _IN_A_CASE.match(wording.text, quantity.span.end):
        return ()
    before = wording.text[max(block.start, quantity.span.start - _REACH) : quantity.span.start]
    sentence = _PAUSE.split(before)[-1]
    words = [w.lower() for w in _WORD.findall(sentence)][-size:]
    said = " ".join(words)
    if (
        len(words) < size
        or len(words_about(said, "en")) < FEWEST_ABOUT[size]
        or _THIS_PLACE.search(said)
        or of_one_case(said, "en")
    ):
        return ()
    if in_columns(wording.text, quantity.span) or of_an_example(wording, quantity):
        return ()
    return tuple(words)


def _subject(wording: Wording, quantity: Quantity) -> Subject:
    """Of what a sum is by the words on both sides of it."""
    behind = words_behind(wording.text, quantity.span.end, wording.span.end, "en")
    return subject_of(" ".join(_key(wording, quantity)), behind, quantity, "en")
