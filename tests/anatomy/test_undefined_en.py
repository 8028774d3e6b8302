"""English words that carry the mark of a defined term and are defined nowhere."""

from __future__ import annotations

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
