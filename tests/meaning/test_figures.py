"""Figures that cannot all hold."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.meaning.support import wording
from tests.reading.pdf_drawing import lines, manuscript, put
from wordcheck.anatomy import parse
from wordcheck.meaning.figures.disagreements import disagreements
from wordcheck.meaning.figures.same_words import same_words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一条 累计赔偿限额为人民币200万元。\n第二条 每次事故赔偿限额为人民币800万元。", "sublimit-over-limit"),
        ("第一条 等待期为十日。\n第二条 赔偿期为七日。", "waiting-over-indemnity"),
        ("第一条 被保险人应当在五日内通知保险人。\n第二条 本条款适用中国法律。\n第三条 被保险人应当在五个工作日内通知保险人。", "day-kinds"),
    ],
)  # fmt: skip
def test_what_cannot_hold_is_told_with_both_places(text: str, kind: str) -> None:
    (found,) = disagreements(wording(text))
    assert found.kind == kind
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "第一条 累计赔偿限额为人民币800万元。\n第二条 每次事故赔偿限额为人民币200万元。",
        "第一条 累计赔偿限额为人民币200万元。\n第二条 附加险累计赔偿限额为人民币900万元。\n第三条 每次事故赔偿限额为人民币800万元。",
        "第一条 等待期为八小时。\n第二条 赔偿期为七日。",
    ],
)
def test_what_may_hold_is_left_alone(text: str) -> None:
    assert [d for d in disagreements(wording(text)) if d.kind != "two-values"] == []


def test_a_row_of_a_table_and_a_sentence_are_compared() -> None:
    text = "第一条 每次事故责任限额为200万元。\n\n| 项目 | 金额 |\n| --- | --- |\n| 每次事故责任限额 | {} |\n"
    assert [d.kind for d in disagreements(wording(text.format("100万元")))] == ["two-values"]
    assert disagreements(wording(text.format("200万元"))) == ()


def test_rows_of_a_table_are_not_compared_with_one_another() -> None:
    text = "| 计划 | 金额 |\n| --- | --- |\n| 住院津贴限额 | 100元 |\n| 住院津贴限额 | 200元 |\n"
    assert disagreements(wording(text)) == ()


def test_a_sentence_that_says_nothing_but_one_sum_is_compared_with_its_like() -> None:
    text = "1. If your car breaks down we pay towing costs up to $300 for each event.\n2. English law applies.\n3. We pay towing costs up to {}.\n"
    assert [d.kind for d in disagreements(wording(text.format("$900")))] == ["two-values"]
    assert disagreements(wording(text.format("$300"))) == ()


def test_a_worked_example_states_no_limit() -> None:
    text = "1. We pay towing costs up to $300 for each event.\n2. Example\nWe pay towing costs up to $900.\n"
    assert disagreements(wording(text)) == ()


def test_a_total_is_added_up() -> None:
    text = "第一条 限额如下：\n\n| 项目 | 限额 |\n| --- | --- |\n| 医疗费用 | 30000元 |\n| 误工费用 | 20000元 |\n| 合计 | {} |\n"
    (found,) = disagreements(wording(text.format("60000元")))
    assert (found.kind, len(found.evidence)) == ("total", 3)
    assert disagreements(wording(text.format("50000元"))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "第一条 保险金额为人民币壹拾万元整（¥{}）。",
        "第一条 保险金额大写：壹拾万元整，小写：{}元。",
        "1. The limit is one hundred thousand dollars (${}).",
        "1. The limit is US${} (one hundred thousand dollars).",
    ],
)
def test_sums_in_words_and_digits(text: str) -> None:
    assert [d.kind for d in disagreements(wording(text.format("110,000")))] == ["words-and-digits"]
    assert disagreements(wording(text.format("100,000"))) == ()


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("第一条 追溯期最长不超过三年（{}）。", "三年", "五年"),
        ("第一条 保险人应当在三十（{}）日内核定。", "30", "60"),
        ("第一条 等待期为三十日（{}）。", "一个月", "二十日"),
        ("1. The extension lasts twelve months ({}).", "one year", "eighteen months"),
        ("1. You pay ten per cent ({}) of the loss.", "10%", "15%"),
    ],
)
def test_a_figure_and_the_same_one_in_brackets(text: str, right: str, wrong: str) -> None:
    assert [d.kind for d in disagreements(wording(text.format(wrong)))] == ["words-and-digits"]
    assert disagreements(wording(text.format(right))) == ()


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("第一条 医疗费用30,000元、误工费用20,000元，合计{}。", "50,000元", "60,000元"),
        ("第一条 总保险金额为{}，由房屋60万元和室内财产30万元组成。", "90万元", "100万元"),
        ("第一条 总保险金额为{}，其中房屋60万元，室内财产30万元。", "100万元", "80万元"),
        ("明细表\n房屋：60万元\n室内财产：30万元\n合计：{}\n", "90万元", "100万元"),
        ("1. The total of the sublimits, {}, consists of USD 60,000 for extortion and USD 30,000 for fraud.", "USD 90,000", "USD 99,000"),
        ("1. The total sum insured is {}, made up of USD 60,000 for buildings and USD 30,000 for contents.", "USD 90,000", "USD 99,000"),
        ("1. Sums:\n\n| Item | Year 1 (USD) | Year 2 (USD) | Total (USD) |\n| --- | --- | --- | --- |\n| Hull | 100 | 200 | {} |", "300", "350"),
    ],
)  # fmt: skip
def test_totals_in_sentences_lines_and_rows(text: str, right: str, wrong: str) -> None:
    assert [d.kind for d in disagreements(wording(text.format(wrong), "w.md"))] == ["total"]
    assert disagreements(wording(text.format(right), "w.md")) == ()


@pytest.mark.parametrize(
    "rows",
    [
        "| Agreed value | $14,700 |\n| less excess of | -$800 |\n| less instalments of | -$220 |\n| Total | $13,680 |",
        "| No. of members | 172 |\n| No. of dependants | 120 |\n| Sum insured | 300,000 |\n| Total | 87,600,000 |",
    ],
)
def test_what_is_taken_off_or_counted_is_no_part_of_a_total(rows: str) -> None:
    text = f"1. How we pay\n\n| What | Amount |\n| --- | --- |\n{rows}\n"
    assert not [d for d in disagreements(wording(text, "w.md")) if d.kind == "total"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("第一条 每次事故责任限额为{}，累计责任限额为100万元。", "50万元", "500万元"),
        ("第一条 每人责任限额为{}，每次事故责任限额为50万元。", "20万元", "80万元"),
        ("第一条 本项责任限额为100万元，其中数据恢复费用的分项限额为{}。", "50万元", "150万元"),
        ("1. The most we will pay is {} any one claim and USD 250,000 in the aggregate.", "USD 100,000", "USD 500,000"),
        ("1. Limits\n\n| Cover | Limit each claim | Aggregate limit |\n| --- | --- | --- |\n| Data | {} | USD 1,000,000 |", "USD 500,000", "USD 2,000,000"),
        ("1. Limits\n\n| Item | Limit |\n| --- | --- |\n| Data breach limit | USD 500,000 |\n| Sub-limit for notification | {} |", "USD 100,000", "USD 900,000"),
    ],
)  # fmt: skip
def test_a_limit_above_the_limit_over_it(text: str, right: str, wrong: str) -> None:
    assert [d.kind for d in disagreements(wording(text.format(wrong), "w.md"))] == ["sublimit-over-limit"]
    assert disagreements(wording(text.format(right), "w.md")) == ()


@pytest.mark.parametrize(
    ("first", "second", "same", "other"),
    [
        ("每次事故责任限额为人民币100万元。", "对每一次事故，保险人的最高赔偿金额不超过{}。", "100万元", "200万元"),
        ("营业中断损失的责任限额为50万元。", "保险人对营业中断损失的赔偿以人民币{}为限。", "50万元", "80万元"),
        ("每次事故绝对免赔额为5,000元。", "每次事故免赔额人民币{}。", "5,000元", "8,000元"),
        ("The limit of liability for each claim is USD 1,000,000.", "We will not pay more than {} for any one claim.", "USD 1,000,000", "USD 2,000,000"),
        ("The deductible is USD 10,000 for each claim.", "You bear the first {} of each claim.", "USD 10,000", "USD 15,000"),
    ],
)  # fmt: skip
def test_one_limit_said_in_two_ways(first: str, second: str, same: str, other: str) -> None:
    text = f"1. {first}\n2. English law applies.\n3. {second}\n"
    assert [d.kind for d in disagreements(wording(text.format(other)))] == ["two-values"]
    assert disagreements(wording(text.format(same))) == ()


def test_sums_of_which_one_is_chosen_are_of_one_level() -> None:
    text = "1. Limits\nThe single limit is $500,000 {} $1,000,000 per occurrence.\n"
    assert disagreements(wording(text.format("or"))) == ()


def test_a_limit_that_is_called_nothing_else_belongs_to_its_own_clause() -> None:
    text = "\n".join(
        f"{n}. {name}\nThe coverage limit is typically {share}% of Coverage A."
        for n, name, share in ((1, "Huts", 10), (2, "Tools", 50))
    )
    assert disagreements(wording(text)) == ()


def test_limits_of_two_covers_are_not_one_limit() -> None:
    text = "责任限额\n第一条 营业中断损失的责任限额为50万元。\n第二条 保险人对勒索损失的赔偿以人民币80万元为限。"
    assert disagreements(wording(text)) == ()


@pytest.mark.parametrize(("shown", "kinds"), [("20日", ["two-values"]), ("15日", [])])
def test_a_summary_is_held_against_the_clauses(shown: str, kinds: list[str]) -> None:
    text = f"# 阅读指引\n\n签收本合同后您有{shown}的犹豫期。\n\n# 保险责任\n\n第一条 保险人赔偿损失。\n\n# 合同解除\n\n第二条 自签收之日起，您有15日的犹豫期。\n"
    assert [d.kind for d in disagreements(wording(text, "w.md"))] == kinds


def test_columns_without_lines_are_rows_and_not_compared_with_one_another() -> None:
    def page(canvas: Canvas) -> None:
        for top, title, first, second in (
            (80, "Section 1 Loss of baggage", "900", "1,800"),
            (180, "Section 2 Late baggage", "300", "600"),
        ):
            lines(canvas, 60, top, [title, "We pay for each family as shown in this line."])
            put(canvas, 60, top + 40, "Maximum limit for each family")
            put(canvas, 300, top + 40, f"${first}")
            put(canvas, 400, top + 40, f"${second}")

    (made,) = parse(manuscript(page))
    assert "\t$900\t$1,800" in made.text
    assert [d for d in disagreements(made) if d.kind == "two-values"] == []


def test_a_threshold_that_a_condition_compares_with_is_no_limit() -> None:
    text = (
        "1. The bonus benefit stays if the claim of one year is {0} USD 500.\n2. English law applies.\n"
        "3. The bonus benefit stays if the claim of one year is {0} USD 900."
    )
    assert not disagreements(wording(text.format("less than")))
    assert disagreements(wording(text.format("limited to")))


@pytest.mark.parametrize(
    ("first", "later", "told"),
    [
        ("The limit for ransom is USD 10,000.", "The most we will pay for ransom is USD 20,000.", 1),
        ("The limit for ransom is USD 10,000, or the limit for ransom is USD 15,000.", "The most we will pay for ransom is USD 20,000.", 0),
        ("The benefit for lost luggage is up to $1,000 for your spouse.", "The benefit for lost luggage is up to $500 for your child.", 0),
        ("Our limit for lost luggage is $1,000 per event.", "Our limit for lost luggage is $5,000 per year.", 0),
    ],
)  # fmt: skip
def test_amounts_are_compared_by_what_they_are_about(first: str, later: str, told: int) -> None:
    found = disagreements(wording(f"1. LIMITS\n{first}\n2. CLAIMS\n{later}"))
    assert [d.kind for d in found].count("two-values") == told


@pytest.mark.parametrize("join", [" or ", ", ", " / ", " to "])
def test_amounts_of_which_one_is_chosen_are_not_one_over_the_other(join: str) -> None:
    text = f"# Policy\n\n1. The combined single limit is USD 500,000{join}USD 1,000,000 per occurrence.\n"
    assert disagreements(wording(text, "w.md")) == ()


TABLE = "# 条款\n\n第一条 责任限额如下：\n\n| 保障项目 | 责任限额 | 等待期 |\n| --- | --- | --- |\n| 营业中断损失 | 200万元 | 12小时 |\n| 数据恢复费用 | 100万元 | 24小时 |\n\n第二条 {}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("营业中断损失的等待期为8小时。", ["8小时", "12小时"]),
        ("数据恢复的等待期为48小时。", ["48小时", "24小时"]),
        ("营业中断损失的等待期为12小时。", []),
        ("名誉恢复费用的等待期为8小时。", []),
        ("例如：营业中断损失的等待期为8小时。", []),
    ],
)
def test_a_waiting_period_in_a_table_and_in_a_clause(words: str, told: list[str]) -> None:
    found = disagreements(wording(TABLE.format(words), "w.md"))
    assert [[e.quote for e in d.evidence] for d in found] == ([told] if told else [])


@pytest.mark.parametrize(
    "text",
    [
        "1. We pay for ice damage up to a limit of $400.\n2. Changes\nClause 1 is replaced by the following: We pay for ice damage up to a limit of $900.",
        "1. Shortening of the waiting period for hail from 30 days to 20 days.\n2. Shortening of the waiting period for hail from 30 days to 10 days.",
        "1. Step (1): the most we will pay is $400.\n2. Step (2): the most we will pay is $900.",
        "1. For debris, 10% of the loss, up to a maximum limit of $500.\n2. The limit is $900.",
        "| 计划 | 等待期 |\n| --- | --- |\n| 初次等待期 | 30日 |\n\n第九条 骨折津贴的初次等待期为60日。",
        "| 机构 | 每次赔偿限额 | 每人累计赔偿限额 | 法律费用年累计限额 |\n| --- | --- | --- | --- |\n| 诊所 | 100000元 | 500000元 | 50000元 |\n",
    ],
)
def test_figures_that_differ_by_right(text: str) -> None:
    assert disagreements(wording(text)) == ()


def test_two_sums_behind_the_same_seven_words_are_told_and_two_cases_of_a_list_are_not() -> None:
    said = "1. Baggage\nWe refund clothing and other personal effects bought meanwhile up to $1,000.\n2. Delay\n"
    (found,) = disagreements(wording(said + "Also clothing and other personal effects bought meanwhile up to $2,000."))
    assert [e.quote for e in found.evidence] == ["$2,000", "$1,000"]
    assert not list(same_words(wording(said + "• clothing and other personal effects bought meanwhile up to $2,000.")))


def test_ten_words_tell_what_seven_words_that_all_sums_share_do_not() -> None:
    covers = "1. Boats\nThe total cost of your boats claim will be more than $900.\n2. Delay\nWhatever the claim will be more than $5.\n3. Cars\nThe claim will be more than $7.\n"
    (found,) = same_words(wording(covers + "4. Law\nThe total cost of your boats claim will be more than $300."))
    assert [e.quote for e in found.evidence] == ["$300", "$900"]
    listed = "1. Rent\nWhile you cannot live at home we will pay for any one claim up to $900 for rent.\n2. Pets\nWhile you cannot live at home we will pay for any one claim up to $300 for pets."
    assert not list(same_words(wording(listed)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第一条 保险人对数据恢复费用负责赔偿，累计赔偿以10万元为限。本项累计赔偿总额为6万元。", ["6万元"]),
        ("第一条 保险人对数据恢复费用负责赔偿，累计赔偿以10万元为限。每次事故赔偿最高不超过12万元。", ["12万元"]),
        ("第一条 保险人对数据恢复费用负责赔偿，累计赔偿以10万元为限。每次事故赔偿最高不超过2万元。", []),
        ("第一条 保险人对数据恢复费用负责赔偿，累计赔偿以10万元为限。此外，公关费用另行赔偿，累计以20万元为限。", []),
        ("1. We will pay for repair. The most we pay in all is £5,000. No single loss shall be compensated beyond £9,000.", ["£9,000"]),
        ("1. The liability for any one occurrence shall not exceed £900, and for all occurrences in the policy period £500.", ["£900"]),
        ("1. The liability for any one occurrence shall not exceed £500, and for all occurrences in the policy period £900.", []),
    ],
)  # fmt: skip
def test_two_limits_of_one_clause_are_held_against_each_other(text: str, told: list[str]) -> None:
    found = [d for d in disagreements(wording(text)) if d.kind in ("two-values", "sublimit-over-limit")]
    assert [d.evidence[0].quote for d in found] == told
