"""A file beyond all reason is refused with one sentence and never looks clean."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main
from wordcheck.reading import registry

TEXT = "Policy\n\n1. We pay the insured for loss by fire.\n\n2. We do not pay for war.\n"


@pytest.mark.parametrize("limit", ["MOST_TEXT", "LARGEST_PLAIN"])
@pytest.mark.parametrize(
    ("command", "code"), [("check", 3), ("outline", 3), ("diff", 2), ("bilingual", 2)], ids=lambda v: str(v)
)
def test_too_long_a_text_is_not_read_whatever_asks_for_it(
    limit: str, command: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "long.txt", tmp_path / "other.txt"
    path.write_text(TEXT, "utf-8")
    other.write_text(TEXT.replace("fire", "theft"), "utf-8")
    monkeypatch.setattr(registry, limit, len(TEXT) // 2)
    files = [str(path)] if command in ("check", "outline") else [str(path), str(other)]
    done = CliRunner().invoke(main, [command, *files, "--ui-lang", "en"])
    assert done.exit_code == code, done.output
    assert "long.txt" in done.output
    assert "split it first" in " ".join(done.output.split())


def test_a_text_within_the_limits_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "MOST_TEXT", len(TEXT))
    path = tmp_path / "short.txt"
    path.write_text(TEXT, "utf-8")
    assert "split it first" not in CliRunner().invoke(main, ["check", str(path), "--ui-lang", "en"]).output
