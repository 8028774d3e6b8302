"""The head of an RTF file: its fonts, its colours, and which of its styles are headings."""

from __future__ import annotations

from msgspec import Struct, field

_CODE_PAGES = {
    128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""By the character set of a font."""
_SYMBOL = 2
"""The character set of fonts that hold signs in the places of letters."""
_PRIMARIES = ("red", "green", "blue")


class Head(Struct):
    """What the tables of the head say, entry by entry as they are read."""

    fonts: dict[int, str] = field(default_factory=dict)
    """Code pages by the numbers of fonts."""
    symbols: set[int] = field(default_factory=set)
    """Fonts that hold signs in the places of letters."""
    colors: list[str] = field(default_factory=list)
    outlines: dict[int, int] = field(default_factory=dict)
    """Outline level by the number of a style."""
    reading: str = ""
    """The table that is open; empty outside the head."""
    _entry: list[int] = field(default_factory=lambda: [0, 0, 0])

    def begin(self, table: str) -> None:
        """Opens one of the tables."""
        self.reading, self._entry = table, [0, 0, 0]

    def take_word(self, word: str, number: int | None) -> None:
        """A control word within a table."""
        value, entry = number or 0, self._entry
        if self.reading == "fonttbl":
            if word == "f":
                entry[0] = value
            elif word == "fcharset":
                if value in _CODE_PAGES:
                    self.fonts[entry[0]] = _CODE_PAGES[value]
                elif value == _SYMBOL:
                    self.symbols.add(entry[0])
        elif self.reading == "colortbl":
            if word in _PRIMARIES:
                entry[_PRIMARIES.index(word)] = min(max(value, 0), 255)
        elif word == "s":
            entry[0] = value
        elif word == "outlinelevel":
            self.outlines[entry[0]] = value

    def take_bytes(self, data: bytes) -> None:
        """Words within a table: in that of the colours each semicolon ends one."""
        if self.reading == "colortbl":
            for _ in range(data.count(b";")):
                red, green, blue = self._entry
                self.colors.append(f"#{red:02x}{green:02x}{blue:02x}" if red or green or blue else "")
                self._entry = [0, 0, 0]
