"""A period that the same words give with two values."""

from __future__ import annotations

from tests.meaning.support import wording
from wordcheck.meaning.figures.twin_periods import twin_periods

_FORMULA = "（{n}）疾病首次确诊{days}天后，仍遗留一项下列障碍：不能行走。\n"


def _told(text: str) -> list[str]:
    made = wording(text)
    return [d.evidence[0].span.of(made.text) for d in twin_periods(made)]


def test_a_formula_with_one_other_value_is_odd_only_where_it_comes_often() -> None:
    days = {"often": (180, 180, 180, 180, 270), "seldom": (180, 180, 270), "scale": (30, 60, 90, 120, 150)}
    text = {
        name: "第一条 疾病：\n" + "".join(_FORMULA.format(n="一二三四五"[i], days=d) for i, d in enumerate(one))
        for name, one in days.items()
    }
    assert _told(text["often"]) == ["270天"]
    assert _told(text["seldom"]) == []
    assert _told(text["scale"]) == []


def test_the_day_counted_in_is_the_last_one() -> None:
    assert _told("第一条 自生效之日起270日内（含第180日）身故的，退还保险费。") == ["270日"]
    assert _told("第一条 自生效之日起180日内（含第180日）身故的，退还保险费。") == []


def test_neighbours_differ_by_right_where_they_say_something_else() -> None:
    tail = "prior to the effective date of the policy issued by the insurer"
    list_of_two = "1. An earlier illness is one:\n(a) treated within 36 months {one};\n(b) for which advice was given within 54 months {other}.\n"
    assert _told(list_of_two.format(one=tail, other=tail)) == ["54 months"]
    assert _told(list_of_two.format(one=tail, other="after the renewal of it, wherever the doctor practises")) == []


def test_neighbours_with_names_of_their_own_differ_by_right() -> None:
    tail = "for each of the admitted claims of the insured person under the policy"
    named = (
        "1. Expenses:\n(a) Before the stay: no more than 60 days {t};\n(b) Behind the stay: no more than 90 days {t}.\n"
    )
    others = "1. Expenses:\n(a) a single adult waits for 48 days {t};\n(b) any other family waits for 24 days {t}.\n"
    plain = "1. Expenses:\n(a) nursing is paid for 60 days {t};\n(b) lodging is paid for 90 days {t}.\n"
    assert _told(named.format(t=tail)) == []
    assert _told(others.format(t=tail)) == []
    assert _told(plain.format(t=tail)) == ["90 days"]
