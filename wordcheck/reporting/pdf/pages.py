"""The report's pieces set on A4 pages: repeated heads, page x of y, bookmarks; the same pieces give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from xml.sax.saxutils import escape

from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.pdf.content import Grid, Heading, Line, Piece, Signature, Together
from wordcheck.reporting.pdf.fonts import Face

_SIZE = {"body": 9.5, "small": 8.0, "strong": 9.5, "alarm": 9.5, "quote": 9.5}
_COLOR = {"body": "#1b1b1b", "small": "#595959", "strong": "#1b1b1b", "alarm": "#a4161a", "quote": "#1b1b1b"}
_BAR = {"error": "#a4161a", "warning": "#8a4b00", "note": "#1d4e89"}
_MARGIN = 56.0
_FRAME = 6.0
"""Points that ReportLab keeps free within the margins on either side."""
PAGE = Said("第 {x} 页，共 {y} 页", "page {x} of {y}")


def pages(pieces: Sequence[Piece], plain: Face | None, bold: Face | None, foot: str, tongue: Tongue) -> bytes:
    """The PDF. `foot` stands at the bottom of every page beside its number."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    setter = _Setter(plain, bold)
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN,
        title=setter.first_title(pieces), author="wordcheck", creator="wordcheck", invariant=1,
        lang="zh-Hans" if tongue == "zh" else "en",
    )  # fmt: skip
    document.afterFlowable = setter.bookmark(document)
    story = [flowable for piece in pieces for flowable in setter.set(piece, document.width - 2 * _FRAME)]
    document.build(story, canvasmaker=_numbered(setter, foot, tongue))
    return target.getvalue()


