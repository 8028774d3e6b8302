"""Words that would stand in the hole of a numbered glossary."""

from __future__ import annotations

from tests.meaning.support import wording

GLOSSARY = (
    "1. Definitions\n1.1 **Ambulance** means a vehicle for the sick.\n1.2 **Hospital** means a place with beds.\n"
    "1.3 **Medically Necessary Care** means what a doctor asks for.\n1.5 **Migration** means a move to another product.\n"
    "1.6 **Network** means the places with which we have a contract.\n2. Claims\n"
)


def test_words_far_more_often_in_capitals_than_any_other_are_missed_though_a_space_stands_before_letters() -> None:
    said = "\n".join(f"2.{n} A report by Medical Practitioner number {n} is asked for." for n in range(1, 12))
    text = f"{GLOSSARY}{said}\n2.12 The cost of Medication is paid."
    assert [t.name for t in wording(text).terms if not t.definitions] == ["Medical Practitioner"]


def test_without_a_hole_such_words_are_left_alone() -> None:
    said = "\n".join(f"2.{n} A report by Medical Practitioner number {n} is asked for." for n in range(1, 12))
    whole = GLOSSARY.replace("1.5 **Mig", "1.4 **Mig").replace("1.6 **Net", "1.5 **Net")
    assert "Medical Practitioner" not in [t.name for t in wording(f"{whole}{said}").terms if not t.definitions]
