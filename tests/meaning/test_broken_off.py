"""Chinese paragraphs that stop without a mark."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.broken_off import broken_off
from wordcheck.meaning.broken_off_en import broken_off_en

CLAUSES = (
    "保险人按照本合同的约定负责赔偿。",
    "投保人应当按照约定交付保险费。",
    "被保险人请求赔偿的，应当提交证明。",
    "保险人应当及时核定损失的金额。",
    "核定之后，保险人支付保险赔款。",
    "双方发生争议的，由双方协商解决。",
    "本合同的订立适用中国法律的规定。",
    "保险期间以保险单载明的起讫为准。",
    "本条款未尽事宜，依照法律的规定。",
)


def written(*changed: tuple[int, str]) -> str:
    """The clauses, some of them replaced, as articles."""
    clauses = [dict(changed).get(n, c) for n, c in enumerate(CLAUSES, start=1)]
    numbers = "一二三四五六七八九"
    return "\n".join(f"第{numbers[n]}条 {c}" for n, c in enumerate(clauses))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (written((3, "被保险人请求赔偿的，应当提交")), ["被保险人请求赔偿的，应当提交"]),
        (written((6, "双方发生争议的，由双方协商解决；及")), []),
        (written((6, "双方发生争议的，由双方协商解决")), ["双方发生争议的，由双方协商解决"]),
        (written(), []),
        (written((3, "被保险人请求赔偿的，应当提交\n损失清单和发票。")), []),
        (written(*((n, c[:-1]) for n, c in enumerate(CLAUSES, start=1))), []),
        (written((3, "每次事故的赔偿金额，不超过责任限额的2")), ["每次事故的赔偿金额，不超过责任限额的2"]),
        (written((3, "赔偿金额不超过责任限额和免赔额的总和")), ["赔偿金额不超过责任限额和免赔额的总和"]),
        (written((3, "一级，轻度受损 二级 中度受损 三级 重度受损")), ["一级，轻度受损 二级 中度受损 三级 重度受损"]),
        (written((3, "一级 轻度受损 二级 中度受损 三级 重度受损")), []),
        (written((3, "下列疾病：第1类：肿瘤1、原位癌2、皮肤癌第2类：神经系统相关的疾病")), []),
        (written((3, "一项保险保险金后，对另一疾病的责任责任也同时终止")), []),
        (written((3, "保险人应当承担前列腺癌除外的给付责任 19楼 S/?(kM#b Q")), []),
        (
            written(
                (3, "请您注意：\n• 请您仔细阅读保险人提供的保险条款\n• 请您特别留意，条款中黑色加粗和有灰色底纹的内容")
            ),
            [],
        ),
        (
            written((3, "雇员：指与被保险人订立劳动合同\n泄露：指信息被无权的人知悉。")),
            ["雇员：指与被保险人订立劳动合同"],
        ),
        (written((3, "赔偿金额的计算，按照下列公式")), []),
        (
            written(
                (3, "继承人为未成年人时，由监护人代其申请，监护人还必须\n12有效证件：指证明身份的证件。\n提供证明。")
            ),
            [],
        ),
        (written((5, "赔款按照下列公式计算，保险赔款＝损失金额×赔付比例")), []),
    ],
)
def test_only_a_paragraph_that_stands_out_and_cannot_go_on_is_told(text: str, told: list[str]) -> None:
    read = wording(text)
    assert [s.of(read.text) for s in broken_off(read)] == told


def test_where_no_line_is_cut_any_paragraph_without_a_mark_breaks_off() -> None:
    text = [f"第{n}条 保险人按照第{n}项约定承担相应的赔偿责任。" for n in range(1, 25)]
    text[6] = "第7条 合同效力终止的，保险人退还"
    text.insert(7, "双方另有约定的，从其约定处理有关事项。")
    found = wording("\n".join(text))
    assert [s.of(found.text) for s in broken_off(found)] == ["合同效力终止的，保险人退还"]


def test_an_item_that_lost_its_end_is_no_heading() -> None:
    text = written(
        (
            3,
            "被保险人请求赔偿的，应当提交：\n（一）保险单正本、出险通知书；\n（二）财产损失清单、费用单据；\n（三）其他与确认损失的性质、金额有关的文件、资料和凭",
        )
    )
    found = wording(text)
    assert [s.of(found.text) for s in broken_off(found)] == ["其他与确认损失的性质、金额有关的文件、资料和凭"]


def test_in_a_text_without_marks_the_end_of_a_paragraph_within_a_word_is_told() -> None:
    bare = [(n, c[:-1]) for n, c in enumerate(CLAUSES, start=1)]
    found = wording(
        written(
            *bare,
            (3, "变更合同的，应当通知被保险人，并向投"),
            (5, "解除合同的，应当向投保人送达通知，向投保人退还保险费，向投保人说明理由"),
        )
    )
    assert [s.of(found.text) for s in broken_off(found)] == ["变更合同的，应当通知被保险人，并向投"]


def test_a_file_that_has_a_paragraph_for_each_line_of_the_page_breaks_nothing_off() -> None:
    lines = "\n\n".join(
        f"We pay for the cost of repair number {n} of\n\nthe building and what it holds." for n in range(10)
    )
    cut = f"# Policy\n\n{lines}\n\nWe do not pay on account of any\n\nClaim first made before the policy begins.\n"
    assert not list(broken_off_en(wording(cut)))


def test_a_heading_that_stayed_with_the_paragraph_before_it_breaks_nothing_off() -> None:
    found = wording(written((3, "被保险人请求赔偿的，应当提交证明。 赔偿处理")))
    assert list(broken_off(found)) == []


def test_a_paragraph_that_stops_within_brackets_breaks_off() -> None:
    made = wording(written((4, "本合同承保在境内（不含港澳台地区）登记的船只，以及在合同（以下")))
    assert [s.of(made.text)[-3:] for s in broken_off(made)] == ["（以下"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Accident reports.\n- Repair of the\n- Medical records.", ["Repair of the"]),
        ("The costs are paid for the\n\n- repair of data;\n- hire of tools.", []),
        ("We pay within 30 days of the\n\n## 2. Law\n\nEnglish law applies.", ["y within 30 days of the"]),
        ("We pay the cost that is borne by the\n\nhirer of the tools.", []),
        (
            "- Accident reports.\n- Repair of the\n- Medical records.\n- Hire of a\n- Towing.",
            [],
        ),  # a conversion cut them
    ],
)
def test_an_english_paragraph_ends_with_no_article(text: str, told: list[str]) -> None:
    made = wording(f"# Policy\n\n## 1. Papers\n\n{text}\n", "wording.md")
    assert [s.of(made.text)[-23:].strip("- ") for s in broken_off_en(made)] == told


@pytest.mark.parametrize("heading", ["投保人、被保险人或者受益人义务", "（二）伤残保险金、住院津贴保险金受益人"])
def test_a_heading_of_several_parties_or_benefits_breaks_nothing_off(heading: str) -> None:
    text = written((3, f"被保险人请求赔偿的，应当提交证明。\n{heading}"))
    assert list(broken_off(wording(text))) == []


def test_a_sentence_that_stops_at_a_party_breaks_off() -> None:
    text = written((3, "保险人应当将核定结果通知被保险人、受益人"))
    assert [s.of(text) for s in broken_off(wording(text))] == ["保险人应当将核定结果通知被保险人、受益人"]
