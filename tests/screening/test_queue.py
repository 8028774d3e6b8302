"""The queue says why; decisions are appended; samples can be drawn again."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.screening.support import filings, screened, wording
from wordcheck.app.cli import main
from wordcheck.desk.dossier import cards, head
from wordcheck.model.errors import UsageError
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.market.views import contradictions
from wordcheck.screening.queue import decisions, listing, ranking
from wordcheck.screening.queue.listing import Filters
from wordcheck.screening.queue.sampling import draw
from wordcheck.screening.store.database import Database, one
from wordcheck.screening.store.opening import open_store


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six filings: one with a placeholder, one whose company differs from the manifest, one that is missing."""
    folder = tmp_path_factory.mktemp("filings")
    made = filings(folder, 6)
    (folder / "w2.md").write_text(wording(2, company="另一家财产保险股份有限公司"), "utf-8")
    text = (folder / "w3.md").read_text("utf-8")
    (folder / "w3.md").write_text(text.replace("三十日内作出核定", "九十日内作出核定"), "utf-8")
    (folder / "w4.md").unlink()
    return made


@pytest.fixture(scope="module")
def screened_once(manifest: Path) -> Path:
    """The store after screening; tests work on copies of it."""
    database, _ = screened(manifest, manifest.parent / "s.db")
    refresh(database, date(2026, 11, 1))
    database.close()
    return manifest.parent / "s.db"


@pytest.fixture
def store(screened_once: Path, tmp_path: Path) -> Database:
    shutil.copy(screened_once, tmp_path / "s.db")
    return open_store(str(tmp_path / "s.db"))


def test_unscreened_filing_comes_first_and_every_place_has_reasons(store: Database) -> None:
    count, found = listing.entries(store, Filters())
    assert count == 6
    assert found[0].key == "F-004"
    assert found[0].reasons[0].said.en.startswith("not screened: w4.md is missing")
    assert [e.rank for e in found] == [1, 2, 3, 4, 5, 6]
    assert all(e.score == pytest.approx(sum(r.points for r in e.reasons), abs=0.1) for e in found)


def test_manifest_that_the_document_contradicts_is_a_reason(store: Database) -> None:
    _, found = listing.entries(store, Filters(text="F-002"))
    assert any("manifest and documents differ: company" in r.said.en for r in found[0].reasons)
    assert any("报送资料与文件不一致：公司" in r.said.zh for r in found[0].reasons)


def test_waiting_time_counts_days_to_the_date_of_the_run(store: Database) -> None:
    _, found = listing.entries(store, Filters(text="F-001"))
    assert any(r.said.en == "waiting for 273 days" for r in found[0].reasons)


def test_filters_and_saved_views(store: Database) -> None:
    assert [e.key for e in listing.entries(store, Filters(unread=True))[1]] == ["F-004"]
    assert listing.entries(store, Filters(rule="ZH-EX-002"))[0] == 5
    assert listing.entries(store, Filters(rule="ZH-EX-002", severity="error"))[0] in (0, 5)
    listing.save_view(store, "mine", Filters(assignee="lin", review="open"))
    assert listing.view(store, "mine").assignee == "lin"
    with pytest.raises(UsageError, match="no saved view 'other'; there are: mine"):
        listing.view(store, "other")


