"""Inputs made to harm: loops of links, names with escape sequences, numbers without end, text that makes patterns slow."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import unicodedata
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


_DAY = ("--as-of", "2026-01-31")
_DISGUISED = """# 网\u200b络\u202e安全保险条款

## 责任免除

第一条 下列原因造成的损失，保险人不负责赔偿：

（一）包括但不限于被保险人的行\u200b为，以及=cmd|' /C calc'!A0、<script>alert(1)</script>、\x1b[31m红\u202e色\x1b[0m有关部门的行为；

（二）依照第九十九\u200b条\u202e不赔的事项。

## 释义

第二条 本合同下列用语的含义：

“=cmd|\u202ecalc”：指<script>alert(1)</script>。

“保\u200b险\u2066人”：指\x1b]0;x\x07公司\u200f。
"""


def test_signs_that_are_not_seen_disguise_no_word_in_a_report(tmp_path: Path) -> None:
    """A word turned round or cut by a sign without width reads as it is read; JSON for programs keeps what stands in the file."""
    from openpyxl import load_workbook

    path = tmp_path / "a\u202eb.md"
    path.write_text(_DISGUISED, "utf-8")
    texts = {"markdown": "r.md", "html": "r.html", "csv": "r.csv", "concise": "r.txt"}
    wanted = [a for name, file in texts.items() for a in ("-o", f"{name}={tmp_path / file}")]
    done = run("check", path, "--severity", "note", "--color", "never", *wanted, "-o", f"xlsx={tmp_path / 'r.xlsx'}")
    assert done.exit_code in (1, 3), done.output
    book = load_workbook(tmp_path / "r.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    said = {name: (tmp_path / file).read_text("utf-8-sig") for name, file in texts.items()}
    said |= {"terminal": done.output, "xlsx": "\n".join(str(cell.value) for cell in cells)}
    for name, text in said.items():
        unseen = {c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c not in "\n\r\t"}
        assert not unseen, name
        assert "有关部门" in text, name
    assert "<script>alert(1)" not in said["html"]


def _modules(package: str) -> list[str]:
    """The formats of a kind of report: one module each."""
    return sorted(p.stem for p in (ROOT / "wordcheck/reporting" / package).glob("*.py") if p.stem[0] != "_")


def _made_in(folder: Path, seed: str, calls: list[list[str]]) -> dict[str, bytes]:
    """What the commands write into `folder` under a hash seed, by name."""
    for call in calls:
        done = subprocess.run(
            [sys.executable, "-m", "wordcheck", *call], cwd=folder, capture_output=True, check=False,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert done.returncode in (0, 1), done.stderr.decode()
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def _twice(tmp_path: Path, sources: tuple[str, ...], calls: list[list[str]], made: int) -> None:
    """Two runs, with another hash seed, another order of the folder and another depth of it, give the same bytes."""
    outputs = []
    for seed, folder, order in (("1", tmp_path / "1", sources), ("2", tmp_path / "2/deep/er", sources[::-1])):
        (folder / "in").mkdir(parents=True)
        for source in order:
            (folder / "in" / "-".join(Path(source).parts[-2:])).write_bytes((ROOT / "corpus" / source).read_bytes())
        outputs.append(_made_in(folder, seed, calls))
    assert len(outputs[0]) == made
    assert [name for name in outputs[0] if outputs[0][name] != outputs[1].get(name)] == []


def test_every_report_is_the_same_bytes_whatever_the_hash_seed_and_the_order_of_folders(tmp_path: Path) -> None:
    from wordcheck.reporting.registry import formats

    wanted = formats()
    reports = [a for f in wanted for a in ("-o", f"{f}=report.{f}")]
    annotated = {"docx": "in/cyber-small-business-faulty.docx", "pdf": "in/personal-fraud-faulty.pdf"}
    calls = [["check", "in", "--exit-zero", *_DAY, *reports]]
    calls += [["annotate", path, *_DAY, "-o", f"annotated.{suffix}"] for suffix, path in annotated.items()]
    _twice(tmp_path, ("en/cyber-small-business/faulty.docx", "zh/personal-fraud/faulty.pdf"), calls, len(wanted) + 2)


def test_every_comparison_table_and_picture_is_the_same_bytes_too(tmp_path: Path) -> None:
    old, new, other = "in/personal-fraud-clean.md", "in/personal-fraud-faulty.docx", "in/cyber-technology-clean.docx"
    compared = {"diff": (new, _modules("versions")), "bilingual": (other, _modules("bilingual"))}
    calls = [
        [
            verb,
            old,
            second,
            *(a for f in kinds for a in ("-o", f"{verb}.{f.replace('text', 'txt').replace('markdown', 'md')}")),
        ]
        for verb, (second, kinds) in compared.items()
    ]
    shown = {"covers": ("json", "svg", "html"), "terms": ("json", "svg", "html"), "outline": ("json", "html")}
    calls += [[verb, new, "-o", f"{verb}.{suffix}"] for verb, suffixes in shown.items() for suffix in suffixes]
    calls += [["matrix", new, *_DAY, "-o", f"matrix.{suffix}"] for suffix in ("xlsx", "docx")]
    sources = ("zh/personal-fraud/clean.md", "zh/personal-fraud/faulty.docx", "en/cyber-technology/clean.docx")
    _twice(tmp_path, sources, calls, sum(len(kinds) for _, kinds in compared.values()) + 8 + 2)


def test_a_file_name_that_holds_a_nul_is_refused_in_one_sentence(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_bytes(b"path,insurer\na\0.docx,A\n")
    done = CliRunner().invoke(main, ["screen", str(manifest), "--store", str(tmp_path / "s.db"), "-j", "1", "-q"])
    assert not done.exception or isinstance(done.exception, SystemExit)
    assert done.exit_code in (2, 3), done.output


def test_a_run_record_that_names_a_file_with_a_nul_is_answered(tmp_path: Path) -> None:
    from wordcheck.contents import bytes_of

    with pytest.raises(OSError, match="Invalid argument"):
        bytes_of(tmp_path / "a\0b")
