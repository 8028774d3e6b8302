"""DOCX, by its XML: opens the package, walks its stories and puts the manuscript together.

word/document.xml ── Walk ──▶ blocks, tables, changes, comments' places
  ├ styles, theme, numbering     how it looks, what numbers are printed
  ├ footnotes, endnotes          walked where they are cited
  ├ headers, footers             furniture
  └ comments                     the reviewers' words
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Furniture, FurnitureKind, Manuscript
from wordcheck.model.remarks import Comment
from wordcheck.model.revisions import View, known_view
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.covered_tables import by_column
from wordcheck.reading.docx.fields import Fields
from wordcheck.reading.docx.margin_notes import has_margin_notes
from wordcheck.reading.docx.numbers import Numbering
from wordcheck.reading.docx.package import (
    Package,
    PartUnreadable,
    R,
    Relation,
    W,
    damaged,
    value,
    whole,
)
from wordcheck.reading.docx.paragraphs import Gathered, Story
from wordcheck.reading.docx.styles import Around, Styles
from wordcheck.reading.docx.walk import Walk
from wordcheck.reading.spaced_out import closed_up

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_document(data: bytes, path: str, revisions: str) -> Manuscript:
    """A manuscript in the view of tracked changes asked for. Raises Damaged; UsageError for an unknown view."""
    return _Document.opened(data, path, known_view(revisions)).manuscript()


class _Document(Struct):
    """A package with what all its stories share."""

    package: Package
    body: Any
    part: str
    relations: dict[str, Relation]
    view: View
    gathered: Gathered = field(default_factory=Gathered)
    styles: Styles = field(default_factory=Styles)
    numbering: Any | None = None

    @classmethod
    def opened(cls, data: bytes, path: str, view: View) -> _Document:
        package = Package(data, path)
        part = package.main_part()
        try:
            body = package.xml(part).find(W + "body")
        except PartUnreadable as error:
            raise damaged(path) from error
        if body is None:
            raise damaged(path)
        made = cls(package, body, part, package.relations(part), view)
        made.styles = Styles.of(made._related("styles"), made._related("theme", serious=False))
        made.numbering = made._related("numbering")
        return made

    def manuscript(self) -> Manuscript:
        gathered, pages = self.gathered, _pages(self.package)
        story = self._story(self.part, self.body)
        story.rendered = next(self.body.iter(W + "lastRenderedPageBreak"), None) is not None
        story.paged = story.rendered or (pages is not None and pages == _broken_by_hand(self.body) > 1)
        notes = dict(self._notes())
        Walk(story, gathered, notes).container(self.body, Around())
        gathered.unread += self._notes_gone(notes.keys())
        furniture = tuple(dict.fromkeys(self._furniture()))
        if not gathered.blocks:
            why = Said("正文没有文字", "the body has no text")
            gathered.unread.append(Unread(UnreadKind.EMPTY, Said("全文", "the whole file"), why))
        blocks = by_column(gathered.blocks)
        moved: dict[int | None, int] = {old: new for new, (old, _) in enumerate(blocks)}
        return Manuscript.of(
            closed_up([block for _, block in blocks]),
            path=self.package.path,
            format="docx",
            media_type=MEDIA_TYPE,
            reader="docx",
            tables=tuple(gathered.tables),
            furniture=furniture,
            unread=tuple(gathered.unread),
            changes=tuple(replace(c, block=moved.get(c.block, c.block)) for c in gathered.changes),
            comments=tuple(replace(c, block=moved.get(c.block, c.block)) for c in self._comments()),
            pages=max(pages or 0, gathered.page) if story.paged else None,
            page_kind="estimated" if story.paged else "none",
            revisions=self.view if gathered.changes else "none",
            typography=True,
            title=_title(self.package),
            notes=tuple(_remarks(gathered)),
        )

    def _related(self, kind: str, serious: bool = True) -> Any | None:
        """The root of the part of this kind; None where there is none, noted where it cannot be read."""
        target = next((r.target for r in self.relations.values() if r.kind == kind and not r.external), None)
        return self._root(target, serious) if target else None

    def _root(self, part: str, serious: bool) -> Any | None:
        try:
            return self.package.xml(part)
        except PartUnreadable as error:
            where = Said(f"文件部件 {part}", f"part {part} of the file")
            self.gathered.unread.append(Unread(UnreadKind.DAMAGED, where, error.why, serious=serious))
            return None

    def _story(self, part: str, root: Any, furniture: bool = False) -> Story:
        return Story(
            part,
            self.styles,
            Numbering.of(self.numbering, self.styles.by_id),
            self.view,
            fields=Fields(whole=_closes_fields(root)),
            furniture=furniture,
            notes=not furniture and has_margin_notes(root),
            paragraphs={p: i for i, p in enumerate(root.iter(W + "p"))},
        )

    def _notes(self) -> Iterator[tuple[tuple[str, str], tuple[Story, Any]]]:
        for kind in ("footnote", "endnote"):
            root = self._related(f"{kind}s")
            if root is not None:
                target = next(r.target for r in self.relations.values() if r.kind == f"{kind}s")
                story = self._story(target, root)
                for note in root.iterchildren(W + kind):
                    yield (kind, str(note.get(W + "id"))), (story, note)

    def _notes_gone(self, there: Set[tuple[str, str]]) -> Iterator[Unread]:
        """Kinds of notes of which the text cites one that the file does not hold."""
        for kind, said in _NOTES.items():
            cited = {(kind, str(e.get(W + "id"))) for e in self.body.iter(f"{W}{kind}Reference")}
            if gone := cited - there:
                why = Said("正文引用了，但文件中没有", "cited in the text and not in the file")
                yield Unread(UnreadKind.OBJECT, Said(f"{len(gone)} 个{said.zh}", f"{len(gone)} {said.en}"), why)

    def _furniture(self) -> Iterator[Furniture]:
        """Headers and footers that a section uses, and words drawn across the page."""
        yield from (Furniture(FurnitureKind.OTHER, words) for words in self.gathered.wordart)
        used = dict.fromkeys(str(e.get(R + "id")) for e in self.body.iter(W + "headerReference", W + "footerReference"))
        for relation in (self.relations[i] for i in used if i in self.relations):
            root = self._root(relation.target, serious=False)
            if root is None:
                continue
            inside = Gathered()
            Walk(self._story(relation.target, root, furniture=True), inside).container(root, Around())
            self.gathered.unread += inside.unread
            yield from (Furniture(FurnitureKind.WATERMARK, words) for words in inside.wordart)
            if text := " ".join(b.text for b in inside.blocks):
                page_number = _PAGE_NUMBER.fullmatch(text) is not None
                yield Furniture(FurnitureKind.PAGE_NUMBER if page_number else FurnitureKind(relation.kind), text)

    def _comments(self) -> Iterator[Comment]:
        root = self._related("comments", serious=False)
        for comment in root.iterchildren(W + "comment") if root is not None else ():
            lines = ("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p"))
            yield Comment(
                "\n".join(line for line in lines if line),
                str(comment.get(W + "author", "")),
                str(comment.get(W + "date", "")),
                self.gathered.comments.get(str(comment.get(W + "id"))),
            )


_NOTES = {"footnote": Said("脚注", "footnotes"), "endnote": Said("尾注", "endnotes")}
_PAGE_NUMBER = lazily(r"[\s\d第页共/of–—\-·|]*(?:page|p\.)?[\s\d第页共/of–—\-·|]*", re.I)


def _closes_fields(root: Any) -> bool:
    """Whether every field that begins also ends; where one does not, its instruction must not swallow the rest."""
    kinds = [e.get(W + "fldCharType") for e in root.iter(W + "fldChar")]
    return kinds.count("begin") == kinds.count("end")


def _broken_by_hand(body: Any) -> int:
    """How many pages the breaks that the author set make at least."""
    breaks = sum(b.get(W + "type") == "page" for b in body.iter(W + "br"))
    before = sum(1 for _ in body.iter(W + "pageBreakBefore"))
    sections = sum(value(s, "type") != "continuous" for s in body.iter(W + "sectPr") if s.getparent() is not body)
    return int(1 + breaks + before + sections)


def _pages(package: Package) -> int | None:
    """The page count that the program which saved the file left in it."""
    found = _property(package, "docProps/app.xml", "Pages")
    count = whole(found, 0)
    return count if count > 0 else None


def _title(package: Package) -> str:
    return _property(package, "docProps/core.xml", "title").strip()


def _property(package: Package, part: str, name: str) -> str:
    try:
        found = package.xml(part).find("{*}" + name)
    except PartUnreadable:
        return ""
    return str(found.text or "") if found is not None else ""


def _remarks(gathered: Gathered) -> Iterator[Said]:
    if gathered.hidden:
        yield Said(f"略去 {gathered.hidden} 个隐藏文字", f"{gathered.hidden} characters of hidden text were left out")
    if gathered.struck:
        yield Said(
            f"有 {gathered.struck} 个字符带删除线，仍按正文读取",
            f"{gathered.struck} characters are struck through by hand and were read as text all the same",
        )
    if gathered.empty_numbers:
        yield Said(
            f"有 {gathered.empty_numbers} 个自动编号后面没有文字，打印时仍占用号码",
            f"{gathered.empty_numbers} automatic numbers have no text behind them; they still take up a number in print",
        )