class _Setter:
    """Turns pieces into ReportLab's flowables in the fonts of one report."""

    def __init__(self, plain: Face | None, bold: Face | None) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        self._face, self._heavy = plain, bold or plain
        self.plain, self.bold = "Helvetica", "Helvetica-Bold"
        if plain is not None and self._heavy is not None:
            # A name for each set of glyphs: ReportLab keeps the first font that it was given under a name.
            self.plain, self.bold = (f"wordcheck-{sha256(f.data).hexdigest()[:12]}" for f in (plain, self._heavy))
            for name, face in ((self.plain, plain), (self.bold, self._heavy)):
                pdfmetrics.registerFont(TTFont(name, io.BytesIO(face.data)))
        self._begun = False

    def first_title(self, pieces: Sequence[Piece]) -> str:
        """The title of the file."""
        return next((p.words for p in pieces if isinstance(p, Heading)), "wordcheck")

    def words(self, text: str, heavy: bool = False) -> str:
        """Text as the font can show it."""
        face = self._heavy if heavy else self._face
        return face.shown(text) if face is not None else text.encode("cp1252", "replace").decode("cp1252")

    def set(self, piece: Piece, width: float) -> list[Any]:
        """The flowables of one piece."""
        from reportlab.platypus import CondPageBreak, PageBreak, Spacer

        match piece:
            case Heading(_, 0):
                before = [PageBreak()] if self._begun else []
                self._begun = True
                return [*before, self._heading(piece), _Rule(width)]
            case Heading():
                before = [PageBreak()] if piece.new_page else [Spacer(1, 10), CondPageBreak(80)]
                return [*before, self._heading(piece)]
            case Line():
                return [self._line(piece)]
            case Together():
                return [self._together(piece, width), Spacer(1, 6)]
            case Signature():
                return [Spacer(1, 18), self._signature(piece, width), Spacer(1, 10)]
            case Grid():
                return [self._grid(piece, width), Spacer(1, 6)]

    def _heading(self, heading: Heading) -> Any:
        from reportlab.platypus import Paragraph

        size = 18.0 if heading.level == 0 else 12.5
        style = self._style(f"heading{heading.level}", self.bold, size, "#1b1b1b", heading.words)
        style.spaceAfter = 4
        made = Paragraph(escape(self.words(heading.words, True)), style)
        made.wordcheck_level, made.wordcheck_words = heading.level, self.words(heading.words, True)
        return made

    def _line(self, line: Line) -> Any:
        from reportlab.platypus import Paragraph

        from wordcheck.reporting.pdf.chinese import ChineseParagraph

        heavy = line.look in ("strong", "alarm")
        style = self._style(
            line.look, self.bold if heavy else self.plain, _SIZE[line.look], _COLOR[line.look], line.words
        )
        if line.look == "quote":
            style.leftIndent, style.backColor, style.borderPadding = 8, "#f5f5f3", 1
        kind = ChineseParagraph if style.wordWrap else Paragraph
        return kind(escape(self.words(line.words, heavy)), style)

    def _style(self, name: str, font: str, size: float, color: str, words: str) -> Any:
        from reportlab.lib.styles import ParagraphStyle

        chinese = any(c >= "\u2e80" for c in words)
        return ParagraphStyle(
            name,
            fontName=font,
            fontSize=size,
            leading=size * 1.45,
            textColor=color,
            wordWrap="CJK" if chinese else None,
            spaceAfter=1.5,
        )

    def _together(self, piece: Together, width: float) -> Any:
        from reportlab.platypus import KeepTogether, Table

        rows = [[self._line(line)] for line in piece.lines]
        table = Table(rows, colWidths=[width], splitByRow=1)
        table.setStyle(
            [
                ("FONT", (0, 0), (-1, -1), self.plain),
                ("LINEBEFORE", (0, 0), (0, -1), 3, _BAR.get(piece.severity, "#595959")),
                ("TOPPADDING", (0, 0), (-1, -1), 0.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
            ]
        )
        return KeepTogether([table])

    def _grid(self, grid: Grid, width: float) -> Any:
        from reportlab.platypus import LongTable

        head = [[[self._line(Line(h, "strong"))] for h in grid.heads]] if grid.heads else []
        rows = [[[self._line(line) for line in cell] for cell in row] for row in grid.rows]
        table = LongTable([*head, *rows], colWidths=[width * w for w in grid.widths], repeatRows=len(head))
        style = [
            ("FONT", (0, 0), (-1, -1), self.plain),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#c8c8c8"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        if head:
            style.append(("BACKGROUND", (0, 0), (-1, 0), "#e7e6e2"))
        table.setStyle(style)
        return table

    def _signature(self, piece: Signature, width: float) -> Any:
        from reportlab.platypus import Table

        cells = [self._line(Line(label, "small")) for label in piece.labels]
        table = Table([cells], colWidths=[width / len(cells)] * len(cells), rowHeights=[34])
        table.setStyle(
            [
                ("FONT", (0, 0), (-1, -1), self.plain),
                ("BOX", (0, 0), (-1, -1), 0.4, "#8a8a8a"),
                ("INNERGRID", (0, 0), (-1, -1), 0.4, "#8a8a8a"),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
        return table

    def bookmark(self, document: Any) -> Any:
        """What the document calls after each flowable: headings become its table of contents."""
        count = [0]

        def after(flowable: Any) -> None:
            level = getattr(flowable, "wordcheck_level", None)
            if level is not None:
                count[0] += 1
                document.canv.bookmarkPage(f"h{count[0]}")
                document.canv.addOutlineEntry(flowable.wordcheck_words, f"h{count[0]}", level=level)

        return after


def _Rule(width: float) -> Any:
    from reportlab.platypus import HRFlowable

    return HRFlowable(width=width, thickness=1.6, color="#1b1b1b", spaceAfter=8)


def _numbered(setter: _Setter, foot: str, tongue: Tongue) -> Any:
    """A canvas that holds pages back until their number is known."""
    from reportlab.pdfgen.canvas import Canvas

    class Numbered(Canvas):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **(kwargs | {"initialFontName": setter.plain}))
            self._held: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self._held.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self._held, 1):
                self.__dict__.update(state)
                self._foot(number, len(self._held))
                super().showPage()
            super().save()

        def _foot(self, number: int, count: int) -> None:
            width, _ = self._pagesize
            self.setFont(setter.plain, 7.5)
            self.setFillColor("#595959")
            self.drawString(_MARGIN, 30, setter.words(foot))
            self.drawRightString(width - _MARGIN, 30, setter.words(PAGE.in_(tongue).format(x=number, y=count)))

    return Numbered
