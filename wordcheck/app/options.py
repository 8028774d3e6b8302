"""What commands share: how they end, and the options that mean the same everywhere."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec

import click

if TYPE_CHECKING:
    from wordcheck.model.errors import WordcheckError

P = ParamSpec("P")

EXIT_HELP = """
\b
Exit codes
  0  all read, nothing at or above --fail-on      没有达到所选级别的问题
  1  findings or unmet requirements at or above it 有达到所选级别的问题
  2  could not run (option, pack, path)            无法运行
  3  not everything was read; wins over 1          有内容未能读取；优先于 1
"""


STORE = click.option(
    "--store", required=True, metavar="FILE", help="SQLite file, or the address of a PostgreSQL database."
)
REVISIONS = click.option(
    "--revisions",
    type=click.Choice(["final", "original", "both"]),  # `model.revisions.VIEWS`, without loading it for --help
    default="final",
    show_default=True,
    help="Which view of Word's tracked changes to read.",
)
UI_LANG = "wordcheck.ui_lang"
"""Where a context keeps the language asked for: the commands themselves are not told, `faces.ui_tongue` is."""


def _kept(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    ctx.meta[UI_LANG] = value


LANGUAGE = click.option(
    "--ui-lang", type=click.Choice(["zh", "en"]), expose_value=False, is_eager=True, callback=_kept,
    help="Language of the messages. Default: that of the system.",
)  # fmt: skip
PACKS = click.option("--packs", "-p", multiple=True, metavar="PACK", help="Rule packs; default: all that ship.")


INTERRUPTED = 130
_NO_MORE = {errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What a full disk, a spent quota or a device that fails says of an output that was open already."""


def plainly(command: Callable[P, int]) -> Callable[P, None]:
    """Ends the process with the command's code; turns WordcheckError and an output that takes no more into one sentence and exit code 2, an
    interruption into exit code 130: with 1 a pipeline would read findings out of it.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        from wordcheck.languages.lazily import keep_compiled
        from wordcheck.model.errors import UsageError, WordcheckError, reason_of
        from wordcheck.model.said import Said

        try:
            sys.exit(command(*args, **kwargs))
        except WordcheckError as error:
            _tell(error)
        except BrokenPipeError:
            # The reader (head, less) has gone; there is nobody left to tell.
            sys.stderr.close()
        except KeyboardInterrupt:
            _tell(UsageError(Said("已中断", "interrupted")))
            sys.exit(INTERRUPTED)
        except OSError as error:
            if error.errno not in _NO_MORE or error.filename is not None:
                raise
            why = reason_of(error)
            _tell(UsageError(Said(f"无法写入标准输出：{why.zh}", f"cannot write to standard output: {why.en}")))
            # What is left in the buffer would fail once more when the process ends, and change its exit code.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        finally:
            keep_compiled()
        sys.exit(2)

    return run


class ProjectCommand(click.Command):
    """A command whose defaults are the project's settings; ends with 2 where they cannot be used."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        from wordcheck.app.config import checked, settings
        from wordcheck.model.errors import UsageError

        try:
            values = checked(settings(Path.cwd()), self)
        except UsageError as error:
            _tell(error)
            sys.exit(2)
        return super().make_context(info_name, args, parent, default_map=values, **extra)


def _tell(error: WordcheckError) -> None:
    """One sentence on standard error; for a broken pack its problems before it."""
    from wordcheck.app.faces import ui_tongue
    from wordcheck.languages.width import printable
    from wordcheck.model.errors import RuleSetError

    if isinstance(error, RuleSetError) and error.problems:
        from wordcheck.rulelang import show_problems

        click.echo(show_problems(error.problems, ui_tongue()), err=True)
    click.echo(f"wordcheck: {printable(error.sentence(ui_tongue()))}", err=True)


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options of commands that read wordings and speak of them."""
    command = click.option("--ui-lang", type=click.Choice(["auto", "zh", "en"]), default="auto", show_default=True, is_eager=True,
                           help="Language of the messages; auto: that of each document.")(command)  # fmt: skip
    command = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                           help="Colour; NO_COLOR and FORCE_COLOR are respected.")(command)  # fmt: skip
    return REVISIONS(command)


def format_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Report formats for the shell's completion."""
    from wordcheck.reporting.registry import formats

    return [name for name in formats() if name.startswith(incomplete)]
