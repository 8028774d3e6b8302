"""A sentence said in Chinese and English."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

Tongue = Literal["zh", "en"]
"""A language in which wordcheck speaks and reads."""


class Said(Struct, frozen=True):
    """One message in both languages; either may be empty when nobody has written it yet."""

    zh: str = ""
    en: str = ""

    @classmethod
    def of(cls, make: Callable[[Tongue], str]) -> Said:
        """What `make` says in each language."""
        return cls(make("zh"), make("en"))

    def in_(self, tongue: Tongue) -> str:
        """The message in `tongue`, or in the other language where it was not written."""
        return (self.zh or self.en) if tongue == "zh" else (self.en or self.zh)

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    def to_dict(self) -> dict[str, str]:
        return {"zh": self.zh, "en": self.en}


UNSAID = Said()
"""No words at all."""


def counted(n: int, one: str, many: str = "") -> str:
    """`n` things in English: `1 rule`, `2 rules`."""
    return f"{n} {one if n == 1 else many or one + 's'}"
