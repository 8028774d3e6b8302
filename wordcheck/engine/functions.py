"""Functions of the rule language. Which names there are, and what they take, says `wordcheck.rulelang.world.FUNCTIONS`.

    flesch(thing, "statutory")       the Flesch reading-ease score (Flesch 1948)
    chars-per-sentence(thing)        mean number of characters in a Chinese sentence
    words-per-sentence(thing)        mean number of words in an English sentence
    share(thing, "bold")             the share of a thing's characters that are printed so, from 0 to 1

With `statutory` sentences are counted as the readability statutes of several US states do: `;` and `:` end one as well (for
example Ohio Revised Code 3902.04). Without it only full stops, question and exclamation marks do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from wordcheck.engine.conditions.attributes import style_of
from wordcheck.engine.conditions.values import Unknown, Value, Word, number
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.readability_en import flesch_score, words_per_sentence
from wordcheck.languages.readability_zh import chars_per_sentence
from wordcheck.model.said import Said

STYLES = ("bold", "shaded", "italic", "underline", "dotted")
Arguments = Sequence[Found | Value]
"""What stands in the brackets behind the first argument."""


def call(world: World, name: str, arguments: Arguments) -> Value:
    """The value of a function; Unknown where this version has none of that name, or its first argument is no text."""
    if name not in _FUNCTIONS:
        return Unknown(Said(f"没有函数 {name}", f"there is no function {name}"))
    found = arguments[0] if arguments else None
    if not isinstance(found, Found):
        return Unknown(Said(f"{name} 的第一个参数须为文本", f"{name} takes a text first"))
    return _FUNCTIONS[name](world, found, arguments[1:])


def _flesch(world: World, found: Found, rest: Arguments) -> Value:
    statutory = bool(rest) and isinstance(rest[0], Word) and rest[0].text == "statutory"
    score = flesch_score(found.span.of(world.text), statutory=statutory)
    return number(round(score, 1)) if score is not None else Unknown(Said("文字过少", "too few words"))


def _mean(measure: Callable[[str], float | None]) -> Callable[[World, Found, Arguments], Value]:
    """What a measure says of a thing's sentences, unknown where it has none."""

    def mean(world: World, found: Found, _rest: Arguments) -> Value:
        made = measure(found.span.of(world.text))
        return number(round(made, 1)) if made is not None else Unknown(Said("没有句子", "no sentence"))

    return mean


def _share(world: World, found: Found, rest: Arguments) -> Value:
    """Unknown where the format does not tell how its words look."""
    (style,) = rest
    if not isinstance(style, Word) or style.text not in STYLES:
        return Unknown(Said(f"字体特征只有 {'、'.join(STYLES)}", f"the styles are {', '.join(STYLES)}"))
    return style_of(world, found.span, style.text)


_FUNCTIONS: Mapping[str, Callable[[World, Found, Arguments], Value]] = {
    "flesch": _flesch,
    "chars-per-sentence": _mean(chars_per_sentence),
    "words-per-sentence": _mean(words_per_sentence),
    "share": _share,
}
