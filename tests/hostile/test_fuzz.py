"""What coverage-guided fuzzing starts from and what it has found: `python -m benchmarks.fuzz TARGET`."""

from __future__ import annotations

from importlib import import_module

import pytest

from benchmarks.fuzz.__main__ import TARGETS

FOUND = (
    ("pages", b"<body><p>old \x1e"),
    ("pages", b"<body><p>a\rb<b>c</b>\r\n<b>d</b>"),
    ("pages", b"<div \ridden>x</div><p>a</p>"),
    ("pages", b"<body><?php \r?>&"),
    ("numerals", "İ".encode()),
    ("numerals", "333亿亿亿亿亿亿个月".encode()),
    ("numerals", "333亿亿亿亿亿亿个工作日".encode()),
    ("numerals", "333亿亿亿亿亿亿年".encode()),
)
"""Target and input that once broke it, made short."""


@pytest.mark.parametrize("target", TARGETS)
def test_the_seeds_of_each_target_keep_its_promises(target: str) -> None:
    module = import_module(f"benchmarks.fuzz.{target}")
    seeds = list(module.seeds())
    assert seeds
    for seed in seeds:
        module.attempt(seed)


@pytest.mark.parametrize(("target", "data"), FOUND, ids=lambda x: x if isinstance(x, str) else ascii(x)[:40])
def test_what_fuzzing_found_stays_mended(target: str, data: bytes) -> None:
    import_module(f"benchmarks.fuzz.{target}").attempt(data)
