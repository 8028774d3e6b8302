"""What a PDF holds and the reader could not read: scans, words in pictures, fonts without characters, lost pages.

Decoration must not make a wording look incomplete, so a picture is looked at before it is reported: it is rendered
small, and only where it shows rows of dark strokes on a bright ground may it hold words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Box, FurnitureKind
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind
from wordcheck.reading.pdf.drawings import letter_sized
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.letters import LOST
from wordcheck.reading.pdf.pages import RawPage
from wordcheck.reading.pdf.pictures import shows_words
from wordcheck.reading.pdf.streams import damaged_streams

_SCAN_AREA = 0.5
"""Share of the page that a picture covers on a scanned page."""
_FEW_CHARACTERS = 50
_COVER_SHEET = 600
"""Characters; the page that Acrobat puts before a portfolio has some 250."""
_PICTURE_AREA = 0.015
_PICTURE_HEIGHT = 22.0
"""Points; smaller pictures are icons, logos and signatures."""
_SEAM = 1.5
"""Points between strips of one picture."""
_BAND = 0.12
_UNMAPPED = 0.04
_BROKEN = 3
"""Words with a lost letter from which a page is reported."""
_MOST_LOOKS = 60
"""How many pictures of a document are looked at; later ones are reported unseen."""
_FEWEST_MARKS = 2
_IN_FRONT = 40.0
"""Points between a mark and the line that it belongs to."""
_MANY_PATHS = 150
_PAGE = lazily(rb"/Type\s*/Page\b")
_CONTENTS = lazily(rb"/Contents\s*(?:\d+\s+\d+\s+R\b|[\[(<])")
"""A page's contents as they are named in whole, or the words of a note."""
_NAMED = lazily(rb"/Contents\s*(\d+)\s+(\d+)\s+R\b")
_TAIL = 1024
"""Bytes from the end in which a PDF says where its table of objects stands (ISO 32000-1, 7.5.5)."""
_TABLE_AT = lazily(rb"startxref\s+(\d{1,18})")
_TABLE = lazily(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
_STRANGE = lazily("[\ufffd\ue000-\uf8ff]")


def unread_of(
    document: Any, data: bytes, pages: Sequence[RawPage], kinds: dict[int, FurnitureKind]
) -> tuple[Unread, ...]:
    """Everything of the open `document` that was not read, in page order. `kinds` tells furniture by `id`."""
    found = [*_whole(document, data, pages)]
    looker = _Looker(document)
    repeated = _repeated(pages)
    for page in pages:
        found += _page(page, kinds, repeated, looker)
    found += _marks(pages, kinds)
    if not found and not any(f for p in pages for f in p.fragments if id(f) not in kinds):
        found.append(_unread(UnreadKind.EMPTY, None, "文件中没有文字", "the file has no words"))
    return tuple(sorted(found, key=lambda u: u.page or 0))


def _unread(kind: UnreadKind, page: int | None, zh: str, en: str, serious: bool = True) -> Unread:
    where = Said(f"第 {page} 页", f"page {page}") if page else WHOLE_FILE
    return Unread(kind, where, Said(zh, en), page, serious)


def _whole(document: Any, data: bytes, pages: Sequence[RawPage]) -> Iterator[Unread]:
    if b"%%EOF" not in data[-4096:]:
        yield _unread(
            UnreadKind.DAMAGED,
            None,
            "文件末尾缺失，可能少了若干页",
            "the end of the file is missing; pages may be lost",
        )
    yield from _lost(data, pages)
    if damaged := damaged_streams(data):
        yield _unread(
            UnreadKind.DAMAGED,
            None,
            f"{damaged} 处内容流损坏，其中的文字可能不全",
            f"the contents of {damaged} streams are damaged; words may be missing",
        )
    if len(document) > len(pages):
        yield _unread(
            UnreadKind.TOO_LARGE,
            None,
            f"共 {len(document)} 页，只读了前 {len(pages)} 页",
            f"it has {len(document)} pages; only the first {len(pages)} were read",
        )
    if document.get_formtype() in (2, 3):
        yield _unread(UnreadKind.OBJECT, None, "XFA 动态表单的内容未读", "the contents of an XFA form were not read")
    if document.count_attachments():
        yield _unread(
            UnreadKind.OBJECT,
            None,
            "文件附有附件，附件未读",
            "the file carries attachments, which were not read",
            serious=_is_cover_sheet(pages),
        )


def _is_cover_sheet(pages: Sequence[RawPage]) -> bool:
    """Whether so little is printed that the attachments are what was meant, as in a PDF portfolio."""
    return sum(len(f.text) for p in pages for f in p.fragments) < _COVER_SHEET


def _marks(pages: Sequence[RawPage], kinds: dict[int, FurnitureKind]) -> Iterator[Unread]:
    """Shapes of the size of letters drawn in front of lines: numbers, ticks or crosses that the text lacks."""
    marked = [p.number for p in pages if _drawn_in_front(p, kinds) >= _FEWEST_MARKS]
    if marked:
        listed = ", ".join(map(str, marked[:12])) + (" …" if len(marked) > 12 else "")
        yield _unread(
            UnreadKind.DRAWING,
            None,
            f"第 {listed} 页的行首有绘制的图形，编号、勾叉等可能不在文字中",
            f"shapes are drawn in front of lines (pages {listed}); numbers, ticks or crosses may be missing from the text",
            serious=False,
        )


def _drawn_in_front(page: RawPage, kinds: dict[int, FurnitureKind]) -> int:
    """In front of how many lines of a page such shapes stand."""
    marks = [*page.drawings.marks, *(p for p in page.drawings.pictures if letter_sized(p))]
    if not marks:
        return 0
    body = [f for f in page.fragments if f.turn == 0 and id(f) not in kinds]
    return sum(_in_front(f, marks, body) for f in body)


def _in_front(f: Fragment, marks: Sequence[Box], body: Sequence[Fragment]) -> bool:
    """Whether a shape stands where the number or tick of `f` would, and no text does."""
    middle = f.middle
    level = [m for m in marks if m.top < middle < m.bottom]
    if not any(0 <= f.x0 - m.x1 <= _IN_FRONT for m in level) or any(m.x1 > f.x0 + 2 for m in level):
        return False
    return not any(f.x0 - _IN_FRONT < g.x1 <= f.x0 and abs(g.base - f.base) < 3 for g in body)


def _moved(data: bytes) -> bool:
    """Whether the table of objects stands elsewhere than the file's end says, so that bytes were lost or put in before it."""
    found = _TABLE_AT.search(data, max(0, len(data) - _TAIL))
    return found is None or _TABLE.match(data, int(found[1])) is None


def _lost(data: bytes, pages: Sequence[RawPage]) -> Iterator[Unread]:
    """Pages that are shown blank in a file where the description of a page is gone or broken off."""
    blank = [p for p in pages if not (p.broken or p.fragments or p.drawings.pictures or p.drawings.paths)]
    if not blank or b"/ObjStm" in data or b"/Encrypt" in data:
        return
    lost = len(_PAGE.findall(data)) < len(pages) or len(_CONTENTS.findall(data)) < data.count(b"/Contents")
    if lost or _moved(data) or not all(_is_there(data, *named) for named in set(_NAMED.findall(data))):
        for page in blank:
            yield _unread(
                UnreadKind.DAMAGED,
                page.number,
                "该页显示为空白，其描述已损坏，文字可能丢失",
                "the page is shown blank and its description is damaged; its words may be lost",
            )


def _is_there(data: bytes, number: bytes, generation: bytes) -> bool:
    """Whether the object that is named as contents is a stream with a sound dictionary, a list of streams or the words of a note."""
    looks = rb"(?<!\d)%s\s+%s\s+obj\s*(?:[\[(]|<[^<]|<<[\t\n\r -~]{0,2000}?stream\b)"
    return re.search(looks % (number, generation), data) is not None


class _Looker:
    """Renders parts of pages, each page loaded at most once, up to a limit for the document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._left = _MOST_LOOKS
        self._seen: dict[tuple[int, Box], bool] = {}

    def words(self, page: RawPage, box: Box) -> bool:
        """Whether `box` of the page shows what may be words; True where the limit is reached."""
        if self._left <= 0:
            return True
        self._left -= 1
        place = (page.number, box)  # pictures that lie on each other, as some programs draw them, look the same
        if place not in self._seen:
            self._seen[place] = shows_words(self._document, page, box)
        return self._seen[place]


def _page(
    page: RawPage, kinds: dict[int, FurnitureKind], repeated: frozenset[tuple[int, ...]], looker: _Looker
) -> Iterator[Unread]:
    number = page.number
    if page.broken:
        yield _unread(UnreadKind.DAMAGED, number, "该页已损坏，未读", "the page is damaged and was not read")
        return
    if page.laid_over:
        yield _unread(
            UnreadKind.OBJECT,
            number,
            f"{page.laid_over} 处填写的表单域或文本框浮在页面上，其中的文字未读；请打印为 PDF 后再查",
            f"words in form fields or text boxes laid over the page ({page.laid_over}) are not read; print it to PDF first",
        )
    body = [f for f in page.fragments if id(f) not in kinds]
    visible = sum(len(f.text) for f in body if not f.invisible)
    invisible = sum(len(f.text) for f in body if f.invisible)
    whole = Box(0, 0, page.view.width, page.view.height)
    large = [b for b in _joined(page.drawings.pictures) if _area(_clipped(b, whole)) > _SCAN_AREA * _area(whole)]
    if invisible > max(visible, _FEW_CHARACTERS - 1):
        yield _unread(
            UnreadKind.SCAN,
            number,
            "扫描页，文字来自不可靠的识别层（OCR），请以图像为准",
            "a scanned page; its words come from an OCR layer that is not to be trusted",
        )
        return
    if visible < _FEW_CHARACTERS and (large or page.drawings.paths > _MANY_PATHS or page.drawings.pictures):
        if large and looker.words(page, whole):
            yield _unread(
                UnreadKind.SCAN, number, "扫描图像，没有可读的文字", "a scanned picture without words that can be read"
            )
            return
        if not large and page.drawings.paths > _MANY_PATHS and looker.words(page, whole):
            yield _unread(
                UnreadKind.DRAWING,
                number,
                "文字以图形绘出，无法读取",
                "its words are drawn as shapes and cannot be read",
            )
            return
    yield from _pictures(page, body, repeated, looker)
    yield from _fonts(page, body)


def _pictures(
    page: RawPage, body: Sequence[Fragment], repeated: frozenset[tuple[int, ...]], looker: _Looker
) -> Iterator[Unread]:
    """Pictures in the body that may hold words."""
    whole = Box(0, 0, page.view.width, page.view.height)
    seen = 0
    for picture in _joined(page.drawings.pictures):
        box = _clipped(picture, whole)
        if not _of_some_size(box, whole) or _key(picture) in repeated or _behind_words(box, body):
            continue
        if looker.words(page, box):
            seen += 1
    if seen:
        yield _unread(
            UnreadKind.IMAGE,
            page.number,
            f"{seen} 幅图片中可能有文字，未读",
            f"{seen} picture{'s' if seen > 1 else ''} that may hold words, not read",
        )


def _joined(pictures: Sequence[Box]) -> list[Box]:
    """The pictures, strips and tiles of one joined, as scanners cut a page: each begins where the one before ends."""
    strips = sorted(pictures, key=lambda b: (round(b.x0), round(b.x1), b.top))
    columns = _merged(strips, lambda a, b: max(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(b.top - a.bottom)))
    tiles = sorted(columns, key=lambda b: (round(b.top), round(b.bottom), b.x0))
    return _merged(tiles, lambda a, b: max(abs(a.top - b.top), abs(a.bottom - b.bottom), abs(b.x0 - a.x1)))


def _merged(boxes: Sequence[Box], apart: Callable[[Box, Box], float]) -> list[Box]:
    """Boxes in order, each joined to the one before where they are no farther apart than a seam."""
    made: list[Box] = []
    for box in boxes:
        if made and apart(made[-1], box) <= _SEAM:
            made[-1] = Box(made[-1].x0, made[-1].top, box.x1, box.bottom)
        else:
            made.append(box)
    return made


def _of_some_size(box: Box, whole: Box) -> bool:
    height = box.bottom - box.top
    in_band = box.bottom < _BAND * whole.bottom or box.top > (1 - _BAND) * whole.bottom
    return height >= _PICTURE_HEIGHT and _area(box) >= _PICTURE_AREA * _area(whole) and not in_band


def _behind_words(box: Box, body: Sequence[Fragment]) -> bool:
    """Whether words are printed on the picture, so that it is a background."""
    on_it = sum(
        len(f.text) for f in body if box.x0 <= (f.x0 + f.x1) / 2 <= box.x1 and box.top <= f.middle <= box.bottom
    )
    return on_it > 40


def _repeated(pages: Sequence[RawPage]) -> frozenset[tuple[int, ...]]:
    """Pictures that come back at the same place on several pages."""
    times = Counter(key for p in pages for key in {_key(b) for b in _joined(p.drawings.pictures)})
    return frozenset(key for key, n in times.items() if n >= max(2, min(3, len(pages) // 2)))


def _key(box: Box) -> tuple[int, ...]:
    return tuple(round(x / 4) for x in (box.x0, box.top, box.x1, box.bottom))


def _fonts(page: RawPage, body: Sequence[Fragment]) -> Iterator[Unread]:
    """Fonts that do not tell which characters they print."""
    strange = sum(len(_STRANGE.findall(f.text)) for f in body if not f.text.isascii())
    lost = max(page.unmapped, strange)
    broken = sum(f.text.count(LOST) for f in body) if page.lost else 0
    if lost > max(12, _UNMAPPED * page.glyphs) or broken >= _BROKEN:
        yield _unread(
            UnreadKind.ENCODING,
            page.number,
            "部分字体没有字符对照表，该页文字可能有误",
            "a font does not tell its characters; words of this page may be wrong",
        )


def _clipped(box: Box, whole: Box) -> Box:
    x0, top = max(box.x0, whole.x0), max(box.top, whole.top)
    return Box(x0, top, max(x0, min(box.x1, whole.x1)), max(top, min(box.bottom, whole.bottom)))


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)
