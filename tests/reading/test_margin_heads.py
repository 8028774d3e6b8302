"""Notes in the right margin head the paragraph beside them, in PDF, Word and HTML; nothing of them is text of a clause."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.docx_builder import Docx, p, text_box
from tests.reading.pdf_drawing import BOLD, grid, manuscript, put, texts
from wordcheck.anatomy import parse
from wordcheck.model.manuscript import BlockKind, Manuscript
from wordcheck.reading.registry import read

NOTED = (
    ("Excess", "The Insured shall bear the first part of each and every loss that is stated", "in the schedule as the excess for it, and no more."),
    ("Care", "The Insured shall keep all locks, alarms and sprinklers of the premises in", "working order at all times while this policy is in force."),
    ("Ending", "Either party may end this policy by thirty days of notice given in writing", "to the other party, and the premium is returned for the rest."),
    ("Law", "This policy is governed by the law of the country in which the insured has", "its seat, whose courts alone decide on what arises from it."),
)  # fmt: skip


def _titles(made: Manuscript) -> list[tuple[str, str, str]]:
    (wording,) = parse(made)
    return [(c.label, c.title, wording.own_text(c)[:9]) for c in wording.clauses]


EXPECTED = [
    ("1.", "Excess", "The Insur"),
    ("2.", "Care", "The Insur"),
    ("3.", "Ending", "Either pa"),
    ("4.", "Law", "This poli"),
]


def test_notes_of_a_pdf_are_heads() -> None:
    def page(c: Canvas) -> None:
        for n, (note, first, second) in enumerate(NOTED):
            top = 100 + 44 * n
            put(c, 60, top, f"{n + 1}. {first}")
            put(c, 60, top + 13, second)
            put(c, 450, top - 1, note, BOLD, 8)

    made = manuscript(page)
    assert [b.text for b in made.blocks if b.kind is BlockKind.ASIDE] == [note for note, _, _ in NOTED]
    assert _titles(made) == EXPECTED


def test_amounts_beside_text_are_no_heads() -> None:
    def page(c: Canvas) -> None:
        for n, (_, first, second) in enumerate(NOTED):
            top = 100 + 44 * n
            put(c, 60, top, f"{n + 1}. {first}")
            put(c, 60, top + 13, second)
            put(c, 450, top, f"USD {n + 1},000", BOLD, 8)

    made = manuscript(page)
    assert made.text.count("USD") == len(NOTED)
    assert not [b for b in made.blocks if b.kind is BlockKind.ASIDE]


def test_notes_in_text_boxes_and_frames_of_word_are_heads() -> None:
    frame = '<w:framePr w:w="1800" w:wrap="around" w:hAnchor="page" w:x="9600"/>'
    boxed = "".join(p(text_box(p(note)), f"{n}. {a} {b}") for n, (note, a, b) in enumerate(NOTED, 1))
    framed = "".join(p(note, properties=frame) + p(f"{n}. {a} {b}") for n, (note, a, b) in enumerate(NOTED, 1))
    for body in (boxed, framed):
        assert _titles(read(Docx(body).bytes(), name="w.docx")) == EXPECTED


def test_one_text_box_is_left_where_it_is() -> None:
    body = p(text_box(p("Important")), "1. We pay for loss.") + p("2. We do not pay for rust.")
    made = read(Docx(body).bytes(), name="w.docx")
    assert texts(made) == ["1. We pay for loss.", "Important", "2. We do not pay for rust."]


def test_floats_and_asides_of_html_are_heads() -> None:
    for tag in ("<aside>{}</aside>", '<div style="float:right">{}</div>'):
        body = "".join(tag.format(note) + f"<p>{n}. {a} {b}</p>" for n, (note, a, b) in enumerate(NOTED, 1))
        made = read(f"<html><body><h1>Policy</h1>{body}</body></html>".encode(), name="w.html")
        assert [t for t in _titles(made) if t[0]] == EXPECTED


def test_boxes_side_by_side_are_read_each_by_itself() -> None:
    def page(c: Canvas) -> None:
        for x, head, words in ((60, "Claims line", "0800 555 0199"), (300, "Windscreens", "0800 555 0144")):
            c.setFillGray(0.9)
            c.rect(x, 842 - 140, 200, 50, fill=1, stroke=0)
            c.setFillGray(0)
            put(c, x + 8, 110, head, BOLD)
            put(c, x + 8, 126, words)
        put(c, 60, 180, "1. We pay for the loss of your car.")

    assert [" ".join(t.split()) for t in texts(manuscript(page))] == [
        "Claims line", "0800 555 0199", "Windscreens", "0800 555 0144", "1. We pay for the loss of your car.",
    ]  # fmt: skip


def test_a_short_list_in_two_columns_is_read_down_the_first_and_then_the_second() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "1. We pay for the reasonable cost of all that a hospital charges for your stay, which is:")
        for n, (left, right) in enumerate((("(a) the room;", "(c) nursing;"), ("(b) the theatre;", "(d) drugs."))):
            put(c, 80, 76 + 14 * n, left)
            put(c, 320, 76 + 14 * n, right)
        put(c, 60, 110, "2. We do not pay for a stay in a hospital that your doctor has not asked you to go to.")

    assert [t[:3] for t in texts(manuscript(page))] == ["1. ", "(a)", "(b)", "(c)", "(d)", "2. "]


def test_columns_on_one_grid_below_a_title_are_columns() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "The Liability Policy of the Company for Trades", BOLD, 16)
        rows = (
            ("", "C.1 Limits of this part are those"),
            ("A.1 We pay what you owe by law to", "that the schedule states for it."),
            ("others for their injury or damage.", "C.2 You bear the excess that the"),
            ("A.2 We pay costs of your defence if", "schedule states for each claim."),
            ("we have agreed to them beforehand.", "D.1 You tell us of any event that"),
            ("B.1 We do not pay for any injury of", "may give rise to a claim at once."),
            ("people who are in your service then.", "D.2 You admit nothing to others in"),
            ("B.2 We do not pay for any fines that", "our name or without our consent."),
            ("a court or a public body lays on you.", "D.3 This policy ends on the day that"),
            ("", "its schedule names as the last one."),
        )
        for n, (left, right) in enumerate(rows):
            put(c, 60, 96 + 13 * n, left) if left else None
            put(c, 312, 96 + 13 * n, right)
        grid(c, [60, 270, 470], [260, 276, 292])
        for top in (272, 288):
            put(c, 64, top, "Cover")
            put(c, 276, top, "5,000")

    found = [t[:3] for t in texts(manuscript(page))]
    assert [t for t in found if t[1] == "."] == ["A.1", "A.2", "B.1", "B.2", "C.1", "C.2", "D.1", "D.2", "D.3"]
