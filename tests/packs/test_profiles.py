"""The shipped profiles: each kind of document comes under exactly one, and a filing can tell what the words do not."""

from __future__ import annotations

import pytest

from wordcheck.api import check, load_packs
from wordcheck.rulelang import RuleSet

HOME = "Home insurance\n1. We insure your home and your family.\n2. The excess is £100.\n"
BRITISH = "3. We are authorised by the Financial Conduct Authority; the Financial Ombudsman Service may help you.\n"
CYBER = "Cyber insurance\n1. The Insurer pays loss from a data breach, network interruption and privacy claims.\n"
CHINESE = "{}保险条款\n第一条 保险人按照本保险合同约定负责赔偿。\n第二条 因战争造成的损失，保险人不负责赔偿。\n"


@pytest.fixture(scope="module")
def packs() -> RuleSet:
    return load_packs()


@pytest.mark.parametrize(
    ("text", "filing", "profile"),
    [
        (HOME, {}, "en-consumer"),
        (HOME + BRITISH, {}, "uk-consumer"),
        (HOME, {"buyer": "commercial"}, "en-commercial"),
        (CYBER, {}, "en-cyber"),
        (CYBER, {"jurisdiction": "us"}, "us-cyber"),
        (CYBER, {"jurisdiction": "uk", "market": "lloyds"}, "lloyds-cyber"),
        (CHINESE.format("家庭财产"), {}, "zh-consumer"),
        (CHINESE.format("公众责任"), {}, "zh-commercial"),
        (CHINESE.format("网络安全"), {}, "zh-cyber"),
        (CHINESE.format("个人账户资金"), {}, "zh-personal-fraud"),
    ],
)
def test_one_profile_fits(packs: RuleSet, text: str, filing: dict[str, str], profile: str) -> None:
    assert check(text.encode(), packs, name="wording.md", filing=filing).profile == profile


def test_discretion_is_graver_towards_a_consumer(packs: RuleSet) -> None:
    clause = "3. Claims\nRepairs are chosen by us at our sole discretion.\n"
    found = {
        text: {f.rule.code: f.severity.value for f in check(text.encode(), packs, name="wording.md").findings}
        for text in (HOME + clause, CYBER + clause)
    }
    assert found[HOME + clause]["EN-OS-001"] == "warning"
    assert found[CYBER + clause]["EN-OS-001"] == "note"


def test_readability_statutes_leave_commercial_forms_alone(packs: RuleSet) -> None:
    report = check(CYBER.encode(), packs, name="wording.md", filing={"jurisdiction": "us"})
    why = {n.rule.code: n.why.en for n in report.not_run}
    assert "life, health and personal lines" in why["US-RD-014"]


def test_a_wording_behind_one_of_another_kind_is_checked_all_the_same(packs: RuleSet) -> None:
    text = "".join(
        f"{name}保险条款\n总则\n第一条 本保险合同由保险条款、投保单、保险单组成。\n保险责任\n第二条 火灾造成的损失，保险人负责赔偿。\n"
        "责任免除\n第三条 一切间接损失，无论何种原因造成，保险人不负责赔偿。\n保险期间\n第四条 保险期间为一年。\n"
        "赔偿处理\n第五条 保险人按实际损失赔偿。\n争议处理\n第六条 争议由人民法院管辖。\n"
        for name in ("企业财产综合", "家庭财产综合")
    )
    report = check(text.encode(), packs, name="two.md")
    assert [w.buyer for w in report.wordings] == ["commercial", "consumer"]
    assert {v.wording for v in report.verdicts if v.outcome.value == "met"} == {0, 1}
    assert {f.wording for f in report.findings} == {0, 1}
