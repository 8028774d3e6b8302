"""Consent that one sentence asks for and another, or the rest of the same one, does not."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.permissions import two_permissions

_EN = "1. CONDITIONS\n1.1 {}\n1.2 {}\n"
_ZH = "第一条 {}\n第二条 {}\n第三条 保险人应当及时赔偿。\n"
_SECRETS = {"en": "We will keep your secrets.", "zh": "保险人应当保密。"}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("You must not settle any claim without our consent.", "You may settle a claim without asking us.", True),
        ("You must not settle any claim without our consent.", "You may settle any claim within the excess without our consent.", False),
        ("We will not settle a claim without your consent, and may settle it on any terms we choose whether or not you agree.", "", True),
        ("We will not settle any Claim without the consent of the Named Insured, but may settle any Claim it deems expedient.", "", True),
        ("We will not settle any Claim without the consent of the Named Insured, but may investigate any Claim it deems expedient.", "", False),
        ("The Insured shall not incur Claim Expenses without the consent of the Insurer.", "The Insured need not obtain the consent of the Insurer before incurring Claim Expenses.", True),
        ("The Insurer shall not settle any Claim without the consent of the Named Insured.", "The consent of the Named Insured is not required to settle any Claim.", True),
        ("The Insured shall not admit liability without the consent of the Insurer.", "The Insurer may settle any claim without the consent of the Insured.", False),
        ("You must not settle any claim without our consent.", "If we do not reply within ten days you may settle the claim without our consent.", False),
        ("You must not admit liability unless we agree.", "You may admit liability without our agreement.", True),
        ("You may not incur costs without our consent. Our consent is not needed for costs of the first 48 hours.", "", False),
    ],
)  # fmt: skip
def test_consent_is_asked_for_or_not(one: str, other: str, told: bool) -> None:
    assert bool(list(two_permissions(wording(_EN.format(one, other or _SECRETS["en"]))))) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("未经保险人书面同意，被保险人不得对第三者作出任何承诺、和解或者付款。", "被保险人可以自行与第三者和解，无须经保险人同意。", True),
        ("未经保险人书面同意，被保险人不得对第三者作出任何承诺、和解或者付款。", "保险人可以自行与第三者和解。", False),
        ("保险人有权与第三者和解，但和解应当经被保险人同意，被保险人不同意的，不影响保险人和解。", "", True),
        ("未经保险人同意，被保险人不得与第三者和解。", "赔偿金额在免赔额以内的，被保险人可以自行和解。", False),
        ("未经保险人同意，被保险人不得承认责任。", "被保险人承认责任无须取得保险人同意。", True),
        ("未经保险人同意，被保险人不得聘请律师。", "被保险人可以自行聘请会计师。", False),
    ],
)  # fmt: skip
def test_consent_is_asked_for_or_not_in_chinese(one: str, other: str, told: bool) -> None:
    assert bool(list(two_permissions(wording(_ZH.format(one, other or _SECRETS["zh"]))))) is told
