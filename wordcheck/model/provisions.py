"""Which of a checklist's provisions a wording has."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Evidence
from wordcheck.model.said import Said


class Provision(Struct, frozen=True):
    """One entry of a checklist and the words that answer to it."""

    key: str
    title: Said
    status: Literal["present", "absent"]
    """Whether a provision that is there is lawful is for the rules to say."""
    evidence: tuple[Evidence, ...] = ()
