"""Pictures: everything that a wording grants, takes and defines is in them and in their twins, in either language."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import wordcheck
from wordcheck.model.said import Said
from wordcheck.reporting.pictures.clause_strip import clause_strip
from wordcheck.reporting.pictures.cover_map import cover_map
from wordcheck.reporting.pictures.drawing import Picture, cell, lines
from wordcheck.reporting.pictures.placed import in_page, svg_file
from wordcheck.reporting.pictures.term_graph import term_graph

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = [CORPUS / "zh/cyber-enterprise/faulty.md", *sorted(CORPUS.glob("en/*/faulty.md"))[:1]]


def texts(picture: Picture) -> str:
    root = ET.fromstring(svg_file([("x", picture)], "zh"))
    return "\n".join(t for t in root.itertext())


def twin(picture: Picture) -> str:
    return " ".join(str(cell(c)) for row in picture.rows for c in row)


@pytest.fixture(scope="module", params=FILES, ids=lambda p: p.parent.name)
def wording(request: pytest.FixtureRequest) -> wordcheck.Wording:
    return wordcheck.parse(request.param)[0]


def test_every_cover_is_drawn_with_what_is_taken_from_it(wording: wordcheck.Wording) -> None:
    (found,) = wordcheck.covers(wording)
    picture = cover_map(wording, found)
    assert picture is not None
    assert len(picture.rows) >= len(found.covers)
    for cover in found.covers:
        assert any(str(row[0]) == cover.name for row in picture.rows)
    tied = {t.exclusion for t in found.takings}
    fields = picture.svg.count('class="exclusion hatched"') - 1
    assert fields >= min(len(tied), 1)


def test_every_term_is_drawn_with_an_arc_to_each_term_it_rests_on(wording: wordcheck.Wording) -> None:
    (table,) = wordcheck.terms(wording)
    picture = term_graph(wording, table)
    assert picture is not None
    arcs = set(re.findall(r'data-from="([^"]*)" data-to="([^"]*)"', picture.svg))
    names = {s.term.name for s in table.entries}
    assert arcs == {(s.term.name, o) for s in table.entries for o in s.rests_on if o in names and o != s.term.name}
    assert all(s.term.name in texts(picture) for s in table.entries)
    assert [row[0] for row in picture.rows] == [s.term.name for s in table.entries]


def test_the_strip_shares_the_whole_wording_out(wording: wordcheck.Wording) -> None:
    report = wordcheck.check(wording.manuscript)
    picture = clause_strip(wording, report.findings)
    assert picture is not None
    widths = [float(w) for w in re.findall(r'width="([\d.]+)" height="46"', picture.svg)]
    assert 900 <= sum(widths) <= 1000
    totals = [row for row in picture.rows if row[1] == Said("合计", "total")]
    assert 97 <= sum(int(str(r[3]).rstrip("%")) for r in totals) <= 103
    for severity in {f.severity for f in report.findings}:
        assert f"sign {severity.value}" in picture.svg or severity.rank > 0


def test_a_standalone_file_is_well_formed_and_needs_nothing(wording: wordcheck.Wording) -> None:
    picture = cover_map(wording, wordcheck.covers(wording)[0], "k", "zh")
    assert picture is not None
    made = svg_file([(wording.title, picture)], "zh")
    ET.fromstring(made)
    assert "var(" not in made
    assert "url(http" not in made
    assert made == svg_file([(wording.title, picture)], "zh")
    used, known = set(re.findall(r"url\(#([^)]+)\)", made)), set(re.findall(r'id="([^"]+)"', made))
    assert used <= known


def test_a_picture_on_a_page_speaks_both_languages_and_has_its_table(wording: wordcheck.Wording) -> None:
    made = in_page(cover_map(wording, wordcheck.covers(wording)[0]))
    assert 'class="zh' in made or 'class="small zh' in made
    assert "<table>" in made
    assert 'role="img"' in made


def test_forms_differ_without_colour() -> None:
    """Granted, taken and given back differ by pattern, not by colour alone."""
    from wordcheck.reporting.pictures.drawing import Drawing

    drawing = Drawing("k", "en")
    fills = [re.search(r'fill="([^"]*)"', drawing.bar(0, 0, 9, 9, look)) for look in
             ("cover solid", "exclusion hatched", "cover dotted", "figure lined")]  # fmt: skip
    assert [f and f[1].split("-")[1] for f in fills] == [None, "hatched", "dotted", "lined"]


@pytest.mark.parametrize(
    "words", ["一二三四五六七八九十" * 5, "many words in one line of English text " * 4, "short", ""]
)
def test_lines_keep_every_word_up_to_the_last(words: str) -> None:
    made = lines(words, 120, 30)
    assert "".join("".join(made).split()) == "".join(words.split())
