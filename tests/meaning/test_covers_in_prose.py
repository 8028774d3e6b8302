"""Covers of wordings without headings or numbers, and of paragraphs that leave a cover to choice."""

from __future__ import annotations

import wordcheck
from tests.anatomy.trees import only

BARE = """Little Shop Shield

This leaflet and your certificate are the contract. Cover starts on the day shown and runs for one year.
Where a hacker deletes your files, we pay the people who rebuild them from backups.
If an attack takes your till system down, we pay the profit you lose after the first day.
Only if there is a tick on your certificate, we pay a ransom that you hand over to a criminal who threatens to publish your files, once we agree.
We do not pay for:
new computers;
war.
Once we have paid we may claim from the person at fault.
"""


def states(text: str) -> dict[str, str]:
    """The state of each cover, by key."""
    return {s.key: s.state.value for s in wordcheck.covers(only(text), every_line=True)[0].statuses}


def test_paragraphs_without_heading_or_number_grant_and_exclude() -> None:
    found = states(BARE)
    assert (found["C05"], found["C07"], found["C10"], found["C06"]) == ("granted", "granted", "optional", "excluded")


def test_a_wording_without_headings_is_still_said_to_be_undivided() -> None:
    assert any(u.kind.name == "UNDIVIDED" for u in only(BARE * 12).manuscript.unread)


def test_insured_members_whose_systems_stop_are_no_custom_that_is_gone() -> None:
    text = "网络安全保障规约\n保险责任\n第一条 会员的系统受侵停止运转，会员由此少得的利润，保险人负责赔偿。\n责任免除\n第二条 战争，保险人不负责赔偿。"
    assert states(text)["C20"] == "silent"
