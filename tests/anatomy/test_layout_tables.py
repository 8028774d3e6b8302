"""Tables that only lay clauses out are read as clauses; tables of data are not."""

from __future__ import annotations

from pathlib import Path

import wordcheck
from tests.anatomy.trees import drawn, tree
from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, CellPlace, Manuscript, Table

TEXT = "We will pay for the repair of the fence and for the post that holds it, if a storm has blown it over."


def _tree(tmp_path: Path, rows: str) -> str:
    path = tmp_path / "x.html"
    path.write_text(f"<h1>Fence Insurance</h1><table>{rows}</table>", encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(path))
    return tree(wording, 8)


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def test_bold_heads_beside_text_with_items_are_headings(tmp_path: Path) -> None:
    items = "<p>(a) in winter; or</p><p>(b) in spring.</p>"
    rows = '<tr><td colspan="2"><h2>COVER</h2></td></tr>'
    rows += "".join(_row(f"<b>{head}</b>", f"<p>{TEXT}</p>{items}") for head in ("Storm", "Frost heave", "Vehicles"))
    assert _tree(tmp_path, rows) == drawn(
        """
        <COVER>
          <Storm> We will
            (a) in winte
            (b) in sprin
          <Frost heave> We will
            (a) in winte
            (b) in sprin
          <Vehicles> We will
            (a) in winte
            (b) in sprin
        """
    )


def test_numbers_of_two_styles_alone_in_a_column_are_numbers_of_clauses(tmp_path: Path) -> None:
    rows = _row("1.", "<b>COVER:</b>") + _row("a.", "<b>Storm:</b>") + _row("", TEXT) + _row("1)", "in winter;")
    rows += _row("2)", "in spring.") + _row("b.", "<b>Frost:</b>") + _row("", TEXT)
    assert _tree(tmp_path, rows) == drawn(
        """
        1. <COVER>
          a. <Storm> We will
            1) in winte
            2) in sprin
          b. <Frost> We will
        """
    )


def test_numbered_rows_of_data_are_no_clauses(tmp_path: Path) -> None:
    rows = "".join(_row(f"{n}", f"Post {n}", f"{n * 100}") for n in range(1, 7))
    assert _tree(tmp_path, rows) == ""


def test_bold_names_beside_amounts_are_no_clauses(tmp_path: Path) -> None:
    rows = "".join(_row(f"<b>{name}</b>", "USD 5,000") for name in ("Storm", "Frost", "Vehicles", "Animals"))
    assert _tree(tmp_path, rows) == ""


