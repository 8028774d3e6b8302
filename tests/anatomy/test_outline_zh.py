"""Clause trees of Chinese wordings, each way of numbering."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import drawn, manuscript, only, tree
from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Manuscript, Run, Style, Table
from wordcheck.model.wording import ClauseKind


def test_articles_under_unnumbered_parts_with_four_levels() -> None:
    wording = only(
        """
        甲财产保险股份有限公司
        网络安全保险条款
        总则
        第一条 本合同由保险条款和保险单组成。
        保险责任
        第二条\t在保险期间内，保险人对下列费用负责赔偿：
        （一）数据恢复费用
        数据恢复费用包括：
        1. 重新录入费用；
        2. 恢复费用：
        （1）软件；
        ① 许可费；
        ② 安装费。
        （2）人工。
        （二）鉴定费用。
        责任免除
        第三条下列原因造成的损失，保险人不负责赔偿：
        （一）战争；
        （二）核辐射。
        前款约定不适用于火灾。
        """
    )
    assert tree(wording) == drawn(
        """
        <总则>
          第一条
        <保险责任>
          第二条
            （一） <数据恢复费用>
              1.
              2.
                （1）
                  ①
                  ②
                （2）
            （二）
        <责任免除>
          第三条
            （一）
            （二）
        """
    )
    assert wording.title == "网络安全保险条款"
    article = next(c for c in wording.clauses if c.label == "第三条")
    assert len(article.own) == 2, "the paragraph behind the list is the article's again"
    assert wording.own_text(article).endswith("前款约定不适用于火灾。")
    assert [c.kind for c in wording.clauses if c.label == "（一）"][-1] is ClauseKind.EXCLUSION


def test_gaps_and_repeats_survive() -> None:
    wording = only("第一条 甲。\n第二条 乙。\n第四条 丙。\n第五条 丁。\n第五条 戊。\n第六条 己。")
    assert [c.label for c in wording.clauses] == ["第一条", "第二条", "第四条", "第五条", "第五条", "第六条"]
    assert {c.parent for c in wording.clauses} == {None}


def test_titled_articles_and_a_reference_at_the_beginning_of_a_line() -> None:
    wording = only(
        """
        第一条 合同构成
        本合同由保险单组成。
        第二条 【保险期间】 保险期间为一年，自
        第一条所列的合同成立之日起算。
        第三条 诉讼时效
        时效期间为二年。
        """
    )
    assert tree(wording) == drawn("第一条 <合同构成>\n第二条 <保险期间>\n第三条 <诉讼时效>")


def test_decimals_with_side_heads() -> None:
    wording = only(
        """
        1. 您与我们的合同
        1.1 合同构成 本合同由保险条款构成，一式两份。
        1.2 犹豫期 犹豫期为十五日，自签收之日起算。
        2. 我们提供的保障
        2.1 保险责任 我们承担下列责任：
        1. 身故保险金；
        2. 伤残保险金。
        2.2 责任免除 因下列情形之一，我们不承担责任：
        1. 战争；
        2. 核辐射。
        3. 释义
        3.1 毒品 指刑法规定的鸦片等物品。
        """
    )
    assert tree(wording) == drawn(
        """
        1. <您与我们的合同>
          1.1 <合同构成>
          1.2 <犹豫期>
        2. <我们提供的保障>
          2.1 <保险责任>
            1.
            2.
          2.2 <责任免除>
            1.
            2.
        3. <释义>
          3.1 <毒品>
        """
    )


def test_numbers_that_run_on_across_parts() -> None:
    wording = only(
        """
        一、合同与保障
        1. 本合同由保险单组成。
        2. 保险人承担保险责任。
        二、保险费
        3. 投保人应当交纳保险费。
        4. 保险费一次交清。
        三、其他
        5. 本合同适用中国法律。
        """
    )
    assert [(c.label, c.level) for c in wording.clauses] == [
        ("一、", 1), ("1.", 2), ("2.", 2), ("二、", 1), ("3.", 2), ("4.", 2), ("三、", 1), ("5.", 2),
    ]  # fmt: skip


def test_a_numbered_part_holds_named_parts() -> None:
    wording = only(
        """
        总则
        第一条 本合同由保险单组成。
        第一部分 物质损失
        保险责任
        第二条 保险人负责赔偿。
        责任免除
        第三条 保险人不负责赔偿战争损失。
        第二部分 第三者责任
        保险责任
        第四条 保险人负责赔偿。
        """
    )
    assert tree(wording) == drawn(
        """
        <总则>
          第一条
        第一部分 <物质损失>
          <保险责任>
            第二条
          <责任免除>
            第三条
        第二部分 <第三者责任>
          <保险责任>
            第四条
        """
    )


def test_enumerations_within_a_sentence_are_no_clauses() -> None:
    wording = only("第一条 关联关系包括：（1）持股；（2）控制；（3）亲属。\n第二条 本合同自签发时生效。")
    assert tree(wording) == "第一条\n第二条"


def test_a_file_that_is_one_line() -> None:
    text = (
        "保险责任 第一条 保险人对下列损失负责赔偿：（一）火灾；（二）爆炸。第二条 保险人也赔偿施救费用。"
        "责任免除 第三条 下列损失，保险人不负责赔偿：（一）战争；（二）核辐射，包括（1）核爆炸，（2）核污染。"
        "第四条 其他不属于保险责任的损失，保险人不负责赔偿。第五条 本合同另有约定的除外，以第三条为准。"
    )
    labels = [c.label for c in only([text]).clauses if c.label]
    assert labels == ["第一条", "（一）", "（二）", "第二条", "第三条", "（一）", "（二）", "第四条", "第五条"]


LOST = """
        总则
        本保险合同由保险条款和保险单组成。
        保险责任
        在保险期间内，保险人对软件缺陷造成的损失负责赔偿。
        责任免除
        下列原因造成的损失，保险人不负责赔偿：
        战争、敌对行动。
        自然灾害。
        下列费用，保险人不负责赔偿：
        罚款。
        间接损失。
        赔偿处理
        被保险人请求赔偿时，应提交以下单证：
        保险单正本。
        索赔申请书。
        被保险人未履行前款约定的单证提供义务，保险人不承担责任。
        """


@pytest.mark.parametrize("format_", ["text", "docx", "pdf"])
def test_numbers_lost_in_conversion_are_not_invented(format_: str) -> None:
    (wording,) = parse(manuscript(LOST, format_))
    assert {c.label for c in wording.clauses} == {""}
    assert [c.level for c in wording.clauses] == [1, 2, 1, 2, 1, 2, 3, 3, 2, 3, 3, 1, 2, 3, 3]
    assert wording.notes
    assert "编号" in wording.notes[0].zh


def test_names_without_numbers_in_numbered_parts_are_no_loss() -> None:
    wording = only(
        """
        第一部分 释义
        保险期间
        保险单载明的起讫时间。
        它以北京时间为准。
        保险费
        保险单载明的金额。
        免赔额
        由您承担的金额。
        第二部分 保险责任
        我们赔偿下列损失，以保险单为准。
        损失以账册为据。
        第三部分 责任免除
        我们不赔偿战争造成的损失。
        地震造成的损失也不赔偿。
        第四部分 其他事项
        本合同适用中国法律。
        争议由法院解决。
        """
    )
    assert not wording.notes
    assert [c.label for c in wording.clauses if c.label] == ["第一部分", "第二部分", "第三部分", "第四部分"]


def test_items_that_lost_their_numbers_below_numbered_articles() -> None:
    wording = only(
        """
        第一条 下列原因造成的损失，保险人不负责赔偿：
        战争；
        罢工；
        地震。
        第二条 保险期间为一年。
        """
    )
    assert tree(wording, 2) == drawn("第一条 下列\n  战争\n  罢工\n  地震\n第二条 保险")
    assert wording.notes


def test_contents_are_no_second_tree() -> None:
    wording = only(
        """
        条款目录
        1. 合同
        1.1 合同构成
        2. 保障
        2.1 保险责任
        1. 合同
        1.1 合同构成 本合同由保险条款构成，一式两份。
        2. 保障
        2.1 保险责任 我们承担下列责任，以保险单为准。
        """
    )
    assert [c.label for c in wording.clauses] == ["", "1.", "1.1", "2.", "2.1"]
    assert len(wording.contents) == 1


def test_several_wordings_in_one_file() -> None:
    def one(name: str) -> str:
        articles = "\n".join(f"第{n}条 本合同的第{n}项约定。" for n in "一二三四五六")
        return f"甲财产保险股份有限公司\n{name}条款\n总则\n{articles}\n"

    wordings = parse(manuscript(one("公众责任保险") + one("附加盗窃保险")))
    assert [w.title for w in wordings] == ["公众责任保险条款", "附加盗窃保险条款"]
    assert [w.rider for w in wordings] == [False, True]
    assert [len(w.clauses) for w in wordings] == [7, 7]
    assert wordings[1].span.start >= wordings[0].span.end


def test_rows_of_a_layout_table_are_clauses() -> None:
    cells = [
        ("1.1", "合同构成", "本合同由保险条款构成。"),
        ("1.2", "犹豫期", "犹豫期为十五日。"),
        ("1.3", "保险期间", "保险期间为一年。"),
    ]
    blocks = [Block(text=t, cell=CellPlace(0, r, c)) for r, row in enumerate(cells) for c, t in enumerate(row)]
    made = Manuscript.of(blocks, path="w", format="docx", tables=(Table(0, 3, 3, ruled=False),))
    (wording,) = parse(made)
    assert tree(wording, 5) == drawn("1.1 <合同构成> 本合同由保\n1.2 <犹豫期> 犹豫期为十\n1.3 <保险期间> 保险期间为")


def test_rows_of_a_data_table_are_not() -> None:
    cells = [("1个月", "10%"), ("2个月", "20%"), ("3个月", "30%"), ("4个月", "40%")]
    table = [Block(text=t, cell=CellPlace(0, r, c)) for r, row in enumerate(cells) for c, t in enumerate(row)]
    blocks = [Block(text="第一条 费率如下表。"), *table, Block(text="第二条 完。")]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="docx", tables=(Table(0, 4, 2),)))
    assert [c.label for c in wording.clauses] == ["第一条", "第二条"]


def test_numbers_that_word_computes() -> None:
    blocks = [
        Block(text="合同构成", number="第一条", level=1),
        Block(text="保险单；", number="（一）", level=2),
        Block(text="批单。", number="（二）", level=2),
        Block(text="保险期间", number="第二条", level=1),
    ]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="docx"))
    assert tree(wording, 4) == drawn("第一条 <合同构成>\n  （一） 保险单；\n  （二） 批单。\n第二条 保险期间")
    assert wording.clauses[0].label_span is None


def test_definitions_without_numbers() -> None:
    wording = only(
        """
        责任免除
        第一条 保险人不负责赔偿战争损失。
        释义
        追溯期：是指保险期间开始前约定的期间。
        缺陷：是指产品不合格。
        """
    )
    assert tree(wording) == drawn("<责任免除>\n  第一条\n<释义>\n  <追溯期>\n  <缺陷>")
    assert wording.clauses[-1].kind is ClauseKind.DEFINITION


def test_side_heads_without_numbers() -> None:
    def side(head: str, text: str) -> Block:
        bold, plain = Style(bold=True), Style(bold=False)
        whole = f"{head}\t{text}"
        return Block(text=whole, runs=(Run(0, len(head), bold), Run(len(head), len(whole), plain)))

    blocks = [
        side("2.1 保险责任", "我们承担以下保险责任："),
        side("意外伤残保险金", "被保险人因意外伤残的，我们给付保险金。"),
        side("意外身故保险金", "被保险人因意外身故的，我们给付保险金。"),
        side("2.2 责任免除", "因战争造成的损失，我们不承担责任。"),
    ]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="pdf", typography=True))
    assert tree(wording) == drawn("2.1 <保险责任>\n  <意外伤残保险金>\n  <意外身故保险金>\n2.2 <责任免除>")


def test_plain_numbers_of_lists_within_lists_stand_where_the_lists_do() -> None:
    def item(number: str, level: int, text: str) -> Block:
        return Block(number=number, level=level, kind=BlockKind.LIST_ITEM, text=text)

    lines = [
        item("1.", 1, "我们赔偿下列费用，以保险单为准："),
        item("1.", 2, "检测费用，包括取证；"),
        item("2.", 2, "法律费用，包括诉讼。"),
        item("2.", 1, "我们不赔偿下列损失："),
        item("1.", 2, "战争造成的损失；"),
        item("2.", 2, "罚款造成的损失。"),
        item("3.", 1, "我们按下列方式赔偿，以保险单为准："),
        item("1.", 2, "支付现金。"),
    ]
    assert tree(only(lines, "html")) == drawn(
        """
        1.
          1.
          2.
        2.
          1.
          2.
        3.
          1.
        """
    )
