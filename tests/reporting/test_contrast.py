"""Contrast of every pair of colours that stand on one another, computed as WCAG 2.1 does (1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wordcheck.reporting import html as parts

FOLDER = Path(parts.__file__).parent
TEXT, GRAPHICS = 4.5, 3.0
FAMILIES = ("cover", "exclusion", "definition", "figure", "other")
GRADES = ("error", "warning", "note")


def schemes() -> dict[str, dict[str, str]]:
    css = (FOLDER / "tokens.css").read_text("utf-8")
    blocks = re.findall(r":root([^{]*)\{([^}]*)\}", css)
    made: dict[str, dict[str, str]] = {}
    for selector, body in blocks:
        name = "light" if not selector.strip() else "auto dark" if "not(" in selector else "dark"
        made[name] = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]+)", body))
    return made


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
    channels = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    *((fore, back, TEXT) for fore in ("ink", "soft", "link", *GRADES) for back in ("paper", "panel")),
    *(("ink", f"{grade}-back", TEXT) for grade in GRADES),
    *((family, f"{family}-back", TEXT) for family in FAMILIES),
    *(("ink", f"{family}-back", TEXT) for family in FAMILIES),
    ("error", "error-back", TEXT),
    ("link", "error-back", TEXT),
    *((f, "paper", GRAPHICS) for f in FAMILIES),
]


@pytest.mark.parametrize("scheme", ["light", "dark", "auto dark"])
@pytest.mark.parametrize(("fore", "back", "least"), PAIRS)
def test_colours_can_be_told_apart(scheme: str, fore: str, back: str, least: float) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[fore], colours[back]) >= least, (
        f"{fore} on {back}: {contrast(colours[fore], colours[back]):.2f}"
    )


def test_both_dark_schemes_are_one() -> None:
    assert schemes()["dark"] == schemes()["auto dark"]
    assert schemes()["dark"].keys() == schemes()["light"].keys()


def test_every_colour_of_text_is_among_the_pairs() -> None:
    """A colour that a style sheet uses for words and that no pair names has not been looked at."""
    known = {fore for fore, _, _ in PAIRS}
    for sheet in FOLDER.glob("*.css"):
        used = set(re.findall(r"(?<![\w-])color:\s*var\(--([\w-]+)\)", sheet.read_text("utf-8")))
        assert used <= known, f"{sheet.name}: {used - known}"


def test_no_sheet_has_text_in_a_colour_of_its_own() -> None:
    for sheet in FOLDER.glob("*.css"):
        assert not re.search(r"(?<![\w-])color:\s*#", sheet.read_text("utf-8")), sheet.name
