"""`-o` means the same wherever a command writes a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.app.test_cli import CLEAN
from wordcheck.app.cli import main
from wordcheck.app.console.targets import named_like, target
from wordcheck.model.errors import UsageError


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("check", "old.md", "-o", "made.html"), b"<!doctype html>"),
        (("check", "old.md", "-o", "html=made.html"), b"<!doctype html>"),
        (("check", "old.md", "-o", "made.json"), b"{"),
        (("check", "old.md", "-o", "sarif=made.json"), b"{"),
        (("diff", "old.md", "old.md", "-o", "made.docx"), b"PK"),
        (("diff", "old.md", "old.md", "-o", "docx=made.docx"), b"PK"),
        (("check", "old.md", "-o", "md=made.txt"), b"#"),
        (("outline", "old.md", "-o", "made.htm"), b"<!doctype html>"),
        (("outline", "old.md", "-o", "html=made.txt"), b"<!doctype html>"),
        (("terms", "old.md", "-o", "json=made.json"), b"{"),
        (("bilingual", "old.md", "old.md", "-o", "xlsx=made.xlsx"), b"PK"),
        (("matrix", "old.md", "-o", "xlsx=made.xlsx"), b"PK"),
    ],
)
def test_a_file_is_named_with_its_format_or_by_its_ending(
    arguments: tuple[str, ...], begins: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.md").write_text(CLEAN, "utf-8")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code in (0, 1), result.output
    (made,) = tmp_path.glob("made.*")
    assert made.read_bytes().lower().startswith(begins.lower())


def test_an_ending_that_several_formats_share_is_asked_about() -> None:
    endings = {"terminal": ".txt", "concise": ".txt", "json": ".json", "gitlab": ".json"}
    assert target("a.json", tuple(endings), endings.__getitem__) == ("json", Path("a.json"))
    assert target("gitlab=a.json", tuple(endings), endings.__getitem__) == ("gitlab", Path("a.json"))
    with pytest.raises(UsageError, match=r"with one of terminal, concise$"):
        target("a.txt", tuple(endings), endings.__getitem__)
    assert target("./a=b.json", ("text", "json"), named_like, "text") == ("json", Path("./a=b.json"))
    # A slip in a format's name makes no file that is called like it.
    with pytest.raises(UsageError, match=r"with one of text, json$"):
        target("jsn=b.json", ("text", "json"), named_like, "text")
    assert target("a.out", ("text", "json"), named_like, "text") == ("text", Path("a.out"))


@pytest.mark.parametrize("words", ["-", "json=-"])
def test_a_dash_is_no_file(words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("w.md").write_text(CLEAN, "utf-8")
    for command in ("check", "outline"):
        result = CliRunner().invoke(main, [command, "w.md", "-o", words, "--ui-lang", "en"])
        assert result.exit_code == 2
        assert "leave out -o and choose with --format" in result.output
    assert not Path("-").exists()
