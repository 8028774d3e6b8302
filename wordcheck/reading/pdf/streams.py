"""Packed streams of a PDF that do not unpack: pages, forms and tables of characters that PDFium then shows only in part.

PDFium draws what it can of a damaged stream and says nothing (ISO 32000-1, 7.4.4 gives the filter its checksum).
"""

from __future__ import annotations

import base64
import re
import zlib

_OPENING = re.compile(rb"stream(?<!endstream)(?:\r\n|\n)")
"""Its first letters come first: a search for them is many times as fast as one that looks back at every byte."""
_HEAD = 1200
"""Bytes before a stream in which its dictionary is looked for."""
_ELSEWHERE = re.compile(
    rb"/Subtype\s*/(?:Image|XML|Type1C|CIDFontType0C|OpenType)\b|/Length[123]\b|/Alternate\b|/ImageMask\b"
)
"""Pictures, fonts, colours and metadata: damage to them takes no words away."""
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
_NAME = re.compile(rb"/(\w+)")
_ZLIB_HEAD = 2
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
"""How packed data begins at the usual levels."""
_FLATE = (b"FlateDecode", b"Fl")
_ASCII85 = (b"ASCII85Decode", b"A85")


def damaged_streams(data: bytes) -> int:
    """How many streams that may hold words or their places do not unpack to what they were. 0 for an encrypted file."""
    if b"/Encrypt" in data:
        return 0
    return sum(_is_damaged(data, opening.start(), opening.end()) for opening in _OPENING.finditer(data))


def _is_damaged(data: bytes, dictionary_end: int, start: int) -> bool:
    head = data[max(0, dictionary_end - _HEAD) : dictionary_end]
    at = head.rfind(b" obj")
    described = head[at:] if at >= 0 else b""
    listed = _FILTER.search(described)
    if _ELSEWHERE.search(described):
        return False
    if not listed:  # packed all the same: its dictionary is damaged, and it is shown as if it were not packed
        return bool(described) and data.startswith(_ZLIB, start)
    filters = _NAME.findall(listed[1])
    end = data.find(b"endstream", start)
    packed = data[start : end if end >= 0 else len(data)]
    if filters[:1] and filters[0] in _ASCII85:
        try:
            packed, filters = base64.a85decode(packed.strip().removesuffix(b"~>")), filters[1:]
        except ValueError:
            return True
    return bool(filters) and filters[0] in _FLATE and not _unpacks(packed[_ZLIB_HEAD:])


def _unpacks(packed: bytes) -> bool:
    """Whether the stream unpacks to its end and to what its checksum says, as much as is left of that (RFC 1950).

    Some programs cut the checksum off and are none the worse for it.
    """
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    checksum = 1
    try:
        while packed and not unpacking.eof:
            checksum = zlib.adler32(unpacking.decompress(packed, 1 << 20), checksum)
            packed = unpacking.unconsumed_tail
    except zlib.error:
        return False
    kept = unpacking.unused_data[:4]
    proof = checksum.to_bytes(4, "big")
    return unpacking.eof and (kept == proof or proof.startswith(kept.rstrip(b"\r\n")))
