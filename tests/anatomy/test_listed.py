"""What the table of contents says of the headings: which lines are some, and which stands in which."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style


def _line(words: str, size: float = 10.0, bold: bool = False, indent: float = 0.0, page: int = 3) -> Block:
    return Block(text=words, runs=(Run(0, len(words), Style(size=size, bold=bold)),), indent=indent, page=page)


def _text(page: int) -> Block:
    return _line("We agree to help you as these pages say, and you agree to tell us the truth at all times.", page=page)


def test_indented_entries_tell_the_depth_whatever_the_size_of_their_headings() -> None:
    entries = [
        ("About the club", 0, 3), ("Who may join", 22, 3), ("What members get", 0, 4), ("Part one - Boats", 22, 4),
        ("Part two - Moorings", 22, 5), ("Handling of data", 0, 6), ("Why it is kept", 22, 6),
    ]  # fmt: skip
    body = [
        ("About the club", 18.0, 3), ("Who may join", 14.0, 3), ("What members get", 14.0, 4), ("Part one - Boats", 20.0, 4),
        ("Part two - Moorings", 20.0, 5), ("Handling of data", 26.0, 6), ("Why it is kept", 18.0, 6),
    ]  # fmt: skip
    blocks = [_line("Contents", 20.0, True, page=2)]
    blocks += [_line(f"{words} ........ {page}", indent=indent, page=2) for words, indent, page in entries]
    for words, size, page in body:
        blocks += [_line(words, size, True, page=page), _text(page)]
    assert tree(only(blocks, "pdf")) == drawn(
        """
        <About the club>
          <Who may join>
        <What members get>
          Part one <Boats>
          Part two <Moorings>
        <Handling of data>
          <Why it is kept>
        """
    )


def test_a_plain_line_and_the_first_words_of_a_paragraph_are_headings_where_they_are_listed() -> None:
    names = ["Notice to the insurer", "Other policies", "Law of the contract", "Sale of the boat", "Transfer of rights"]
    blocks = [_line("Contents", 16.0, True, page=1)]
    blocks += [_line(f"{name} ......... {page}", page=1) for page, name in enumerate(names, 2)]
    for page, name in enumerate(names, 2):
        if name == "Other policies":
            blocks.append(_line(f"{name} We pay our share where another policy covers the same loss.", page=page))
        else:
            blocks += [_line(name, page=page), _text(page)]
    assert [c.title for c in only(blocks, "pdf").clauses] == names


def test_what_looks_like_the_headings_of_one_depth_is_one_though_it_is_not_listed() -> None:
    entries = [
        ("Cover for boats", 0, 3),
        ("Hull", 22, 3),
        ("Engine", 22, 4),
        ("Cover for crews", 0, 5),
        ("Injury", 22, 5),
    ]
    blocks = [_line("Contents", 20.0, True, page=2)]
    blocks += [_line(f"{words} ........ {page}", indent=indent, page=2) for words, indent, page in entries]
    for words, size, page in [
        ("Cover for boats", 14.0, 3), ("Hull", 14.0, 3), ("Sails", 14.0, 4), ("Engine", 14.0, 4),
        ("Cover for crews", 16.0, 5), ("Injury", 14.0, 5),
    ]:  # fmt: skip
        blocks += [_line(words, size, words == "Cover for boats", page=page), _text(page)]
    assert tree(only(blocks, "pdf")) == drawn(
        """
        <Cover for boats>
          <Hull>
          <Sails>
          <Engine>
        <Cover for crews>
          <Injury>
        """
    )


def test_entries_of_another_document_tell_nothing() -> None:
    blocks = [_line("Contents", 20.0, True, page=2)]
    blocks += [_line(f"Leaflet {k} of the set ........ {k}", indent=22 * (k % 2), page=2) for k in range(3, 9)]
    for words in ("Definitions", "Exclusions"):
        blocks += [_line(words, 16.0, True), _text(3)]
    assert [(c.level, c.title) for c in only(blocks, "pdf").clauses] == [(1, "Definitions"), (1, "Exclusions")]


def test_a_chinese_table_numbers_the_parts_that_the_body_prints_without_numbers() -> None:
    parts = {"您和本公司的约定": ["合同由什么组成", "何时生效"], "您能得到什么": ["给付多少", "等候的日子"],
             "怎样领取": ["带什么来", "多久付清"], "其他说明": ["住址变了", "吵起来了"]}  # fmt: skip
    listed = ["目录"]
    body = ["安康住院津贴保险条款", "在本条款中，“您”指投保人，“本公司”指承保的保险公司。"]
    for n, (part, articles) in enumerate(parts.items(), 1):
        listed.append(f"{n}. {part}")
        body.append(part)
        for k, article in enumerate(articles, 1):
            listed.append(f"{n}.{k} {article}")
            body += [f"{n}.{k} {article}", "双方在此写明各自应当做什么、何时做，以及没有做到时会怎样。"]
    wording = only([Block(text=words) for words in listed + body], "docx")
    assert [c.title for c in wording.children(None)] == list(parts)
    assert [c.title for c in wording.children(wording.children(None)[1])] == ["给付多少", "等候的日子"]


def test_the_first_part_behind_a_chinese_table_is_none_of_its_entries() -> None:
    parts = {"合同怎样订立": "组成", "旅途中的保障": "身故", "不保的情形": "原因", "词语的含义": "意外"}
    listed = ["目录", *(f"{n}. {part}……………{n}" for n, part in enumerate(parts, 1))]
    body = []
    for n, (part, article) in enumerate(parts.items(), 1):
        body += [part, f"{n}.1 {article}", "双方在此写明各自应当做什么、何时做，以及没有做到时会怎样。"]
    wording = only([Block(text=words) for words in ["旅行保险条款", *listed, *body]])
    assert [c.title for c in wording.children(None)] == list(parts)
