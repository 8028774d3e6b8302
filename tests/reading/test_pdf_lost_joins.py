"""Joined letters (fi, ffi) whose font does not say which characters they are: put in where the words tell, else told as lost."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import EN, put
from wordcheck.model.manuscript import Manuscript, PageOrigin
from wordcheck.model.unread import UnreadKind
from wordcheck.reading.pdf import read

pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
FI, FL, FFI = "ﬁ", "ﬂ", "Œ"
"""The glyph of the last stands for ffi, which the font lacks; what a glyph looks like does not matter here."""


def printed(characters: dict[str, str], *lines: str, plain: str = "") -> Manuscript:
    """What is read of lines whose font calls some glyphs by other characters; `plain` is a line in a sound font."""
    room = io.BytesIO()
    canvas = Canvas(room, pagesize=A4, invariant=1, pageCompression=0)
    for k, line in enumerate(lines):
        put(canvas, 60, 80 + 30 * k, line, "Vera")
    put(canvas, 60, 400, plain, EN)
    canvas.save()
    data = room.getvalue()
    for glyph, character in characters.items():
        data = data.replace(b"<%04X>" % ord(glyph), b"<%04X>" % ord(character))
    return read(data, "drawn.pdf")


def test_the_words_of_the_document_and_common_ones_tell_joined_letters() -> None:
    lost = {FI: "\ufffd", FL: "\ufffd", FFI: "\ufffd"}
    made = printed(
        lost, f"We {FI}rst noti{FI}ed you of a {FL}ood at the o{FFI}ce.", f"Wind{FL}aw insurance.", plain="WINDFLAW"
    )
    assert made.text == "We first notified you of a flood at the office.\nWindflaw insurance.\nWINDFLAW"
    assert not made.unread


def test_a_sign_of_its_own_means_the_same_in_every_word() -> None:
    made = printed({FI: "\x1f", FL: "\x1e"}, f"Bene{FI}ts are noti{FI}ed to Gra{FI}nx Ltd by mu{FL}x.")
    assert made.text.startswith("Benefits are notified to Grafinx Ltd by mu\ufffdx.")


def test_what_no_word_tells_is_kept_as_lost_and_reported() -> None:
    made = printed({FI: "\ufffd", FL: "\ufffd"}, f"Gra{FI}nx and Mo{FL}ab and Su{FI}xen pay.")
    assert made.text == "Gra\ufffdnx and Mo\ufffdab and Su\ufffdxen pay."
    assert [u.kind for u in made.unread] == [UnreadKind.ENCODING]


@pytest.mark.parametrize("word", [f"{FI}ll", f"a {FI} b"])
def test_short_words_and_lone_signs_tell_nothing(word: str) -> None:
    assert "till" not in printed({FI: "\ufffd"}, f"They {word} it.", plain="until then till now").text.split("\n")[0]


def test_private_characters_for_fi_and_fl_are_letters_within_words_only() -> None:
    made = printed({FI: "\uf001", FL: "\uf002"}, f"The pro{FI}t of the {FL}eet.", f"{FI} War")
    assert made.text == "The profit of the fleet.\n• War"


def test_each_letter_put_in_has_its_place_on_the_page() -> None:
    made = printed({FI: "\ufffd"}, f"The bene{FI}t is paid.")
    (segment,) = made.blocks[0].segments
    assert isinstance(segment.origin, PageOrigin)
    edges = segment.origin.edges
    assert len(edges) == len(made.text) + 1
    assert list(edges) == sorted(edges)
