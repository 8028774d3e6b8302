"""HTML that sets every printed line in an element of its own, and text that it shows as written."""

from wordcheck.model.manuscript import BlockKind
from wordcheck.reading.html import read

LINES = [
    "The Insurer shall pay on behalf of the Insured all loss in excess of the",
    "retention which the Insured becomes legally obligated to pay on account of",
    "any claim first made against the Insured during the policy period or, if",
    "exercised, during the extended reporting period, for a wrongful act.",
]
ITEMS = [
    "1. based upon, arising from, or in consequence of any deliberately fraudulent",
    "act or omission by the Insured, if a judgment adverse to the Insured",
    "establishes such an act;",
    "2. for bodily injury, mental anguish, sickness, disease or death of any",
    "person, or damage to or destruction of any tangible property.",
]


def texts(body: str) -> list[str]:
    """What a page of this body reads as."""
    return [b.text for b in read(f"<html><body>{body}</body></html>".encode(), "a.html").blocks]


def test_lines_of_the_print_make_one_paragraph() -> None:
    page = "".join(f"<p>{line}</p>" for line in [*LINES, *ITEMS])
    assert texts(page) == [" ".join(LINES), " ".join(ITEMS[:3]), " ".join(ITEMS[3:])]


def test_lines_ended_by_breaks_do_so_too() -> None:
    page = f"<p>{'<br>'.join([*LINES, *ITEMS])}</p>"
    assert texts(page) == [" ".join(LINES), " ".join(ITEMS[:3]), " ".join(ITEMS[3:])]


def test_an_empty_paragraph_ends_one() -> None:
    page = "".join(f"<p>{line}</p>" for line in [*LINES[:2], "&nbsp;", *LINES[2:], *ITEMS])
    assert texts(page)[:2] == [" ".join(LINES[:2]), " ".join(LINES[2:])]


def test_a_bold_line_stays_a_line() -> None:
    page = "<p><b>WHAT IS COVERED UNDER THIS PART OF THE POLICY</b></p>" + "".join(
        f"<p>{line}</p>" for line in LINES + ITEMS
    )
    assert texts(page)[:2] == ["WHAT IS COVERED UNDER THIS PART OF THE POLICY", " ".join(LINES)]


def test_paragraphs_that_are_none_stay_apart() -> None:
    whole = [
        "Cover for tools",
        "We insure the tools that you keep in the workshop named in the schedule against theft, provided that it was locked.",
        "Theft from a vehicle",
        "we insure tools in a locked vehicle up to 500 euros",
        "tools of your employees up to 250 euros for each of them",
        "You have to report a theft to the police within 24 hours and to give us a list of what was stolen within 14 days.",
    ]
    assert texts("".join(f"<p>{line}</p>" for line in whole)) == whole


def test_text_shown_as_written_has_its_lines() -> None:
    page = f"<pre>\nSECTION I\n{LINES[0]}\n{LINES[1]}\n\n1. One thing\n2. Another thing\n</pre>"
    assert texts(page) == ["SECTION I", " ".join(LINES[:2]), "1. One thing", "2. Another thing"]


def test_raised_marks_of_notes_are_no_words() -> None:
    read_as = texts("<p>We pay up to $5,000<sup>1</sup> within 30 days<sup><a href='#n2'>2</a></sup>.</p>")
    assert read_as == ["We pay up to $5,000 within 30 days."]


def test_raised_words_stay() -> None:
    assert texts("<p>On the 1<sup>st</sup> day 200 m<sup>2</sup> or 10<sup>6</sup> bytes.</p>") == [
        "On the 1st day 200 m2 or 106 bytes."
    ]


def test_a_note_is_told_as_one() -> None:
    blocks = read(
        b"<html><body><p>Hire<sup>1</sup> is paid.</p><p><sup>1</sup> On invoice.</p></body></html>", "a.html"
    ).blocks
    assert [(b.kind, b.text) for b in blocks] == [
        (BlockKind.PARAGRAPH, "Hire is paid."),
        (BlockKind.NOTE, "On invoice."),
    ]
