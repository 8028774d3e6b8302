"""What all tests share: where the research folder lies, and a plain refusal where it does not."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

# A machine that is busy draws slowly; that says nothing about what is tested.
hypothesis.settings.register_profile("busy", suppress_health_check=[hypothesis.HealthCheck.too_slow], deadline=None)
hypothesis.settings.load_profile("busy")

SHARED = Path(os.environ.get("WORDCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The research folder with real wordings and hand-made truth; tests that need it carry the mark `shared`."""
    if not (SHARED / "wordings").is_dir():
        pytest.skip(f"no research folder at {SHARED}; set WORDCHECK_SHARED to run this test")
    return SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")
