"""Lexicons packed one by one say what they said, and give the very same phrases to all that ask."""

from __future__ import annotations

import pickle

from wordcheck.model.said import Said
from wordcheck.rulelang.packing.kept_words import KeptWords
from wordcheck.rulelang.plan import Words
from wordcheck.rulelang.syntax import tree as t

PLAIN = {
    "demo:vague": Words("demo:vague", (t.Phrase("reasonable"), t.Phrase("适当", "exact")), (t.Phrase("适当性"),)),
    "demo:odd": Words("demo:odd", (t.Phrase(r"\bal[ls]o\b", "regex", "i", instead="also"),), (), Said("别字", "slip")),
}


def test_lexicons_come_back_from_the_disk_as_they_were() -> None:
    kept: KeptWords = pickle.loads(pickle.dumps(KeptWords.of(PLAIN)))
    assert dict(kept.items()) == PLAIN
    assert kept["demo:odd"].phrases[0].instead == "also"
    assert kept["demo:odd"].title.en == "slip"
    assert "demo:none" not in kept
    assert kept.get("demo:none") is None


def test_who_asks_again_gets_the_very_same_phrases() -> None:
    kept = KeptWords.of(PLAIN)
    assert kept["demo:vague"].phrases[0] is kept["demo:vague"].phrases[0]
