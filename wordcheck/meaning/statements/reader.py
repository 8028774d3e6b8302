"""Sentences of one wording read as statements, each once for all that asks, and those of the same words once."""

from __future__ import annotations

from wordcheck.meaning.market.words import Market
from wordcheck.meaning.statements import words_en
from wordcheck.meaning.statements.chinese import read_chinese
from wordcheck.meaning.statements.english import read_words
from wordcheck.meaning.statements.reading import UNREAD, Reading
from wordcheck.meaning.statements.words_en import Word
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span


class Reader:
    """Reads the sentences of a language by the words of the market; places are told from the beginning of a sentence."""

    def __init__(self, tongue: Tongue, market: Market) -> None:
        self.tongue, self.market = tongue, market
        self._read: dict[str, Reading] = {}
        self._names_party = market.classes.party_zh if tongue == "zh" else market.classes.party

    def of(self, words: str) -> Reading:
        """What is read of a sentence, an English one in small letters; nothing of one that names no party."""
        known = self._read.get(words)
        if known is not None:
            return known
        if not self._names_party.search(words):
            return UNREAD
        if self.tongue == "zh":
            return self.chinese(words)
        return self.english(words)[1]

    def english(self, small: str) -> tuple[list[Word], Reading]:
        """The words of an English sentence, and what is read of them."""
        tokens = words_en.words_of(small, Span(0, len(small)), self.market.classes)
        known = self._read.get(small)
        if known is None:
            known = self._read[small] = read_words(tokens)
        return tokens, known

    def chinese(self, words: str) -> Reading:
        """What is read of a Chinese sentence, whether it names a party or not."""
        known = self._read.get(words)
        if known is None:
            whole = Span(0, len(words))
            known = self._read[words] = read_chinese(words, whole, self.market.classes)
        return known
