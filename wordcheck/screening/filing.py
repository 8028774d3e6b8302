"""A filing: what an insurer hands in for one product, its documents and what is said about it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from wordcheck.model.said import Said


class Role(StrEnum):
    """What a document is to its filing."""

    WORDING = "wording"
    RATES = "rates"
    STATEMENT = "statement"
    ACTUARIAL = "actuarial"
    COMPARISON = "comparison"
    OTHER = "other"


ROLE = {
    Role.WORDING: Said("条款", "wording"),
    Role.RATES: Said("费率表", "rate table"),
    Role.STATEMENT: Said("声明书", "statement"),
    Role.ACTUARIAL: Said("精算报告", "actuarial report"),
    Role.COMPARISON: Said("修改前后对比表", "comparison table"),
    Role.OTHER: Said("其他材料", "other document"),
}


class Document(Struct, frozen=True):
    """One file of a filing."""

    path: str
    """As written in the manifest, below the folder of the manifest; with `/`."""
    role: Role


class Filing(Struct, frozen=True):
    """A submission: its documents, wordings first, and the data given with it."""

    key: str
    """Unique within the store: tracking number, registration number or path."""
    documents: tuple[Document, ...]
    data: dict[str, str]
    """Values by field (`wordcheck.screening.fields`); a column of no known field keeps its own name."""


class Intake(Struct, frozen=True):
    """Filings that were understood, and rows that were not."""

    base: str
    """Folder below which the documents lie."""
    filings: tuple[Filing, ...]
    """By key."""
    refused: tuple[tuple[str, Said], ...] = ()
    """Place in the manifest, and why the row is no filing."""
