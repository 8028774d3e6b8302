"""A fragment's characters mended (see `letters`), and blanks taken out that no one sees: within spaced-out words, beside Chinese."""

from __future__ import annotations

from typing import Any

from wordcheck.languages.lazily import lazily
from wordcheck.model.edges import NO_EDGES, Edges
from wordcheck.reading.pdf.letters import is_cjk, is_lost, is_radical, joined, mended, needs_mending

UNMARKED: frozenset[int] = frozenset()
"""One for all fragments: Python makes a new empty set of 216 bytes each time."""

Pieces = tuple[str, Edges, Any, frozenset[int]]
HAS_CJK = lazily("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def mend(
    text: str,
    lefts: list[float],
    rights: list[float],
    styles: Any,
    marks: frozenset[int],
    loose: list[bool],
    size: float,
) -> Pieces:
    """The fragment's characters mended (see `letters`), each with its edges, style and mark."""
    drop = _spurious(text, lefts, rights, loose, size) if " " in text and HAS_CJK.search(text) else frozenset()
    if not drop and _WIDE_WORD.fullmatch(text):
        drop = _wide_word(text, lefts, rights, size)
    elif not drop and _SPACED.search(text):
        drop = _spaced(text, lefts, rights, size)
    if not drop and not needs_mending(text) and "  " not in text:
        return text, Edges.of((*lefts, rights[-1])), styles, marks
    out: list[tuple[str, float, float, int]] = []
    for k, char in enumerate(text):
        if k in drop:
            continue
        if char.isascii() and char.isprintable() and char != " ":  # as most
            out.append((char, lefts[k], rights[k], k))
            continue
        if is_lost(text, k, (rights[k] - lefts[k]) / size):
            out.append((char, lefts[k], rights[k], k))
            continue
        if _doubled(text, k):
            continue
        alone = not (k and text[k - 1].isalnum()) and not (k + 1 < len(text) and text[k + 1].isalnum())
        alone = alone or (k == 0 and len(text) > 1 and not text[1].islower())
        new = joined(text, k) or mended(char, alone, k == len(text) - 1)
        if new == " " and out and out[-1][0] == " ":
            continue
        step = (rights[k] - lefts[k]) / max(1, len(new))
        for i, ch in enumerate(new):
            out.append((ch, lefts[k] + i * step, lefts[k] + (i + 1) * step, k))
    while out and out[-1][0] == " ":
        out.pop()
    while out and out[0][0] == " ":
        out.pop(0)
    if not out:
        return "", NO_EDGES, styles, frozenset()
    edges = Edges.of([*(o[1] for o in out), out[-1][2]])
    kept = frozenset(i for i, o in enumerate(out) if o[3] in marks) if marks else UNMARKED
    return "".join(o[0] for o in out), edges, styles[[o[3] for o in out]], kept


def _doubled(text: str, k: int) -> bool:
    """Whether the character is a radical printed beside the very character that it stands for."""
    if not is_radical(text[k]):
        return False
    plain = mended(text[k], False, False)
    return plain != text[k] and plain in text[max(0, k - 1) : k] + text[k + 1 : k + 2]


_LABEL = lazily(r"[\d.]+$")
_AUTOSPACE = 0.4
"""In ems: what a word processor puts between Chinese and Latin glyphs by itself is a quarter."""


_SPACED = lazily(r"(?:(?<![^\s])[^\W\d_] ){5}")
"""Letters set apart, as justified lines have them."""
SPACED_SOMEWHERE = lazily(r" [^\W\d_] [^\W\d_] [^\W\d_] [^\W\d_] ")
"""What every text with letters set apart contains."""
_LETTER_GAP = 0.22
"""In ems: letters set apart stand closer than words, which take the space of a blank besides."""


_WIDE_WORD = lazily(r"[^\W\d_](?: [^\W\d_])+(?: [:.,;])?|[A-Z] [:.)]")
_WIDEST_GAP = 0.75
"""In ems: headings are spaced out by half an em at most, besides the space that the letter leaves."""


def _wide_word(text: str, lefts: list[float], rights: list[float], size: float) -> frozenset[int]:
    """Blanks within one word of a heading that is spaced out: all alike, since wider ones part the words already."""
    blanks = range(1, len(text), 2)
    gaps = [lefts[k + 1] - rights[k - 1] for k in blanks]
    even = max(gaps) < _WIDEST_GAP * size and max(gaps) - min(gaps) < 0.15 * size
    return frozenset(blanks) if even else _spaced(text, lefts, rights, size)


def _spaced(text: str, lefts: list[float], rights: list[float], size: float) -> frozenset[int]:
    """Blanks between letters set apart, which are narrower than any blank between words."""
    gaps = {k: lefts[k + 1] - rights[k - 1] for k in range(1, len(text) - 1) if text[k] == " "}
    low, high = min(gaps.values()), max(gaps.values())
    limit = max(_LETTER_GAP * size, min(0.4 * size, (low + high) / 2) if high > 2 * low else 0.0)
    narrow = frozenset(k for k, gap in gaps.items() if gap < limit)
    return narrow if len(narrow) >= 5 else frozenset()


def _spurious(text: str, lefts: list[float], rights: list[float], loose: list[bool], size: float) -> frozenset[int]:
    """Blanks that PDFium saw in the narrow space between two glyphs of which one is Chinese."""
    found = set()
    for k in range(1, len(text) - 1):
        if text[k] != " " or not loose[k] or not (is_cjk(text[k - 1]) or is_cjk(text[k + 1])):
            continue
        if lefts[k + 1] - rights[k - 1] < _AUTOSPACE * size and not _LABEL.fullmatch(text[:k]):
            found.add(k)
    return frozenset(found)
