"""What a file holds and could not be read."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from wordcheck.model.said import Said


class UnreadKind(StrEnum):
    """What kind of content was not read."""

    SCAN = "scan"
    IMAGE = "image"
    PASSWORD = "password"
    DAMAGED = "damaged"
    ENCODING = "encoding"
    OBJECT = "object"
    DRAWING = "drawing"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too-large"
    OTHER_SUBJECT = "other-subject"
    """All was read, and nothing in it speaks of insurance."""
    UNDIVIDED = "undivided"
    """All was read, and it could not be divided into clauses."""
    DISPUTED = "disputed"
    """Two programs read it differently."""
    EMPTY = "empty"


class Unread(Struct, frozen=True):
    """Something that the file holds and that could not be read, and why.

    `serious` tells whether it may hold wording (a scanned page, an image in the body); a logo in a header may not.
    """

    kind: UnreadKind
    where: Said
    why: Said
    page: int | None = None
    serious: bool = True

    def to_dict(self) -> dict[str, object]:
        """As JSON reports and outlines say it."""
        return {
            "what": self.kind.value,
            "where": self.where.to_dict(),
            "why": self.why.to_dict(),
            "page": self.page,
            "serious": self.serious,
        }


WHOLE_FILE = Said("整个文件", "the whole file")
"""Where something could not be read that spoils all of a file."""
