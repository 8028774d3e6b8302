"""Members of an exclusion whose words only judge or compare."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, run

RULE = flag("severity note certainty likely find gap of exclusion as w in exclusion")


@pytest.mark.parametrize(
    "member",
    ["incidents of an exceptional character", "other matters of a comparable kind", "acts that we find unsuitable"],
)
def test_a_member_without_content_is_told(tmp_path: Path, member: str) -> None:
    text = f"1. Exclusions\nWe will not pay for:\n(a) rust;\n(b) {member};\n(c) vermin."
    assert [f.anchor.quote for f in run(tmp_path, RULE, text).findings] == [member]


@pytest.mark.parametrize("member", ["special glass", "any other vehicle", "normal wear", "similar losses of 5%", "war"])
def test_one_word_with_a_meaning_of_its_own_is_enough(tmp_path: Path, member: str) -> None:
    text = f"1. Exclusions\nWe will not pay for:\n(a) rust;\n(b) {member};\n(c) vermin."
    assert not run(tmp_path, RULE, text).findings


def test_chinese_members_are_read_word_by_word(tmp_path: Path) -> None:
    text = "第一条 责任免除\n下列损失，保险人不负责赔偿：\n（一）战争；\n（二）与上述原因性质相近的事件；\n（三）性质恶劣的盗窃。"
    assert [f.anchor.quote for f in run(tmp_path, RULE, text).findings] == ["与上述原因性质相近的事件"]
