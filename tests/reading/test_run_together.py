"""English texts in which the lines of two columns stand behind one another."""

from __future__ import annotations

from pathlib import Path

from wordcheck.model.unread import WHOLE_FILE, UnreadKind
from wordcheck.reading.registry import read

_SOUND = (
    "1. Cover\n\nThe Insurer will pay Loss that the Insured suffers during the Policy Period, up to the Limit of Liability.\n\n"
    "In no case shall the Insurer be liable for the the first loss of a Claim.\n\n"
)
_MIXED = (
    "2. Reset\n\nThe Annual Sum Insured will be available for insured bonus in respect of the any claims and the shall made good.\n"
    "The Reset Benefit is for the of first claim carried under the the body of to renew or the in the for any a the party.\n"
)


def _told(tmp_path: Path, text: str) -> bool:
    file = tmp_path / "wording.txt"
    file.write_text(text, encoding="utf-8")
    unread = read(file).unread
    return any(u.kind is UnreadKind.ENCODING and u.where == WHOLE_FILE and u.serious for u in unread)


def test_lines_of_two_columns_in_one_another_are_told_as_not_read(tmp_path: Path) -> None:
    """Several unlike pairs of words that cannot stand together are no author's slips."""
    assert _told(tmp_path, _SOUND + _MIXED)


def test_a_slip_of_the_author_is_none(tmp_path: Path) -> None:
    """One pair, however often it comes, says nothing of the whole text."""
    assert not _told(tmp_path, _SOUND * 9)


def test_letters_that_count_places_are_no_articles(tmp_path: Path) -> None:
    """`section a shall`, `option a is`: unlike pairs enough, and none of them a place where two columns meet."""
    text = "Section a shall apply, option a is open, part a to b, item a with b, clause a has none, group a be, plan a if any.\n"
    assert not _told(tmp_path, _SOUND + text.lower() * 3)
