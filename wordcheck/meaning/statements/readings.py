"""All sentences of a wording that name a party, read as statements once for all that asks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.own_names import parties_told
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.statements.reading import Reading
from wordcheck.model.wording import Sentence, Wording


class Read(Struct, frozen=True):
    """A sentence with its reading, whose places are told from the beginning of the sentence."""

    sentence: Sentence
    text: str
    """That of the wording, its own names of the parties as the usual ones; English in small letters."""
    reading: Reading

    @property
    def words(self) -> str:
        """Those of the sentence, cut out when asked for: a long wording has many."""
        return self.sentence.span.of(self.text)


def readings(wording: Wording, reader: Reader) -> Iterator[Read]:
    """The sentences that name a party, in reading order; none where the packs hold no words to read by."""
    if not reader.market.classes:
        return
    text = parties_told(wording.text, wording.language)
    for sentence in wording.sentences:
        made = reader.of(sentence.span.of(text))
        if made.sides:
            yield Read(sentence, text, made)
