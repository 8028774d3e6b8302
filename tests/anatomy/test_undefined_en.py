"""English words that carry the mark of a defined term and are defined nowhere."""

from __future__ import annotations

import wordcheck
from tests.meaning.support import wording

NAMES = ("alarm", "bond", "cable", "device", "entry", "fence", "gate", "hoist")
GLOSSARY = "".join(f'"{n.title()}" means a thing of its own kind that is fixed to the ground.\n' for n in NAMES)


def _undefined(text: str) -> list[tuple[str, str]]:
    return [(t.name, t.mark) for t in wording(text).terms if not t.definitions]


def _quoted(more: str) -> str:
    uses = "".join(f'{k}. The insurer pays for any "{n}" that breaks.\n' for k, n in enumerate(NAMES, 1))
    return f"COVERAGE\n{uses}{more}\nDEFINITIONS\n{GLOSSARY}"


def test_a_quoted_word_among_quoted_terms_is_undefined() -> None:
    assert _undefined(_quoted('9. The insurer pays for the "shed" in which a "device" stands.')) == [("shed", "quotes")]


def test_quoted_names_and_headings_are_no_terms() -> None:
    assert _undefined(_quoted('9. The insurer asks for the form "Moira Court" under "Exclusions".')) == []


def test_quotation_marks_say_nothing_where_terms_stand_without_them() -> None:
    uses = "".join(f"{k}. The insurer pays for any {n} that breaks.\n" for k, n in enumerate(NAMES, 1))
    assert _undefined(f'COVERAGE\n{uses}9. The insurer pays for the "shed".\nDEFINITIONS\n{GLOSSARY}') == []


def _capitals(more: str) -> str:
    uses = "".join(f"{k}. The Insurer pays for any {n.title()} that breaks.\n" for k, n in enumerate(NAMES, 1))
    return f"COVERAGE\n{uses}{more}\nDEFINITIONS\n{GLOSSARY}"


def test_a_term_without_an_article_is_told_from_a_name_by_its_words() -> None:
    said = "9. The Insurer pays costs of {0} at home. The Insurer pays fees of {0} abroad. The Insurer shares losses by {0} with others who give water or a repair."
    assert _undefined(_capitals(said.format("Water Repair"))) == [("Water Repair", "capitals")]
    assert _undefined(_capitals(said.format("Lower Pemberton"))) == []


def test_a_slip_into_small_letters_does_not_hide_a_term() -> None:
    often = " ".join(
        f"The Insurer pays the Repair Charge for {n} damage." for n in ("wind", "rain", "fire", "snow", "hail")
    )
    once = "The insured shows what the repair charge was."
    assert _undefined(_capitals(f"9. {often} {once}")) == [("Repair Charge", "capitals")]
    assert _undefined(_capitals(f"9. {often} {once} {once} {once}")) == []


def test_a_paper_or_a_cover_of_that_name_explains_itself() -> None:
    often = " ".join(f"The Insurer asks for the Repair Certificate after {n} damage." for n in ("wind", "rain", "fire"))
    assert _undefined(_capitals(f"9. {often}")) == []


def _bold(more: str, glossary: str = GLOSSARY.replace('"', "**")) -> str:
    uses = "".join(
        f"{k}. **Insurer** pays for any **{n}** that breaks, and any **{n}** that is lost.\n\n"
        for k, n in enumerate(NAMES, 1)
    )
    insurer = "**Insurer** means the company that bears the risk of the ground.\n\n"
    return f"# Sample Policy\n\n## COVERAGE\n\n{uses}{more}\n\n## DEFINITIONS\n\n{insurer}" + glossary.replace(
        ".\n", ".\n\n"
    )


def _undefined_in_markdown(text: str) -> list[tuple[str, str]]:
    return [(t.name, t.mark) for t in wordcheck.parse(text.encode(), name="a.md")[0].terms if not t.definitions]


def test_an_ordinary_word_that_is_bold_wherever_it_stands_is_a_term() -> None:
    often = "9. We ask the **policyholder** to call. If the **policyholder** is away, any friend of the **policyholder** may call."
    assert _undefined_in_markdown(_bold(often)) == [("policyholder", "bold")]


def test_a_word_that_is_bold_for_its_weight_stands_plain_elsewhere() -> None:
    often = "9. We do **insist** that you call. You may **insist** on an answer. We do not insist on a letter; you need not insist, and nobody else should insist."
    assert _undefined_in_markdown(_bold(often)) == []


def test_another_form_of_a_defined_word_is_defined() -> None:
    glossary = GLOSSARY.replace('"', "**") + "**Lease** means a right to use the ground.\n"
    often = "9. **Insurer** pays for a **lease** of land that is **leased** and for any **leaseholder** whose land is **leased** to any **leaseholder**."
    assert _undefined_in_markdown(_bold(often, glossary)) == []


def test_a_heading_of_the_glossary_without_words_has_no_meaning() -> None:
    entries = "".join(f"### 2.{k} {n.title()}\n\nmeans a thing of its own kind.\n\n" for k, n in enumerate(NAMES, 1))
    said = "## 1. COVER\n\nThe insurer pays for an alarm, a bond and a cable. A bond must be kept.\n\n## 2. DEFINITIONS\n\n"
    assert _undefined_in_markdown(said + entries) == []
    gone = entries.replace("### 2.2 Bond\n\nmeans a thing of its own kind.", "### 2.2 Bond")
    assert _undefined_in_markdown(said + gone) == [("Bond", "definitions")]


def test_a_name_beside_its_defined_kind_is_a_term() -> None:
    once = "9. The Insurer pays for no Gate Theft or Gate Failure. The Insurer may look into a Gate Failure."
    glossary = '"Gate Theft" means that a gate is carried away.\n'
    assert _undefined(_capitals(once) + glossary) == [("Gate Failure", "capitals")]
