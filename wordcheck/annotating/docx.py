"""Findings as Word comments on the exact words, safe edits as tracked changes, in a copy of the wording's own file.

Comments live in one part and are anchored in the main document (text boxes and tables in it), for footnotes and endnotes at their
mark: LibreOffice opens no file with a comment in a note, Word allows none in headers and footers. What has no place, what is missing and what was not read is listed in one comment on the first
words. No date is written, so that the same input gives the same bytes. Word numbers comments and revisions separately; both go on
from the highest number that the file has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from copy import deepcopy
from typing import Any

from wordcheck.annotating.comment_words import comment, opening_comment
from wordcheck.annotating.word_parts import COMMENTS_TYPE, Parts
from wordcheck.annotating.word_runs import REVISIONS, Runs, holder, may_change, may_hold
from wordcheck.languages.width import printable
from wordcheck.model.findings import Edit
from wordcheck.model.manuscript import Manuscript, WordOrigin
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.reading.docx.package import W
from wordcheck.reporting.view import View

_AUTHOR = "wordcheck"
_NOTES = ("footnotes", "endnotes")
_MARKS = tuple(W + tag for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_BLANKS = str.maketrans("\t\u00a0\u3000", "   ")
_HIGHEST = 2**31 - 1
"""The highest number of a comment or change that Word takes."""
_FIRST_CHANGE = 9001
_GONE = frozenset(W + tag for tag in ("del", "moveFrom", "txbxContent"))
_SIGNED = Said("原文件的数字签名对本副本不再有效", "the digital signature of the original does not hold for this copy")


def annotate(original: bytes, report: Report, view: View, folded: int = 0) -> bytes:
    """The file with comments and tracked changes; every other part of it byte for byte as it was."""
    assert report.manuscript is not None
    parts = Parts(original, report.path)
    main = parts.main()
    name = parts.related(main, "comments")
    stories = {main: parts.xml(main)}
    used = {o.part for b in report.manuscript.blocks for s in b.segments if isinstance(o := s.origin, WordOrigin)}
    stories |= {n: parts.xml(n) for kind in _NOTES if (n := parts.related(main, kind)) in used and n is not None}
    root = stories[main]
    comments = parts.xml(name) if name else root.makeelement(W + "comments", nsmap={"w": W[1:-1]})
    tongue = view.tongue_of(report)
    others = [n for n in parts.stories(main) if n not in stories and n != name]
    writer = _Writer(stories, main, comments, report.manuscript, [parts.xml(n) for n in others])
    # Marks go in before anything is changed: a comment on words that a change takes away stays around both texts.
    marks = [(f, writer.mark(f.anchor.span)) for f in report.findings]
    left = [f for f, key in marks if key is None]
    opening = writer.mark_first()
    signed = [("wordcheck", _SIGNED.in_(tongue))] if parts.signed else []
    writer.say(opening, [*opening_comment(report, left, tongue, folded, answered=True), *signed])
    for finding, key in marks:
        edits = [e for fix in finding.fixes if fix.safe for e in fix.edits if writer.change(e)]
        if key is not None:
            first, *lines = comment(report, finding, tongue, edits)
            words = [(first[0], f"“{printable(finding.anchor.quote[:120])}”")] if key in writer.elsewhere else []
            writer.say(key, [first, *words, *lines])
    for part in sorted(writer.touched):
        parts.put(part, stories[part])
    if name:
        parts.put(name, comments)
    else:
        parts.add(main, "comments", comments, COMMENTS_TYPE)
    return parts.packed()


class _Writer:
    """Puts comments and changes into the trees of the parts that carry words, and of their comments."""

    def __init__(
        self, stories: Mapping[str, Any], main: str, comments: Any, manuscript: Manuscript, others: Sequence[Any] = ()
    ) -> None:
        self._stories, self._main, self._comments, self._manuscript = stories, main, comments, manuscript
        roots = [*stories.values(), comments, *others]
        revisions = {_number(e) for root in roots for e in root.iter() if e.tag in REVISIONS}
        self._revision_ids = _unused(revisions or {_FIRST_CHANGE - 1})
        marks = (e for root in (*stories.values(), *others) for e in root.iter(*_MARKS))
        self._comment_ids = _unused({_number(e) for e in (*comments, *marks)})
        self._runs = {name: Runs(root, self._revision_ids.__next__) for name, root in stories.items()}
        self._changed: list[Span] = []
        self.elsewhere: set[str] = set()
        """Comments that stand not on the words themselves but on the mark of the note that holds them."""
        self.touched: set[str] = set()

    def mark(self, span: Span) -> str | None:
        """The number of a comment on the words of `span`; None where they stand in no place that can carry one."""
        places = self._places(span)
        if not places:
            return None
        runs = self._runs[places[0][0].part]
        try:
            if (note := runs.note(places[0][0])) is not None:
                return self._mark_note(note)
            # A range goes from one place to a later one of the same story, whatever was read between them.
            story = runs.story(places[0][0])
            places = sorted(((o, n) for o, n in places if runs.story(o) is story), key=_in_order)
            (first, _), (last, length) = places[0], places[-1]
            start = runs.starting_at(first)
            end = runs.ending_at(last, length)
        except LookupError:
            return None
        self.touched.add(first.part)
        return self._mark(start, end)

    def _mark_note(self, note: Any) -> str | None:
        """The number of a comment on the mark by which the body cites a note; None where it does not."""
        marks = self._stories[self._main].iter(f"{note.tag}Reference")
        cited = next((m.getparent() for m in marks if m.get(W + "id") == note.get(W + "id")), None)
        if cited is None or cited.tag != W + "r" or not may_hold(cited):
            return None
        self.touched.add(self._main)
        key = self._mark(cited, cited)
        self.elsewhere.add(key)
        return key

    def mark_first(self) -> str:
        """The number of a comment on the first words of the document, or on its first paragraph where it has no words.

        Words outside text boxes and deletions come first: some programs drop comments in drawings when they save.
        """
        root = self._stories[self._main]
        worded = [r for r in root.iter(W + "r") if r.find(W + "t") is not None and may_hold(r)]
        apart = {r for around in root.iter(*_GONE) for r in around.iter(W + "r")}
        run = next((r for r in worded if r not in apart), next(iter(worded), None))
        if run is None:
            body = root.find(W + "body")
            paragraph = next(body.iter(W + "p"), None)
            if paragraph is None:
                paragraph = body.makeelement(W + "p")
                body.insert(0, paragraph)
            run = paragraph.makeelement(W + "r")
            paragraph.append(run)
        self.touched.add(self._main)
        return self._mark(run, run)

    def say(self, key: str, paragraphs: Sequence[tuple[str, str]]) -> None:
        """The words of the comment `key`."""
        made = self._comments.makeelement(
            W + "comment", {W + "id": key, W + "author": paragraphs[0][0], W + "initials": "wc"}
        )
        for _, line in paragraphs:
            made.append(_paragraph(made, line))
        self._comments.append(made)

    def change(self, edit: Edit) -> bool:
        """A tracked change for an edit within one paragraph that no other change touches; False where it stays advice."""
        places = self._places(edit.span)
        whole = sum(length for _, length in places) == edit.span.end - edit.span.start
        if not places or not whole or any(edit.span.overlaps(s) for s in self._changed):
            return False
        if len({(o.part, o.paragraph) for o, _ in places}) != 1 or not edit.text.translate(_BLANKS).isprintable():
            return False
        runs = self._runs[places[0][0].part]
        try:
            found = [run for place, length in places for run in runs.covering(place, length)]
        except LookupError:
            return False
        # Another person's change must stay theirs: nothing is nested in it.
        if not may_change(found):
            return False
        self._replace(found, edit.text)
        self.touched.add(places[0][0].part)
        self._changed.append(edit.span)
        return True

    def _places(self, span: Span) -> list[tuple[WordOrigin, int]]:
        """Origins of the words of `span`, each with its number of characters; empty if they do not stand in one part."""
        found = list(_origins(self._manuscript, span))
        parts = {origin.part for origin, _ in found}
        return found if len(parts) == 1 and parts <= set(self._stories) else []

    def _mark(self, start: Any, end: Any) -> str:
        key = next(self._comment_ids)
        start, end = holder(start), holder(end)
        start.addprevious(start.makeelement(W + "commentRangeStart", {W + "id": key}))
        reference = end.makeelement(W + "r")
        reference.append(end.makeelement(W + "commentReference", {W + "id": key}))
        closing = end.makeelement(W + "commentRangeEnd", {W + "id": key})
        closing.tail, end.tail = None, end.tail
        end.addnext(closing)
        closing.addnext(reference)
        return key

    def _replace(self, runs: Sequence[Any], text: str) -> None:
        """The runs as deleted, with `text` in the look of the first inserted behind the last."""
        for run in runs:
            deleted = run.makeelement(W + "del", {W + "id": next(self._revision_ids), W + "author": _AUTHOR})
            run.addprevious(deleted)
            deleted.append(run)
            for child in run.findall(W + "t"):
                child.tag = W + "delText"
        if not text:
            return
        inserted = runs[0].makeelement(W + "ins", {W + "id": next(self._revision_ids), W + "author": _AUTHOR})
        deleted.addnext(inserted)
        new = inserted.makeelement(W + "r")
        look = runs[0].find(W + "rPr")
        if look is not None:
            new.append(deepcopy(look))
            for change in new[0].findall(W + "rPrChange"):
                new[0].remove(change)
        for n, words in enumerate(text.split("\t")):
            if n:
                new.append(new.makeelement(W + "tab"))
            if words:
                new.append(_text(new, words))
        inserted.append(new)


def _origins(manuscript: Manuscript, span: Span) -> Iterator[tuple[WordOrigin, int]]:
    for i in manuscript.blocks_in(span):
        block = manuscript.blocks[i]
        for segment in block.segments:
            start, end = max(span.start - block.start, segment.start), min(span.end - block.start, segment.end)
            origin = segment.origin
            if start < end and isinstance(origin, WordOrigin):
                moved = WordOrigin(origin.part, origin.paragraph, origin.run, origin.offset + start - segment.start)
                yield moved, end - start


def _in_order(place: tuple[WordOrigin, int]) -> tuple[int, int, int]:
    origin = place[0]
    return origin.paragraph, origin.run, origin.offset


def _unused(used: Set[int]) -> Iterator[str]:
    """Numbers that are free: on from the highest, and where that is the highest of all, whichever are left."""
    highest = max([-1, *used])
    yield from map(str, range(highest + 1, _HIGHEST + 1))
    yield from (str(n) for n in range(highest) if n not in used)


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
