"""The file of judgements and what rules print of it."""

from __future__ import annotations

from pathlib import Path

from benchmarks.precision import ASKED, Row, by_rule, drawn, history, judgements, still_told, write_counts

ROOT = Path(__file__).resolve().parents[2]
JUDGED = ROOT / "docs" / "precision-judged.tsv"


def row(code: str, kind: str = "note", judged: str = "right", draw: str = "1", words: str = "w") -> Row:
    return Row("en", "en.clarity", kind, code, "abc123", words, judged, "", draw)


def test_a_finding_counts_once_as_it_was_judged_last() -> None:
    twice = [
        row("EN-XX-001", "warning", "wrong", "10"),
        row("EN-XX-001", "note", "right", "2"),
        row("EN-XX-002", "met"),
    ]
    counts = by_rule(twice)
    assert list(counts) == [("en.clarity", "EN-XX-001")]
    assert counts["en.clarity", "EN-XX-001"] == {"wrong": 1}


def test_each_draw_stands_by_itself_and_what_is_still_told_has_the_severity_of_today() -> None:
    judged = [row("A", "warning", "wrong", "2"), row("A", "warning", "right", "3"), row("B", "met", "arguable", "3")]
    assert list(history(judged))[2:] == [
        "| 2 |  | 0.00 of 1 |  |  |  |  |",
        "| 3 |  | 1.00 of 1 |  | 0.50 of 1 |  |  |",
    ]
    assert list(still_told(judged, [row("A", judged=""), row("C")])) == [row("A", "note", "right", "3")]


def test_a_draw_of_all_packs_takes_warnings_and_notes_apart_and_no_verdicts() -> None:
    found = [row("A", "error"), row("B", "warning"), *(row("C", words=str(n)) for n in range(9)), row("D", "unmet")]
    chosen = drawn(found, 3, 7, together=True)
    assert sorted(r.kind for r in chosen) == ["error", "note", "note", "note", "warning"]
    without_one = [r for r in found if r is not next(c for c in chosen if c.kind == "note")]
    assert len(set(chosen) & set(drawn(without_one, 3, 7, together=True))) == 4, (
        "a finding that goes must leave the rest"
    )


def test_every_judgement_says_what_it_is() -> None:
    rows = judgements(JUDGED)
    assert {r.judged for r in rows} == {"right", "arguable", "wrong"}
    assert {r.kind for r in rows} <= {*ASKED, "met", "partly", "unmet"}
    assert all(r.draw.isdigit() and r.language in {"zh", "en"} for r in rows)


def test_rules_print_what_was_judged(tmp_path: Path) -> None:
    for pack in (ROOT / "rulesets").iterdir():
        (tmp_path / pack.name).mkdir()
    write_counts(judgements(JUDGED), tmp_path)
    for made in tmp_path.rglob("precision.toml"):
        kept = ROOT / "rulesets" / made.relative_to(tmp_path)
        assert kept.read_text("utf-8") == made.read_text("utf-8"), (
            "python -m benchmarks.precision --judged docs/precision-judged.tsv --write-counts rulesets"
        )
