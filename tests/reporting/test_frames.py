"""Code frames: carets stand under the words, whatever their width, and a wording cannot steer the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from wordcheck.languages.width import cell_width, clip, printable
from wordcheck.model.span import Span
from wordcheck.reporting.frames import frame


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("因有关部门要求停止服务造成的损失", "有关部门"),
        ("any loss, including but not limited to fines", "including but not limited to"),
        ("下列损失（full-width ＡＢ and half）除外", "half"),
    ],
)
def test_carets_stand_under_the_quote(text: str, quote: str) -> None:
    start = text.index(quote)
    shown, carets = frame(text, Span(start, start + len(quote)), "第八条", 90)
    column = carets.index("^") - len(carets[: carets.index("^")]) + cell_width(carets[: carets.index("^")])
    assert cell_width(shown[: shown.index(quote)]) == column
    assert carets.count("^") == cell_width(quote)


@given(st.text(min_size=1, max_size=300), st.integers(0, 299), st.integers(1, 60), st.integers(30, 120))
def test_a_frame_fits_its_width_and_holds_no_control_characters(text: str, start: int, length: int, width: int) -> None:
    span = Span(min(start, len(text) - 1), min(len(text), start + length))
    for line in frame(text, span, "1.", width):
        assert cell_width(line) <= max(width, 30)
        assert printable(line) == line


@given(st.text(max_size=80), st.integers(1, 40))
def test_clip_never_exceeds_the_width(text: str, width: int) -> None:
    assert cell_width(clip(text, width)) <= width


def test_escape_sequences_of_a_wording_never_reach_the_terminal() -> None:
    shown, _ = frame("loss \x1b[2J\x9b31m\u202e caused", Span(0, 4), "1.", 80)
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "\u202e" not in shown


def test_a_label_that_begins_the_clause_is_said_once() -> None:
    text = "before\n第八条 因有关部门要求停止服务"
    shown, carets = frame(text, Span(text.index("有关"), text.index("要求")), "第八条", 60)
    assert shown == "第八条 │ 因有关部门要求停止服务"
    assert carets == "       │   ^^^^^^^^"
    whole, _ = frame(text, Span(text.index("第八条"), text.index("要求")), "第八条", 60)
    assert whole == "第八条 │ 第八条 因有关部门要求停止服务"


def test_what_a_report_does_not_hold_is_left_out_and_never_shown_as_a_gap() -> None:
    text = "The Insurer wil\0\0\0\0r any loss whatsoever\0\0 end"
    shown, _ = frame(text, Span(text.index("any"), text.index("what")), "4.", 60)
    assert shown == "4. │ …r any loss whatsoever…"


def test_a_cut_line_begins_and_ends_with_whole_english_words() -> None:
    """`…of of loss` of `proof of loss` looks like the doubled word that another rule would report."""
    text = "The proof of loss must be submitted within ninety (60) days of the end of the Period of Restoration, with records."
    for width in range(50, 100):
        start = text.index("ninety")
        shown, carets = frame(text, Span(start, start + 16), "7.13", width)
        line = shown.split("│ ", 1)[1]
        words = {w.strip(",.()") for w in line.replace("…", "").split()}
        assert words <= {w.strip(",.()") for w in text.split()}, line
        assert carets.index("^") == shown.index("ninety")
