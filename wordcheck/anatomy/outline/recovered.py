"""Numbers that are printed but not in the text layer, taken from references that name number and heading together.

Some makers draw section numbers as pictures. The heading then has no number, but the wording speaks of it:

    Insuring Agreements                                    I.      between confirmed ones, by counting
    Definitions          <- "as defined in Section II. Definitions"      II.
    Exclusions           <- "Section III. Exclusions"                    III.

At least two headings of one look must be confirmed, in order and without contradiction. The label has no span then, and
the wording says in its notes where it comes from. Nothing is counted out where no reference confirms it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.word_search import matches
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_roman, roman as roman_numeral
from wordcheck.model.span import Span

_REFERENCE = lazily(r"\b(?:Section|Part|Article)\s+([IVX]{1,6}|\d{1,2})\.?,?\s+[“\"]?(?=([A-Z][^.;:()”\"\n]{2,60}))")
_NOUNS = ("Section", "Part", "Article")
_ENOUGH = 2


def with_recovered_numbers(
    text: str, passages: Sequence[Passage], placed: Sequence[Placed]
) -> tuple[list[Placed], bool]:
    """The clauses, headings whose number is known from references among them numbered; and whether there are any."""
    headings: dict[str, list[int]] = {}
    for i, place in enumerate(placed):
        if place.reading is None and place.parent is None and place.cue is not None and place.cue.length is None:
            headings.setdefault(place.cue.style, []).append(i)
    made = list(placed)
    found = False
    named = [(m[1], " ".join(m[2].split()).lower()) for m in matches(_REFERENCE, text, _NOUNS, Span(0, len(text)))]
    for indices in headings.values():
        titles = [" ".join(passages[placed[i].passage].text.split()).lower() for i in indices]
        first = _first(named, titles)
        if first is None:
            continue
        found = True
        start, roman = first
        for k, i in enumerate(indices):
            value = start + k
            label = f"{roman_numeral(value).upper() if roman else value}."
            reading = Reading("I" if roman else "1", (value,), label, 0, ".", 1.0)
            made[i] = replace(made[i], reading=reading, inferred=True, confidence=min(made[i].confidence, 0.7),
                              rival="a heading without number; the number stands in references only")  # fmt: skip
    return made, found


def _first(named: Sequence[tuple[str, str]], titles: Sequence[str]) -> tuple[int, bool] | None:
    """The number of the first heading, and whether roman, if references confirm enough headings without contradiction."""
    votes: dict[int, set[int]] = {}
    roman = False
    for number, words in named:
        value = int(number) if number.isdigit() else parse_roman(number)
        for k, title in enumerate(titles):
            if value is not None and len(title) > 2 and words.startswith(title):
                votes.setdefault(value - k, set()).add(k)
                roman = roman or not number.isdigit()
    if len(votes) != 1:
        return None
    start, confirmed = next(iter(votes.items()))
    return (start, roman) if len(confirmed) >= _ENOUGH and start >= 1 else None
