"""Expressions kept compiled between runs find what freshly compiled ones find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wordcheck import cache
from wordcheck.languages import lazily as module
from wordcheck.languages.lazily import keep_compiled, lazily

SOURCES = [
    (r"第(?P<n>[一二三四五六七八九十0-9０-９]+)条(?:第(?P<item>[一二三]+)项)?", 0),
    (r"\bshall\s+(not\s+)?be", re.IGNORECASE),
    (r"(?<=[\u4e00-\u9fff])[ \t]+(?=[\u4e00-\u9fff])", 0),
    (r"^(a|b)\1$ # twice", re.VERBOSE | re.MULTILINE),
]
TEXT = "依照第十二条第三项，Shall not be 或者 第５条\naa\nbb\nab"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(module, "_met", {})
    _next_run()


def _next_run() -> None:
    module._kept.cache_clear()


def _found(source: tuple[str, int]) -> list[object]:
    pattern = lazily(*source)
    return [(m.span(), m.groups(), m.groupdict(), m.lastgroup, pattern.flags) for m in pattern.finditer(TEXT)]


@pytest.mark.parametrize("source", SOURCES)
def test_kept_code_finds_the_same(source: tuple[str, int]) -> None:
    plain = re.compile(*source)
    expected = [(m.span(), m.groups(), m.groupdict(), m.lastgroup, plain.flags) for m in plain.finditer(TEXT)]
    assert _found(source) == expected
    keep_compiled()
    _next_run()
    assert source in module._kept()
    assert _found(source) == expected


def test_a_second_run_compiles_nothing() -> None:
    _found(SOURCES[0])
    keep_compiled()
    _next_run()
    _found(SOURCES[0])
    assert module._met == {}


def test_a_damaged_file_is_compiled_anew(tmp_path: Path) -> None:
    cache.keep(module._name(), {SOURCES[0]: module._Code(0, b"\1\2\3\4" * 9, 3, {}, (), False)})
    assert len(_found(SOURCES[0])) == 2
    (tmp_path / "wordcheck" / module._name()).write_bytes(b"no pickle")
    _next_run()
    assert len(_found(SOURCES[0])) == 2


def test_an_expression_with_a_mistake_says_so() -> None:
    with pytest.raises(re.error):
        lazily("(").search("x")


@pytest.mark.parametrize(
    ("source", "anchored"),
    [
        (("^依照|^(?:第|Shall)", 0), True),
        ((r"\A(?:aa|依照第)", 0), True),
        (("(?:^依|^a)照", 0), True),
        (("^aa|^bb", re.MULTILINE), False),
        (("(?m:^aa)", 0), False),
        (("^aa|bb", 0), False),
        (("(?:^)?bb", 0), False),
        (("", 0), False),
    ],
)
def test_what_is_anchored_is_found_at_the_beginning_alone(source: tuple[str, int], anchored: bool) -> None:
    plain, lazy = re.compile(*source), lazily(*source)
    for start in (0, 1, TEXT.index("aa")):
        expected, found = plain.search(TEXT, start), lazy.search(TEXT, start)
        assert (found and found.span()) == (expected and expected.span())
    assert module._met[source].anchored is anchored
