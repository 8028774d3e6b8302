"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from wordcheck.compare.tokens import Token
from wordcheck.model.comparison import Piece

_ISLAND = 2
"""Words that stayed between two changes and are shown with them, so that a change reads as one."""
_LARGEST = 4_000_000
"""Product of two lengths above which the middle is shown as replaced; such clauses are read as a whole anyway."""

Block = tuple[Sequence[Token], Sequence[Token], bool]
"""Tokens of the old and of the new text, and whether they are the same."""


def blocks(old: Sequence[Token], new: Sequence[Token], names: tuple[Sequence[str], Sequence[str]]) -> list[Block]:
    """The texts cut where they begin or cease to agree; `names` are the tokens as they are compared."""
    a, b = names
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest = min(len(a), len(b)) - head
    tail = next((i for i in range(rest) if a[len(a) - 1 - i] != b[len(b) - 1 - i]), rest)
    made: list[Block] = [(old[:head], new[:head], True)] if head else []
    made += _middle(old, new, a, b, (head, len(a) - tail), (head, len(b) - tail))
    if tail:
        made.append((old[len(a) - tail :], new[len(b) - tail :], True))
    return _without_islands(made)


def _middle(
    old: Sequence[Token],
    new: Sequence[Token],
    a: Sequence[str],
    b: Sequence[str],
    left: tuple[int, int],
    right: tuple[int, int],
) -> list[Block]:
    (i, j), (k, n) = left, right
    if i == j and k == n:
        return []
    if (j - i) * (n - k) > _LARGEST:
        return [(old[i:j], new[k:n], False)]
    codes = SequenceMatcher(None, a[i:j], b[k:n], autojunk=False).get_opcodes()
    return [(old[i + p : i + q], new[k + r : k + s], tag == "equal") for tag, p, q, r, s in codes]


def _without_islands(found: Sequence[Block]) -> list[Block]:
    made: list[Block] = []
    for n, (old, new, same) in enumerate(found):
        lone = same and 0 < n < len(found) - 1 and sum(not t.mark for t in new) < _ISLAND
        changed = not same or lone
        if made and changed and not made[-1][2]:
            before = made.pop()
            made.append(((*before[0], *old), (*before[1], *new), False))
        else:
            made.append((old, new, not changed))
    return made


def pieces(found: Sequence[Block]) -> tuple[Piece, ...]:
    """The blocks as printed words."""
    made: list[Piece] = []
    begun = False
    for old, new, same in found:
        if same:
            # What begins the new text has a blank before it only where it has one in the old text, behind other words.
            made.append(Piece("same", _text(new if begun else (*old[:1], *new[1:]))))
            begun = True
            continue
        begun = begun or bool(new)
        made += [Piece("cut", _text(old))] if old else []
        made += [Piece("new", _text(new))] if new else []
    if made:
        made[0] = Piece(made[0].kind, made[0].text.lstrip())
    return tuple(made)


def _text(tokens: Sequence[Token]) -> str:
    return "".join(t.text for t in tokens)
