"""The command: what it refuses in one sentence, and what it writes."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from click.testing import CliRunner

from wordcheck.app.cli import main


def test_what_it_refuses(tmp_path: Path) -> None:
    run = CliRunner().invoke
    store = str(tmp_path / "s.db")
    answer = run(main, ["desk", "--ui-lang", "en"])
    assert answer.exit_code == 2
    assert "name the store with --store" in answer.output
    answer = run(main, ["desk", "--store", store, "--host", "0.0.0.0"], env={"LANG": "C"})
    assert answer.exit_code == 2
    assert "needs --password-file" in answer.output
    assert not Path(store).exists(), "a desk that may not be served leaves no store behind"
    answer = run(main, ["desk", "--add-user", "lin"], env={"LANG": "C"})
    assert "--add-user needs --password-file" in answer.output


def test_template_and_password_file(tmp_path: Path) -> None:
    from docx import Document

    run = CliRunner().invoke
    assert run(main, ["desk", "--write-template", str(tmp_path / "t.docx"), "--ui-lang", "zh"]).exit_code == 0
    texts = [p.text for p in Document(io.BytesIO((tmp_path / "t.docx").read_bytes())).paragraphs]
    assert "{{objections}}" in texts
    given = ["desk", "--add-user", "lin", "--password-file", str(tmp_path / "p")]
    assert run(main, given, input="correct horse battery\ncorrect horse battery\n").exit_code == 0
    assert (tmp_path / "p").stat().st_mode & 0o077 == 0
    assert run(main, given, input="short\nshort\n").exit_code == 2


def test_it_serves_and_ends_cleanly(tmp_path: Path) -> None:
    started = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "wordcheck",
            "desk",
            "--store",
            str(tmp_path / "s.db"),
            "--port",
            "0",
            "--ui-lang",
            "en",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert started.stdout is not None
        address = started.stdout.readline().split()[4]
        with urllib.request.urlopen(f"{address}queue", timeout=20) as answer:
            assert b"Import" in answer.read()
        time.sleep(0.2)
        started.send_signal(signal.SIGINT)
        assert started.wait(timeout=20) in (0, 130, -signal.SIGINT)
    finally:
        started.kill()
    assert not (tmp_path / "s.db-wal").exists()
