"""The Word reader keeps every word that is printed, its look and its place."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.reading.docx_builder import (
    Docx,
    changed,
    field_of,
    p,
    picture,
    r,
    table,
)
from wordcheck.model.errors import Damaged, Encrypted, UsageError
from wordcheck.model.manuscript import BlockKind, FurnitureKind, Manuscript, Style, WordOrigin
from wordcheck.model.span import Span
from wordcheck.model.unread import UnreadKind
from wordcheck.reading import registry
from wordcheck.reading.docx import read, sniff

BREAK = "<w:r><w:br/></w:r>"


def made(body: str, revisions: str = "final", files: dict[str, bytes] | None = None, **parts: str) -> Manuscript:
    return read(Docx(body, parts, files or {}).bytes(), "w.docx", revisions=revisions)


def texts(manuscript: Manuscript) -> list[str]:
    return [b.text for b in manuscript.blocks]


# -- words that the paragraph API loses


def test_everything_around_runs_is_looked_through() -> None:
    body = p(
        "a",
        f"<w:hyperlink>{r('b')}</w:hyperlink>",
        f"<w:sdt><w:sdtContent>{r('c')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{r('d')}</w:smartTag>",
        field_of("REF x", "e"),
        f'<w:fldSimple w:instr="REF y">{r("f")}</w:fldSimple>',
        "<w:r><w:noBreakHyphen/><w:tab/><w:softHyphen/><w:t>g</w:t></w:r>",
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        f"<w:r><w:ruby><w:rt>{r('no')}</w:rt><w:rubyBase>{r('h')}</w:rubyBase></w:ruby></w:r>",
    )
    body += f"<w:sdt><w:sdtContent>{p('block control')}</w:sdtContent></w:sdt>"
    assert texts(made(body)) == ["abcdef-\tg☑h", "block control"]


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    drawing = f"<w:drawing><wp:anchor><a:graphic><wps:txbx>{box}</wps:txbx></a:graphic></wp:anchor></w:drawing>"
    old = f"<w:pict><v:textbox>{box}</v:textbox></w:pict>"
    both = f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    manuscript = made(p("before", both) + p("after"))
    assert texts(manuscript) == ["before", "boxed", "after"]
    assert manuscript.complete


def test_notes_follow_the_paragraph_that_cites_them_without_their_mark() -> None:
    cite = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="0" w:type="separator">{p("-")}</w:footnote><w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", "note")}</w:footnote><w:footnote w:id="3">{p("never cited")}</w:footnote>'
    manuscript = made(p("a", cite, "b") + p("c"), footnotes=notes)
    assert [(b.text, b.kind) for b in manuscript.blocks] == [
        ("ab", BlockKind.PARAGRAPH), ("note", BlockKind.NOTE), ("c", BlockKind.PARAGRAPH),
    ]  # fmt: skip
    assert manuscript.blocks[1].segments[0].origin == WordOrigin("word/footnotes.xml", 1, 1, 0)


def test_fields_without_a_stored_result() -> None:
    body = p(field_of(r"eq \o\ac(○,3)", None), "等待期") + p(field_of("TOC x", "第一条"), "")
    assert [(b.text, b.kind) for b in made(body).blocks] == [
        ("③等待期", BlockKind.PARAGRAPH), ("第一条", BlockKind.CONTENTS),
    ]  # fmt: skip
    assert not made(p(field_of("LISTNUM", None), "a")).complete


def test_the_entry_chosen_in_a_drop_down_list_is_read() -> None:
    offered = '<w:listEntry w:val="30 days"/><w:listEntry w:val="90 days"/>'
    form = f'<w:ffData><w:ddList><w:result w:val="1"/>{offered}</w:ddList></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(made(p("Within ", begin, r("FORMDROPDOWN", tag="instrText"), end, "."))) == ["Within 90 days."]


def test_a_field_that_never_ends_does_not_swallow_the_rest() -> None:
    assert texts(made(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("PAGE", tag="instrText")) + p("kept"))) == [
        "kept"
    ]


def test_contents_by_style_and_over_paragraphs() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    opening = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        + r("TOC", tag="instrText")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    body = (
        p("one\t1", style="T1")
        + p(opening, "two")
        + p("three", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + p("four")
    )
    kinds = [b.kind for b in made(body, styles=styles).blocks]
    assert kinds == [BlockKind.CONTENTS] * 3 + [BlockKind.PARAGRAPH]


def test_hidden_text_is_left_out_and_told() -> None:
    manuscript = made(p("seen", r("unseen", "<w:vanish/>")))
    assert (texts(manuscript), "6 characters of hidden text" in manuscript.notes[0].en) == (["seen"], True)


def test_equations_are_one_line_and_told() -> None:
    fraction = "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f>"
    manuscript = made(p("赔款 = ", f"<m:oMath>{fraction}</m:oMath>"))
    assert texts(manuscript) == ["赔款 = (a+b)/c"]
    assert [u.serious for u in manuscript.unread] == [False]


# -- lines


def test_manual_breaks_end_a_block_where_a_clause_begins() -> None:
    assert texts(made(p("责任免除", BREAK, "（一）战争", BREAK, "（二）罢工"))) == [
        "责任免除",
        "（一）战争",
        "（二）罢工",
    ]


def test_other_manual_breaks_are_printed_line_ends() -> None:
    manuscript = made(p("we will", BREAK, "pay and 保险人", BREAK, "负责"))
    assert texts(manuscript) == ["we will pay and 保险人负责"]
    blank = manuscript.places(Span(7, 8))
    assert blank.origins == ()


def test_a_line_feed_in_the_file_is_a_blank_and_ends_no_line() -> None:
    assert texts(made(p("责任", "<w:r><w:rPr><w:b/></w:rPr><w:t>\n</w:t></w:r>", "a b"))) == ["责任 a b"]


def test_a_bold_line_over_plain_text_is_a_block() -> None:
    assert texts(made(p(r("Fraud", "<w:b/>"), BREAK, "we will not pay"))) == ["Fraud", "we will not pay"]


# -- origins


def test_origins_count_the_characters_of_the_run() -> None:
    run = "<w:r><w:t>  ab</w:t><w:tab/><w:t>cd</w:t><w:br/><w:t>（一）ef</w:t></w:r>"
    manuscript = made(p("") + p("x", run))
    assert texts(manuscript) == ["x  ab\tcd", "（一）ef"]
    at = manuscript.text.index("cd")
    assert manuscript.places(Span(at, at + 2)).origins == (WordOrigin("word/document.xml", 1, 1, 5),)
    at = manuscript.text.index("ef")
    assert manuscript.places(Span(at, at + 1)).origins == (WordOrigin("word/document.xml", 1, 1, 11),)


def test_every_segment_leads_back_to_its_words() -> None:
    from lxml import etree

    from wordcheck.reading.docx.package import W
    from wordcheck.reading.docx.runs import pieces

    body = (
        p("a", changed("ins", r(" new ")), BREAK, "b")
        + table(["c", f"<w:tc>{p('d', r('e', '<w:b/>'))}</w:tc>"])
        + p("　　f ")
    )
    file = Docx(body)
    manuscript = made(body)
    root = etree.fromstring(str(file.members()["word/document.xml"]).encode())
    paragraphs = list(root.iter(W + "p"))
    for block in manuscript.blocks:
        for segment in block.segments:
            assert isinstance(segment.origin, WordOrigin)
            run = list(paragraphs[segment.origin.paragraph].iter(W + "r"))[segment.origin.run]
            words = "".join(text for _, text, _ in pieces(run))
            length = segment.end - segment.start
            assert (
                words[segment.origin.offset : segment.origin.offset + length] == block.text[segment.start : segment.end]
            )


# -- tracked changes and comments

CHANGED = p("kept ", changed("ins", r("new ")), changed("del", r("old ", tag="delText")), "end")


@pytest.mark.parametrize(
    ("view", "text"), [("final", "kept new end"), ("original", "kept old end"), ("both", "kept new old end")]
)
def test_views_of_tracked_changes(view: str, text: str) -> None:
    manuscript = made(CHANGED, view)
    assert texts(manuscript) == [text]
    assert manuscript.revisions == view
    assert [(c.kind, c.text, c.author, c.block) for c in manuscript.changes] == [
        ("insertion", "new ", "Li", 0), ("deletion", "old ", "Li", 0),
    ]  # fmt: skip


def test_an_unknown_view_is_refused() -> None:
    with pytest.raises(UsageError):
        made(CHANGED, "latest")


def test_one_edit_in_several_runs_is_one_change() -> None:
    body = p("a", changed("ins", r("one ")), changed("ins", r("two")), changed("ins", r("three"), author="Wu"))
    assert [c.text for c in made(body).changes] == ["one two", "three"]


def test_a_move_is_listed_once_where_it_stands() -> None:
    body = p(changed("moveFrom", r("moved ")), "a") + p("b ", changed("moveTo", r("moved ")))
    manuscript = made(body)
    assert texts(manuscript) == ["a", "b moved"]
    assert [(c.kind, c.block) for c in manuscript.changes] == [("move", 1)]


def test_paragraphs_whose_mark_is_deleted_run_on() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="Li"/></w:rPr>'
    body = p("one ", properties=mark) + p("two")
    assert texts(made(body)) == ["one two"]
    assert texts(made(body, "original")) == ["one", "two"]
    assert [c.text for c in made(body).changes] == ["¶"]


def test_a_drop_cap_is_the_first_letter_of_its_paragraph() -> None:
    assert texts(made(p("W", properties='<w:framePr w:dropCap="drop" w:lines="2"/>') + p("e will pay"))) == [
        "We will pay"
    ]


def test_a_style_separator_joins_heading_and_text() -> None:
    assert texts(made(p("Fraud. ", properties="<w:rPr><w:specVanish/></w:rPr>") + p("We will not pay"))) == [
        "Fraud. We will not pay"
    ]


def test_deleted_rows_are_left_out() -> None:
    body = (
        "<w:tbl><w:tr><w:tc>"
        + p("a")
        + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
        + p("b")
        + "</w:tc></w:tr></w:tbl>"
    )
    assert texts(made(body)) == ["a"]
    assert texts(made(body, "original")) == ["a", "b"]


def test_comments_know_their_block() -> None:
    comments = f'<w:comment w:id="4" w:author="Wu" w:date="2026-01-01T00:00:00Z">{p("why?")}{p("see law")}</w:comment>'
    body = p("a") + p("b", '<w:commentRangeStart w:id="4"/>', "c", '<w:r><w:commentReference w:id="4"/></w:r>')
    (comment,) = made(body, comments=comments).comments
    assert (comment.text, comment.author, comment.block) == ("why?\nsee law", "Wu", 1)


# -- looks

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bold text"/><w:basedOn w:val="N"/><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="BC"><w:name w:val="Child"/><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/><w:jc w:val="center"/></w:pPr></w:style>'
)


def look(paragraph: str) -> Style:
    return made(paragraph, styles=STYLES).blocks[0].runs[0].style


def test_bold_comes_through_styles_and_may_be_switched_off() -> None:
    assert look(p("a", style="BC")).bold is True
    assert look(p(r("a", '<w:b w:val="0"/>'), style="B")).bold is False
    assert look(p(r("a", '<w:rStyle w:val="S"/>'))).bold is True


def test_two_kinds_of_bold_style_cancel_each_other() -> None:
    assert look(p(r("a", '<w:rStyle w:val="S"/>'), style="B")).bold is False


def test_other_properties_come_from_the_nearest() -> None:
    style = look(p(r("a", '<w:em w:val="dot"/><w:i/><w:u w:val="single"/><w:highlight w:val="yellow"/>'), style="B"))
    assert style == Style(True, True, True, 10.5, "", "#ff0000", True, True)


def test_shading_of_paragraph_and_cell_reaches_the_run() -> None:
    shade = '<w:shd w:val="clear" w:fill="D9D9D9"/>'
    assert look(p("a", properties=shade)).shaded is True
    assert look(p("a", properties='<w:shd w:val="clear" w:fill="FFFFFF"/>')).shaded is False
    assert look(table([f"<w:tc><w:tcPr>{shade}</w:tcPr>{p('a')}</w:tc>"])).shaded is True


def test_a_table_style_makes_its_first_row_bold() -> None:
    styles = '<w:style w:type="table" w:styleId="G"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    properties = '<w:tblStyle w:val="G"/><w:tblLook w:val="04A0"/>'
    blocks = made(table(["a"], ["b"], properties=properties), styles=styles).blocks
    assert [b.runs[0].style.bold for b in blocks] == [True, False]


def test_headings_alignment_and_indents() -> None:
    body = p("head", style="H") + p("t", properties='<w:ind w:left="420" w:hanging="210"/>') + p("　　f")
    head, hanging, blanks = made(body, styles=STYLES).blocks
    assert (head.kind, head.level, head.align, head.style_name) == (BlockKind.HEADING, 2, "center", "heading 2")
    assert (hanging.indent, hanging.hanging) == (10.5, 21.0)
    assert (blanks.text, blanks.indent) == ("f", 21.0)


def test_indents_in_characters_follow_the_size() -> None:
    (block,) = made(p("a", properties='<w:ind w:firstLine="420" w:firstLineChars="200"/>'), styles=STYLES).blocks
    assert block.indent == 21.0


def test_free_space_above_counts_empty_paragraphs() -> None:
    spaced = p("b", properties='<w:spacing w:before="252"/>')
    assert [b.gap for b in made(p("a") + spaced + p("") + p("c"), styles=STYLES).blocks] == [None, 1.0, 1.0]


# -- tables


def test_cells_know_their_place_with_merges_and_nesting() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("wide")}</w:tc>'
    tall = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("tall")}</w:tc>'
    under = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    nested = f"<w:tc>{table(['inner'])}{p('')}</w:tc>"
    manuscript = made(table([wide, "x"], [tall, "b", "c"], [under, "e", nested]))
    places = {b.text: b.cell for b in manuscript.blocks if b.cell}
    assert [(n, c.row, c.column, c.rows, c.columns) for n, c in places.items()] == [
        ("wide", 0, 0, 1, 2), ("x", 0, 2, 1, 1), ("tall", 1, 0, 2, 1), ("b", 1, 1, 1, 1), ("c", 1, 2, 1, 1),
        ("e", 2, 1, 1, 1), ("inner", 0, 0, 1, 1),
    ]  # fmt: skip
    outer, inner = manuscript.tables
    assert (outer.rows, outer.columns, outer.ruled) == (3, 3, False)
    assert inner.parent is not None
    assert (inner.parent.row, inner.parent.column) == (2, 2)


@pytest.mark.parametrize(
    ("borders", "ruled"), [('<w:top w:val="single"/>', True), ('<w:top w:val="nil"/>', False), ('<w:top w:val="single" w:color="FFFFFF"/>', False)]
)  # fmt: skip
def test_lines_of_tables(borders: str, ruled: bool) -> None:
    assert made(table(["a"], properties=f"<w:tblBorders>{borders}</w:tblBorders>")).tables[0].ruled is ruled


# -- pages and furniture


def test_rendered_page_breaks_give_estimated_pages() -> None:
    mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
    app = b'<Properties xmlns="x"><Pages>3</Pages></Properties>'
    body = (
        p("a", '<w:r><w:br w:type="page"/></w:r>')
        + p(mark, "b")
        + table([f"<w:tc>{p('c', mark)}</w:tc>", f"<w:tc>{p(mark, 'd')}</w:tc>"])
    )
    manuscript = made(body, files={"docProps/app.xml": app})
    assert [b.page for b in manuscript.blocks] == [1, 2, 2, 3]
    assert (manuscript.pages, manuscript.page_kind) == (3, "estimated")


def test_breaks_by_hand_alone_are_no_page_numbers() -> None:
    manuscript = made(p("a", '<w:r><w:br w:type="page"/></w:r>') + p("b"))
    assert (manuscript.page_kind, manuscript.blocks[1].page) == ("none", None)


def test_headers_and_footers_are_furniture() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    manuscript = made(
        p("a") + section,
        header1=p("某公司", picture(300, 90)),
        footer1=p("第 ", field_of("PAGE", "1"), " 页"),
        header2=p("unused"),
    )
    assert [(f.kind, f.text) for f in manuscript.furniture] == [
        (FurnitureKind.HEADER, "某公司"), (FurnitureKind.PAGE_NUMBER, "第 1 页"),
    ]  # fmt: skip
    assert manuscript.complete


# -- what cannot be read


def test_a_picture_in_the_body_is_serious_and_a_mark_is_not() -> None:
    manuscript = made(p("before", picture(400, 300)) + p(picture(60, 60)))
    assert [(u.kind, u.serious) for u in manuscript.unread] == [(UnreadKind.IMAGE, True), (UnreadKind.IMAGE, False)]
    assert "before" in manuscript.unread[0].where.en


def test_objects_charts_and_inserted_files_are_serious() -> None:
    ole = '<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet"/></w:object></w:r>'
    manuscript = made(p("a", ole) + '<w:altChunk r:id="x"/>')
    assert [u.kind for u in manuscript.unread if u.serious] == [UnreadKind.OBJECT] * 2


@pytest.mark.parametrize(
    "lost",
    [
        '<w:r><w:contentPart r:id="x"/></w:r>',
        "<w:r><w:drawing><a:graphic><a:p><a:r><a:t>We do not pay.</a:t></a:r></a:p></a:graphic></w:drawing></w:r>",
        f'<x:new xmlns:x="urn:x">{r("We do not pay.")}</x:new>',
        "<w:t>We do not pay.</w:t>",
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
    ],
    ids=["ink", "words in a shape", "unknown element", "words in no run", "a note that is not there"],
)
def test_words_that_no_part_of_the_walk_takes_are_told(lost: str) -> None:
    assert made(p("We pay.")).complete
    assert not made(p("We pay.") + f"<w:p>{lost}</w:p>").complete


def test_of_contents_for_newer_and_older_programs_the_newest_with_words_is_read() -> None:
    def both(choice: str, copy: str) -> str:
        return f'<mc:AlternateContent><mc:Choice Requires="x">{choice}</mc:Choice><mc:Fallback>{copy}</mc:Fallback></mc:AlternateContent>'

    unknown = '<x:sign xmlns:x="urn:x"/>'
    sign = f"<w:r>{both(unknown, '<w:t>☂</w:t>')}</w:r>"
    body = p("a", sign) + both(p("new"), p("old")) + both(unknown, p("copy"))
    assert texts(made(body)) == ["a☂", "new", "copy"]


def test_a_broken_part_is_told_and_the_rest_is_read() -> None:
    manuscript = made(p("a"), files={"word/footnotes.xml": b"<w:footnotes"}, footnotes="")
    assert texts(manuscript) == ["a"]
    assert [(u.kind, u.serious) for u in manuscript.unread] == [(UnreadKind.DAMAGED, True)]


def test_an_empty_body_is_not_clean() -> None:
    assert not made(p("")).complete


def test_a_file_cut_short_is_damaged() -> None:
    whole = Docx(p("条款" * 5000)).bytes()
    cut = whole[: len(whole) // 2]
    assert sniff(cut)
    with pytest.raises(Damaged):
        read(cut, "w.docx")


def test_a_password_is_told() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert sniff(locked)
    with pytest.raises(Encrypted, match="password"):
        read(locked, "w.docx")


def test_entities_are_not_expanded() -> None:
    document = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>a&x;b</w:t></w:r></w:p></w:body></w:document>'
    with pytest.raises(Damaged):  # The words behind an entity would be missing without a trace.
        made("", files={"word/document.xml": document.encode()})


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(Damaged):
        made("", files={"word/document.xml": b" " * (9 * 1024 * 1024)})


def test_strict_files_read_like_others() -> None:
    document = str(Docx(p("a", properties='<w:ind w:start="21pt"/>')).members()["word/document.xml"])
    strict = document.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    (block,) = made("", files={"word/document.xml": strict.encode()}).blocks
    assert (block.text, block.indent) == ("a", 21.0)


def test_other_zips_are_not_word() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/workbook.xml", "<x/>")
    assert not sniff(packed.getvalue())


def test_the_registry_finds_the_reader() -> None:
    manuscript = registry.read(Docx(p("a")).bytes(), name="w.bin")
    assert (manuscript.format, manuscript.typography, manuscript.reader) == ("docx", True, "docx")


def test_files_of_other_programs() -> None:
    from docx import Document

    document = Document()
    document.add_heading("Cover", 1)
    document.add_paragraph("we pay", style="List Number")
    packed = io.BytesIO()
    document.save(packed)
    head, item = read(packed.getvalue(), "w.docx").blocks
    assert (head.kind, head.level, head.text) == (BlockKind.HEADING, 1, "Cover")
    assert (item.number, item.text) == ("1.", "we pay")


def test_automatic_numbers_of_a_real_file_are_those_of_its_pdf(shared) -> None:  # type: ignore[no-untyped-def]
    import re

    pypdfium2 = pytest.importorskip("pypdfium2")
    (word,) = sorted((shared / "wordings" / "cn").glob("*.docx"))
    document = pypdfium2.PdfDocument(str(word).removesuffix(".docx") + "v1.pdf")
    printed = re.sub(r"[\s．]", "", "".join(page.get_textpage().get_text_range() for page in document))
    numbered = [b for b in read(word.read_bytes(), word.name).blocks if b.number]
    missing = [b.number for b in numbered if b.number + re.sub(r"\s", "", b.text)[:5] not in printed]
    assert len(numbered) > 60
    assert len(missing) <= 0.05 * len(numbered), missing


def test_heiti_among_text_in_another_face_counts_as_bold() -> None:
    heavy = '<w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>责任免除</w:t></w:r>'
    plain = '<w:r><w:rPr><w:rFonts w:eastAsia="宋体"/></w:rPr><w:t>战争造成的损失。</w:t></w:r>'
    read_ = made(p(heavy) + p(plain))
    assert [b.runs[0].style.bold for b in read_.blocks] == [True, False]


def test_a_wording_set_in_heiti_throughout_is_not_bold() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert made(p("<w:r><w:t>战争造成的损失。</w:t></w:r>"), styles=styles).blocks[0].runs[0].style.bold is False
