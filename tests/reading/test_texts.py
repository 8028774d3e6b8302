"""Text, Markdown and HTML: blocks as a reader sees them, and every word found again in the file as given."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from benchmarks.origins import leads_back
from wordcheck.model.errors import Damaged, ReadingError, UnsupportedFormat
from wordcheck.model.manuscript import BlockKind
from wordcheck.model.unread import UnreadKind
from wordcheck.reading import read


def texts(source: str, name: str = "wording.md") -> list[str]:
    return [b.text for b in read(source.encode(), name=name).blocks]


WRAPPED = """# 某某保险条款

第一条 本保险合同由保险条款、投保单、保险单、保险凭证以及批单等组成，凡涉及本保险合同的约
定，均应采用书面形式。
第二条 凡在中华人民共和国境内（不包括港、澳、台地区）依法设立的企业，均可作为本保险合同的被
保险人。
（一）因网络攻击造成的损失，且该损失在保险期间内发现，并在保险单载明的期限以内书面通知了保
险人；
（二）战争。
第三条 保险期间由双方协商确定并在保险单中载明，但最长不超过一年，起止时间以保险单载明的为准
。
"""


def test_printed_lines_are_joined_and_clauses_begin_blocks() -> None:
    made = texts(WRAPPED)
    assert made[1].endswith("凡涉及本保险合同的约定，均应采用书面形式。")
    assert made[3].endswith("通知了保险人；")
    assert made[4] == "（二）战争。"
    assert made[5].startswith("第三条")


def test_english_lines_join_with_a_blank_and_hyphens_close() -> None:
    body = "The Insurer will pay on behalf of the Insured all loss which the Insured be-\ncomes legally liable to pay as a result of any claim first made against\nthe Insured during the policy period stated in the schedule to this wor-\nding, subject always to the conditions and the exclusions that follow it.\n"
    assert "becomes legally liable to pay as a result of any claim first made against the Insured" in texts(body * 3)[
        0
    ].replace("be-comes", "becomes")


def test_markdown_marks_become_style_and_columns_stay_right() -> None:
    source = "## 责任免除\n\n**第八条** 因*有关部门*要求（见[释义](#d)）造成的损失\\*；\n\n- 第一项 **不赔**\n"
    manuscript = read(source.encode(), name="x.md")
    assert [b.text for b in manuscript.blocks] == [
        "责任免除",
        "第八条 因有关部门要求（见释义）造成的损失*；",
        "第一项 不赔",
    ]
    assert [b.kind for b in manuscript.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]
    bold = [b.text[r.start : r.end] for b in manuscript.blocks for r in b.runs if r.style.bold]
    assert bold == ["责任免除", "第八条", "不赔"]
    assert leads_back(manuscript, source)


def test_page_marks_are_pages_and_not_words() -> None:
    manuscript = read("=== 第1页 ===\n第一条 甲。\n=== 第2页 ===\n第二条 乙。\n".encode(), name="x.md")
    assert [(b.text, b.page) for b in manuscript.blocks] == [("第一条 甲。", 1), ("第二条 乙。", 2)]


def test_tables_keep_rows_and_columns() -> None:
    pipes = read("| 项目 | 限额 |\n|---|---|\n| 勒索 | 10万元 |\n".encode(), name="x.md")
    cells = {(b.cell.row, b.cell.column): b.text for b in pipes.blocks if b.cell}
    assert cells == {(0, 0): "项目", (0, 1): "限额", (1, 0): "勒索", (1, 1): "10万元"}
    tags = read(
        "<table><tr><td rowspan=2>险</td><td>甲</td></tr><tr><td>乙</td></tr></table>\n\n# 条款\n".encode(), name="x.md"
    )
    assert {(b.cell.row, b.cell.column): b.text for b in tags.blocks if b.cell} == {
        (0, 0): "险",
        (0, 1): "甲",
        (1, 1): "乙",
    }


def test_a_picture_in_markdown_was_not_read() -> None:
    manuscript = read("# 条款\n\n![扫描页](page3.png)\n".encode(), name="x.md")
    assert [u.kind for u in manuscript.unread] == [UnreadKind.IMAGE]
    assert not manuscript.complete


HTML = """<!DOCTYPE html><html><head><title>条款</title><style>p{}</style><script>var a="第九条";</script></head><body>
<h2>责任免除</h2><p><span>第</span><span>八</span><span>条</span>&nbsp;因<b>有关
部门</b>要求</p><p style="display:none">第九条 隐藏</p><table><tr><td>勒索</td><td>十万元</td></tr></table></body></html>"""


def test_html_words_over_many_spans_stay_whole_and_hidden_ones_stay_out() -> None:
    manuscript = read(HTML.encode(), name="x.html")
    assert [b.text for b in manuscript.blocks] == ["责任免除", "第八条 因有关部门要求", "勒索", "十万元"]
    assert leads_back(manuscript, HTML)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "big5"])
def test_common_encodings(encoding: str) -> None:
    text = (
        "第一條 保險人負責賠償，本合同約定的責任。\n"
        if encoding == "big5"
        else "第一条 保险人负责赔偿，本合同约定的责任。\n"
    )
    assert texts((text * 4), "x.txt")[0] == read((text * 4).encode(encoding), name="x.txt").blocks[0].text


def test_bytes_that_are_no_text_are_said_and_counted_as_unread() -> None:
    manuscript = read(
        "".join(f"第{n}条 保险人负责赔偿。\n" for n in range(1, 51)).encode() + b"\xff\xfe\xff\n", name="x.txt"
    )
    assert [u.kind for u in manuscript.unread] == [UnreadKind.ENCODING]


def test_format_goes_by_content_and_the_name_is_noted() -> None:
    manuscript = read("第一条 保险人负责赔偿。".encode(), name="wording.pdf")
    assert manuscript.format == "text"
    assert "name says .pdf" in manuscript.notes[0].en


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", Damaged, "is empty"),
        (b" \n\t\0", Damaged, "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, UnsupportedFormat, "PNG picture .a scan."),
        (b"\x7fELF" + bytes(range(256)) * 40, UnsupportedFormat, "is not known"),
    ],
)
def test_what_is_no_wording_gets_one_sentence(data: bytes, error: type[ReadingError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(data, name="x.bin")


@given(st.text(alphabet=st.sampled_from("第一条（）*_|#-<>&;责任 a\\`[]!\n\r\t"), max_size=200))
def test_any_markdown_leads_back_to_its_source(text: str) -> None:
    source = "# 条款\n\n" + text
    manuscript = read(source.encode(), name="x.md")
    if manuscript.format == "markdown":
        assert leads_back(manuscript, source)


@pytest.mark.parametrize(
    "line", ["第一条 " + "损失，" * 300_000, "**" * 300_000, "|" * 200_000, "<b>" * 100_000, "（一）战争；" * 100_000]
)
def test_one_long_line_is_read_in_linear_time(line: str) -> None:
    assert read(("# 条款\n\n" + line).encode(), name="x.md").text


def test_pages_are_joined_where_a_sentence_runs_over_and_edges_are_furniture() -> None:
    source = (
        "<!-- 第1页 -->\n某某保险条款\n（一）便携式通讯装置、便携式照相摄像器\n第 1页 /共 2页\n\n---\n\n<!-- 第2页 -->\n"
        "材以及其他便携式装置；\n（二）其他。\n第 2页 /共 2页\n"
    )
    made = read(source.encode(), name="x.md")
    assert [(b.text, b.page) for b in made.blocks] == [
        ("某某保险条款", 1),
        ("（一）便携式通讯装置、便携式照相摄像器材以及其他便携式装置；", 1),
        ("（二）其他。", 2),
    ]
    assert [f.text for f in made.furniture] == ["第 1页 /共 2页", "第 2页 /共 2页"]
    assert leads_back(made, source)


def test_running_titles_and_form_feeds_of_plain_text() -> None:
    sheets = [f"某某保险条款 报备版\n第{n}条 保险人按照约定负责赔偿。\n- {i} -\n" for i, n in enumerate("一二三四")]
    made = read("\f".join(sheets).encode(), name="x.txt")
    assert [b.text for b in made.blocks] == [f"第{n}条 保险人按照约定负责赔偿。" for n in "一二三四"]
    assert [b.page for b in made.blocks] == [1, 2, 3, 4]


ENGLISH = """The Insurer will pay on behalf of the Insured all loss that the Insured beco-
mes legally liable to pay because of a claim. What the Insured becomes liable
for must arise out of a third-
party claim first made during the period of insurance. We pay no third-party
costs without consent.
EXCLUSIONS
War, whether declared or not, and anything that happens because of it on land
or at sea.
"""


def test_a_hyphen_goes_where_it_breaks_a_word_and_stays_in_a_compound() -> None:
    made = read(ENGLISH.encode(), name="x.txt")
    assert "Insured becomes legally liable" in made.text
    assert "a third-party claim first" in made.text
    assert leads_back(made, ENGLISH)
    assert "EXCLUSIONS" in [b.text for b in made.blocks]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    source = "保险责任\n第一条 保险人负责赔偿。\n责任免除\n战争\n罚款\n核辐射\n其他事项\n第二条 无。\n"
    assert texts(source, "x.txt") == source.splitlines()


def test_code_fences_footnotes_and_comments_of_markdown() -> None:
    source = "# 条款\n\n```\n第一条 **原样**\n```\n\n<!-- 内部\n批注 -->\n\n[^1]: 见附表。\n"
    made = read(source.encode(), name="x.md")
    assert [(b.kind, b.text) for b in made.blocks] == [
        (BlockKind.HEADING, "条款"),
        (BlockKind.PARAGRAPH, "第一条 **原样**"),
        (BlockKind.NOTE, "见附表。"),
    ]
    assert leads_back(made, source)


@pytest.mark.parametrize(
    "data",
    [
        ("第一条 保险人负责赔偿。投保人交纳保险费。" + "甲\ud800乙。").encode("utf-16-le", "surrogatepass"),
        "第一条\0甲。".encode(),
        "第一条 \ufffd甲。".encode(),
    ],
)
def test_lost_characters_make_the_reading_incomplete(data: bytes) -> None:
    made = read(data, name="x.txt")
    assert [u.kind for u in made.unread] == [UnreadKind.ENCODING]
    assert not made.complete


@pytest.mark.parametrize("encoding", ["cp1252", "gb18030", "utf-16-le", "utf-16-be"])
def test_english_with_curly_quotes_in_other_encodings(encoding: str) -> None:
    words = "“Computer System” means the Insured’s hardware – and software."
    assert texts_of((words + "\n") * 9, encoding)[0] == words


def texts_of(source: str, encoding: str) -> list[str]:
    return [b.text for b in read(source.encode(encoding), name="wording.txt").blocks]


def test_paths_that_cannot_be_read_get_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="there is no file"):
        read(tmp_path / "none.pdf")
    with pytest.raises(ReadingError, match="is a folder"):
        read(tmp_path)


def test_rules_with_the_same_line_before_them_end_pages_and_their_heads_are_no_wording() -> None:
    words = ["The insurer pays the cost of", "treatment in hospital."]
    sheets = [
        f"# Sample Cover\n\nPolicy Booklet\n\n{k}. Clause {k} of the booklet.\n\n{words[k % 2]}\n\nProduct: Sample Cover | Form SC{k}\n"
        for k in range(1, 9)
    ]
    made = read("\n---\n\n".join(sheets).encode(), name="wording.md")
    assert "Product:" not in made.text
    assert made.text.count("Policy Booklet") == 0
    assert made.text.count("Clause") == 8
    assert {f.text for f in made.furniture} >= {"# Sample Cover", "Policy Booklet"}


def test_rules_between_sections_end_no_pages() -> None:
    sections = [
        f"## Cover {k}\n\nWhat is covered\n\nLoss number {k}.\n\nWhat is not covered\n\nWar number {k}.\n"
        for k in range(1, 9)
    ]
    made = read("\n---\n\n".join(sections).encode(), name="wording.md")
    assert made.text.count("What is covered") == 8
    assert made.furniture == ()


def test_a_number_alone_on_its_line_belongs_to_the_words_below() -> None:
    lines = ["1.", "Agreement", "1.1", "In return for the premium we insure you.", "(a)", "fire;", "•", "storm.", "2."]
    lines += ["2.1", "We pay what you lose.", "12", "Page"]
    texts = [b.text for b in read("\n\n".join(lines).encode(), name="x.txt").blocks]
    assert texts[:4] == ["1. Agreement", "1.1 In return for the premium we insure you.", "(a) fire;", "• storm."]
    assert texts[4:6] == ["2.", "2.1 We pay what you lose."]
    assert "12 Page" not in texts


def test_a_heading_in_brackets_is_no_number_of_the_words_below() -> None:
    lines = ["【总则】", "本合同由保险单和本条款组成。", "【释义】", "医院：指二级以上的医院。", "【一】", "战争。"]
    found = [b.text for b in read("\n\n".join(lines).encode(), name="x.txt").blocks]
    assert found == [*lines[:4], "【一】战争。"]


def test_a_head_of_two_lines_beside_its_text_stands_on_one() -> None:
    lines = ["TYPE:                 Cyber insurance.", "INSURED:              Fenwick Tiles plc.", "PERIOD:               One year.",
             "LIMIT:                GBP 2,000,000.", "PREMIUM:              GBP 9,000.", "CHOICE OF LAW AND     This insurance shall be governed by the",
             "JURISDICTION:         law of England."]  # fmt: skip
    made = read("\n\n".join([*lines[:5], "\n".join(lines[5:])]).encode(), name="slip.txt")
    assert (
        made.blocks[-1].text
        == "CHOICE OF LAW AND JURISDICTION:  This insurance shall be governed by the law of England."
    )
    assert [s.origin.line for s in made.blocks[-1].segments] == [11, 12, 11, 12]  # type: ignore[union-attr]


def test_numbers_of_glyphs_are_no_words() -> None:
    from wordcheck.reading.text import read

    read_as = read(b"1. We pay for (cid:0)P(cid:0)D(cid:3)(cid:72) losses.\n2. We pay at once.\n", "a.txt")
    assert [" ".join(b.text.split()) for b in read_as.blocks] == ["1. We pay for losses.", "2. We pay at once."]
    assert [str(u.why.en).split(" ")[0] for u in read_as.unread] == ["4"]
