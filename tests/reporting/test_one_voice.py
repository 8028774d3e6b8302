"""Every surface speaks alike: certainty beside every result, what is not known, and once that it is no legal advice."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

import wordcheck
from tests.reporting import sample
from wordcheck.annotating import annotate
from wordcheck.model.said import Tongue
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View
from wordcheck.reporting.words import CERTAINTY, DISCLAIMER, SENTENCES

CORPUS = Path(__file__).parents[2] / "corpus"
HUMAN = ("terminal", "markdown", "statistics")
RUN = sample.run(failed=True, unread=(sample.SCAN,))


@pytest.mark.parametrize("tongue", ["zh", "en"])
@pytest.mark.parametrize("name", HUMAN)
def test_each_report_for_people_says_once_that_it_is_no_legal_advice(name: str, tongue: Tongue) -> None:
    made = render(RUN, name, View(tongue=tongue)).decode()
    assert made.count(DISCLAIMER.in_(tongue)) == 1


def test_the_page_says_it_once_in_each_language() -> None:
    made = render(RUN, "html").decode()
    shown = re.sub(r"<(script|style)\b.*?</\1>", "", made, flags=re.S)
    assert shown.count(DISCLAIMER.zh) == 1
    assert shown.count(DISCLAIMER.en) == 1


@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_an_annotated_file_says_it_once_and_the_certainty_of_everything(tongue: Tongue) -> None:
    path = next(iter(sorted(CORPUS.glob("zh/*/faulty.docx"))))
    report = wordcheck.check(path)
    with zipfile.ZipFile(io.BytesIO(annotate(path.read_bytes(), report, View(tongue=tongue)))) as package:
        said = re.sub(r"<[^>]+>", "", package.read("word/comments.xml").decode())
    assert said.count(DISCLAIMER.in_(tongue)) == 1
    for certainty in {f.certainty for f in report.findings}:
        assert CERTAINTY[certainty].in_(tongue) in said
    assert SENTENCES["not_run"].in_(tongue) in said


@pytest.mark.parametrize("tongue", ["zh", "en"])
@pytest.mark.parametrize(
    "name", ["terminal", "markdown", "junit", "gitlab", "github", "rdjson", "sarif", "sarif-github"]
)
def test_certainty_stands_beside_the_finding(name: str, tongue: Tongue) -> None:
    made = render(RUN, name, View(tongue=tongue)).decode()
    assert CERTAINTY[RUN.reports[0].findings[0].certainty].in_(tongue) in made


@pytest.mark.parametrize(
    "name", ["terminal", "markdown", "statistics", "junit", "gitlab", "github", "rdjson", "csv", "sarif", "json"]
)
def test_what_was_not_read_is_said_everywhere(name: str) -> None:
    made = render(RUN, name, View(tongue="en")).decode("utf-8-sig")
    words = json.dumps(json.loads(made), ensure_ascii=False) if name in ("sarif", "json") else made
    assert "a scan without text" in words
    assert "password" in words


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_every_sentence_is_in_both_languages_with_the_same_values(key: str) -> None:
    said = SENTENCES[key]
    assert said.zh
    assert said.en
    assert sorted(re.findall(r"\{(\w+)\}", said.zh)) == sorted(re.findall(r"\{(\w+)\}", said.en))
