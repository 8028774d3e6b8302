"""All sentences of a wording that name a party, read as statements once for all that asks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.lowering import lowered
from wordcheck.meaning.market.words import Market
from wordcheck.meaning.statements.chinese import read_chinese
from wordcheck.meaning.statements.english import read_english
from wordcheck.meaning.statements.reading import Reading
from wordcheck.model.wording import Sentence, Wording


class Read(Struct, frozen=True):
    """A sentence with its reading."""

    sentence: Sentence
    words: str
    """Those of the sentence, English in small letters."""
    reading: Reading


def readings(wording: Wording, market: Market) -> Iterator[Read]:
    """The sentences that name a party, in reading order; none where the packs hold no words to read by."""
    if not market.classes:
        return
    zh = wording.language == "zh"
    text = wording.text if zh else lowered(wording.text)
    read = read_chinese if zh else read_english
    for sentence in wording.sentences:
        made = read(text, sentence.span, market.classes)
        if made.sides:
            yield Read(sentence, sentence.span.of(text), made)
