"""Phrases with all the forms in which they are looked for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.languages.inflection_en import inflections
from wordcheck.rulelang.syntax import tree as t


def expanded(phrases: Sequence[t.Phrase]) -> tuple[t.Phrase, ...]:
    """Phrases with `~` replaced by all their forms."""
    made: list[t.Phrase] = []
    for phrase in phrases:
        if phrase.mode == "inflected":
            made += [replace(phrase, text=form, mode="folded") for form in inflections(phrase.text)]
        else:
            made.append(phrase)
    return tuple(dict.fromkeys(made))
