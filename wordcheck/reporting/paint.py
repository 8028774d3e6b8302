"""Colour for terminals, never the only carrier of meaning."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.findings import Severity

# Orange, yellow and blue stay apart for readers who do not tell red from green.
_COLOR = {Severity.ERROR: "38;5;208", Severity.WARNING: "38;5;178", Severity.NOTE: "38;5;75"}


class Paint(Struct, frozen=True):
    """Wraps text in SGR codes, or does nothing."""

    on: bool

    def _wrap(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text

    def strong(self, text: str) -> str:
        return self._wrap(text, "1")

    def faint(self, text: str) -> str:
        return self._wrap(text, "2")

    def severity(self, text: str, severity: Severity) -> str:
        return self._wrap(text, _COLOR[severity])
