"""Inputs made to harm: loops of links, names with escape sequences, numbers without end, text that makes patterns slow."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.broken.running import attempt
from benchmarks.broken.trials import trials
from wordcheck.app.cli import main

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 15.0
"""Of processor time: far more than any of these takes, far less than a pattern that backtracks."""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_links_in_a_circle_end_and_each_file_is_checked_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "w.md").write_text("# 责任保险条款\n\n第一条 本保险合同由条款组成。\n", "utf-8")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "nowhere.md").symlink_to(tmp_path / "missing.md")
    done = run("check", tmp_path, "--format", "json", "--packs", "core")
    assert done.exit_code in {0, 1, 3}, done.output
    names = [d["path"] for d in json.loads(done.stdout)["documents"]]
    assert len([n for n in names if n.endswith("w.md")]) == 1


def test_escape_sequences_in_names_and_words_do_not_reach_the_terminal(tmp_path: Path) -> None:
    name = tmp_path / "w\x1b]0;owned\x07\x1b[2J.md"
    name.write_text("# 条款\n\n第一条 \x1b[31m红\x1b[0m 保险人保险人。\n", "utf-8")
    for done in (run("check", name), run("outline", name), run("check", tmp_path / "\x1b[2Jnot-there.md")):
        assert not {"\x1b", "\x07"} & set(done.output), done.output


@pytest.mark.parametrize(
    "words",
    [
        "人民币" + "9" * 5000 + "元",
        "第" + "九" * 3000 + "条 甲",
        "第" + "9" * 3000 + "条 甲",
        "USD 1e999, 1" + ",000" * 2000,
        "within " + "9" * 4000 + " days",
        "9" * 400 + "年13月45日",
        "壹" + "拾亿" * 2000 + "元整",
        "Section " + "1." * 3000,
    ],
    ids=lambda w: w[:6],
)
def test_numbers_without_end_are_read_or_left_alone(words: str, tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text(
        f"# 网络安全保险条款\n\n{words}\n\n第一条 保险责任。{words}以内的，保险人赔偿。\n", "utf-8"
    )
    done = run("check", tmp_path / "w.md", "--format", "json")
    assert done.exit_code in {0, 1, 3}, done.output
    assert not isinstance(done.exception, (ValueError, OverflowError))
    assert run("outline", tmp_path / "w.md", "--format", "json").exit_code in {0, 3}


@pytest.mark.parametrize(
    "piece",
    ["（", " ", "1.", "第", "一", "a ", "，", "“", "9", "and/or ", "①", "#", "| ", "_", "第一条第（一）项、", "USD 1,", "not ",
     "Computer System ", "a(", "&", "“甲”指乙。", "Section 1 ", "> ", "- x\n", "（一）甲；\n", "\u200b", "或者", "30日"],
    ids=lambda p: p.strip()[:4] or "blank",
)  # fmt: skip
def test_the_same_thing_over_and_over_takes_time_by_its_length(piece: str, tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text(piece * (10_000 // len(piece)), "utf-8")
    began = time.process_time()
    done = run("check", tmp_path / "w.md", "--format", "json")
    assert done.exit_code in {0, 1, 3}, done.output[-500:]
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("number", range(96))
def test_broken_inputs_end_in_a_result_or_a_sentence(number: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "sound"
    folder.mkdir(exist_ok=True)
    came = attempt(number, 20261, trials(folder), tmp_path_factory.mktemp("broken"))
    assert not came.fault, f"{came}; see it with: python -m benchmarks.broken --seed 20261 --only {number}"


def test_nothing_asks_the_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    for suffix in ("pdf", "docx", "md"):
        wording = ROOT / f"corpus/zh/personal-fraud/faulty.{suffix}"
        done = run("check", wording, "-o", f"html={tmp_path / 'r.html'}", "-o", f"sarif={tmp_path / 'r.sarif'}")
        assert done.exit_code == 1, done.output


def test_every_output_is_the_same_bytes_whatever_the_hash_seed_and_the_order_of_folders(tmp_path: Path) -> None:
    from wordcheck.reporting.registry import formats

    wanted = formats()
    sources = ("en/cyber-small-business/faulty.docx", "zh/personal-fraud/faulty.pdf")
    outputs = []
    for seed, order in (("1", sources), ("2", sources[::-1])):
        folder = tmp_path / seed
        (folder / "in").mkdir(parents=True)
        for source in order:  # so that folders list them in another order
            (folder / "in" / Path(source).name).write_bytes((ROOT / "corpus" / source).read_bytes())
        calls = [
            [
                "check",
                "in",
                "--exit-zero",
                "--as-of",
                "2026-01-31",
                *(a for f in wanted for a in ("-o", f"{f}=report.{f}")),
            ],
            *(["annotate", f"in/faulty.{s}", "--as-of", "2026-01-31", "-o", f"annotated.{s}"] for s in ("docx", "pdf")),
        ]
        for call in calls:
            subprocess.run(
                [sys.executable, "-m", "wordcheck", *call], cwd=folder, check=True, capture_output=True,
                env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            )  # fmt: skip
        outputs.append({p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()})
    assert len(outputs[0]) == len(wanted) + 2
    assert [name for name in outputs[0] if outputs[0][name] != outputs[1].get(name)] == []


def test_a_file_name_that_holds_a_nul_is_refused_in_one_sentence(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_bytes(b"path,insurer\na\0.docx,A\n")
    done = CliRunner().invoke(main, ["screen", str(manifest), "--store", str(tmp_path / "s.db"), "-j", "1", "-q"])
    assert not done.exception or isinstance(done.exception, SystemExit)
    assert done.exit_code in (2, 3), done.output
