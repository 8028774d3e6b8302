"""Regular expressions that are compiled when first used.

A wording in one language on one page needs a fraction of all expressions; compiling the rest would cost more time than
reading the page.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Lazy:
    """Stands for a pattern until something is asked of it."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._source), name)
        # Kept on the instance, so that the next look-up does not come here.
        setattr(self, name, found)
        return found


def lazily(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Like `re.compile`, with the work put off until the pattern is first used."""
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))
