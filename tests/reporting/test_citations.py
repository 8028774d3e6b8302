"""Sources are named in the manner of the language."""

from __future__ import annotations

from wordcheck.model.findings import Citation
from wordcheck.model.said import Said
from wordcheck.reporting.citations import cited

LAW = Citation("IL", Said("保险法", "Insurance Law"), articles=("18(8)", "23"))
RULE = Citation("R", Said("", "Regulation 107"), articles=("71.3(a)",))


def test_articles_are_articles_in_chinese_and_left_as_written_where_they_are_no_numbers() -> None:
    assert cited((LAW, RULE), "zh") == "保险法 第18条(8)、第23条；Regulation 107 71.3(a)"
    assert cited((LAW, RULE), "en") == "Insurance Law 18(8), 23; Regulation 107 71.3(a)"
