"""All sentences of a wording that name a party, read as statements once for all that asks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.own_names import told_parties
from wordcheck.meaning.market.words import Market
from wordcheck.meaning.statements.chinese import read_chinese
from wordcheck.meaning.statements.english import read_english
from wordcheck.meaning.statements.reading import Reading
from wordcheck.model.wording import Sentence, Wording


class Read(Struct, frozen=True):
    """A sentence with its reading."""

    sentence: Sentence
    text: str
    """That of the wording; English in small letters, its own names of the parties as the usual ones."""
    reading: Reading

    @property
    def words(self) -> str:
        """Those of the sentence, cut out when asked for: a long wording has many."""
        return self.sentence.span.of(self.text)


def readings(wording: Wording, market: Market) -> Iterator[Read]:
    """The sentences that name a party, in reading order; none where the packs hold no words to read by."""
    if not market.classes:
        return
    zh = wording.language == "zh"
    text = wording.text if zh else told_parties(wording.text)
    read = read_chinese if zh else read_english
    alike: dict[frozenset[str], frozenset[str]] = {}
    for sentence in wording.sentences:
        if zh and not market.classes.party_zh.search(text, sentence.span.start, sentence.span.end):
            continue
        made = read(text, sentence.span, market.classes)
        if made.sides:
            # Many sentences name the same classes: each set is kept once.
            classes, sides, own = (alike.setdefault(s, s) for s in (made.classes, made.sides, made.of_insurer))
            yield Read(sentence, text, Reading(made.statements, classes, sides, own))
