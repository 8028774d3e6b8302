"""What the forms of an English word have in common.

    pays, paying -> pay      refused, refusing -> refus      policies -> policy      cutting -> cut      sent -> send

Both sides of a comparison are cut alike, so that no list of forms is needed; a stem need not be a word.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

_KEPT = 8000
_IRREGULAR = dict(
    pair.split(":")
    for pair in """broke:break broken:break brought:bring built:build bought:buy caught:catch chose:choose chosen:choose did:do done:do
    fell:fall fallen:fall found:find forgot:forget forgotten:forget froze:freeze frozen:freeze gave:give given:give held:hold hid:hide
    hidden:hide kept:keep knew:know known:know left:leave lent:lend made:make meant:mean paid:pay sent:send sold:sell stole:steal
    stolen:steal struck:strike taken:take took:take told:tell withdrew:withdraw withdrawn:withdraw wrote:write written:write""".split()
)
"""Forms of verbs that no ending tells."""


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """A word without the endings of number and tense: both sides are cut alike, so that no list of forms is needed."""
    bare = word.split("’")[0].split("'")[0]
    bare = _IRREGULAR.get(bare, bare)
    for ending, kept in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and not bare.endswith(("ss", "us", "is")):
            bare = bare[: -len(ending)] + kept
            break
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] in "bdgmnprt":
        bare = bare[:-1]
    return bare[:-1] if len(bare) > 3 and bare.endswith("e") else bare


def stems_of(words: str, without: Container[str] = (), *, least: int = 1) -> list[str]:
    """The stems of the words, in order, without those named in small letters and those of fewer letters than `least`."""
    return [stem(w) for w in re.findall(rf"[a-z]{{{least},}}", words.casefold()) if w not in without]
