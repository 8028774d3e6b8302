"""Places in the runs of a Word part: offsets found again, runs cut so that marks can stand on the exact words.

All runs are numbered before anything is cut, as `WordOrigin` numbers them; a run that was cut is remembered with the
offsets at which its pieces begin.

    <w:r>因有关部门要求</w:r>   cut at 1 and 5   ─▶   <w:r>因</w:r><w:r>有关部门</w:r><w:r>要求</w:r>
"""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from typing import Any

from wordcheck.model.manuscript import WordOrigin
from wordcheck.reading.docx_package import W
from wordcheck.reading.docx_runs import text_of

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Runs:
    """The runs of one part, addressed as `WordOrigin` does."""

    def __init__(self, root: Any) -> None:
        self._runs = [list(p.iter(W + "r")) for p in root.iter(W + "p")]
        self._pieces: dict[tuple[int, int], list[tuple[int, Any]]] = {}

    def starting_at(self, origin: WordOrigin) -> Any:
        """The run that begins at the offset of `origin`, cut off from what stands before it if need be.

        Raises LookupError where the part has no such place.
        """
        return self._at(origin.paragraph, origin.run, origin.offset)

    def ending_at(self, origin: WordOrigin, length: int) -> Any:
        """The run that ends `length` characters behind `origin`, cut off from what follows if need be."""
        end = origin.offset + length
        pieces = self._of(origin.paragraph, origin.run)
        k = bisect_right([start for start, _ in pieces], end - 1) - 1
        start, run = pieces[k]
        if end < start + _length(run):
            self._at(origin.paragraph, origin.run, end)
        return run

    def _of(self, paragraph: int, run: int) -> list[tuple[int, Any]]:
        key = (paragraph, run)
        if key not in self._pieces:
            self._pieces[key] = [(0, self._runs[paragraph][run])]
        return self._pieces[key]

    def _at(self, paragraph: int, run: int, offset: int) -> Any:
        pieces = self._of(paragraph, run)
        k = bisect_right([start for start, _ in pieces], offset) - 1
        start, found = pieces[k]
        if start == offset:
            return found
        if offset > start + _length(found):
            raise LookupError(offset)
        rest = _cut(found, offset - start)
        pieces.insert(k + 1, (offset, rest))
        return rest


def _length(run: Any) -> int:
    return sum(len(text_of(child)) for child in run)


def _cut(run: Any, offset: int) -> Any:
    """Moves what stands behind `offset` into a new run of the same look behind it, which is returned."""
    rest = run.makeelement(run.tag, dict(run.attrib))
    look = run.find(W + "rPr")
    if look is not None:
        rest.append(deepcopy(look))
    at = 0
    moving = []
    for child in list(run):
        text = text_of(child)
        if at < offset < at + len(text):  # only `w:t` and `w:delText` hold more than one character
            behind = child.makeelement(child.tag, dict(child.attrib))
            behind.text, child.text = text[offset - at :], text[: offset - at]
            behind.set(_SPACE, "preserve")
            child.set(_SPACE, "preserve")
            moving.append(behind)
        elif at >= offset and child is not look:
            moving.append(child)
        at += len(text)
    for child in moving:
        rest.append(child)
    run.addnext(rest)
    # lxml moves the text behind an element along with it; a run has none that matters, but none may be lost.
    rest.tail, run.tail = run.tail, None
    return rest
