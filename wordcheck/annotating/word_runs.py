"""Places in the runs of a Word part: offsets found again, runs cut so that marks can stand on the exact words.

All runs are numbered before anything is cut, as `WordOrigin` numbers them; a run that was cut is remembered with the
offsets at which its pieces begin.

    <w:r>因有关部门要求</w:r>   cut at 1 and 5   ─▶   <w:r>因</w:r><w:r>有关部门</w:r><w:r>要求</w:r>
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import dropwhile
from typing import Any

from wordcheck.model.manuscript import WordOrigin
from wordcheck.reading.docx.package import MC, W
from wordcheck.reading.docx.runs import text_of

REVISIONS = frozenset(
    W + tag
    for tag in (
        "ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange sectPrChange tblPrChange "
        "tblGridChange trPrChange tcPrChange tblPrExChange numberingChange cellIns cellDel cellMerge"
    ).split()
)
"""Elements that are a tracked change and carry its number."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PROPERTIES = W + "rPr"
_SILENT = frozenset((_PROPERTIES, W + "lastRenderedPageBreak"))
"""What of a run may go with its words though it is none."""
_STORIES = frozenset(W + tag for tag in ("txbxContent", "footnote", "endnote", "sdtContent"))
"""What the range of a comment neither enters nor leaves: LibreOffice loses words at the edges of a control that it crosses."""
_HOLDERS = frozenset(W + tag for tag in "p hyperlink smartTag customXml sdtContent fldSimple dir bdo".split())
_CHANGES = frozenset(W + tag for tag in "ins del moveFrom moveTo".split())
_NOTES = frozenset(W + tag for tag in ("footnote", "endnote"))
_GUIDES = frozenset(W + tag for tag in ("rubyBase", "rt"))


class Runs:
    """The runs of one part, addressed as `WordOrigin` does; `fresh` gives numbers to tracked changes that a cut doubles."""

    def __init__(self, root: Any, fresh: Callable[[], str]) -> None:
        self._runs = [list(p.iter(W + "r")) for p in root.iter(W + "p")]
        self._pieces: dict[tuple[int, int], list[tuple[int, Any]]] = {}
        self._fresh = fresh

    def story(self, origin: WordOrigin) -> Any:
        """The text box, note or control in which a place stands; None for the body. Raises LookupError."""
        run = holder(self._runs[origin.paragraph][origin.run])
        return next((a for a in run.iterancestors() if a.tag in _STORIES), None)

    def note(self, origin: WordOrigin) -> Any:
        """The footnote or endnote in which a place stands; None elsewhere. Raises LookupError."""
        return next((a for a in self._runs[origin.paragraph][origin.run].iterancestors() if a.tag in _NOTES), None)

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

    def covering(self, origin: WordOrigin, length: int) -> list[Any]:
        """The runs that hold these `length` characters and nothing else.

        Raises LookupError where the part has no such place, or something other than words (a picture, the mark of a note
        or field) stands among them.
        """
        self.starting_at(origin)
        self.ending_at(origin, length)
        pieces = self._of(origin.paragraph, origin.run)
        end = origin.offset + length
        held = [(at, run) for at, run in pieces if origin.offset <= at < end and _length(run)]
        for at, run in held:
            self._bare(pieces, at, run)
        if not held or any(
            not _is_silent(c) and (not text_of(c) or c.tag == W + "delText") for _, run in held for c in run
        ):
            raise LookupError(origin)
        return [run for _, run in held]

    def _bare(self, pieces: list[tuple[int, Any]], at: int, run: Any) -> None:
        """Moves what is no word at the edges of a run into runs of their own."""
        children = [c for c in run if c.tag != _PROPERTIES]
        worded = [n for n, c in enumerate(children) if text_of(c)]
        k = pieces.index((at, run))
        if behind := list(dropwhile(_is_silent, children[worded[-1] + 1 :])):
            pieces.insert(k + 1, (at + _length(run), self._split(run, behind)))
        if ahead := list(dropwhile(_is_silent, reversed(children[: worded[0]]))):
            apart = self._split(run, ahead[::-1])
            run.addprevious(apart)
            pieces.insert(k, (at, apart))

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
        rest = self._cut(found, offset - start)
        pieces.insert(k + 1, (offset, rest))
        return rest

    def _cut(self, run: Any, offset: int) -> Any:
        """Moves what stands behind `offset` into a new run of the same look behind it, which is returned."""
        at = 0
        moving = []
        for child in list(run):
            text = text_of(child)
            if at < offset < at + len(text):  # only `w:t` and `w:delText` hold more than one character
                behind = child.makeelement(child.tag, dict(child.attrib))
                behind.text, child.text = text[offset - at :], text[: offset - at]
                behind.set(_SPACE, "preserve")
                child.set(_SPACE, "preserve")
                child.addnext(behind)
                moving.append(behind)
            elif at >= offset and child.tag != _PROPERTIES:
                moving.append(child)
            at += len(text)
        return self._split(run, moving)

    def _split(self, run: Any, moving: Sequence[Any]) -> Any:
        """Moves these children of a run into a new run of the same look behind it, which is returned."""
        rest = run.makeelement(run.tag, dict(run.attrib))
        look = run.find(_PROPERTIES)
        if look is not None:
            rest.append(deepcopy(look))
            for element in rest.iter():
                if element.tag in REVISIONS and W + "id" in element.attrib:
                    element.set(W + "id", self._fresh())
        for child in moving:
            rest.append(child)
        run.addnext(rest)
        # lxml moves the text behind an element along with it; a run has none that matters, but none may be lost.
        rest.tail, run.tail = run.tail, None
        return rest


