"""In pipelines: kept reports say the same to the byte, a watch lives through Word's habits, shells complete, rules go by source."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import wordcheck
from wordcheck import checking
from wordcheck.app.cli import main
from wordcheck.app.documents.watching import snapshot, watched
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said

CORPUS = Path(__file__).parents[2] / "corpus"
FORMATS = ("json", "terminal", "html", "sarif", "csv")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cache: Path) -> Path:
    """A cache folder without reports; compiled packs stay in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.chdir(tmp_path)
    for report in (cache / "wordcheck").glob("*.report"):
        report.unlink()
    return cache / "wordcheck"


@pytest.fixture
def wordings(tmp_path: Path) -> Path:
    folder = tmp_path / "wordings"
    folder.mkdir()
    for source in (CORPUS / "zh/personal-fraud/faulty.docx", CORPUS / "zh/personal-fraud/faulty.md"):
        shutil.copy(source, folder)
    return folder


def test_kept_reports_say_the_same_to_the_byte_in_every_format(
    wordings: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = {f: call("check", wordings, "--format", f, "--severity", "note").stdout_bytes for f in FORMATS}
    call("check", wordings, "--cache", "--format", "json")
    assert len(list(own_cache.glob("*.report"))) == 2
    monkeypatch.setattr(checking, "report_on", None)  # nothing may be made anew
    for name in FORMATS:
        assert call("check", wordings, "--cache", "--format", name, "--severity", "note").stdout_bytes == plain[name], (
            name
        )


def test_whatever_a_report_depends_on_makes_a_new_one(wordings: Path, own_cache: Path) -> None:
    def count(*options: object) -> int:
        done = call("check", wordings / "faulty.md", "--cache", "--format", "csv", *options)
        assert done.exit_code in (0, 1), done.output
        return len(list(own_cache.glob("*.report")))

    assert count() == 1
    assert count() == 1
    assert count("--as-of", "2020-01-01") == 2
    assert count("--ignore", "ZH") == 3
    assert count("--packs", "core") == 4
    assert count("--line", "cyber") == 5
    assert count("--profile", "none") == 6
    with (wordings / "faulty.md").open("a", encoding="utf-8") as out:
        out.write("\n第九十九条 本条款的最终解释权归保险人所有。\n")
    assert count() == 7


def test_what_was_not_read_completely_is_never_kept(wordings: Path, own_cache: Path) -> None:
    (wordings / "faulty.md").write_text("# 条款\n\n第一条 保险责任。\n\n![](scan.png)\n", "utf-8")
    (wordings / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    assert call("check", wordings, "--cache").exit_code == 3
    assert len(list(own_cache.glob("*.report"))) == 1


def test_a_kept_report_that_is_damaged_or_open_to_others_is_not_used(wordings: Path, own_cache: Path) -> None:
    path = wordings / "faulty.md"
    plain = call("check", path, "--cache", "--format", "json").stdout
    (kept,) = own_cache.glob("*.report")
    kept.write_bytes(b"damaged")
    assert call("check", path, "--cache", "--format", "json").stdout == plain
    os.chmod(kept, 0o666)
    assert call("check", path, "--cache", "--format", "json").stdout == plain


def test_decisions_made_after_a_report_was_kept_count(wordings: Path) -> None:
    path = wordings / "faulty.md"
    before = json.loads(call("check", path, "--cache", "--format", "json").stdout)
    call("triage", "baseline", path)
    after = json.loads(call("check", path, "--cache", "--format", "json").stdout)
    assert before["findings"]
    assert not after["findings"]


def test_rules_go_by_what_they_rest_on(wordings: Path) -> None:
    made = json.loads(call("check", wordings / "faulty.md", "--select", "source:保险法", "--format", "json").stdout)
    assert made["findings"]
    assert all("保险法" in str(f["authority"]) for f in made["findings"])
    assert call("check", wordings / "faulty.md", "--select", "source:没有这部法律").exit_code == 2


def test_several_rules_between_commas(wordings: Path) -> None:
    def codes(*choice: str) -> set[str]:
        made = json.loads(call("check", wordings / "faulty.md", *choice, "--format", "json").stdout)
        return {f["rule"]["id"] for f in made["findings"]}

    apart = codes("--select", "WC", "--select", "ZH")
    assert codes("--select", "WC, ZH") == apart
    assert apart - codes("--select", "WC,ZH", "--ignore", ",".join(sorted(apart))) == apart


class Clock:
    """Stands in for waiting: does one thing each time, and interrupts at the end."""

    def __init__(self, *steps: object) -> None:
        self.steps = list(steps)

    def __call__(self, _seconds: float) -> None:
        if not self.steps:
            raise KeyboardInterrupt
        step = self.steps.pop(0)
        if callable(step):
            step()


@pytest.mark.parametrize("path", [lambda folder: folder, lambda folder: folder / "draft.md"], ids=["folder", "file"])
def test_a_watch_checks_again_after_a_save_and_lives_through_words_habits(
    tmp_path: Path, path: Callable[[Path], Path]
) -> None:
    draft, lock = tmp_path / "draft.md", tmp_path / "~$draft.docx"
    draft.write_text("one", "utf-8")
    seen: list[str] = []

    def check() -> int:
        seen.append(draft.read_text("utf-8"))
        if seen[-1] == "third":
            raise UsageError(Said("规则包有错误", "the pack is broken"))
        return 1

    clock = Clock(
        None,
        lambda: lock.write_text("Li", "utf-8"),  # the lock file is no change
        None,
        draft.unlink,  # Word saves by removing …
        None,
        None,
        lambda: draft.write_text("second", "utf-8"),  # … and writing another
        None,
        None,
        lambda: draft.write_text("third", "utf-8"),
        None,
        None,
        lambda: draft.write_text("the fourth", "utf-8"),
        None,
        None,
    )
    assert watched([str(path(tmp_path))], check, "en", clock) == 1
    assert seen == ["one", "second", "third", "the fourth"], "an error is told and does not end the watch"


def test_lock_files_and_reports_are_not_watched(tmp_path: Path) -> None:
    for name in ("a.docx", "~$a.docx", "report.json", ".a.docx.tmp", "house.wordrule", "a.docx.decisions.toml"):
        (tmp_path / name).write_text("x", "utf-8")
    assert sorted(Path(p).name for p in snapshot([str(tmp_path)])) == [
        "a.docx",
        "a.docx.decisions.toml",
        "house.wordrule",
    ]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell: str) -> None:
    done = call("completion", shell)
    assert done.exit_code == 0
    assert "_WORDCHECK_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [("wordcheck tri", "triage"), ("wordcheck check --sel", "--select"), ("wordcheck check --format sarif-", "sarif-github"), ("wordcheck check --select ZH-EX-00", "ZH-EX-001")],
)  # fmt: skip
def test_what_a_shell_is_told(words: str, expected: str) -> None:
    count = len(words.split(" ")) - 1
    environment = os.environ | {"_WORDCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    run = "import sys; sys.argv = ['wordcheck']; from wordcheck.app.cli import main; main(prog_name='wordcheck')"
    done = subprocess.run([sys.executable, "-c", run], env=environment, capture_output=True, text=True, timeout=60)
    assert f"plain,{expected}" in done.stdout.splitlines()


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize("told", [True, False])
def test_the_action_writes_the_table_where_github_shows_it(tmp_path: Path, told: bool) -> None:
    """Annotations end at ten of a kind; the summary of the step has the rest. Outside of GitHub there is no such file."""
    action = (Path(__file__).parents[2] / "action.yml").read_text("utf-8")
    (line,) = [words.strip().removeprefix("run: ") for words in action.splitlines() if "run: wordcheck check" in words]
    (tmp_path / "w.md").write_text("# 某险\n\n第一条 本保险条款的最终解释权归保险人所有。\n", "utf-8")
    stub = tmp_path / "wordcheck"
    stub.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m wordcheck "$@"\n', "utf-8")
    stub.chmod(0o755)
    env = {k: v for k, v in os.environ.items() if k != "GITHUB_STEP_SUMMARY"} | {
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(Path(wordcheck.__file__).parents[1]),
        "WORDCHECK_PATHS": "w.md", "WORDCHECK_SARIF": "w.sarif", "WORDCHECK_ARGUMENTS": "--ui-lang en",
    }  # fmt: skip
    summary = tmp_path / "summary file.md"
    if told:
        env["GITHUB_STEP_SUMMARY"] = str(summary)
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=w.md")
    assert (tmp_path / "w.sarif").is_file()
    assert summary.is_file() is told
    if told:
        assert "CN-IL-030" in summary.read_text("utf-8")
