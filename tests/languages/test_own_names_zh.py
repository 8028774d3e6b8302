"""What a Chinese wording calls its two sides, told by who pays and who must do things."""

from __future__ import annotations

from wordcheck.languages.own_names import parties_as_known
from wordcheck.languages.own_names_zh import known_parties_zh, sides_of_zh

POOL = (
    "抢险的支出，由共保体补偿。重建的支出，由共保体补偿。停工期间的净利润，由共保体补偿。"
    "参保企业应当如实填报。参保企业应当接受检测。参保企业应当于十日内告知主承保方。"
)
USUAL = "保险人负责赔偿。" * 4 + "由共保体补偿。由共保体补偿。由共保体补偿。"


def test_who_pays_again_and_again_is_the_insurer_and_who_must_do_things_the_insured() -> None:
    assert sides_of_zh(POOL) == {"共保体": "insurer", "参保企业": "insured"}


def test_names_are_written_as_the_usual_ones_and_every_character_keeps_its_place() -> None:
    known = known_parties_zh(POOL)
    assert len(known) == len(POOL)
    assert "由保险人补偿" in known
    assert "被保险人应当如实填报" in known
    assert parties_as_known(POOL, "zh") == known


def test_a_wording_with_the_usual_name_is_left_as_it_is() -> None:
    assert known_parties_zh(USUAL) is USUAL


def test_what_others_pay_makes_no_insurer() -> None:
    assert sides_of_zh("由第三者承担。由第三者承担。由第三者承担。由人民法院裁定。") == {}
    assert sides_of_zh("由本社承担。由会员承担。由本社承担。由会员承担。由本社承担。由会员承担。") == {}


def test_the_usual_names_in_other_words_are_told_and_plans_are_no_parties() -> None:
    assert known_parties_zh("承保方赔付后，投保方应当协助承保人。") == "保险人赔付后，投保人应当协助保险人。"
    plan = "承保方案与投保方式由保险人公布。"
    assert known_parties_zh(plan) == plan
