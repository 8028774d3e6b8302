"""What a terminal is told while many wordings are checked: only a terminal, and nothing is left of it."""

from __future__ import annotations

import io
import sys

import pytest

from wordcheck.app.console.terminal import counted_off


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_which_file_is_read_and_the_line_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(counted_off([1, 2], ["a.docx", "b\x1b[2J.docx"])) == [1, 2]
    assert "1/2  a.docx" in screen.getvalue()
    assert "2/2  b[2J.docx" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_a_file_or_a_single_wording_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for screen, things in ((io.StringIO(), [1, 2]), (Screen(), [1])):
        monkeypatch.setattr(sys, "stderr", screen)
        assert list(counted_off(things, [str(t) for t in things])) == things
        assert screen.getvalue() == ""
