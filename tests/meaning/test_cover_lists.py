"""Lists that stand in the place of a part of a cover, and lists within exclusions."""

from __future__ import annotations

import wordcheck
from tests.meaning.support import wording
from tests.meaning.test_covers import mapped


def _parts(text: str, kind: str, n: int = 0) -> list[str]:
    found = mapped(text)
    return [" ".join(p.span.of(text).split()) for p in found.covers[n].parts if p.part == kind]


def test_items_that_each_grant_are_covers_of_their_own() -> None:
    part = (
        "{} {}保险\n保险责任\n- 在保险期间内，由于自然灾害造成保险标的直接物质损失，保险人负责赔偿。\n"
        "- 保险事故发生后，被保险人为减少损失支付的必要费用（以下简称“施救费用”），保险人负责赔偿。\n责任免除\n- 下列原因造成的损失，保险人不负责赔偿：\n- 战争。\n- 核辐射。\n"
    )
    text = (
        "综合保险条款\n总则\n- 本保险合同由保险条款组成。\n"
        + part.format("第一部分", "财产")
        + part.format("第二部分", "工程")
    )
    (found,) = wordcheck.covers(wording(text, "wording.md"))
    assert [c.name for c in found.covers] == ["保险标的直接物质损失", "施救费用"] * 2


def test_lines_without_a_mark_below_a_colon_are_the_list() -> None:
    text = "保险责任\n第一条 由于保险事故引起的下列必要的、合理的费用，保险人也负责赔偿：\n修理引起的鉴定费用和运输费用。\n第二条 因火灾造成的损失，保险人负责赔偿。\n责任免除\n第三条 战争造成的损失，保险人不负责赔偿。\n"
    assert _parts(text, "loss") == ["修理引起的鉴定费用和运输费用"]


def test_an_open_lead_in_is_completed_by_its_items() -> None:
    text = (
        "I. INSURING AGREEMENTS\nA. Third Party Coverages\nThe Insurer will pay on behalf of an Insured damages that the Insured must pay as the result of a claim first made during the policy period alleging a:\n"
        "1. Media\nmedia wrongful act;\n2. Privacy\nprivacy wrongful act.\nII. EXCLUSIONS\nA. War.\n"
    )
    assert _parts(text, "trigger")[-1] == "media wrongful act"
    assert _parts(text, "trigger", 1)[-1] == "privacy wrongful act"


def test_a_cause_that_begins_with_a_time_is_told_whole() -> None:
    text = "保险责任\n第一条 雇员因下列情形之一受伤的，保险人负责赔偿：\n（一）在工作时间和工作场所内，因工作原因遭受意外事故的；\n（二）因工外出期间，由于工作原因下落不明的。\n责任免除\n第二条 战争造成的损失，保险人不负责赔偿。\n"
    assert _parts(text, "trigger")[0] == "在工作时间和工作场所内，因工作原因遭受意外事故的"


def test_a_list_of_exceptions_ends_where_the_bullet_of_its_lead_in_comes_again() -> None:
    text = (
        "COVER\n1. We will pay for theft of your belongings.\nWHAT IS NOT COVERED\n• Theft from a vehicle unless:\na. all windows are closed\nb. the items are hidden from view.\n"
        "• Theft by your tenants.\n• Confiscation by Customs.\n"
    )
    found = mapped(text)
    returned = " ".join(w.span.of(text) for w in found.write_backs)
    assert "hidden from view" in returned
    assert "tenants" not in returned
    assert "Customs" not in returned
