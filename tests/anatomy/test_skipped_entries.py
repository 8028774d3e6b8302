"""Entries that a numbered English glossary skips."""

from __future__ import annotations

from tests.meaning.support import wording

_LISTED = ("Alarm", "Bond", "Cable", "Device", "Entry", "Fence", "Gate", "Hoist", "Jetty")


def _undefined(text: str, name: str = "wording.txt") -> list[str]:
    return [t.name for t in wording(text, name).terms if not t.definitions and t.uses]


def _text(numbers: tuple[int, ...], listed: tuple[str, ...] = _LISTED, between: str = "") -> str:
    entries = [f"{n}. “{t}” means a thing of its own kind that is fixed to the ground.\n" for n, t in zip(numbers, listed, strict=True)]  # fmt: skip
    glossary = "".join(entries[:8]) + between + "".join(entries[8:])
    use = "We pay for the repair of the Iron Mast after a storm.\n"
    return f"COVERAGE\nA. {use}B. We also pay when the Iron Mast falls.\nC. You must keep the Iron Mast dry.\nDEFINITIONS\n{glossary}"


def test_the_term_that_would_stand_in_the_hole_by_the_alphabet_is_named() -> None:
    assert _undefined(_text((1, 2, 3, 4, 5, 6, 7, 8, 10))) == ["Iron Mast"]


def test_a_list_without_a_hole_names_nothing() -> None:
    assert _undefined(_text((1, 2, 3, 4, 5, 6, 7, 8, 9))) == []


def test_a_list_that_does_not_follow_the_alphabet_names_nothing() -> None:
    mixed = ("Jetty", "Bond", "Gate", "Device", "Alarm", "Fence", "Cable", "Hoist", "Entry")
    assert _undefined(_text((1, 2, 3, 4, 5, 6, 7, 8, 10), mixed)) == []


def test_an_entry_that_stands_there_in_another_form_leaves_no_hole() -> None:
    assert _undefined(_text((1, 2, 3, 4, 5, 6, 7, 8, 10), between="9. (deleted by endorsement)\n")) == []


def test_bold_words_are_named_from_their_first_use() -> None:
    defined = ("Backup", "Claim", "Insurer", "Malware", "Outage")
    entries = "\n\n".join(f"3.{n} **{t}** means a thing of its own kind in this policy." for n, t in zip((1, 2, 3, 4, 6), defined, strict=True))  # fmt: skip
    text = f"# Policy\n\n## 1. Cover\n\n1.1 The **Insurer** agrees with the **Named Insured** to pay each **Claim**.\n\n## 3. Definitions\n\n{entries}\n"
    assert _undefined(text, "wording.md") == ["Named Insured"]


_GLOSSARY = (
    "1. Definitions\n1.1 **Ambulance** means a vehicle for the sick.\n1.2 **Hospital** means a place with beds.\n"
    "1.3 **Medically Necessary Care** means what a doctor asks for.\n1.5 **Migration** means a move to another product.\n"
    "1.6 **Network** means the places with which we have a contract.\n2. Claims\n"
)


def test_words_far_more_often_in_capitals_than_any_other_are_missed_though_a_space_stands_before_letters() -> None:
    said = "\n".join(f"2.{n} A report by Medical Practitioner number {n} is asked for." for n in range(1, 12))
    text = f"{_GLOSSARY}{said}\n2.12 The cost of Medication is paid."
    assert [t.name for t in wording(text).terms if not t.definitions] == ["Medical Practitioner"]


def test_without_a_hole_such_words_are_left_alone() -> None:
    said = "\n".join(f"2.{n} A report by Medical Practitioner number {n} is asked for." for n in range(1, 12))
    whole = _GLOSSARY.replace("1.5 **Mig", "1.4 **Mig").replace("1.6 **Net", "1.5 **Net")
    assert "Medical Practitioner" not in [t.name for t in wording(f"{whole}{said}").terms if not t.definitions]


_NUMBERED = (
    "1. Definitions\n1.1 **Hospital** means a place with beds.\n1.2 **Policy** means this text.\n1.3 **Rider** means an added text.\n"
    "1.4 **Third Party** means anyone else.\n1.6 **We** means the insurer.\n2. Claims\n"
)


def test_a_phrase_that_fits_the_hole_is_named_though_it_mostly_stands_in_small_letters() -> None:
    said = "2.1 The Thirty Days Waiting Period begins at once.\n2.2 No waiting period runs twice.\n2.3 A waiting period ends at noon.\n"
    assert _undefined(_NUMBERED + said + "2.4 Toll Roads are closed.\n") == ["Waiting Period"]


def test_what_is_cut_off_a_longer_defined_name_is_not_named() -> None:
    said = "".join(f"2.{n} The Third Party Waiver {n} is void.\n" for n in range(1, 5))
    defined = _NUMBERED.replace("1.4 **Third Party**", "1.4 **Third Party Waiver**")
    assert _undefined(defined + said) == []


def test_a_name_that_begins_as_its_neighbours_do_fits_between_them() -> None:
    listed = (
        "1. Definitions\n1.1 **Hospital** means a place with beds.\n1.2 **Insured** means you.\n1.3 **Policy Period** means the time shown.\n"
        "1.5 **Policy Schedule** means the sheet.\n1.6 **Rider** means an added text.\n2. Claims\n"
    )
    said = "".join(f"2.{n} In each Policy Year the limit {n} is renewed.\n" for n in range(1, 5))
    assert _undefined(listed + said) == ["Policy Year"]
