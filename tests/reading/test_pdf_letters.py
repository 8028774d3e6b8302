"""Characters and font names mended where a PDF's text layer is not what the eye reads."""

from __future__ import annotations

import pytest

from wordcheck.languages.bullets import BULLET
from wordcheck.reading.fonts import font_name, is_bold, is_italic
from wordcheck.reading.pdf.blocks import Vocabulary
from wordcheck.reading.pdf.edges import mask
from wordcheck.reading.pdf.letters import SOFT_END, joined, mended, needs_mending


@pytest.mark.parametrize(
    ("char", "alone", "last", "expected"),
    [
        ("\x02", False, True, SOFT_END),
        ("\ufffe", False, True, SOFT_END),
        ("\x02", False, False, "-"),
        ("\xad", False, False, ""),
        ("\xa0", False, False, " "),
        ("\u200b", False, False, ""),
        ("\uf0b7", True, False, BULLET),
        ("\uf0fc", True, False, "✓"),
        ("\x01", True, False, BULLET),
        ("\x01", False, False, ""),
        ("ﬁ", False, False, "fi"),
        ("⼈", False, False, "人"),
        ("⺠", False, False, "民"),
        ("０", False, False, "０"),
        ("　", False, False, "　"),
        ("①", False, False, "①"),
        ("é", False, False, "é"),
    ],
)
def test_one_character(char: str, alone: bool, last: bool, expected: str) -> None:
    assert mended(char, alone, last) == expected


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("informaƟon", "information"),
        ("Ɵme limits", "time limits"),
        ("aƩenƟon", "attention"),
        ("plaƞorm", "platform"),
        ("soŌware", "software"),
        ("Ōtautahi", "Ōtautahi"),
        ("Tōkyō", "Tōkyō"),
        ("CƟ 7", "CƟ 7"),
    ],
)
def test_numbers_of_joined_glyphs_are_read_as_their_letters(printed: str, read: str) -> None:
    assert "".join(joined(printed, k) or c for k, c in enumerate(printed)) == read
    assert needs_mending(printed) or printed == read


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("ABCDEF+宋体".encode(), "宋体"),
        ("ABCDEF+宋体".encode("gb18030"), "宋体"),
        ("ËÎÌå".encode(), "宋体"),
        (b"ABCDEF+Arial-BoldMT", "Arial-BoldMT"),
        (b"", ""),
    ],
)
def test_font_names_are_repaired(raw: bytes, name: str) -> None:
    assert font_name(raw) == name


def test_bold_and_italic_by_name() -> None:
    assert all(is_bold(n) for n in ("Arial-BoldMT", "Gotham-Black", "SimHei", "黑体", "Frutiger,Bold"))
    assert not any(is_bold(n) for n in ("SimSun", "Arial", "仿宋"))
    assert is_italic("Times-Italic")
    assert not is_italic("Times-Roman")


def test_a_hyphen_is_kept_where_the_word_has_one() -> None:
    known = Vocabulary.of(["the policyholder", "a claims-made policy", "a self-insured retention"])
    assert not known.keeps_hyphen("the policy", "holder shall")
    assert known.keeps_hyphen("a claims", "made policy")
    assert known.keeps_hyphen("any non", "disclosure")
    assert known.keeps_hyphen("pages 3", "5")


def test_page_numbers_look_alike_once_masked() -> None:
    assert mask("第 4 页 共 18 页") == mask("第 12 页 共 18 页")
    assert mask("iv") == mask("12") == "#"
    assert mask("Section 2") != mask("Conditions 2")
