"""Findings as Word comments on the exact words, safe edits as tracked changes, in a copy of the wording's own file.

Comments live in the main document alone (ECMA-376 part 1, 17.13.4); what stands in a footnote or header, what is missing and
what was not read is listed in one comment on the first words. No date is written, so that the same input gives the same
bytes. Word numbers comments and revisions separately; both go on from the highest number that the file has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import count
from typing import Any

from wordcheck.annotating.comment_words import comment, opening_comment
from wordcheck.annotating.word_parts import COMMENTS_TYPE, Parts
from wordcheck.annotating.word_runs import Runs
from wordcheck.model.findings import Edit
from wordcheck.model.manuscript import Manuscript, WordOrigin
from wordcheck.model.report import Report
from wordcheck.model.span import Span
from wordcheck.reading.docx_package import W
from wordcheck.reporting.view import View

_AUTHOR = "wordcheck"


def annotate(original: bytes, report: Report, view: View) -> bytes:
    """The file with comments and tracked changes; every other part of it byte for byte as it was."""
    assert report.manuscript is not None
    parts = Parts(original, report.path)
    main = parts.main()
    root = parts.xml(main)
    name = parts.related(main, "comments")
    comments = parts.xml(name) if name else root.makeelement(W + "comments", nsmap={"w": W[1:-1]})
    tongue = view.tongue_of(report)
    writer = _Writer(root, comments, report.manuscript, main)
    left = [f for f in report.findings if not writer.add(f.anchor.span, comment(report, f, tongue))]
    writer.add_first(opening_comment(report, left, tongue))
    for finding in report.findings:
        for fix in finding.fixes:
            if fix.safe:
                writer.change(fix.edits)
    parts.put(main, root)
    if name:
        parts.put(name, comments)
    else:
        parts.add(main, "comments", comments, COMMENTS_TYPE)
    return parts.packed()


class _Writer:
    """Puts comments and changes into the trees of the main document and of its comments."""

    def __init__(self, root: Any, comments: Any, manuscript: Manuscript, main: str) -> None:
        self._root, self._comments, self._manuscript, self._main = root, comments, manuscript, main
        self._runs = Runs(root)
        self._comment_ids = count(1 + max((_number(c) for c in comments), default=-1))
        revisions = (_number(e) for tag in ("ins", "del", "moveFrom", "moveTo") for e in root.iter(W + tag))
        self._revision_ids = count(1 + max(revisions, default=9000))
        self._changed: list[Span] = []

    def add(self, span: Span, paragraphs: Sequence[tuple[str, str]]) -> bool:
        """A comment on the words of `span`; False where they stand in no place that can carry one."""
        places = self._places(span)
        if not places:
            return False
        (first, _), (last, length) = places[0], places[-1]
        try:
            start = self._runs.starting_at(first)
            end = self._runs.ending_at(last, length)
        except LookupError:
            return False
        self._mark(start, end, paragraphs)
        return True

    def add_first(self, paragraphs: Sequence[tuple[str, str]]) -> None:
        """A comment on the first words of the document, or on its first paragraph where it has no words."""
        run = next((r for r in self._root.iter(W + "r") if r.find(W + "t") is not None), None)
        if run is None:
            body = self._root.find(W + "body")
            paragraph = next(body.iter(W + "p"), None)
            if paragraph is None:
                paragraph = body.makeelement(W + "p")
                body.insert(0, paragraph)
            run = paragraph.makeelement(W + "r")
            paragraph.append(run)
        self._mark(run, run, paragraphs)

    def change(self, edits: Sequence[Edit]) -> None:
        """Tracked changes for edits within one run each that no other change touches; the others stay advice."""
        for edit in edits:
            places = self._places(edit.span)
            if len(places) != 1 or any(edit.span.overlaps(s) for s in self._changed):
                continue
            (place, length) = places[0]
            try:
                self._runs.starting_at(place)
                run = self._runs.ending_at(place, length)
            except LookupError:
                continue
            self._replace(run, edit.text)
            self._changed.append(edit.span)

    def _places(self, span: Span) -> list[tuple[WordOrigin, int]]:
        """Origins of the words of `span` in the main part, each with its number of characters; empty if any is elsewhere."""
        found = list(_origins(self._manuscript, span))
        return found if all(origin.part == self._main for origin, _ in found) else []

    def _mark(self, start: Any, end: Any, paragraphs: Sequence[tuple[str, str]]) -> None:
        key = str(next(self._comment_ids))
        start.addprevious(start.makeelement(W + "commentRangeStart", {W + "id": key}))
        reference = end.makeelement(W + "r")
        reference.append(end.makeelement(W + "commentReference", {W + "id": key}))
        closing = end.makeelement(W + "commentRangeEnd", {W + "id": key})
        closing.tail, end.tail = None, end.tail
        end.addnext(closing)
        closing.addnext(reference)
        made = self._comments.makeelement(
            W + "comment", {W + "id": key, W + "author": paragraphs[0][0], W + "initials": "wc"}
        )
        for _, line in paragraphs:
            made.append(_paragraph(made, line))
        self._comments.append(made)

    def _replace(self, run: Any, text: str) -> None:
        """The run as deleted, with `text` in its look inserted behind it."""
        deleted = run.makeelement(W + "del", {W + "id": str(next(self._revision_ids)), W + "author": _AUTHOR})
        run.addprevious(deleted)
        inserted = run.makeelement(W + "ins", {W + "id": str(next(self._revision_ids)), W + "author": _AUTHOR})
        deleted.addnext(inserted)
        new = run.makeelement(W + "r")
        look = run.find(W + "rPr")
        if look is not None:
            new.append(deepcopy(look))
        new.append(_text(new, text))
        inserted.append(new)
        deleted.append(run)
        for child in run.findall(W + "t"):
            child.tag = W + "delText"


def _origins(manuscript: Manuscript, span: Span) -> Iterator[tuple[WordOrigin, int]]:
    for i in manuscript.blocks_in(span):
        block = manuscript.blocks[i]
        for segment in block.segments:
            start, end = max(span.start - block.start, segment.start), min(span.end - block.start, segment.end)
            origin = segment.origin
            if start < end and isinstance(origin, WordOrigin):
                moved = WordOrigin(origin.part, origin.paragraph, origin.run, origin.offset + start - segment.start)
                yield moved, end - start


def _number(element: Any) -> int:
    value = element.get(W + "id", "")
    return int(value) if value.lstrip("-").isdigit() else -1


def _paragraph(parent: Any, line: str) -> Any:
    made = parent.makeelement(W + "p")
    run = parent.makeelement(W + "r")
    run.append(_text(run, line))
    made.append(run)
    return made


def _text(parent: Any, words: str) -> Any:
    made = parent.makeelement(W + "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    made.text = words
    return made
