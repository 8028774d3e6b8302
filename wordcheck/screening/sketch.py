"""Words of clauses made comparable: squeezed text, shingles, MinHash sketches.

Two clauses are near-duplicates when they share most of their *shingles* (overlapping strings of a few characters of
the squeezed text). Their Jaccard similarity is estimated from sketches without looking at the words:

    words ──squeeze──▶ letters and digits ──shingles──▶ 64-bit numbers ──64 permutations, the least of each──▶ sketch

Sketches only propose pairs (`wordcheck.screening.market.families`); every pair is re-checked on the shingles
themselves. A sketch keeps 16 bits of each minimum, so it takes 128 bytes. All arithmetic is on unsigned 64-bit
numbers that wrap, hence the same on every machine.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from wordcheck.languages.lazily import lazily

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Hashes: TypeAlias = "NDArray[np.uint64]"
"""Shingles, or a sketch of them."""

_NO_LETTERS = lazily(r"[\W_]+")
PERMUTATIONS = 64
SHINGLE = {"zh": 2, "en": 5}
"""Characters of a shingle: about one word in both languages."""


def squeezed(text: str) -> str:
    """Letters and digits only, width and case folded: what any extractor and any layout keeps."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())


def text_id(plain: str) -> int:
    """A positive 63-bit number for a squeezed text; 0 for none."""
    if not plain:
        return 0
    return (int.from_bytes(hashlib.sha256(plain.encode()).digest()[:8], "big") >> 1) or 1


def shingles(plain: str, language: str) -> Hashes:
    """The distinct shingles of a squeezed text as sorted 64-bit numbers; a text shorter than one gives one."""
    import numpy as np

    codes = np.frombuffer(plain.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    size = min(SHINGLE[language], len(codes))
    if not size:
        return np.empty(0, dtype=np.uint64)
    count = len(codes) - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for i in range(size):
        mixed = mixed * np.uint64(0x100000001B3) + codes[i : i + count]
    return np.unique(_scrambled(mixed))


def _scrambled(numbers: Hashes) -> Hashes:
    """The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit depends on every bit."""
    import numpy as np

    shift = np.uint64(33)
    numbers = (numbers ^ (numbers >> shift)) * np.uint64(0xFF51AFD7ED558CCD)
    numbers = (numbers ^ (numbers >> shift)) * np.uint64(0xC4CEB9FE1A85EC53)
    return numbers ^ (numbers >> shift)


def sketch(hashes: Hashes) -> bytes:
    """The MinHash sketch: 16 middle bits of the least value under each permutation."""
    import numpy as np

    factors, offsets = _permutations()
    least = (hashes[None, :] * factors[:, None] + offsets[:, None]).min(axis=1)
    return bytes((least >> np.uint64(24)).astype("<u2").tobytes())


@cache
def _permutations() -> tuple[Hashes, Hashes]:
    """Odd factors and offsets from a fixed generator, so that sketches of all runs agree."""
    import numpy as np

    seeds = _scrambled(np.arange(1, 2 * PERMUTATIONS + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))
    return seeds[:PERMUTATIONS] | np.uint64(1), seeds[PERMUTATIONS:]


def shared(a: Hashes, b: Hashes) -> int:
    """How many shingles two sets have in common."""
    import numpy as np

    return len(np.intersect1d(a, b, assume_unique=True))
