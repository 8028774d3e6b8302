"""Inflected forms: every one that a wording uses is among them."""

from __future__ import annotations

import pytest

from wordcheck.languages.inflection_en import inflections


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("loss", {"losses"}),
        ("policy", {"policies"}),
        ("pay", {"pays", "paid", "paying"}),
        ("exclude", {"excludes", "excluded", "excluding"}),
        ("cancel", {"cancels", "cancelled", "cancelling", "canceled", "canceling"}),
        ("permit", {"permitted", "permitting"}),
        ("discover", {"discovered", "discovering"}),
        ("notify", {"notifies", "notified", "notifying"}),
        ("breach", {"breaches", "breached"}),
        ("arise", {"arose", "arisen", "arising"}),
        ("reasonable effort", {"reasonable efforts"}),
        ("die", {"dies", "died", "dying"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
        ("occur", {"occurred", "occurring"}),
        ("submit", {"submitted", "submitting"}),
        ("bear", {"bore", "borne"}),
        ("third party", {"third parties"}),
        ("criterion", {"criteria"}),
        ("knife", {"knives"}),
        ("sell", {"sold"}),
        ("rely", {"relied", "relying"}),
        ("panic", {"panicked", "panicking"}),
        ("focus", {"focuses", "focused"}),
    ],
)
def test_forms(word: str, wanted: set[str]) -> None:
    assert wanted <= set(inflections(word))


def test_the_phrase_itself_comes_first_and_nothing_twice() -> None:
    made = inflections("cost")
    assert made[0] == "cost"
    assert len(made) == len(set(made))
