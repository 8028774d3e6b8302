"""Target: the walker of Word files and the writer of comments and changes into them.

Bytes that are no XML would end at the parser; so each input is a program that builds a tree of Word's elements, one byte an
element, an attribute or words. Whatever it builds is read in every view, annotated, and judged as `benchmarks.annotated` does.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache

from lxml import etree

from benchmarks.annotated.features import files
from benchmarks.annotated.judging import faults
from benchmarks.annotated.packages import SPACES, Made
from benchmarks.annotated.proposing import report_on
from wordcheck.model.errors import WordcheckError

INSTRUMENTED = (
    "wordcheck.reading.docx.document", "wordcheck.reading.docx.walk", "wordcheck.reading.docx.paragraphs", "wordcheck.reading.docx.numbers",
    "wordcheck.reading.docx.styles", "wordcheck.reading.docx.tables", "wordcheck.reading.docx.fields", "wordcheck.annotating.docx",
)  # fmt: skip
LONGEST = 600
WORDS: tuple[bytes, ...] = ()
_PARTS = ("document", "numbering", "styles", "footnotes", "comments", "settings", "header1")
_ELEMENTS = tuple(
    "p r t tbl tr tc pPr rPr tblPr tcPr trPr sectPr sdt sdtPr sdtContent ins del moveFrom moveTo delText hyperlink fldSimple fldChar "
    "instrText tab br cr sym noBreakHyphen softHyphen footnoteReference endnoteReference footnote endnote commentRangeStart "
    "commentRangeEnd commentReference comment drawing pict object txbxContent ruby rubyBase rt smartTag customXml dir bdo altChunk subDoc "
    "numPr ilvl numId pStyle rStyle b i u strike vanish sz gridSpan vMerge tblGrid gridCol bookmarkStart bookmarkEnd permStart "
    "proofErr lastRenderedPageBreak headerReference abstractNum lvl start numFmt lvlText num abstractNumId lvlOverride startOverride "
    "style name basedOn outlineLvl docPartObj docPartGallery text dataBinding jc ind spacing pageBreakBefore rPrChange pPrChange "
    "docDefaults rPrDefault pPrDefault numStyleLink styleLink lvlRestart isLgl suff".split()
)
_OTHERS = (
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "m:oMath",
    "m:r",
    "m:t",
    "m:f",
    "wps:txbx",
    "v:textbox",
    "a:graphic",
    "wp:inline",
)
_NAMES = tuple(
    "id val type author fldCharType instr ilvl numId abstractNumId styleId w left firstLine hanging leftChars line default char font".split()
)
_VALUES = (
    *"0 1 2 3 9 -1 99999999999 2147483647 x begin separate end on off true restart page decimal chineseCounting bullet lowerLetter none "
    "upperRoman %1. 第%1条 （%2） %9 a b TOC1 paragraph character table both center 240 -240 1e9 footnotes SEQ REF wordcheck 王 F0FE Wingdings".split(), "", " PAGE ", " TOC \\o ", ' QUOTE "甲" ')  # fmt: skip
_LEAVES = frozenset(
    "t delText instrText tab br cr sym noBreakHyphen softHyphen footnoteReference endnoteReference commentReference fldChar "
    "lastRenderedPageBreak commentRangeStart commentRangeEnd".split()
)
_TEXTS = (
    "第一条 保险责任", "因有关部门的要求", "己经", "（一）火灾", "1.1 Cover", " ", "\n", "\t", "释义", "责任限额100万元", "a", "，", "。",
    "\u00ad", "\u200b", "　", "PAGEREF _Toc1", "Section 2 (a)", "）", "“", "𠮷", "e\u0301",
)  # fmt: skip
_INLINE = (
    "p hyperlink ins del moveFrom moveTo sdtContent smartTag customXml fldSimple dir bdo rubyBase rt Choice Fallback"
)
_BLOCKS = "x tc sdtContent txbxContent footnote endnote comment customXml ins del"
_WITHIN = {
    "r": _INLINE, "p": _BLOCKS, "tbl": _BLOCKS, "tr": "tbl sdtContent", "tc": "tr sdtContent", "footnote": "x", "endnote": "x", "comment": "x",
    "hyperlink": _INLINE, "fldSimple": _INLINE, "commentRangeStart": _INLINE, "commentRangeEnd": _INLINE, "ruby": "r", "oMath": _INLINE,
    "tcPr": "tc", "trPr": "tr", "tblPr": "tbl", "sdtPr": "sdt", "pPr": "p style lvl pPrDefault pPrChange",
    "rPr": "r pPr style lvl rPrDefault rPrChange",
    **dict.fromkeys(
        "t delText instrText tab br cr sym noBreakHyphen softHyphen footnoteReference endnoteReference commentReference fldChar drawing pict "
        "object lastRenderedPageBreak".split(), "r",
    ),
}  # fmt: skip
"""Where elements may stand that hold words: elsewhere no program would read them, nor has the writer to."""
# A byte names an element, then ends one, then sets an attribute (two more bytes), then writes words (one more byte).
_TAGS = (*(f"w:{e}" for e in _ELEMENTS), *_OTHERS)
_CLOSE, _SET, _WRITE = 160, 190, 210


def seeds() -> Iterator[bytes]:
    """The files with features, as programs; and a list of numbers."""
    for _, data in files():
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            body = next(n for n in names if n.startswith("word/document"))
            for number, name in enumerate((body, "word/numbering.xml", "word/styles.xml", "word/footnotes.xml")):
                if name in names:
                    root = etree.fromstring(package.read(name))
                    inside = root[0] if number == 0 else root
                    program = b"".join(_program(child) for child in list(inside)[-4:])
                    yield bytes([number]) + program[: LONGEST - 1]


def attempt(data: bytes) -> None:
    """Reads and annotates what the program builds. Raises AssertionError where a view breaks or annotating damages."""
    import wordcheck
    from wordcheck.annotating import annotate

    packed = _package(data)
    try:
        views = [wordcheck.read(packed, name="x.docx", revisions=view) for view in ("original", "both", "final")]
    except WordcheckError:
        return
    for made in views:
        for block in made.blocks:
            assert all(0 <= s.start < s.end <= len(block.text) for s in block.segments)
    report = report_on(views[-1], len(data), 6)
    try:
        made_of = annotate(packed, report)
    except WordcheckError:
        return
    found = [fault for fault in faults(packed, made_of) if "number twice" not in fault]
    assert not found, found
    again = wordcheck.read(made_of, name="x.docx", revisions="original")
    assert again.text == views[0].text, (again.text, views[0].text)


def _package(data: bytes) -> bytes:
    part = _PARTS[data[0] % len(_PARTS)] if data else "document"
    built = _built(data[1:])
    made = Made()
    made.add(
        "styles",
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="a"/></w:style>',
    )
    made.add(
        "numbering",
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )
    made.add("footnotes", '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>')
    numbered = '<w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    made.body.append(f'<w:p>{numbered}<w:r><w:t>第一条 己经</w:t><w:footnoteReference w:id="1"/></w:r></w:p>')
    if part == "document":
        made.body.append(built)
    else:
        made.add(part, built)
    return made.packed()


def _built(program: bytes) -> str:
    """The XML that a program builds; every program builds some."""
    root = etree.Element("x", nsmap=dict(SPACES))
    at, steps = root, iter(program)
    for step in steps:
        if step < _CLOSE:
            prefix, _, name = _TAGS[step % len(_TAGS)].partition(":")
            within = _WITHIN.get(name, "").split()
            while (parent := at.getparent()) is not None and _is_full(at, within):
                at = parent
            if _is_full(at, within):
                continue
            made = etree.Element(f"{{{SPACES[prefix]}}}{name}")
            if name in ("pPr", "rPr", "sdtPr", "tcPr", "trPr", "tblPr"):  # once, and before all else
                if at.find(made.tag) is not None:
                    continue
                at.insert(0, made)
            else:
                at.append(made)
            at = made
        elif step < _SET:
            parent = at.getparent()
            at = at if parent is None else parent
        elif step < _WRITE:
            name = f"{{{SPACES['w']}}}{_NAMES[next(steps, 0) % len(_NAMES)]}"
            at.set(name, _VALUES[next(steps, 0) % len(_VALUES)])
        else:
            words = _TEXTS[next(steps, 0) % len(_TEXTS)]
            if etree.QName(at.tag).localname in ("t", "delText", "instrText"):
                at.text = (at.text or "") + words
    return "".join(etree.tostring(child, encoding="unicode") for child in root)


def _is_full(element: etree._Element, within: list[str]) -> bool:
    """Whether the element may not hold one that stands within elements of these names."""
    name = etree.QName(element.tag).localname
    above = element.getparent()
    if above is not None and etree.QName(above.tag).localname == "rPr" and name != "rPrChange":
        return True  # a property holds nothing
    return (name not in within) if within else name in _LEAVES


@cache
def _codes() -> dict[str, int]:
    return {f"{{{SPACES[t.partition(':')[0]]}}}{t.partition(':')[2]}": n for n, t in enumerate(_TAGS)}


def _program(element: etree._Element) -> bytes:
    """The program that builds an element as far as the target knows what is in it."""
    code = _codes().get(str(element.tag))
    made = bytearray() if code is None else bytearray([code])
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        if name in _NAMES and code is not None:
            made += bytes(
                [
                    _SET,
                    _NAMES.index(name),
                    _VALUES.index(str(value)) if value in _VALUES else len(str(value)) % len(_VALUES),
                ]
            )
    if element.text and code is not None:
        made += bytes([_WRITE, len(element.text) % len(_TEXTS)])
    for child in element:
        made += _program(child)
    return bytes(made) if code is None else bytes(made) + bytes([_CLOSE])
