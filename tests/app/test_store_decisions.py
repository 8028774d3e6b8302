"""What reviewers decided in the store of a screening counts for the next draft."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from tests.screening.support import filings, screened
from wordcheck.app.cli import main
from wordcheck.decisions import load
from wordcheck.screening.queue.decisions import decide


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_a_dismissal_in_the_store_goes_with_the_next_draft(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 1)
    path = tmp_path / "w1.md"
    path.write_text(path.read_text("utf-8") + "\n第九十九条 本条款的最终解释权归保险人所有。\n", "utf-8")
    database, _ = screened(manifest, tmp_path / "s.db")
    (fingerprint,) = {r[0] for r in database.rows("SELECT fingerprint FROM finding WHERE rule = 'CN-IL-030'")}
    (key,) = {r[0] for r in database.rows("SELECT key FROM filing")}
    decide(database, key, fingerprint[:12], "dismiss", "approved by regulator", "Zhao", "已备案")
    database.close()
    into = tmp_path / "d.toml"
    assert call("triage", "export", key, "--store", tmp_path / "s.db", "--into", into).exit_code == 0
    (decision,) = load(into)
    assert (decision.answer, decision.code, decision.reason, decision.by) == (
        "dismissed",
        "approved by regulator",
        "已备案",
        "Zhao",
    )
    made = json.loads(call("check", path, "--decisions", into, "--format", "json").stdout)
    assert [s["rule"]["id"] for s in made["suppressed"]] == ["CN-IL-030"]


def test_a_filing_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    database, _ = screened(filings(tmp_path, 1), tmp_path / "s.db")
    database.close()
    done = call("triage", "export", "F-999", "--store", tmp_path / "s.db", "--into", tmp_path / "d.toml")
    assert done.exit_code == 2
    assert "F-999" in done.output
