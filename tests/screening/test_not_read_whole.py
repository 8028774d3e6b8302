"""`screen` ends as `check` does: with exit code 3 where a wording was not read whole or not divided into clauses."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from tests.screening.support import AS_OF, filings
from wordcheck.app.cli import main

UNDIVIDED = "某某网络安全保险条款\n" + "保险人赔偿被保险人因网络攻击遭受的损失，被保险人应当及时通知保险人。\n" * 200


def _screened(manifest: Path) -> Result:
    store = manifest.parent / "s.db"
    command = ["screen", str(manifest), "--store", str(store), "--as-of", AS_OF, "--workers", "1", "--quiet"]
    return CliRunner().invoke(main, [*command, "--ui-lang", "en"])


def test_a_wording_that_is_not_divided_is_told_and_ends_with_3_however_often_it_is_run(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 2)
    (tmp_path / "w2.md").write_text(UNDIVIDED, "utf-8")
    assert CliRunner().invoke(main, ["check", str(tmp_path / "w2.md")]).exit_code == 3
    for _ in range(2):
        done = _screened(manifest)
        assert done.exit_code == 3, done.output
        assert "filings whose wording was not read whole: 1" in done.output
        assert "F-002: " in done.output
        assert "F-001: " not in done.output


def test_filings_that_are_read_whole_end_with_0(tmp_path: Path) -> None:
    done = _screened(filings(tmp_path, 2))
    assert done.exit_code == 0, done.output
    assert "not read whole" not in done.output
