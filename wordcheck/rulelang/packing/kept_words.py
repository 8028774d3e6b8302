"""Lexicons as they are kept on disk: each packed by itself and made when it is first asked for.

A check in one language asks for a third of them; making all takes as long as making all rules.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping

from wordcheck.model.said import Said
from wordcheck.rulelang.plan import Words
from wordcheck.rulelang.syntax import tree as t


class KeptWords(Mapping[str, Words]):
    """The lexicons of a plan by key, as a dictionary would hold them; where their phrases are written is not kept."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        self._packed = packed
        self._made: dict[str, Words] = {}

    @classmethod
    def of(cls, words: Mapping[str, Words]) -> KeptWords:
        """Lexicons packed."""
        return cls({key: _packed(one) for key, one in words.items()})

    def __reduce__(self) -> tuple[type[KeptWords], tuple[dict[str, bytes]]]:
        return KeptWords, (self._packed,)

    def __getitem__(self, key: str) -> Words:
        made = self._made.get(key)
        if made is None:
            # Kept, so that who asks again gets the very same phrases: matches are told by them.
            made = self._made[key] = _unpacked(self._packed[key])
        return made

    def __contains__(self, key: object) -> bool:
        return key in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _packed(words: Words) -> bytes:
    said = [[(p.text, p.mode, p.flags, p.instead) for p in phrases] for phrases in (words.phrases, words.minus)]
    return pickle.dumps((words.key, *said, words.title.zh, words.title.en), protocol=pickle.HIGHEST_PROTOCOL)


def _unpacked(packed: bytes) -> Words:
    key, phrases, minus, zh, en = pickle.loads(packed)
    made = [
        tuple(t.Phrase(text, mode, flags, instead=instead) for text, mode, flags, instead in said)
        for said in (phrases, minus)
    ]
    return Words(key, made[0], made[1], Said(zh, en))
