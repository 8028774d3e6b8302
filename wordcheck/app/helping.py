"""Help with examples, and one sentence for a call that cannot be, in the language of the user.

Commands and options say in English what they are for; `help_zh.toml` has the Chinese beside each. It is read only where
somebody asks for help.
"""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from wordcheck.languages.width import cell_width, folded, pad

if TYPE_CHECKING:
    from wordcheck.model.said import Said, Tongue

COMPLETING = "_WORDCHECK_COMPLETE"
"""Set by the completion script of a shell."""
_CATALOGUE = Path(__file__).with_name("help_zh.toml")
_NAMES = {"Options": "选项", "Commands": "命令"}
_EXTRAS = (
    (r"Show this message and exit\.", "显示本说明。"),
    (r"\[default: ([^\]]*)\]", r"［默认：\1］"),
    (r"\[default: ([^;\]]*); required\]", r"［默认：\1；必需］"),
    (r"\[required\]", "［必需］"),
)
_COMPLAINTS = (
    (r"No such command '(.+?)'\.?.*", r"没有命令 \1"),
    (r"Missing (?:argument|parameter|option) '(.+?)'\.?(?: Choose from:?\s*(.*))?", r"缺少 \1"),
    (r"Invalid value for '(.+?)': '(.+?)' is not one of (.+)\.", r"\1 的值不能是 \2；可用：\3"),
    (r"Invalid value for '(.+?)': (?:File|Directory|Path) '(.+?)' does not exist\.", r"\1：找不到 \2"),
    (
        r"Invalid value for '(.+?)': '?(.+?)'? is not a valid (?:integer|float|integer range|float range)\.",
        r"\1 的值 \2 不是数",
    ),
    (r"Invalid value for '(.+?)': (.+?) is not in the range (.+)\.", r"\1 的值 \2 不在范围 \3 之内"),
    (r"Invalid value for '(.+?)': (?:File|Path) '(.+?)' is a directory\.", r"\1：\2 是文件夹，不是文件"),
    (r"Invalid value for '(.+?)': (?:Directory|Path) '(.+?)' is a file\.", r"\1：\2 是文件，不是文件夹"),
    (
        r"Invalid value for '(.+?)': (?:File|Directory|Path) '(.+?)' is not (?:readable|writable)\.",
        r"\1：没有权限访问 \2",
    ),
    (r"Invalid value for '(.+?)': (.*)", r"\1 的值不能用：\2"),
    (r"Option '(.+?)' requires .*", r"选项 \1 后面缺少值"),
    (r"Got unexpected extra arguments? \((.+)\)", r"多余的参数：\1"),
)
"""What click says of a call, and the same in Chinese; what is not here is said as click says it."""


class Speaking(click.Context):
    """The context of a command that helps in the language of the user, with examples."""

    def get_help(self) -> str:
        from wordcheck.app.examples import EXAMPLES
        from wordcheck.model.said import Said

        command = _shown(self.command, _tongue())
        # Without the program's own name, however it was called.
        path = self.command_path.removeprefix(self.find_root().command_path).strip()
        if examples := EXAMPLES.get(path, ()):
            head = Said("示例", "Examples").in_(_tongue())
            shown = "\n".join(("\b", head, *(f"  {e}" for e in examples)))
            command.epilog = f"{shown}\n\n{command.epilog or ''}".rstrip()
        return command.get_help(self)

    def make_formatter(self) -> click.HelpFormatter:
        return _ByCells(_tongue(), width=self.terminal_width, max_width=self.max_content_width)


def helped(command: click.Command) -> click.Command:
    """`command` and all below it, whose help speaks; a shell that completes is told in the same language."""
    if COMPLETING in os.environ:
        command = _shown(command, _tongue())
    command.context_class = Speaking
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        helped(below)
    return command


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turns what is wrong with a call into one sentence that says what to do."""
    try:
        yield
    except click.UsageError as error:
        if isinstance(error, click.exceptions.NoArgsIsHelpError):
            raise
        raise _Complaint(error) from None


class _Complaint(click.ClickException):
    exit_code = 2

    def __init__(self, error: click.UsageError) -> None:
        from wordcheck.app.console.tongues import asked_tongue
        from wordcheck.model.said import Said

        see = f"{error.ctx.command_path if error.ctx else 'wordcheck'} --help"
        said = Said(_joined(_chinese(error), f"；用法见 {see}"), _joined(_plain(error), f"; see {see}"))
        where = _settings(error)
        tongue = asked_tongue(error.ctx) if error.ctx else None
        super().__init__(Said(where.zh + said.zh, where.en + said.en).in_(tongue or _tongue()))

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"wordcheck: {self.message}", file=file, err=file is None)


def _joined(complaint: str, more: str) -> str:
    """A complaint with what goes on behind a mark; a question has its mark already."""
    return f"{complaint} {more[1:].strip()}" if complaint[-1] in "?？" else complaint + more


def _settings(error: click.UsageError) -> Said:
    """Whether the value at fault stands in the project's settings."""
    from wordcheck.model.said import Said

    param = getattr(error, "param", None)
    if error.ctx is None or param is None or param.name is None:
        return Said()
    if error.ctx.get_parameter_source(param.name) is not ParameterSource.DEFAULT_MAP:
        return Said()
    return Said("设置（wordcheck config show --origin）：", "in the settings (wordcheck config show --origin): ")


