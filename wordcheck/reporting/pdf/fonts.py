"""Fonts for the PDF report: one of this machine's, cut down to the characters that are printed, and embedded.

Most free Chinese fonts draw their glyphs with cubic curves (CFF), which ReportLab does not embed; those of the characters
used are redrawn with quadratic ones. `WORDCHECK_FONT` names a font file to use instead of those looked for.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct

from wordcheck.model.errors import UsageError

VARIABLE = "WORDCHECK_FONT"
_CHINESE = (
    "notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "sourcehansanssc-regular", "sourcehansans-regular",
    "msyh", "pingfang", "stheiti light", "stheiti medium", "hiragino sans gb", "wqy-microhei", "wqy-zenhei", "notoserifcjk-regular", "simsun", "simhei",
    "droidsansfallbackfull", "droidsansfallback", "uming", "ukai",
)  # fmt: skip
_LATIN = ("notosans-regular", "liberationsans-regular", "arial", "dejavusans", "segoeui", "helvetica")
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_TOLERANCE = 1.0
"""Units of the em by which a redrawn curve may differ: one in a thousand is finer than any printer."""
_MISSING = "□"


class Face(Struct, frozen=True):
    """A font ready to embed: a TrueType file with the glyphs of the characters asked for."""

    path: str
    data: bytes
    characters: frozenset[str]
    """Those for which it has a glyph."""

    def shown(self, words: str) -> str:
        """The words with a box for every character that the font does not have."""
        return "".join(
            c if c in self.characters or c == " " else _MISSING if _MISSING in self.characters else "?" for c in words
        )


def face(characters: frozenset[str], bold: bool = False) -> Face | None:
    """A font for these characters; None where only Latin text is printed and no font was found (Helvetica will do).

    Raises UsageError where Chinese is printed and no Chinese font is found, or the one named cannot be used.
    """
    chinese = any(_is_chinese(c) for c in characters)
    named = os.environ.get(VARIABLE)
    path = Path(named) if named else found(chinese)
    if path is None:
        if not chinese:
            return None
        looked = ", ".join(str(f) for f in _folders())
        raise UsageError(
            f"生成 PDF 需要一种中文字体，在 {looked} 中没有找到；请安装 Noto Sans CJK（如 apt install fonts-noto-cjk），或用环境变量 {VARIABLE} 指明字体文件",
            f"a PDF in Chinese needs a Chinese font, and {looked} hold none; install Noto Sans CJK (apt install fonts-noto-cjk), or name a font file in {VARIABLE}",
        )
    if bold and (beside := _bold(path)) is not None:
        path = beside
    return _cut(path, characters | {_MISSING, "?", " "})


def found(chinese: bool) -> Path | None:
    """The best font file of this machine, by a fixed order of names, so that the same machine takes the same one."""
    files = _files()
    for name in _CHINESE if chinese else (*_LATIN, *_CHINESE):
        if name in files:
            return files[name]
    return None


@cache
def _files() -> dict[str, Path]:
    made: dict[str, Path] = {}
    for folder in _folders():
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in _SUFFIXES:
                made.setdefault(path.stem.lower(), path)
    return made


def _folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), Path.home() / "Library/Fonts")
    else:
        yield from (
            Path("/usr/share/fonts"),
            Path("/usr/local/share/fonts"),
            Path.home() / ".local/share/fonts",
            Path.home() / ".fonts",
        )


def _bold(path: Path) -> Path | None:
    for plain, heavy in (
        ("Regular", "Bold"),
        ("msyh", "msyhbd"),
        ("DejaVuSans", "DejaVuSans-Bold"),
        ("arial", "arialbd"),
    ):
        other = path.with_name(path.name.replace(plain, heavy))
        if other != path and other.is_file():
            return other
    return None


def _is_chinese(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"


def _cut(path: Path, characters: frozenset[str]) -> Face:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTLibError

    try:
        font = _opened(path)
        known = font.getBestCmap()
        kept = frozenset(c for c in characters if ord(c) in known)
        options = Options(
            layout_features=[],
            notdef_outline=True,
            hinting=False,
            glyph_names=False,
            drop_tables="GSUB GPOS GDEF BASE vhea vmtx VORG DSIG STAT fvar gvar avar HVAR MVAR FFTM".split(),
        )
        cutter = Subsetter(options)
        cutter.populate(unicodes=[ord(c) for c in kept])
        cutter.subset(font)
        if "CFF " in font:
            _redrawn(font)
        _named(font, kept)
        font["head"].modified = font["head"].created = 0
        font.recalcTimestamp = False
        made = io.BytesIO()
        font.save(made, reorderTables=None)
    except (OSError, TTLibError, KeyError) as error:
        raise UsageError(f"字体 {path} 无法使用：{error}", f"the font {path} cannot be used: {error}") from error
    return Face(str(path), made.getvalue(), kept)


def _named(font: Any, kept: frozenset[str]) -> None:
    """Gives the cut font a name of its own: ReportLab keeps the first font that it was given under a name."""
    mark = sha256("".join(sorted(kept)).encode("utf-8")).hexdigest()[:8]
    names = font["name"]
    name = f"{names.getDebugName(6) or 'font'}-{mark}"
    names.names = [r for r in names.names if r.nameID not in (1, 4, 6, 16)]
    for number in (1, 4, 6):
        names.setName(name, number, 3, 1, 0x409)


def _opened(path: Path) -> Any:
    """The font; of a collection the face for simplified Chinese."""
    from fontTools.ttLib import TTCollection, TTFont

    if path.suffix.lower() not in (".ttc", ".otc"):
        return TTFont(path, lazy=True)
    faces = TTCollection(path, lazy=True).fonts
    return next((f for f in faces if " SC" in str(f["name"].getDebugName(4))), faces[0])


def _redrawn(font: Any) -> None:
    """Turns cubic outlines into quadratic ones, in place."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm * _TOLERANCE / 1000, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, drawn
    del font["CFF "]
    for name in order:
        drawn[name].recalcBounds(font["glyf"])
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(drawn[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxPoints maxContours maxCompositePoints maxCompositeContours maxTwilightPoints maxStorage maxFunctionDefs "
        "maxInstructionDefs maxStackElements maxSizeOfInstructions maxComponentElements maxComponentDepth"
    ).split():
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
    font.sfntVersion = "\x00\x01\x00\x00"
