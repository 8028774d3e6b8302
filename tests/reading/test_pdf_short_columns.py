"""Columns of short lines, lists in two columns above a heading, and tables of what is covered that end with their frame."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import BOLD, HEIGHT, lines, manuscript, put, texts


def test_two_columns_of_short_lines_are_read_one_after_the_other_where_they_keep_no_common_pace() -> None:
    left = [
        "We cover the home that your schedule names against:",
        "fire;",
        "storm;",
        "flood;",
        "theft;",
        "burst pipes;",
        "falling trees;",
        "broken glass;",
        "lost keys;",
    ]
    right = [
        "We never pay for the following in any year of cover:",
        "rust;",
        "moths;",
        "damp;",
        "war;",
        "fraud;",
        "jewels left in a car;",
        "money;",
        "pets;",
    ]

    def page(c: Canvas) -> None:
        put(c, 60, 50, "Cover for your home", BOLD, 18)
        lines(c, 60, 80, left, step=14)
        lines(c, 320, 77, right, step=17)

    assert texts(manuscript(page))[0] == "Cover for your home"
    assert " ".join(" ".join(texts(manuscript(page))[1:]).split()) == " ".join([*left, *right])


def test_names_and_amounts_on_common_lines_stay_rows() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "The most that we pay for each of the benefits of the plan that you have chosen is shown below.")
        lines(c, 60, 80, [f"Benefit {n}" for n in range(1, 11)])
        lines(c, 320, 80, [f"${n}00" for n in range(1, 11)])

    read = [" ".join(t.split()) for t in texts(manuscript(page))]
    assert "Benefit 1 $100" in " ".join(read)


def test_the_heading_below_a_list_in_two_columns_comes_behind_both() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "We do not pay for:")
        lines(
            c,
            60,
            76,
            [
                f"({x}) {word};"
                for x, word in zip(
                    "abcdef",
                    (
                        "wine and other drinks",
                        "spas and saunas",
                        "wigs and false teeth",
                        "pets and their vets",
                        "toys and games",
                        "tea and coffee",
                    ),
                    strict=True,
                )
            ],
        )
        lines(
            c,
            320,
            76,
            [
                f"({x}) {word};"
                for x, word in zip(
                    "ghijkl",
                    (
                        "cars and caravans",
                        "boats and canoes",
                        "hats and other gear",
                        "rings and watches",
                        "art and antiques",
                        "wool and furs",
                    ),
                    strict=True,
                )
            ],
        )
        put(c, 60, 184, "PART D - CONDITIONS", BOLD, 13)

    read = texts(manuscript(page))
    assert read[-1] == "PART D - CONDITIONS"
    assert [t.split()[0] for t in read[1:-1]] == [f"({x})" for x in "abcdefghijkl"]


def test_a_table_of_what_is_covered_ends_with_its_frame() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "Section 2", BOLD, 14)
        for top in (70, 90, 170):
            c.line(55, HEIGHT - top, 540, HEIGHT - top)
        for x in (55, 300, 540):
            c.line(x, HEIGHT - 70, x, HEIGHT - 170)
        put(c, 60, 84, "What is covered", BOLD)
        put(c, 305, 84, "What is not covered", BOLD)
        lines(c, 60, 104, ["1. fire;", "2. storm;", "3. theft."])
        lines(c, 305, 104, ["a. Business goods.", "b. Money."])
        put(c, 60, 190, "General exclusions", BOLD, 14)
        lines(c, 60, 206, ["We never cover:", "1. war;", "2. wear."])

    read = [" ".join(t.split()) for t in texts(manuscript(page))]
    assert (
        read.index("What is not covered")
        < read.index("b. Money.")
        < read.index("General exclusions")
        < read.index("1. war;")
    )


def test_a_list_whose_numbers_go_on_in_a_second_column_is_read_before_what_stands_below_it() -> None:
    names = "ulcer gout hernia cataract asthma sinusitis tonsils piles stones goitre cysts polyps".split()
    right = [f"{n}. {name}{' and whatever disease follows' * (n > 9)}" for n, name in enumerate(names[6:], 7)]

    def page(c: Canvas) -> None:
        put(c, 60, 60, "e) Where the Insured Person is covered without any break the waiting period is cut.")
        put(c, 60, 74, "f) List of diseases")
        put(c, 70, 88, "i. 24 months")
        lines(c, 80, 102, [f"{n}. {name}" for n, name in enumerate(names[:6], 1)])
        lines(c, 96, 186, ["and lumps of any kind", "benign in nature"])
        lines(c, 340, 102, right[:5])
        put(c, 356, 172, "unless it comes from an accident alone")
        put(c, 340, 186, right[5])
        put(c, 70, 214, "ii. 36 months")
        put(c, 60, 240, "7. EXCLUSIONS", BOLD)
        put(c, 60, 256, "The Company shall not be liable to make any payment under the policy in respect of war.")

    read = " ".join(" ".join(texts(manuscript(page))).split())
    places = [read.index(f"{n}. {name}") for n, name in enumerate(names, 1)]
    assert places == sorted(places)
    assert places[-1] < read.index("ii. 36 months") < read.index("7. EXCLUSIONS")
