"""What the forms of an English word have in common.

    pays, paying -> pay      refused, refusing -> refus      policies -> policy      cutting -> cut

Both sides of a comparison are cut alike, so that no list of forms is needed; a stem need not be a word.
"""

from __future__ import annotations

from functools import lru_cache

_KEPT = 8000


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """A word without the endings of number and tense: both sides are cut alike, so that no list of forms is needed."""
    bare = word.split("’")[0].split("'")[0]
    for ending, kept in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and not bare.endswith(("ss", "us", "is")):
            bare = bare[: -len(ending)] + kept
            break
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] in "bdgmnprt":
        bare = bare[:-1]
    return bare[:-1] if len(bare) > 3 and bare.endswith("e") else bare