def holder(run: Any) -> Any:
    """The element beside which the marks of a comment on this run may stand. Raises LookupError where there is none.

    It is the run itself but within phonetic guides, copies for older programs, and content controls that take plain text or
    their content from elsewhere: Word would drop the marks there or refuse the file. A text box within a guide has none.
    """
    found = run
    for around in run.iterancestors():
        if around.tag == W + "p":
            break
        if around.tag == W + "ruby":
            found = around.getparent()
        elif around.tag == MC + "AlternateContent" or (around.tag == W + "sdt" and _is_plain(around)):
            found = around
    if found is None or found.getparent().tag not in _HOLDERS | _CHANGES:
        raise LookupError(run)
    if any(around.tag in _GUIDES for around in found.iterancestors()):
        raise LookupError(run)
    return found


def may_hold(run: Any) -> bool:
    """Whether the marks of a comment may stand beside this run at all."""
    try:
        return holder(run) is not None
    except LookupError:
        return False


def may_change(runs: Sequence[Any]) -> bool:
    """Whether a tracked change may replace these runs.

    They must stand side by side, in no other change, guide, plain or bound control; no field begins or ends among them, and no
    words that were not read (breaks, hidden words) stand between.
    """
    parent = runs[0].getparent()
    if parent.tag not in _HOLDERS or not all(may_hold(r) for r in runs):
        return False
    if any(r.getparent() is not parent or holder(r) is not r for r in runs):
        return False
    if any(a.tag in REVISIONS for a in runs[0].iterancestors()):
        return False
    between = parent[parent.index(runs[0]) : parent.index(runs[-1]) + 1]
    return not any(
        next(e.iter(W + "fldChar"), None) is not None or (e.tag == W + "r" and e not in runs and _length(e))
        for e in between
    )


def _is_plain(control: Any) -> bool:
    return any(control.find(f"{W}sdtPr/{W}{name}") is not None for name in ("text", "dataBinding"))


def _is_silent(child: Any) -> bool:
    return child.tag in _SILENT or (child.tag == W + "t" and not child.text)


def _length(run: Any) -> int:
    return sum(len(text_of(child)) for child in run)
