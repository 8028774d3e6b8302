"""Word files made part by part: whole packages that Word opens, with relations and content types as Word writes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from posixpath import relpath

from msgspec import Struct, field

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES: Mapping[str, str] = {
    "w": W,
    "r": OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "w16cid": "http://schemas.microsoft.com/office/word/2016/wordml/cid",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
_STRICT = {
    W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    SPACES["wp"]: "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    SPACES["a"]: "http://purl.oclc.org/ooxml/drawingml/main",
    SPACES["m"]: "http://purl.oclc.org/ooxml/officeDocument/math",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f"{_WORD}.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


class Part(Struct, frozen=True):
    """A part beside the main document."""

    content: bytes
    kind: str = ""
    """Type of the main document's relation to it, whole; empty for none."""
    content_type: str = ""
    """Empty for a default by its suffix."""
    key: str = ""
    """Id of the relation."""


class Made(Struct):
    """A Word file to be: what goes into its body and which other parts it has."""

    body: list[str] = field(default_factory=list)
    parts: dict[str, Part] = field(default_factory=dict)
    section: str = ""
    """What the last section's properties hold."""
    content_type: str = MAIN
    strict: bool = False
    main: str = "word/document.xml"

    def packed(self) -> bytes:
        """The file."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self._members().items():
                package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    def _members(self) -> dict[str, bytes]:
        page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>'
        body = f"<w:body>{''.join(self.body)}<w:sectPr>{self.section}{page}</w:sectPr></w:body>"
        types = {self.main: self.content_type} | {n: p.content_type for n, p in self.parts.items() if p.content_type}
        made = {
            "[Content_Types].xml": _types(types),
            "_rels/.rels": _relations({"rId1": (f"{OFFICE}/officeDocument", self.main)}),
            self.main: root("document", body),
            _beside(self.main): _relations(
                {
                    p.key or f"rId{n}": (p.kind, name if "://" in name else relpath(name, "word"))
                    for n, (name, p) in enumerate(self.parts.items(), 1)
                    if p.kind
                }
            ),
        }
        made |= {name: part.content for name, part in self.parts.items() if "://" not in name}
        if self.strict:
            made = {n: _strict(c) if n.endswith((".xml", ".rels")) and n[0] != "[" else c for n, c in made.items()}
        return made

    def add(self, name: str, inside: str, kind: str = "", root_name: str = "") -> None:
        """A part of WordprocessingML with its relation and content type: `styles`, `footnotes`, `header1` …"""
        sort = name.rstrip("0123456789")
        element = root_name or {"header": "hdr", "footer": "ftr"}.get(sort, sort)
        self.parts[f"word/{name}.xml"] = Part(
            root(element, inside), f"{OFFICE}/{kind or sort}", f"{_WORD}.{sort}+xml", f"rId_{name}"
        )


def root(name: str, inside: str) -> bytes:
    """A part whose root is `w:name`, with every namespace declared and the new ones ignorable, as Word writes it."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
    ignorable = 'mc:Ignorable="w14 w15 w16cid wp14"'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    return f"{head}<w:{name} {spaces} {ignorable}>{inside}</w:{name}>".encode()


def _beside(name: str) -> str:
    folder, _, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels"


def _types(overrides: Mapping[str, str]) -> bytes:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml", "png": "image/png",
        "bin": "application/vnd.ms-office.vbaProject", "docx": f"{_WORD}.document", "html": "text/html",
        "sigs": "application/vnd.openxmlformats-package.digital-signature-origin",
    }  # fmt: skip
    inside = "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults.items())
    inside += "".join(f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t in overrides.items())
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{inside}</Types>'.encode()


def _relations(targets: Mapping[str, tuple[str, str]]) -> bytes:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"{_mode(target)}/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'.encode()


def _mode(target: str) -> str:
    return ' TargetMode="External"' if "://" in target else ""


def _strict(content: bytes) -> bytes:
    for old, new in _STRICT.items():
        content = content.replace(f'"{old}"'.encode(), f'"{new}"'.encode()).replace(
            f'"{old}/'.encode(), f'"{new}/'.encode()
        )
    return content