def test_a_list_within_a_list_with_the_same_numbers_stands_below_it(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    inner = "<ol><li>fire;</li><li>storm.</li></ol>"
    path.write_text(f"<ol><li><b>Cover</b><p>We pay for:</p>{inner}</li><li><b>Claims</b></li></ol>", encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(path))
    assert tree(wording, 6) == drawn(
        """
        1. <Cover> We pay
          1. fire;
          2. storm.
        2. Claims
        """
    )


def test_terms_of_a_definition_list_are_headings(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    pairs = "<dt>Tool</dt><dd>means a hand tool.</dd><dt>Van</dt><dd>means a closed van.</dd>"
    path.write_text(f"<h2>DEFINITIONS</h2><dl>{pairs}</dl>", encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(path))
    assert [c.title for c in wording.clauses] == ["DEFINITIONS", "Tool", "Van"]
    assert {t.name for t in wording.terms} == {"Tool", "Van"}


def test_heads_that_come_back_in_the_first_column_are_headings_without_being_bold(tmp_path: Path) -> None:
    rows = ""
    for number, name in enumerate(("FENCES", "GATES", "SHEDS"), 1):
        rows += f'<tr><td colspan="2"><b>SECTION {number} - {name}</b></td></tr>'
        rows += _row("When we pay", TEXT) + _row("What you must do", "Tell us at once.")
        rows += _row("What is not covered", "<p>We will not pay for:</p><p>(a) rust; or</p><p>(b) rot.</p>")
    assert _tree(tmp_path, rows).startswith(
        drawn(
            """
            SECTION 1 <FENCES>
              <When we pay> We will
              <What you must do> Tell us
              <What is not covered> We will
                (a) rust; or
                (b) rot.
            SECTION 2 <GATES>
            """
        )
    )


def test_the_rows_of_a_glossary_are_definitions_with_the_items_in_them(tmp_path: Path) -> None:
    rows = _row("Term", "Meaning") + _row("Fence", "A wall of wood or wire around a field.")
    rows += _row("Storm", "<p>Wind that is:</p><p>(a) strong; or</p><p>(b) sudden.</p>") + _row(
        "You", "The owner of it."
    )
    path = tmp_path / "x.html"
    path.write_text(
        f"<h1>Fence Insurance</h1><p>We insure fences.</p><h2>Definitions</h2><table>{rows}</table>", encoding="utf-8"
    )
    (wording,) = wordcheck.parse(wordcheck.read(path))
    assert tree(wording) == drawn(
        """
        <Definitions>
          <Fence>
          <Storm>
            (a)
            (b)
          <You>
        """
    )
    assert [t.name for t in wording.terms] == ["Fence", "Storm", "You"]
    assert all(len(t.definitions) == 1 for t in wording.terms)


def test_a_table_of_two_languages_is_read_row_by_row() -> None:
    rows = [("甲、保什么", "What Is Insured"), ("1. 钱款 员工侵占的钱款，保险人予以赔付。", "Money taken by an employee is paid for."),
            ("2. 货物 员工侵占的货物，保险人予以赔付。", "Goods taken by an employee are paid for."), ("乙、不保什么", "What Is Not Insured"),
            ("3. 短缺 盘点时发现的短缺。", "Shortage found when stock is taken."), ("4. 利息 应收而未收的利息。", "Interest that was not received.")]  # fmt: skip
    blocks = [
        Block(text=words, cell=CellPlace(0, row, column))
        for row, pair in enumerate(rows)
        for column, words in enumerate(pair)
    ]
    made = Manuscript.of(
        [Block(text="员工忠诚保险条款"), *blocks], path="x", format="docx", tables=(Table(0, len(rows), 2),)
    )
    (wording,) = parse(made)
    assert [(c.label, c.title, c.level) for c in wording.clauses] == [
        ("甲、", "保什么", 1), ("1.", "钱款", 2), ("2.", "货物", 2), ("乙、", "不保什么", 1), ("3.", "短缺", 2), ("4.", "利息", 2),
    ]  # fmt: skip


def test_rows_that_number_sentences_are_clauses(tmp_path: Path) -> None:
    heads = iter(("Cover", "Claims"))
    rows = ""
    for n, words in enumerate((TEXT, "We will pay for the hedge.", "You send us the bill of the gardener."), start=1):
        if n != 2:
            rows += f'<tr><td colspan="2"><b>{next(heads)}</b></td></tr>'
        rows += _row(f"{n}.", words)
    assert _tree(tmp_path, rows) == drawn(
        """
        <Cover>
          1. We will
          2. We will
        <Claims>
          3. You send
        """
    )


def test_rows_that_number_names_are_data(tmp_path: Path) -> None:
    names = "".join(_row(str(n), name) for n, name in enumerate(("Dialysis", "Cataract", "Hernia"), start=1))
    assert _tree(tmp_path, f"<tr><th>No.</th><th>Treatment</th></tr>{names}") == ""


def test_rows_with_amounts_behind_their_sentences_are_data(tmp_path: Path) -> None:
    assert _tree(tmp_path, "".join(_row(str(n), "We pay for it.", "100") for n in (1, 2, 3))) == ""


def test_rows_of_a_chinese_glossary_are_its_terms(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    terms = (("冰雹", "指从对流云中降落的固态降水。"), ("果树", "指保险单载明的苹果树、梨树。"), ("成本", "指当年投入的化肥、农药和人工费用。"))  # fmt: skip
    rows = "<tr><th>术语</th><th>含义</th></tr>" + "".join(_row(*t) for t in terms)
    path.write_text(
        f"<h1>果树保险条款</h1><p>第一条　本合同承保果树。</p><p>第二条　释义</p><table>{rows}</table>", "utf-8"
    )
    (wording,) = wordcheck.parse(wordcheck.read(path))
    assert [(c.title, c.parent) for c in wording.clauses[2:]] == [("冰雹", 2), ("果树", 2), ("成本", 2)]
    assert [t.name for t in wording.terms] == ["冰雹", "果树", "成本"]
