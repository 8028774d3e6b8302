"""Hostile files handed to commands as a user would: one sentence, no traceback, and nothing unread looks clean."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.reading.docx_builder import Docx, p, r
from tests.screening.support import filings
from wordcheck.app.cli import main

TEXT = "Policy\n\n1. We pay the insured for loss by fire.\n\n2. We do not pay for war.\n"
DEEP = "[" * 100_000
LONG = "9" * 5000


def _run(*command: object) -> Result:
    done = CliRunner().invoke(main, [*map(str, command), "--ui-lang", "en"])
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
    return done


@pytest.mark.parametrize("value", [DEEP, LONG], ids=["deep", "long"])
def test_brackets_and_numbers_without_end_in_settings_decisions_and_weights(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.txt").write_text(TEXT, "utf-8")
    (tmp_path / "given.toml").write_text(f"a = {value}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert _run("check", "x.txt", "--decisions", "given.toml").exit_code == 2
    assert _run("check", "x.txt", "--locked", "given.toml").exit_code == 2
    (tmp_path / "wordcheck.toml").write_text(f"a = {value}\n", "utf-8")
    assert _run("check", "x.txt").exit_code == 2


@pytest.mark.parametrize("value", [DEEP, LONG, f'[{{"key": {LONG}}}]'], ids=["deep", "long", "key"])
def test_brackets_and_numbers_without_end_in_manifests_and_records(value: str, tmp_path: Path) -> None:
    given = tmp_path / "given.json"
    given.write_text(value, "utf-8")
    assert _run("screen", given, "--store", tmp_path / "s.db", "--quiet").exit_code == 2
    assert _run("verify", given).exit_code == 2


def test_a_link_that_leads_to_itself_is_refused_and_the_other_filings_are_screened(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 1)
    os.symlink("loop.md", tmp_path / "loop.md")
    with manifest.open("a", encoding="utf-8") as file:
        file.write("F-002,loop.md,,,,\n")
    done = _run("screen", manifest, "--store", tmp_path / "s.db", "--workers", 1, "--quiet")
    assert done.exit_code == 3
    assert "1 done now" in done.output
    assert "leads in a circle" in done.output


@pytest.mark.parametrize(
    "command", [("check",), ("annotate",), ("screen", "--store", "s.db"), ("verify",), ("check", "x.txt", "-o")]
)
def test_a_name_that_the_system_does_not_take_is_one_sentence(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text(TEXT, "utf-8")
    assert _run(*command, f"html={LONG}" if command[-1] == "-o" else LONG).exit_code == 2


def test_a_store_without_a_name_is_one_sentence(tmp_path: Path) -> None:
    for command in (("screen", filings(tmp_path, 1), "--quiet"), ("queue", "list")):
        done = _run(*command, "--store", "")
        assert done.exit_code == 2
        assert "name a file" in done.output


def test_words_behind_an_entity_of_a_word_file_are_not_lost_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    sound = Docx(p(r("1. We pay the insured for loss by fire.")) + p(r("2. We pay MORE.")))
    document = sound.members()["word/document.xml"]
    assert isinstance(document, str)
    declared = '<!DOCTYPE w [<!ENTITY more "for theft too">]>' + document.replace("MORE", "&more;")
    path.write_bytes(Docx("", files={"word/document.xml": declared.encode()}).bytes())
    assert _run("check", path).exit_code == 3
    assert _run("annotate", path, "-o", tmp_path / "y.docx").exit_code == 2


def test_a_pipe_that_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes on this system")
    os.mkfifo(tmp_path / "pipe.txt")
    done = _run("check", tmp_path / "pipe.txt")
    assert done.exit_code == 3
    assert "is empty" in done.output


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("verify", "pipe"), "gives nothing"),
        (("check", "x.txt", "--decisions", "pipe"), "gives nothing"),
        (("check", "x.txt", "--locked", "pipe"), "cannot be read"),
        (("check", "x.txt", "--output", "pipe.html"), "nobody reads"),
        (("screen", "pipe.csv", "--store", "s.db"), "pipe.csv"),
        (("screen", "folder", "--store", "s.db"), "not screened"),
        (("annotate", "pipe.docx", "-o", "made.docx"), "is empty"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_every_verb_refuses_a_pipe_with_nobody_at_its_other_end(
    command: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes on this system")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text(TEXT, "utf-8")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "pipe.html", "pipe.csv", "pipe.docx", "folder/._pipe.docx"):
        os.mkfifo(tmp_path / name)
    done = _run(*command)
    assert done.exit_code in (2, 3)
    assert said in " ".join(done.output.split())


def test_a_record_comes_through_a_pipe_and_no_device_is_one(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo") or not Path("/dev/zero").exists():
        pytest.skip("no named pipes on this system")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    ends = os.open(pipe, os.O_RDWR)
    os.write(ends, b"{}")
    reader = threading.Timer(0.5, os.close, (ends,))
    reader.start()
    assert "is no run record" in _run("verify", pipe).output
    reader.join()
    assert "gives too much" in _run("verify", "/dev/zero").output


@pytest.mark.parametrize("version", ["x", b"\xff", 1.5, 99])
def test_a_store_whose_version_is_none_is_one_sentence(version: object, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    with sqlite3.connect(store) as opened:
        opened.execute("CREATE TABLE wordcheck_store (version INTEGER NOT NULL)")
        opened.execute("INSERT INTO wordcheck_store VALUES (?)", (version,))
    for command in (("store", "info", store), ("queue", "list", "--store", store)):
        done = _run(*command)
        assert done.exit_code == 2
        assert "store" in done.output


def test_a_device_without_end_is_refused() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no such device on this system")
    done = _run("check", "/dev/zero")
    assert done.exit_code == 3
    assert "was not read" in " ".join(done.output.split())