def _plain(error: click.UsageError) -> str:
    near = _near(error)
    words = " ".join((error.message if near else error.format_message()).split()).rstrip(".")
    return words[:1].lower() + words[1:] + (f"; did you mean {' or '.join(near)}?" if near else "")


def _near(error: click.UsageError) -> list[str]:
    """What may have been meant by an option or a command that there is not."""
    found = sorted(getattr(error, "possibilities", None) or ())
    given = getattr(error, "option_name", "") or ""
    # What goes on as it was begun is meant sooner than what only looks like it.
    return [name for name in found if given and name.startswith(given)] or found


def _chinese(error: click.UsageError) -> str:
    near = _near(error)
    meant = f"；是否指 {'、'.join(near)}？" if near else ""
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}{meant}"
    words = " ".join((error.message if near else error.format_message()).split())
    for pattern, chinese in _COMPLAINTS:
        if re.fullmatch(pattern, words):
            return re.sub(pattern, chinese, words) + meant
    return words + meant


def _tongue() -> Tongue:
    from wordcheck.app.console.tongues import ui_tongue

    return ui_tongue()


@cache
def catalogue() -> dict[str, str]:
    """What commands and options say, in Chinese by their English words."""
    import tomllib

    return tomllib.loads(_CATALOGUE.read_text("utf-8"))


def _shown(command: click.Command, tongue: Tongue) -> click.Command:
    """A copy of `command` as help shows it; what has no Chinese stays as it is."""
    chinese = catalogue() if tongue == "zh" else {}
    made = copy.copy(command)
    made.help = chinese.get(made.help or "", made.help)
    # In a list of commands the first clause of their help is enough, and no line is cut off.
    made.short_help = re.split(r"[:：。;；(（]|\.(?: |$)", made.help or "", maxsplit=1)[0].strip()
    made.epilog = _in_one(made.epilog or "", tongue) or None
    made.params = [copy.copy(p) for p in command.params]
    for param in made.params:
        if isinstance(param, click.Option) and param.help:
            param.help = chinese.get(param.help, param.help)
    return _Listed(made, tongue) if isinstance(made, click.Group) else made


def _in_one(epilog: str, tongue: Tongue) -> str:
    """A list that says everything in both languages, English first, in one of them."""
    if tongue == "zh":
        epilog = epilog.replace("Exit codes", "退出码")
        return re.sub(r"^(  \d+ +)[^\u4e00-\u9fff\n]+(?=[\u4e00-\u9fff])", r"\1", epilog, flags=re.M)
    return re.sub(r"^(  \d+ .*?) +[\u4e00-\u9fff].*$", r"\1", epilog, flags=re.M)


class _Listed(click.Group):
    """A group as its help shows it, with its commands."""

    def __init__(self, group: click.Group, tongue: Tongue) -> None:
        super().__init__(group.name, params=group.params, help=group.help, epilog=group.epilog)
        self.short_help = group.short_help
        context = click.Context(group)
        found = ((name, group.get_command(context, name)) for name in group.list_commands(context))
        self.commands = {name: _shown(command, tongue) for name, command in found if command is not None}


class _ByCells(click.HelpFormatter):
    """Help laid out by cells: a Chinese character takes two, and lines break between any two."""

    def __init__(self, tongue: Tongue, **sizes: Any) -> None:
        super().__init__(**sizes)
        self._zh = tongue == "zh"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or ("用法：" if self._zh else None))

    def write_heading(self, heading: str) -> None:
        said = f"{_NAMES.get(heading, heading)}：" if self._zh else f"{heading}:"
        self.write(f"{'':>{self.current_indent}}{said}\n")

    def write_text(self, text: str) -> None:
        for paragraph in text.split("\n\n"):
            lead = " " * self.current_indent
            kept = paragraph.lstrip("\n ").startswith("\b")
            lines = paragraph.strip("\b\n ").split("\n") if kept else [" ".join(paragraph.split())]
            self.write("\n".join(folded(lead + line, self.width) for line in lines) + "\n\n")
        self.buffer[-1] = self.buffer[-1].removesuffix("\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        widest = max((cell_width(first) for first, _ in rows), default=0)
        column = self.current_indent + min(widest, col_max) + col_spacing
        for first, second in rows:
            for pattern, chinese in _EXTRAS if self._zh else ():
                second = re.sub(pattern, chinese, second)
            lead = " " * self.current_indent + first
            if cell_width(lead) + col_spacing > column:
                self.write(f"{lead}\n")
                lead = ""
            lines = folded(" " * column + second, self.width).split("\n")
            self.write("\n".join((pad(lead, column) + lines[0].lstrip(" "), *lines[1:])).rstrip() + "\n")
