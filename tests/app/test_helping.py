"""Help in the language of the user, and one sentence for a call that cannot be."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main
from wordcheck.app.examples import EXAMPLES
from wordcheck.app.helping import catalogue
from wordcheck.languages.width import cell_width


def all_commands(command: click.Command = main) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from all_commands(found)


def all_names(group: click.Group = main, before: str = "") -> Iterator[str]:
    for name in group.list_commands(click.Context(group)):
        found = group.get_command(click.Context(group), name)
        yield f"{before}{name}"
        if isinstance(found, click.Group):
            yield from all_names(found, f"{before}{name} ")


def test_everything_that_help_says_has_its_chinese_and_nothing_is_left_over() -> None:
    said = {c.help for c in all_commands()}
    said |= {p.help for c in all_commands() for p in c.params if isinstance(p, click.Option)}
    assert said == set(catalogue())


@pytest.mark.parametrize("example", [e for examples in EXAMPLES.values() for e in examples])
def test_every_example_is_a_call_that_can_be(example: str) -> None:
    program, *words = shlex.split(example.removeprefix('eval "$(').removesuffix(')"'))
    assert program == "wordcheck"
    command: click.Command | None = main
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), words.pop(0))
    assert command is not None
    try:
        command.make_context("x", words)
    except click.BadParameter as error:
        assert "does not exist" in error.message  # noqa: PT017 (the files of examples are the user's)


def test_help_is_chinese_where_the_system_is_and_shows_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    shown = CliRunner().invoke(main, ["check", "--help"]).output
    assert "核对条款：文件、文件夹" in shown
    assert "默认：warning" in shown
    assert "wordcheck check draft.docx" in shown
    assert "  3  有内容未能读取；优先于 1" in shown
    assert "先看哪一件" in CliRunner().invoke(main, ["--help"]).output
    monkeypatch.setenv("LC_ALL", "C")
    shown = CliRunner().invoke(main, ["--help"]).output
    assert "Which filing first, and why" in shown
    assert "..." not in shown.replace("[ARGS]...", "")


@pytest.mark.parametrize("locale", ["zh_CN.UTF-8", "C"])
def test_the_help_of_every_command_has_an_example_fits_a_terminal_and_speaks_one_language(
    locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setenv("COLUMNS", "80")
    calls = ["", *all_names()]
    helps = {call: CliRunner().invoke(main, [*call.split(), "--help"], prog_name="wordcheck").output for call in calls}
    assert [call for call, shown in helps.items() for line in shown.split("\n") if cell_width(line) > 80] == []
    head = "示例" if locale != "C" else "Examples"
    assert [call for call, shown in helps.items() if head not in shown] == []
    codes = [line for shown in helps.values() for line in shown.split("\n") if re.match(r" +[0-4]  ", line)]
    assert len(codes) > 10
    assert {bool(re.search("[\u4e00-\u9fff]", line)) for line in codes} == {locale != "C"}


@pytest.mark.parametrize(
    ("call", "zh", "en"),
    [
        (["check"], "缺少 PATH...", "missing argument 'PATH...'"),
        (["check", "--fooo", "x"], "没有选项 --fooo", "no such option"),
        (["check", "x", "--fail-on", "bad"], "--fail-on 的值不能是 bad", "'bad' is not one of"),
        (["chekc"], "没有命令 chekc；是否指 check？", "no such command 'chekc'; did you mean check?"),
        (["rules", "lits"], "没有命令 lits；是否指 list？", "no such command 'lits'; did you mean list?"),
        (["check", "--formt", "x"], "没有选项 --formt；是否指 --format？", "'--formt'; did you mean --format?"),
        (["explain", "b", "c"], "多余的参数：c", "unexpected extra argument (c)"),
        (["check", "x", "-o"], "-o 后面缺少值", "'-o' requires an argument"),
        (["queue", "list", "--store", "s", "--top", "0"], "--top 的值 0 不在范围", "0 is not in the range"),
    ],
)
def test_a_call_that_cannot_be_is_one_sentence(
    call: list[str], zh: str, en: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for locale, words in (("zh_CN.UTF-8", zh), ("C", en)):
        monkeypatch.setenv("LC_ALL", locale)
        ran = CliRunner().invoke(main, call)
        assert ran.exit_code == 2
        assert words in ran.output
        assert ran.output.count("\n") == 1
        assert "--help" in ran.output


@pytest.mark.parametrize(("language", "said"), [("zh", "找不到"), ("en", "there is no")])
def test_what_went_wrong_is_said_in_the_language_asked_for(language: str, said: str) -> None:
    done = CliRunner().invoke(main, ["check", "nowhere.docx", "--ui-lang", language])
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_store_tells_what_it_holds_in_both_languages(tmp_path: Path) -> None:
    (tmp_path / "filings").mkdir()
    (tmp_path / "filings" / "a.md").write_text("# 示例条款\n\n第一条 被保险人应当通知保险人。\n", "utf-8")
    (tmp_path / "filings" / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    store = str(tmp_path / "s.db")
    CliRunner().invoke(
        main, ["screen", str(tmp_path / "filings"), "--store", store, "-p", "zh-clarity", "--workers", "1", "--quiet"]
    )
    chinese, english = (
        CliRunner().invoke(main, ["store", "info", store, "--ui-lang", language]).output for language in ("zh", "en")
    )
    assert re.search(r"报送，已筛查 +1\n", chinese)
    assert "已隔离 b.pdf：" in chinese
    assert "quarantined b.pdf: " in english
    assert re.search(r"digest  [0-9a-f]{64}", english)


@pytest.mark.parametrize(("locale", "said"), [("zh_CN.UTF-8", "核对条款"), ("C", "Check wordings")])
def test_a_shell_completes_in_the_language_of_the_system(
    locale: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setenv("_WORDCHECK_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "wordcheck che")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert said in CliRunner().invoke(main, prog_name="wordcheck").output
