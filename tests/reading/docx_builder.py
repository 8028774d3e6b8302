"""Builds small Word files from XML, part by part, so that a test shows exactly what it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Docx(Struct):
    """A Word file: the XML inside its body, and inside the roots of its other parts (`styles`, `numbering`, …)."""

    body: str
    parts: Mapping[str, str] = field(default_factory=dict)
    """Name of the part without folder and suffix to the XML inside its root; `header1` has the type `header`."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Other members of the zip, whole."""

    def bytes(self) -> bytes:
        """The file."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.members().items():
                package.writestr(name, content)
        return packed.getvalue()

    def members(self) -> dict[str, str | bytes]:
        """Name of each member of the zip to its content."""
        made: dict[str, str | bytes] = {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{self.body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relations({p: (p.rstrip("0123456789"), f"{p}.xml") for p in self.parts}),
        }
        roots = {"header": "hdr", "footer": "ftr"}
        for part, inside in self.parts.items():
            root = roots.get(part.rstrip("0123456789"), part)
            made[f"word/{part}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
        return made | dict(self.files)


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{i}" Type="{_TYPE}{t}" Target="{target}"/>' for i, (t, target) in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs (XML) or plain words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(c if c.startswith("<") else r(c) for c in content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "", tag: str = "t") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def numbered(text: str, list_id: int = 1, level: int = 0, properties: str = "") -> str:
    """A paragraph in a list."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>{properties}')


def level(index: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    """The definition of a level of a list."""
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(abstracts: Mapping[int, Sequence[str]], lists: Mapping[int, tuple[int, str]]) -> str:
    """The inside of numbering.xml: levels by abstract numbering; abstract numbering and overrides by list."""
    made = [
        f'<w:abstractNum w:abstractNumId="{a}">{"".join(levels)}</w:abstractNum>' for a, levels in abstracts.items()
    ]
    made += [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/>{o}</w:num>' for n, (a, o) in lists.items()]
    return "".join(made)


def changed(kind: str, inside: str, author: str = "Li") -> str:
    """A tracked change around runs: `ins`, `del`, `moveFrom`, `moveTo`."""
    return f'<w:{kind} w:id="9" w:author="{author}" w:date="2026-01-02T03:04:05Z">{inside}</w:{kind}>'


def field_of(instruction: str, result: str | None) -> str:
    """A complex field; without a stored result for None."""
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{r(instruction, tag="instrText")}{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: Sequence[str], properties: str = "") -> str:
    """A table of cells, each a whole `w:tc` or plain words."""
    made = ("".join(c if c.startswith("<w:tc>") else f"<w:tc>{p(c)}</w:tc>" for c in row) for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A run with a text box of whole paragraphs."""
    box = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    drawing = f"<w:drawing><wp:anchor><a:graphic><wps:txbx>{box}</wps:txbx></a:graphic></wp:anchor></w:drawing>"
    return f"<w:r>{drawing}</w:r>"


def picture(width: float, height: float) -> str:
    """A run with a picture of this size in points."""
    size = f'cx="{int(width * 12700)}" cy="{int(height * 12700)}"'
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent {size}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
