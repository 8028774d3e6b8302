"""Terms in capitals that are defined nowhere."""

from __future__ import annotations

from tests.meaning.support import wording

NAMES = ("Alarm", "Bond", "Cable", "Device", "Entry", "Fence", "Gate", "Hoist", "Jetty")
GLOSSARY = "".join(f"“{n}” means a thing of its own kind that is fixed to the ground.\n" for n in NAMES)
USES = "".join(f"{k}. The Insurer pays for the {n} that a Named Driver breaks on the way to work.\n" for k, n in enumerate(NAMES, 1))  # fmt: skip


def _undefined(text: str) -> list[str]:
    return [t.name for t in wording(text).terms if not t.definitions]


def test_a_term_in_a_longer_heading_is_still_undefined() -> None:
    text = f"COVERAGE\n{USES}Indemnity to the Insured or Named Driver\nThe Insurer pays what the Named Driver must pay by law to others.\nDEFINITIONS\n{GLOSSARY}"
    assert _undefined(text) == ["Named Driver"]


def test_a_term_that_a_heading_names_is_explained_there() -> None:
    text = f"COVERAGE\n{USES}Named Driver\nWhoever drives with the consent of the Insured and holds a licence to drive.\nDEFINITIONS\n{GLOSSARY}"
    assert _undefined(text) == []