def test_other_weights_change_the_order(store: Database, tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text("[reading]\nquarantined = 0.0\n[intake]\ndisagreement = 500.0\n")
    ranking.rerank(store, ranking.weights(tmp_path / "w.toml"))
    assert listing.entries(store, Filters())[1][0].key == "F-002"
    (tmp_path / "bad.toml").write_text("[reading]\nquarantine = 1\n")
    with pytest.raises(UsageError, match=r"reading\.quarantine"):
        ranking.weights(tmp_path / "bad.toml")


def test_decisions_are_appended_and_the_last_counts(store: Database) -> None:
    fingerprint = one(store, "SELECT fingerprint FROM finding WHERE filing = 1 ORDER BY ordinal LIMIT 1")
    decisions.decide(store, "F-001", fingerprint[:10], "dismiss", "false positive", "lin")
    decisions.decide(store, "F-001", fingerprint[:10], "accept", "objection", "wang", "看错了")
    assert decisions.decisions(store, 1)[fingerprint].by == "wang"
    assert one(store, "SELECT count(*) FROM decision") == 2
    assert one(store, "SELECT count(*) FROM audit") == 2
    with pytest.raises(UsageError, match="no reason 'because'"):
        decisions.decide(store, "F-001", fingerprint, "accept", "because", "lin")
    with pytest.raises(UsageError, match="does not name one finding"):
        decisions.decide(store, "F-001", "", "accept", "objection", "lin")


def test_same_clause_judged_differently_is_said(store: Database) -> None:
    rows = store.rows("SELECT filing, fingerprint, text_id FROM finding WHERE rule = 'ZH-EX-002' AND filing IN (1, 2)")
    (_, first, text_id), (_, second, _) = sorted(rows)
    decisions.decide(store, "F-001", first, "accept", "objection", "lin")
    (card,) = (c for c in cards(store, head(store, 2)) if c.fingerprint == second)
    assert [(e.key, e.verdict, e.same) for e in card.earlier] == [("F-001", "accept", True)]
    assert contradictions(store) == []
    decisions.decide(store, "F-002", second, "dismiss", "accepted risk", "wang")
    assert contradictions(store) == [("ZH-EX-002", text_id, 1, 1)]


def test_review_needs_a_reason_to_object(store: Database) -> None:
    decisions.review(store, "F-001", "lin", assignee="wang")
    decisions.review(store, "F-001", "wang", state="in review")
    with pytest.raises(UsageError, match="say the reason"):
        decisions.review(store, "F-001", "wang", state="objected")
    entry = listing.entries(store, Filters(assignee="wang"))[1][0]
    assert (entry.key, entry.review) == ("F-001", "in review")


def test_sample_can_be_drawn_again(store: Database) -> None:
    first = draw(store, "2026Q4", random=2, risk=2)
    assert draw(store, "2026Q4", random=2, risk=2) == first
    assert [d.by for d in first.drawn] == ["risk", "risk", "chance", "chance"]
    assert one(store, "SELECT count(*) FROM sample WHERE name LIKE '2026Q4%'") == 1


def test_queue_on_the_command_line(store: Database, tmp_path: Path) -> None:
    store.close()
    path = str(tmp_path / "s.db")
    done = CliRunner().invoke(main, ["queue", "list", "--store", path, "--top", "2", "--format", "json"])
    assert done.exit_code == 0, done.output
    made = json.loads(done.output)
    assert made["count"] == 6
    assert [e["rank"] for e in made["entries"]] == [1, 2]
    done = CliRunner().invoke(main, ["queue", "list", "--store", path, "--unread", "--ui-lang", "zh"])
    assert "未能筛查" in done.output
    done = CliRunner().invoke(main, ["queue", "list", "--store", str(tmp_path / "none.db"), "--format", "csv"])
    assert done.exit_code == 2
    assert "there is no store" in done.output


def test_the_queue_for_people_names_each_filing_apart_from_its_reasons(screened_once: Path) -> None:
    arguments = ["queue", "list", "--store", str(screened_once), "--ui-lang", "zh"]
    shown = CliRunner().invoke(main, arguments).output
    first, *below = shown.split("\n")
    assert first.split()[::2] == ["1", "F-004"]
    assert "未能筛查" in "".join(line for line in below if line.startswith(" " * 14))
    assert shown.endswith("共 6 件\n")


def test_a_reason_names_what_was_found_not_only_how_many(store: Database) -> None:
    """“4 errors” is no reason to look at a filing before another: which ones is."""
    for entry in listing.entries(store, Filters())[1]:
        for reason in entry.reasons:
            if reason.sort in ("errors", "warnings"):
                assert ": " in reason.said.en
                assert reason.said.en.split(": ", 1)[1].strip()
            if reason.sort == "requirements":
                assert any(f"({grade})" in reason.said.en for grade in ("error", "warning", "note"))
    (entry,) = listing.entries(store, Filters(text="F-003"))[1]
    title = one(
        store, "SELECT r.title_en FROM rule r JOIN finding f ON f.rule = r.code WHERE f.severity = 'warning' LIMIT 1"
    )
    assert any(title in r.said.en for r in entry.reasons), [r.said.en for r in entry.reasons]
