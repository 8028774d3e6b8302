"""The corpus: files agree with their sources, planted faults stand where the list says, and only there."""

from __future__ import annotations

import zipfile

import pytest

from corpus.as_markdown import markdown
from corpus.build import HERE, Twins, names, twins
from wordcheck.languages.folding import fold_phrase

SAMPLES = {name: twins(name) for name in names()}


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


@pytest.mark.parametrize("name", SAMPLES)
def test_word_files_number_by_themselves(name: str) -> None:
    sample: Twins = SAMPLES[name]
    with zipfile.ZipFile(sample.folder / "clean.docx") as package:
        assert b"<w:numPr>" in package.read("word/document.xml")
        assert "word/numbering.xml" in package.namelist()
    assert (sample.folder / "clean.pdf").read_bytes().startswith(b"%PDF")


def test_there_are_eight_in_two_languages_with_enough_faults() -> None:
    assert len(SAMPLES) >= 8
    assert {s.clean.head.language for s in SAMPLES.values()} == {"zh", "en"}
    assert sum(len(s.planted) for s in SAMPLES.values()) >= 60
    assert (HERE / "faults.json").exists()
