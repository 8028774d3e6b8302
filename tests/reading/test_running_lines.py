"""Lines at the ends of pages in texts that mark their pages by nothing else."""

from wordcheck.reading.lines.page_marks import without_page_marks

THINGS = ("tools", "timber", "machines", "models", "drawings")


def page(thing: str) -> list[str]:
    """The wording on one page."""
    return [
        f"We insure the {thing} of your trade in the workshop that the schedule names.",
        "We insure your stock of varnish in the same place and in transit to it.",
        "You have to lock the workshop at night and to keep the keys elsewhere.",
        "You have to tell us of any loss within a week of finding it out.",
        f"We pay the cost of repair of your {thing} or of things of the same kind and",
    ]


PAGES = [line for thing in THINGS for line in page(thing)]


def kept(feet: list[str]) -> list[str]:
    """The lines with words of a text of pages that end with these lines."""
    texts = [line for thing, foot in zip(THINGS, feet, strict=True) for line in (*page(thing), foot)]
    return [line.text for line in without_page_marks(texts)[0] if line.text]


def test_a_name_with_a_number_that_counts_on_is_no_wording() -> None:
    assert kept(["TR-7 (01-24) 1", "TR-7 (01-24) 2", "TR-7 (01-24)", "TR-7 (01-24) 4", "TR-7 (01-24) 5"]) == PAGES


def test_the_count_of_all_pages_may_stand_behind_the_number() -> None:
    assert kept([f"TR-7  (01-24) Page {n} of 5" for n in range(1, 6)]) == PAGES
    assert kept([*(f"TR-7  (01-24) Page {n} of 5" for n in range(1, 5)), "TR-7  (01-24)"]) == PAGES


def test_a_code_on_every_page_is_no_wording() -> None:
    assert kept(["Product Name: Workshop, UIN: XYZTRIP24097V012324"] * 5) == PAGES


def test_the_sentence_goes_on_behind_it() -> None:
    texts = [line for n, thing in enumerate(THINGS, 1) for line in (*page(thing), f"TR-7 (01-24) {n}")]
    begins = [line.runs_on for line in without_page_marks(texts)[0] if line.text.startswith("We insure the")]
    assert begins == [False, True, True, True, True]


def test_lines_that_do_not_count_on_are_wording() -> None:
    feet = [
        "The most we pay is 500",
        "The most we pay is 250",
        "The most we pay is 500",
        "The most we pay is 900",
        "The most we pay is 100",
    ]
    assert [t for t in kept(feet) if t not in PAGES] == feet


def test_headings_that_come_back_are_wording() -> None:
    feet = ["What we do not pay"] * 5
    assert [t for t in kept(feet) if t not in PAGES] == feet
