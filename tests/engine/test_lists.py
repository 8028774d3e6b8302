"""Lists: what joins their members, how they close, whether their letters are used once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, run

FRAME = (
    "1. Property means {lead}\n(a) the house;\n(b) the garage{second}\n(c) the garden{third}\n2. The premium is due.\n"
)


@pytest.mark.parametrize(
    ("lead", "second", "third", "found"),
    [
        ("all these:", ";", ".", ["the garden."]),
        ("all these:", "; and", ".", []),
        ("any of the following:", ";", ".", []),
        ("all these:", "; or", ".", []),
    ],
)
def test_a_list_is_joined_or_says_how_it_counts(
    tmp_path: Path, lead: str, second: str, third: str, found: list[str]
) -> None:
    text = FRAME.format(lead=lead, second=second, third=third)
    assert quotes(run(tmp_path, flag("find gap of item as w"), text)) == found


def test_a_member_that_closes_otherwise_is_shown_and_the_last_may_end_with_a_full_stop(tmp_path: Path) -> None:
    text = "1. We do not pay for:\n(a) war;\n(b) rust.\n(c) mould;\n(d) wear.\n2. The premium is due.\n"
    assert quotes(run(tmp_path, flag("find drift of item as w"), text)) == ["rust."]


def test_letters_that_begin_again_are_shown_once(tmp_path: Path) -> None:
    text = "1. You must:\n(a) lock up; and\n(b) call.\nOnce (a) and (b) above are done, we must:\n(a) answer; and\n(b) pay.\n2. The premium is due.\n"
    assert quotes(run(tmp_path, flag("find duplicate of item as w"), text)) == ["(a) answer; and"]


def test_a_footer_between_two_members_is_no_member_without_a_mark(tmp_path: Path) -> None:
    foot = "Policy Wording of Meadow Mutual"
    later = "".join(f"\n{foot}\n{n}. Term {n}\nWe explain term {n} here." for n in range(2, 6))
    text = f"1. We do not pay for:\n(a) war;\n(b) rust;\n(c) mould;\n{foot}\n(d) frost;\n(e) smoke.{later}\n"
    assert quotes(run(tmp_path, flag("find drift of item as w"), text)) == []
