"""The public interface as others use it: all names are there and say what they are, and a typed program reads on them."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import wordcheck
from tests.docs import consumer

DRAFT = b"""1. COVER
We pay the cost of restoring data within twelve (8) hours.

2. EXCLUSIONS
We do not pay for war.
"""


def test_every_public_name_is_there_and_says_what_it_is() -> None:
    for name in wordcheck.__all__:
        thing = getattr(wordcheck, name)
        assert name == "__version__" or inspect.getdoc(thing), name


def test_the_functions_say_what_they_raise() -> None:
    for name in wordcheck.__all__:
        if inspect.isfunction(thing := getattr(wordcheck, name)):
            assert "Raises " in (thing.__doc__ or ""), name


def test_a_program_of_somebody_else_runs(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes(DRAFT)
    assert any(told.startswith("WC-FG-002") for told in consumer.errors(draft))
    assert consumer.tree(wordcheck.parse(draft)[0])
    assert consumer.described(DRAFT)[0] == 1
    assert not consumer.grave(str(draft), str(draft))
    assert (consumer.tried([draft]), consumer.tried([tmp_path / "none.md"])) == (1, 3)


def test_its_types_hold(tmp_path: Path) -> None:
    pytest.importorskip("mypy", reason="mypy reads the types")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", "", "--follow-imports", "silent"]
    cached = ["--ignore-missing-imports", "--cache-dir", str(tmp_path), consumer.__file__]
    done = subprocess.run([*command, *cached], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
