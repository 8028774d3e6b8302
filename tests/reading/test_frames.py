"""Tables that only hold the paragraphs of a page are read as paragraphs; tables of entries stay tables."""

from wordcheck.model.manuscript import BlockKind
from wordcheck.reading.html import read

LONG = "We pay for the loss of or damage to the property named in the schedule while it stands at the premises."


def _kinds(rows: list[tuple[str, ...]]) -> list[BlockKind]:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<html><body><p>Policy</p><table>{body}</table></body></html>"
    return [b.kind for b in read(page.encode(), "page.html").blocks][1:]


def test_a_frame_around_paragraphs_is_no_table() -> None:
    assert _kinds([("", LONG), ("", LONG), ("", LONG)]) == [BlockKind.PARAGRAPH] * 3


def test_entries_side_by_side_stay_cells() -> None:
    assert set(_kinds([(LONG, "100"), (LONG, "200"), (LONG, "300")])) == {BlockKind.CELL}


def test_a_column_of_short_entries_stays_a_table() -> None:
    assert set(_kinds([("Fire",), ("Flood",), ("Theft",)])) == {BlockKind.CELL}
