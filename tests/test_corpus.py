"""The corpus: files agree with their sources, planted faults stand where the list says, and only there."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile

import pypdfium2
import pytest
from markdown_it import MarkdownIt

from corpus.as_markdown import markdown
from corpus.build import HERE, Twins, names, twins
from corpus.dialect import SourceError, parse
from corpus.numbers import LAYOUTS, chinese, letter, roman
from corpus.planting import TYPES, Fault, Replacement, plant
from corpus.printed import wording_of
from wordcheck.languages.folding import fold_phrase

SAMPLES = {name: twins(name) for name in names()}
SMALL = '+++\ntitle = "条款"\nlanguage = "zh"\nlayout = "articles"\n+++\n'


def squeezed(text: str) -> str:
    """Without anything that a printer may set at will: spaces, line ends, hyphens of broken words, forms of letters."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]", "", unicodedata.normalize("NFKC", text))


def plain(text: str) -> str:
    return fold_phrase(text.replace("**", "").replace("\n", " "))


@pytest.mark.parametrize("name", SAMPLES)
def test_markdown_is_what_the_source_makes(name: str) -> None:
    sample = SAMPLES[name]
    assert (sample.folder / "clean.md").read_text("utf-8") == markdown(sample.clean)
    assert (sample.folder / "faulty.md").read_text("utf-8") == markdown(sample.faulty)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_fault_stands_in_the_twin_that_the_list_names(name: str) -> None:
    sample = SAMPLES[name]
    clean, faulty = plain(markdown(sample.clean)), plain(markdown(sample.faulty))
    for planted in sample.planted:
        quote = plain(planted.fault.quote)
        assert (quote in faulty) is not planted.fault.absent, planted.fault.id
        assert (quote in clean) is (planted.fault.absent or planted.fault.shared), planted.fault.id


@pytest.mark.parametrize("twin", ["clean", "faulty"])
@pytest.mark.parametrize("name", SAMPLES)
def test_word_files_say_what_the_source_says_and_number_by_themselves(name: str, twin: str) -> None:
    sample: Twins = SAMPLES[name]
    wording = sample.clean if twin == "clean" else sample.faulty
    with zipfile.ZipFile(sample.folder / f"{twin}.docx") as package:
        body = package.read("word/document.xml").decode("utf-8")
        numbering = package.read("word/numbering.xml").decode("utf-8")
    said = squeezed(re.sub(r"<[^>]+>", "", body.replace("&amp;", "&")))
    automatic = [block for block in wording.blocks if block.kind == "numbered" and block.automatic]
    for block in wording.blocks:
        assert squeezed(block.title + block.text) in said, block.plain
    assert body.count("<w:numPr>") >= len(automatic) > 5
    assert all(f'w:val="{level.label}"' in numbering for level in LAYOUTS[wording.head.layout])


@pytest.mark.parametrize("twin", ["clean", "faulty"])
@pytest.mark.parametrize("name", SAMPLES)
def test_pdf_files_were_printed_from_the_present_text(name: str, twin: str) -> None:
    sample: Twins = SAMPLES[name]
    wording = sample.clean if twin == "clean" else sample.faulty
    document = pypdfium2.PdfDocument(sample.folder / f"{twin}.pdf")
    pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
    for block in wording.blocks:
        # A paragraph may run over a page end, so its beginning is looked for.
        start = squeezed(block.label + block.title + block.text)[:20]
        assert any(start in page for page in pages), block.plain


@pytest.mark.parametrize("name", SAMPLES)
def test_no_mark_of_bold_is_left_over_in_rendered_markdown(name: str) -> None:
    for wording in (SAMPLES[name].clean, SAMPLES[name].faulty):
        assert "**" not in MarkdownIt().enable("table").render(markdown(wording))


def test_there_are_eight_in_two_languages_with_every_type_of_fault() -> None:
    assert len(SAMPLES) >= 8
    assert {s.clean.head.language for s in SAMPLES.values()} == {"zh", "en"}
    planted = [planted for s in SAMPLES.values() for planted in s.planted]
    assert {p.fault.type for p in planted} == TYPES
    assert sum(len(faults) for faults in json.loads((HERE / "faults.json").read_text("utf-8")).values()) == len(planted)


@pytest.mark.parametrize("name", SAMPLES)
def test_faults_name_the_clause_by_labels_of_the_twin_in_which_they_stand(name: str) -> None:
    sample = SAMPLES[name]
    for planted in sample.planted:
        wording = sample.clean if planted.fault.absent else sample.faulty
        assert any("/".join(block.path) == planted.clause for block in wording.blocks), planted.fault.id


@pytest.mark.parametrize(
    ("count", "chinese_", "letter_", "roman_"),
    [
        (4, "四", "d", "iv"),
        (10, "十", "j", "x"),
        (19, "十九", "s", "xix"),
        (27, "二十七", "aa", "xxvii"),
        (105, "一百零五", "aaaaa", ""),
    ],
)
def test_counts_are_spelled_as_word_spells_them(count: int, chinese_: str, letter_: str, roman_: str) -> None:
    assert (chinese(count), letter(count)) == (chinese_, letter_)
    assert not roman_ or roman(count) == roman_


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("no head", "begins with a head"),
        (SMALL + "@{#a} 见{ref:b}。", "no unit has the key"),
        (SMALL + "@{#a .x} 文字。", "unknown mark"),
    ],
)
def test_a_source_that_breaks_the_dialect_is_refused(source: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        wording_of(parse(source))


def test_a_fault_whose_place_is_not_unique_is_refused() -> None:
    fault = Fault("x-1", "typo", "丙", "", "", replacements=(Replacement("甲", "丙"),))
    with pytest.raises(SourceError, match="stands 2 times"):
        plant("甲乙甲", (fault,))
