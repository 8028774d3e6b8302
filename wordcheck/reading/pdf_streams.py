"""Packed streams of a PDF that do not unpack: pages, forms and tables of characters that PDFium then shows only in part.

PDFium draws what it can of a damaged stream and says nothing (ISO 32000-1, 7.4.4 gives the filter its checksum).
"""

from __future__ import annotations

import base64
import re
import zlib
from collections import Counter

from msgspec import Struct

_OPENING = re.compile(rb"(?<!end)stream(?:\r\n|\n)")
_HEAD = 1200
"""Bytes before a stream in which its dictionary is looked for."""
_ELSEWHERE = re.compile(rb"/Subtype\s*/(?:Image|XML|Type1C|CIDFontType0C|OpenType)\b|/Length[123]\b|/Alternate\b|/ImageMask\b")
"""Pictures, fonts, colours and metadata: damage to them takes no words away."""
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
_NAME = re.compile(rb"/(\w+)")
_ZLIB_HEAD = 2
_FLATE = (b"FlateDecode", b"Fl")
_ASCII85 = (b"ASCII85Decode", b"A85")


class Damage(Struct, frozen=True):
    """Streams that may hold words or their places."""

    broken: int = 0
    """Do not unpack to their end."""
    altered: int = 0
    """Unpack, to something else than their checksum says; some programs write wrong checksums."""


def damaged_streams(data: bytes) -> Damage:
    """The damaged streams of a file; none are told of an encrypted one."""
    if b"/Encrypt" in data:
        return Damage()
    found = Counter(_state(data, opening.start(), opening.end()) for opening in _OPENING.finditer(data))
    return Damage(found["broken"], found["altered"])


def _state(data: bytes, dictionary_end: int, start: int) -> str:
    head = data[max(0, dictionary_end - _HEAD) : dictionary_end]
    at = head.rfind(b" obj")
    described = head[at:] if at >= 0 else b""
    listed = _FILTER.search(described)
    if not listed or _ELSEWHERE.search(described):
        return ""
    filters = _NAME.findall(listed[1])
    end = data.find(b"endstream", start)
    packed = data[start : end if end >= 0 else len(data)]
    if filters[:1] and filters[0] in _ASCII85:
        try:
            packed, filters = base64.a85decode(packed.strip().removesuffix(b"~>")), filters[1:]
        except ValueError:
            return "broken"
    if not filters or filters[0] not in _FLATE or _unpacks(packed, zlib.MAX_WBITS):
        return ""
    return "altered" if _unpacks(packed[_ZLIB_HEAD:], -zlib.MAX_WBITS) else "broken"


def _unpacks(packed: bytes, window: int) -> bool:
    """Whether the stream unpacks to its end; a negative window leaves the checksum out (RFC 1950, 1951)."""
    unpacking = zlib.decompressobj(window)
    try:
        while packed and not unpacking.eof:
            unpacking.decompress(packed, 1 << 20)
            packed = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return unpacking.eof
