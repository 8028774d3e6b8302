"""What a folder holds is read or said to be unread, whatever stands in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wordcheck.app.cli import main
from wordcheck.screening.manifest import intake

WORDING = "# 保险责任\n\n第一条 保险期间内发生火灾的，保险人负责赔偿。\n"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], catch_exceptions=False)


@pytest.fixture
def filings(tmp_path: Path) -> Path:
    made = tmp_path / "filings"
    made.mkdir()
    (made / "a.md").write_text(WORDING, "utf-8")
    return made


def test_a_link_that_leads_nowhere_never_looks_checked(filings: Path) -> None:
    (filings / "gone.pdf").symlink_to("nowhere.pdf")
    done = call("check", filings)
    assert done.exit_code == 3
    assert "gone.pdf" in done.output
    assert [f.key for f in intake(filings).filings] == ["a.md", "gone.pdf"]


def test_a_folder_that_cannot_be_opened_never_looks_checked(filings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (filings / "closed").mkdir()
    listed = os.listdir

    def refusing(path: str | Path = ".") -> list[str]:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "listdir", refusing)
    done = call("check", filings)
    assert done.exit_code == 3
    assert "closed" in done.output
    assert [f.key for f in intake(filings).filings] == ["a.md", "closed"]


def test_links_to_folders_are_followed_and_never_in_circles(filings: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.md").write_text(WORDING, "utf-8")
    (filings / "quarter").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "back").symlink_to(filings)
    (filings / "self").symlink_to(filings)
    (filings / "loop").symlink_to("loop")
    done = call("check", filings, "--format", "json")
    assert done.exit_code in (0, 1), done.output
    assert done.output.count("b.md") > 0
    assert {f.key for f in intake(filings).filings} == {"a.md", "quarter"}


@pytest.mark.parametrize("steering", ["\x1b[31m", "\x1b[2J", "\r", "\n", "\u202e"])
def test_names_in_a_store_steer_no_terminal(tmp_path: Path, steering: str) -> None:
    """Names of files and companies come from those who file."""
    (tmp_path / "a.md").write_text(WORDING, "utf-8")
    (tmp_path / "m.json").write_text(
        f'[{{"key": "K{_escaped(steering)}1", "path": "a.md", "company": "C{_escaped(steering)}o"}},'
        f' {{"key": "K2", "path": "n{_escaped(steering)}o.md"}}]',
        "utf-8",
    )
    store = tmp_path / "s.db"
    assert call("screen", tmp_path / "m.json", "--store", store, "--quiet", "-j", 1).exit_code == 3
    for command in (
        ("queue", "list"),
        ("queue", "assign", f"K{steering}1", "--to", f"L{steering}i", "--by", "W"),
        ("market", "heat"),
    ):
        done = CliRunner().invoke(main, [*command, "--store", str(store)], color=True, catch_exceptions=False)
        assert done.exit_code == 0, done.output
        assert not any(
            f"{before}{steering}{after}" in done.output
            for before, after in (("K", "1"), ("C", "o"), ("n", "o"), ("L", "i"))
        )


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(c):04x}" for c in text)


def test_what_is_hidden_in_a_folder_is_said_to_be(filings: Path) -> None:
    """A draft named `.draft.md`, or a folder `.old`, must not look checked."""
    for name in (".draft.md", ".old/b.md", ".git/c.md", "~$a.docx"):
        (filings / name).parent.mkdir(exist_ok=True)
        (filings / name).write_text(WORDING, "utf-8")
    (filings / "._a.md").write_bytes(bytes.fromhex("00051607") + b"Mac OS X")
    said = call("check", filings, "--exit-zero").output
    assert "2 hidden, not checked: .draft.md, .old/" in said
    assert [place for place, _ in intake(filings).refused] == [".draft.md", ".old"]
    screened = call("screen", filings, "--store", filings.parent / "s.db", "--quiet", "-j", 1)
    assert screened.exit_code == 3
    assert "  .draft.md: hidden, not screened" in screened.output


def test_a_store_knows_its_filings_from_any_folder(filings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(filings.parent)
    assert intake(Path(filings.name)).base == str(filings)
