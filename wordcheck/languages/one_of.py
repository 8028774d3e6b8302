"""An expression for one of many names, written so that names which begin alike are read together.

    pay, pays, provide, provides        p(?:ay(?:s)?|rovide(?:s)?)

Python's matcher tries alternatives one by one; of a hundred names it looks at each at every place where one could begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_Tree = dict[str, "_Tree"]
_END = ""
"""In a tree, that a name ends there."""


def one_of(names: Iterable[str]) -> str:
    """An expression that matches the longest of some names that stands there; a blank in a name is any blanks."""
    tree: _Tree = {}
    for name in names:
        branch = tree
        for char in name:
            branch = branch.setdefault(char, {})
        branch[_END] = {}
    return _written(tree)


def _written(tree: Mapping[str, _Tree]) -> str:
    """The names that go on from one beginning; what is longer is tried before what ends here."""
    longer = [_char(c) + _written(below) for c, below in sorted(tree.items()) if c != _END]
    if _END in tree:
        return f"(?:{'|'.join(longer)})?" if longer else ""
    return longer[0] if len(longer) == 1 else f"(?:{'|'.join(longer)})"


def _char(char: str) -> str:
    return r"\s+" if char == " " else re.escape(char)
