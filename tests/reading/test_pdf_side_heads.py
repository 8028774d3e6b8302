"""Side heads of one line above each other, and the name of a pair of columns below the pair before."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import BOLD, HEIGHT, ZH, manuscript, put, texts
from wordcheck.model.manuscript import Manuscript


def _read(made: Manuscript) -> list[str]:
    return [" ".join(t.split()) for t in texts(made)]


def test_two_rows_of_a_line_each_keep_their_side_heads_apart() -> None:
    def page(c: Canvas) -> None:
        put(c, 160, 60, "You look after the system as this part says, and you pay for doing so, unless we")
        put(c, 160, 72, "have agreed in writing that somebody else looks after it for you at our expense.")
        put(c, 160, 84, "What we ask for here is asked for in every year of the agreement between us, too.")
        put(c, 160, 96, "Nothing in it takes away what the law asks of the firm in the place where it works.")
        for top, head, words in (
            (116, "Updates", "You must install updates within 14 days."),
            (132, "Backups", "You must keep a copy of your data elsewhere."),
            (148, "Passwords", "You must change the passwords that came with a device."),
        ):
            put(c, 60, top, head, BOLD)
            put(c, 160, top, words)

    assert _read(manuscript(page))[-3:] == [
        "Updates You must install updates within 14 days.",
        "Backups You must keep a copy of your data elsewhere.",
        "Passwords You must change the passwords that came with a device.",
    ]


def test_the_name_of_the_next_pair_of_columns_stands_below_the_pair_before() -> None:
    def page(c: Canvas) -> None:
        for top, peril in ((60, "Fire"), (130, "Storm")):
            put(c, 60, top, peril, BOLD)
            put(c, 60, top + 14, "We cover", BOLD)
            put(c, 320, top + 14, "We do not cover", BOLD)
            put(c, 60, top + 30, "damage by flames or wind.")
            put(c, 320, top + 30, "damage to fences.")

    assert _read(manuscript(page)) == [
        "Fire", "We cover", "damage by flames or wind.", "We do not cover", "damage to fences.",
        "Storm", "We cover", "damage by flames or wind.", "We do not cover", "damage to fences.",
    ]  # fmt: skip


def test_a_head_somewhat_lower_than_the_first_line_of_its_text_comes_before_it() -> None:
    def page(c: Canvas) -> None:
        for top, head in ((60, "Updates"), (90, "Backups"), (120, "Passwords")):
            put(c, 60, top, head, BOLD)
            put(c, 160, top, f"{head} are a duty that you have towards us for as long as this")
            put(c, 160, top + 12, "agreement between us lasts, and you pay for them yourself.")
        put(c, 160, 150, "We pay for what you owe to others where somebody brings a claim in")
        put(c, 60, 156, "Your liability", BOLD)
        put(c, 160, 162, "writing because of what your firm has done in the year of cover.")

    assert _read(manuscript(page))[-2:] == [
        "Your liability",
        "We pay for what you owe to others where somebody brings a claim in writing because of what your firm has done in the year of cover.",
    ]


def test_an_underlined_head_ends_its_line_though_its_text_goes_on_in_small_letters() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "We pay these losses if they come from a break into the computers of your firm, all of them:")
        put(c, 60, 84, "Lost income")
        c.line(60, HEIGHT - 85.5, 113, HEIGHT - 85.5)
        put(c, 60, 96, "that your firm would have had in the time in which its computers could not be used at all.")

    assert _read(manuscript(page))[1:] == [
        "Lost income",
        "that your firm would have had in the time in which its computers could not be used at all.",
    ]


def test_a_head_that_nearly_fills_its_column_still_ends_there() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 46, "Words used in this agreement between your firm and us:", BOLD)
        for top, head in ((64, "Excess"), (100, "Incidents of data"), (136, "Network"), (172, "Schedule")):
            put(c, 60, top, head, BOLD)
            put(c, 156, top, f"{head} is what the first pages of this agreement call by that name,")
            put(c, 156, top + 12, "and nothing that is called so anywhere else in what we send you.")

    found = texts(manuscript(page))
    assert [t.partition("\t")[0] for t in found[1:]] == ["Excess", "Incidents of data", "Network", "Schedule"]


def test_a_name_below_its_number_heads_the_text_beside_them() -> None:
    def page(c: Canvas) -> None:
        for top, number, name in ((60, "1.1", "合同构成"), (130, "1.2", "何时生效"), (200, "1.3", "住址变更")):
            put(c, 60, top, number, ZH)
            put(c, 60, top + 14, name, ZH)
            for step in range(3):
                put(c, 170, top + 14 * step, "双方在此写明各自应当做什么、何时做，以及没有做到时会怎样，写明之后", ZH)

    found = _read(manuscript(page))
    assert [t[:8] for t in found if t[0].isdigit()] == ["1.1 合同构成", "1.2 何时生效", "1.3 住址变更"]


def test_a_large_heading_whose_first_line_is_set_smaller_to_fit_is_one() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "TRAVELLING WITH HORSES AND OTHER", BOLD, 21)
        put(c, 60, 85, "ANIMALS", BOLD, 22)
        put(c, 60, 120, "We pay for the vet who treats your animal while you travel with it abroad.")

    assert _read(manuscript(page))[0] == "TRAVELLING WITH HORSES AND OTHER ANIMALS"


def test_heads_set_as_close_as_lines_begin_rows_of_their_own_where_their_text_does() -> None:
    def page(c: Canvas) -> None:
        put(c, 160, 60, "We will pay on your behalf what you owe to others for a mistake of yours, and the")
        put(c, 160, 72, "costs of your defence, if a claim is first made in the year for which you paid us.")
        put(c, 60, 60, "Your liability", BOLD)
        for top, head, words in (
            (84, "Manager", "Any past, present or future member of the board of directors."),
            (96, "Loss", "Damages, settlements and costs, but neither fines nor taxes."),
            (108, "Law", "The law of the country in which you live applies to this contract."),
        ):
            put(c, 60, top, head, BOLD)
            put(c, 160, top, words)

    assert _read(manuscript(page))[-3:] == [
        "Manager Any past, present or future member of the board of directors.",
        "Loss Damages, settlements and costs, but neither fines nor taxes.",
        "Law The law of the country in which you live applies to this contract.",
    ]
