"""What can go wrong, and what to catch.

WordcheckError
├── ReadingError            the file cannot be opened or understood at all
│   ├── UnsupportedFormat
│   ├── Encrypted
│   └── Damaged
├── RuleSetError            the packs; `.problems` holds every one of them
└── UsageError              the call

What is wrong with a *wording* is never an exception: it is in the report. A file of which a part could not
be read is not an exception either: the part is listed as `Unread`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wordcheck.model.said import Said, Tongue


class WordcheckError(Exception):
    """The one to catch. `said` holds the sentence in Chinese and English: what, where, what to do."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.en or said.zh)
        self.said = said

    def sentence(self, tongue: Tongue) -> str:
        """The sentence for a user who reads `tongue`."""
        return self.said.in_(tongue)


class ReadingError(WordcheckError):
    """A file of which nothing could be read."""

    code = "unreadable"


class UnsupportedFormat(ReadingError):
    """The bytes are of no format that an installed reader knows."""

    code = "unsupported"


class Encrypted(ReadingError):
    """The file asks for a password."""

    code = "encrypted"


class Damaged(ReadingError):
    """The file is broken, empty or cut short."""

    code = "damaged"


class RuleSetError(WordcheckError):
    """Rule packs that cannot be used. `problems` are `wordcheck.rulelang.problems.Problem` values."""

    def __init__(self, said: Said, problems: Sequence[Any] = ()) -> None:
        super().__init__(said)
        self.problems = tuple(problems)


class UsageError(WordcheckError):
    """A call with arguments that make no sense."""
