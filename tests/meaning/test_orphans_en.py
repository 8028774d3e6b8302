"""English exceptions whose object nothing excludes."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.meaning.covers.cover_map import cover_map

EXCLUDED = "(a) war;\n(b) rust of a tuba;\n(c) moths"


@pytest.mark.parametrize(
    ("behind", "orphan"),
    [
        (f"{EXCLUDED}.\nThe exclusion of woodworm does not apply to a harp.", True),
        (f"{EXCLUDED}.\nThe woodworm exclusion has no effect on a harp.", True),
        (f"{EXCLUDED}.\nDespite the exception for woodworm, we pay for a harp.", True),
        (f"{EXCLUDED}.\nExclusion (f) does not apply to a harp.", True),
        (f"{EXCLUDED}; or\n(d) damp, but claims for shipwreck of a pianist shall be recoverable.", True),
        (f"{EXCLUDED}.\nThe exclusion of rust does not apply to a new tuba.", False),
        (f"{EXCLUDED}.\nThe moth exclusion has no effect on felt.", False),
        (f"{EXCLUDED}.\nExclusion (b) does not apply to a new tuba.", False),
        (f"{EXCLUDED}.\nThe exclusion of woodworm applies to a harp.", False),
        (f"{EXCLUDED}; or\n(d) seizure by customs, but we will pay for what is seized by mistake.", False),
        (f"{EXCLUDED}; or\n(d) damp, unless a burst pipe brought it about.", False),
    ],
)
def test_what_is_given_back_must_have_been_excluded(behind: str, orphan: bool) -> None:
    text = f"COVERAGE\n1. We pay for loss of an instrument.\nEXCLUSIONS\n2. We do not pay for:\n{behind}\nCONDITIONS\n4. English law applies."
    assert any(f.kind == "orphan-write-back" for f in cover_map(wording(text), market()).faults) is orphan
