"""What stands on pages that hold no wording, and the title printed again behind a table of contents: text of no clause."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.anatomy.trees import only
from tests.reading.pdf_drawing import lines, manuscript, put
from wordcheck.anatomy import parse
from wordcheck.model.wording import Wording


def _own(wording: Wording) -> str:
    return "\n".join(wording.text[s.start : s.end] for c in wording.clauses for s in c.own)


def test_a_page_for_notes_holds_no_wording_and_notes_within_the_text_do() -> None:
    def text(c: Canvas) -> None:
        lines(c, 60, 80, ["1. What we pay", "We pay for damage to your boat.", "Notes", "Sails are part of the boat."])

    wording = parse(manuscript(text, lambda c: put(c, 60, 80, "Notes", "Helvetica-Bold", 18)))[0]
    assert "Sails are part" in _own(wording) + "".join(c.title for c in wording.clauses)
    assert wording.text[wording.clauses[-1].span.start : wording.clauses[-1].span.end].count("Notes") <= 1


def test_a_page_left_blank_says_so_to_nobody() -> None:
    wording = only(
        "Boat Policy\n1. Cover\nWe pay for damage.\n[This page is intentionally left blank]\n2. Exclusions\nWe do not pay for wear.\n"
    )
    assert "intentionally" not in _own(wording)
    assert "We pay for damage." in _own(wording)


def test_the_title_printed_again_behind_the_contents_is_no_text_of_the_contents() -> None:
    entries = ["1 合同构成", "1.1 合同成立", "1.2 保险期间", "2 保险责任", "2.1 医疗保险金", "2.2 责任免除", "3 释义"]
    body = [f"{e}\n本合同对此作如下约定，双方应当遵守。" for e in entries]
    text = "\n".join(
        [
            "条款目录",
            *(f"{e} ……… {n}" for n, e in enumerate(entries, 1)),
            "海州人寿保险股份有限公司",
            "海州医疗保险条款",
            *body,
        ]
    )
    wording = only(text)
    assert [c.label for c in wording.clauses if c.label][:3] == ["1", "1.1", "1.2"]
    assert "海州医疗保险条款" not in _own(wording)
