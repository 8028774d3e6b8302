"""Annotating damages no Word file, whatever is in it: each feature of Word in a file, the corpus, real wordings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

import wordcheck
from benchmarks.annotated.features import files
from benchmarks.annotated.judging import accepted, faults
from benchmarks.annotated.proposing import report_on, tried
from tests.annotating.test_docx import W, comments, parts, ranges, report_on as said_of, tree
from tests.reading.docx_builder import Docx, p, r
from wordcheck.annotating import annotate
from wordcheck.app.cli import main
from wordcheck.model.findings import Edit, Fix

FEATURES = dict(files())
CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*/*/*.docx"))


@pytest.mark.parametrize("name", FEATURES)
def test_no_feature_of_word_is_damaged(name: str) -> None:
    trials = [tried(FEATURES[name], seed) for seed in range(3)]
    assert [t.faults for t in trials] == [()] * 3
    assert all(t.comments for t in trials)
    assert any(t.changes for t in trials)


@pytest.mark.parametrize("path", CORPUS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_no_wording_of_ours_is_damaged(path: Path) -> None:
    assert tried(path.read_bytes(), 7).faults == ()


def test_no_real_wording_is_damaged(shared: Path) -> None:
    found = sorted(shared.glob("wordings/**/*.docx"))
    assert found
    assert [f for path in found for f in tried(path.read_bytes(), 7).faults] == []


# ---------------------------------------------------------------- the judge sees damage


def repacked(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    members = parts(data)
    change(members)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return made.getvalue()


def put(name: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        assert old in members[name]
        members[name] = members[name].replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda m: m.pop("word/styles.xml"), "parts are lost"),
        (put("word/settings.xml", b"100", b"101"), "settings.xml was changed"),
        (put("word/document.xml", "保险人".encode(), "保险".encode()), "more than comments and changes differs"),
        (put("word/document.xml", b'<w:commentRangeEnd w:id="1"/>', b""), "comment 1 has marks"),
        (put("word/comments.xml", b'w:id="1"', b'w:id="0"'), "twice"),
        (put("word/document.xml", b'<w:ins w:id="9002"', b'<w:ins w:id="9001"'), "number twice"),
        (put("[Content_Types].xml", b"</Types>", b'<Override PartName="/word/styles.xml" ContentType="x"/></Types>'), "twice"),
        (put("word/document.xml", b"<w:delText", b"<w:drawing/><w:delText"), "holds"),
    ],
)  # fmt: skip
def test_the_judge_sees_damage(change: Callable[[dict[str, bytes]], None], said: str) -> None:
    original = FEATURES["glossary"]
    manuscript = wordcheck.read(original, name="x.docx")
    made = annotate(original, report_on(manuscript, 2))
    assert faults(original, made) == []
    assert any(said in fault for fault in faults(original, repacked(made, change)))


# ---------------------------------------------------------------- what once went wrong


def edited(data: bytes, quote: str, text: str, *others: str) -> bytes:
    """The file with a safe edit of the quoted words, and comments on others."""
    report = said_of(data, quote, *others)
    first = report.findings[0]
    fix = Fix((Edit(first.anchor.span, text),), safe=True)
    return annotate(data, replace(report, findings=(replace(first, fixes=(fix,)), *report.findings[1:])))


def test_a_change_takes_all_its_words_though_a_comment_begins_among_them() -> None:
    made = edited(Docx(p(r("因有关部门的要求"))).bytes(), "有关部门", "主管机关", "部门的")
    assert wordcheck.read(made, name="x.docx").text == "因主管机关的要求"


@pytest.mark.parametrize(
    "beside", ['<w:drawing/>', '<w:footnoteReference w:id="2"/>', "<w:br/>"]
)  # fmt: skip
def test_nothing_but_words_goes_with_a_change(beside: str) -> None:
    for run in (f"<w:r>{beside}<w:t>己经</w:t></w:r>", f"<w:r><w:t>己经</w:t>{beside}</w:r>"):
        made = edited(Docx(p("因", run)).bytes(), "己经", "已经")
        tag = beside[3:].partition(" ")[0].rstrip("/>")
        assert tree(made).find(f".//{W}del") is not None
        assert tree(made).find(f".//{W}del//{W}{tag}") is None
        assert tree(accepted(made)).find(f".//{W}{tag}") is not None
    amid = edited(Docx(p(f"<w:r><w:t>己</w:t>{beside}<w:t>经</w:t></w:r>")).bytes(), "经", "已经")
    assert "〔" not in wordcheck.read(amid, name="x.docx").text


def test_a_picture_amid_the_words_leaves_the_edit_as_advice() -> None:
    made = edited(Docx(p("<w:r><w:t>己</w:t><w:drawing/><w:t>经</w:t></w:r>")).bytes(), "己经", "已经")
    assert tree(made).find(f".//{W}del") is None
    assert comments(made)


def test_parts_are_found_whatever_letters_and_slashes_the_zip_writes() -> None:
    data = Docx(p(r("因有关部门的要求"))).bytes()
    odd = repacked(data, lambda m: m.update({"word\\Document.XML": m.pop("word/document.xml")}))
    made = annotate(odd, said_of(odd, "有关部门"))
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        names = [n.replace("\\", "/").lower() for n in package.namelist()]
    assert len(names) == len(set(names))
    assert "commentRangeStart" in parts(made)[next(n for n in parts(made) if "ocument.X" in n)].decode()


def test_strict_open_xml_stays_strict() -> None:
    made = annotate(FEATURES["strict"], said_of(FEATURES["strict"], "有关部门"))
    for name in ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"):
        assert b"purl.oclc.org" in parts(made)[name]
        assert b"openxmlformats.org/wordprocessingml" not in parts(made)[name]
        assert b"openxmlformats.org/officeDocument" not in parts(made)[name]


def test_a_signed_file_says_that_its_copy_is_not() -> None:
    made = annotate(FEATURES["signatures"], said_of(FEATURES["signatures"]))
    assert any("signature" in text for text in comments(made).values())


def test_a_comment_on_a_phonetic_guide_stands_around_it() -> None:
    made = annotate(FEATURES["east_asian_layout"], said_of(FEATURES["east_asian_layout"], "保险己经"))
    assert any("保险己经" in marked for marked in ranges(made).values())
    assert tree(made).find(f".//{W}rubyBase/{W}commentRangeStart") is None


@pytest.mark.parametrize(("name", "refused"), [("out.docx", True), ("out.docm", False)])
def test_a_file_with_macros_keeps_its_suffix(tmp_path: Path, name: str, refused: bool) -> None:
    source = tmp_path / "wording.docm"
    source.write_bytes(FEATURES["macros"])
    done = CliRunner().invoke(main, ["annotate", str(source), "-o", str(tmp_path / name)])
    assert done.exit_code == (2 if refused else 0), done.output
    assert (tmp_path / name).exists() is not refused


def test_a_new_comment_takes_no_number_that_an_uncited_note_marks() -> None:
    body = p(r("因有关部门的要求"))
    marks = '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
    notes = f'<w:footnote w:id="7"><w:p>{marks}<w:r><w:t>注</w:t></w:r></w:p></w:footnote>'
    data = Docx(body, {"footnotes": notes}).bytes()
    assert set(comments(annotate(data, said_of(data, "有关部门")))) == {"2", "3"}


def test_a_text_box_in_a_phonetic_guide_takes_no_comment() -> None:
    box = f"<w:pict><w:txbxContent>{p(r('有关部门'))}</w:txbxContent></w:pict>"
    guide = f"<w:r><w:ruby><w:rt/><w:rubyBase><w:r><w:t>要求</w:t>{box}</w:r></w:rubyBase></w:ruby></w:r>"
    data = Docx(p("因", guide)).bytes()
    made = annotate(data, said_of(data, "有关部门"))
    assert tree(made).find(f".//{W}rubyBase//{W}commentRangeStart") is None
    assert any("有关部门" in said for said in comments(made).values())


def test_a_negative_number_in_the_file_makes_none_of_ours_negative() -> None:
    body = p(r("因有关部门的要求"), '<w:commentRangeEnd w:id="-240"/>')
    data = Docx(body).bytes()
    assert set(comments(annotate(data, said_of(data, "有关部门")))) == {"0", "1"}


def test_a_mark_of_a_change_that_has_no_number_gets_none_when_its_run_is_cut() -> None:
    run = "<w:r><w:rPr><w:moveTo/></w:rPr><w:drawing/><w:t>因有关部门的要求</w:t></w:r>"
    data = Docx(p(run)).bytes()
    made = annotate(data, said_of(data, "有关部门"))
    assert list(faults(data, made)) == []
    assert not any(mark.attrib for mark in tree(made).iter(f"{W}moveTo"))
