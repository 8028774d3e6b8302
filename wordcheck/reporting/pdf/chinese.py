"""Paragraphs in Chinese: no line begins with a mark that closes, none ends with one that opens.

ReportLab's own rule knows the marks of Japanese only, and lets one of them hang in the margin.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from wordcheck.languages.width import pieces


class ChineseParagraph(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph of one font that breaks where Chinese may break."""

    def breakLinesCJK(self, maxWidths: Any) -> Any:
        """The lines as ReportLab wants them: what is left of each, and its words."""
        if len(self.frags) != 1 or getattr(self, "_splitpara", False):
            return super().breakLinesCJK(maxWidths)
        font = self.frags[0]
        rooms = maxWidths if isinstance(maxWidths, list | tuple) else [maxWidths]
        text = font.text if hasattr(font, "text") else "".join(getattr(font, "words", []))
        lines: list[tuple[float, list[str]]] = []
        made = ""
        for piece in pieces(text):
            room = rooms[min(len(lines), len(rooms) - 1)]
            if made and self._width(made + piece.rstrip(), font) > room:
                lines.append((room - self._width(made.rstrip(), font), [made.rstrip()]))
                made, piece = "", piece.lstrip()
                room = rooms[min(len(lines), len(rooms) - 1)]
            while len(piece) > 1 and self._width(piece, font) > room:
                # A word wider than the line, such as a hash.
                fits = max(n for n in range(1, len(piece)) if n == 1 or self._width(piece[:n], font) <= room)
                lines.append((room - self._width(piece[:fits], font), [piece[:fits]]))
                piece = piece[fits:]
            made += piece
        if made:
            lines.append((rooms[min(len(lines), len(rooms) - 1)] - self._width(made, font), [made]))
        self.height = 0
        return font.clone(kind=0, lines=lines, ascent=font.fontSize, descent=-0.2 * font.fontSize)

    @staticmethod
    def _width(text: str, font: Any) -> float:
        return float(stringWidth(text, font.fontName, font.fontSize))
