"""Notes at the foot in Markdown, in the ways in which authors and converters write them."""

from wordcheck.model.manuscript import BlockKind
from wordcheck.reading.markdown import read


def notes(text: str) -> list[str]:
    """The notes of a text."""
    return [b.text for b in read(f"# Policy\n\n{text}\n".encode(), "a.md").blocks if b.kind is BlockKind.NOTE]


def test_a_note_goes_on_in_lines_set_in() -> None:
    assert notes("[^1]: Flood is water that has left\n    a river or a lake.\n\n    Ground water is none.") == [
        "Flood is water that has left a river or a lake.",
        "Ground water is none.",
    ]


def test_a_note_may_begin_on_the_next_line() -> None:
    assert notes("[^a]:\n    Repair means putting the thing back as it was.\n\nNot a note.") == [
        "Repair means putting the thing back as it was."
    ]


def test_notes_in_a_list_are_notes() -> None:
    assert notes("- [^1]: On invoice.\n- [^2]: In English.\n\n1. [^3]: In writing.") == [
        "On invoice.",
        "In English.",
        "In writing.",
    ]


def test_notes_with_raised_figures() -> None:
    assert notes("¹ On invoice.\n<sup>2</sup> In English.") == ["On invoice.", "In English."]


def test_marks_of_notes_are_no_words() -> None:
    text = "We pay $5,000<sup>1</sup> within 30 days² of loss^3^, for 200 m² and 10<sup>6</sup> bytes."
    assert [b.text for b in read(f"# Policy\n\n{text}\n".encode(), "a.md").blocks][1] == (
        "We pay $5,000 within 30 days of loss, for 200 m² and 106 bytes."
    )
