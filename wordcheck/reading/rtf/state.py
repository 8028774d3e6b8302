"""What holds at a place of an RTF file: the look of its characters, the paragraph's properties, where words go."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.manuscript import Style

CODE_PAGES = {
    128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""By the character set of a font."""
SYMBOL = 2
"""The character set of fonts that hold signs in the places of letters."""

SKIPPED = frozenset(
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict objdata object themedata colorschememapping "
    "datastore latentstyles fldinst xmlnstbl mmathPr revtbl filetbl atnid atnauthor atnref atndate atnparent annotation "
    "pgdsctbl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonshppict shpinst sp bkmkstart bkmkend tc xe rxe pnseclvl pn pgptbl "
    "footerf headerf_ listpicture userprops docvar wgrffmtfilter panose falt fname blipuid operator do".split()
)
"""Destinations whose words are no words of the document, or are read by hand."""
NUMBERS = frozenset({"listtext", "pntext"})
FURNITURE = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
KEPT = frozenset({"shptxt", "fldrslt", "shp", "ud", "upr", "footnote"})
"""Destinations that are read though a program may ignore them."""


class State(Struct):
    """Copied where a group opens, and as it was again where the group ends."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 12.0
    font: int = -1
    color: int = 0
    hidden: bool = False
    change: str = ""
    """`insertion` or `deletion` where it is a tracked change."""
    skip: int = 1
    """Characters behind a Unicode one that stand for it in old programs."""
    target: str = "body"
    """`body`, `number`, `note`, `box`, `header`, `footer` or `` for nowhere."""
    left: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    align: str = ""
    outline: int | None = None
    style: int | None = None
    listed: bool = False
    in_table: bool = False
    depth: int = 0
    framed: bool = False

    def plain(self) -> None:
        """Characters look as the document's usual ones again."""
        self.bold = self.italic = self.underline = self.hidden = False
        self.size, self.color, self.change = 12.0, 0, ""

    def paragraph(self) -> None:
        """The paragraph has no properties of its own again."""
        self.left = self.first = self.before = self.after = 0.0
        self.align, self.outline, self.style = "", None, None
        self.listed = self.in_table = self.framed = False
        self.depth = 0

    def look(self, colors: list[str]) -> Style:
        """How words look that are written here."""
        color = colors[self.color] if 0 < self.color < len(colors) else ""
        return Style(
            bold=self.bold, italic=self.italic or None, underline=self.underline or None, size=self.size, color=color
        )
