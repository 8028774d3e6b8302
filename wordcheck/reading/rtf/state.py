"""What holds at a place of an RTF file: the look of its characters, the paragraph's properties, where words go."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from wordcheck.model.manuscript import Style

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


_TWIPS = 20.0
"""Of a point."""
_ALIGN = {"ql": "left", "qc": "center", "qr": "right", "qj": "justify"}
_UNDERLINES = frozenset("ul uld uldash uldashd uldb ulth ulw ulwave".split())
_SWITCHES = {"b": "bold", "i": "italic", "v": "hidden"}
_LENGTHS = {"li": "left", "lin": "left", "fi": "first", "sb": "before", "sa": "after"}


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

    def plain(self) -> None:
        """Characters look as the document's usual ones again."""
        self.bold = self.italic = self.underline = self.hidden = False
        self.size, self.color, self.change = 12.0, 0, ""

    def paragraph(self) -> None:
        """The paragraph has no properties of its own again."""
        self.left = self.first = self.before = self.after = 0.0
        self.align, self.outline, self.style = "", None, None
        self.listed = self.in_table = False

    def look(self, colors: list[str]) -> Style:
        """How words look that are written here."""
        color = colors[self.color] if 0 < self.color < len(colors) else ""
        return Style(
            bold=self.bold, italic=self.italic or None, underline=self.underline or None, size=self.size, color=color
        )

    def set_look(self, word: str, number: int | None) -> None:
        """One control word that says how the words behind it look and stand."""
        value, on = number or 0, number != 0
        if word in _SWITCHES:
            setattr(self, _SWITCHES[word], on)
        elif word in _UNDERLINES or word == "ulnone":
            self.underline = on and word != "ulnone"
        elif word in _LENGTHS:
            setattr(self, _LENGTHS[word], value / _TWIPS)
        elif word in _ALIGN:
            self.align = _ALIGN[word]
        elif word in _RESETS:
            _RESETS[word](self)
        elif word == "fs":
            self.size = value / 2
        elif word in ("f", "cf", "s", "outlinelevel"):
            setattr(self, {"f": "font", "cf": "color", "s": "style", "outlinelevel": "outline"}[word], value)
        elif word in ("ls", "ilvl"):
            self.listed = self.listed or (word == "ls" and value > 0)
        elif word in ("revised", "deleted"):
            self.change = ("insertion" if word == "revised" else "deletion") if on else ""
        elif word in ("trowd", "intbl"):
            self.in_table = True


_RESETS: dict[str, Callable[[State], None]] = {"plain": State.plain, "pard": State.paragraph}
