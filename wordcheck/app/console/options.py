"""What commands share: how they end, and the options that mean the same everywhere."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

import click

from wordcheck.app.console.exit_codes import COULD_NOT_RUN, INTERRUPTED
from wordcheck.app.console.terminal import tell
from wordcheck.app.console.tongues import UI_LANG
from wordcheck.model.errors import UsageError, WordcheckError, reason_of

P = ParamSpec("P")

STORE = click.option(
    "--store", required=True, metavar="FILE", help="SQLite file, or the address of a PostgreSQL database."
)
TWICE = click.option(
    "--read-twice",
    "twice",
    is_flag=True,
    help="Read PDF files with a second program too (pdfplumber, some ten times as slow) and tell as not read the pages on which the two disagree.",
)
REVISIONS = click.option(
    "--revisions",
    type=click.Choice(["final", "original", "both"]),  # `model.revisions.VIEWS`, without loading it for --help
    default="final",
    show_default=True,
    help="Which view of Word's tracked changes to read.",
)


def _kept(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    ctx.meta[UI_LANG] = value


LANGUAGE = click.option(
    "--ui-lang", type=click.Choice(["zh", "en"]), expose_value=False, is_eager=True, callback=_kept,
    help="Language of the messages. Default: that of the system.",
)  # fmt: skip
AUTO_LANGUAGE = click.option(
    "--ui-lang", type=click.Choice(["auto", "zh", "en"]), default="auto", show_default=True, is_eager=True,
    help="Language of the messages; auto: that of each document.",
)  # fmt: skip
COLOR = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
    help="Colour; NO_COLOR and FORCE_COLOR are respected.",
)  # fmt: skip
LISTED = click.option(
    "--severity", type=click.Choice(["error", "warning", "note"]), default="warning", show_default=True,
    help="List findings from this severity in the terminal, of several files requirements too; the others are counted.",
)  # fmt: skip
PACKS = click.option("--packs", "-p", multiple=True, metavar="PACK", help="Rule packs; default: all that ship.")


_NO_MORE = {errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What a full disk, a spent quota or a device that fails says of an output that was open already."""


def plainly(command: Callable[P, int | str]) -> Callable[P, None]:
    """Ends the process with the command's exit code; text that it gives instead is printed, and the code is 0.

    Turns WordcheckError, a file that the system does not open and an output that takes no more into one sentence and exit code 2,
    an interruption into exit code 130: with 1 a pipeline would read findings out of it.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        from wordcheck.languages.lazily import keep_compiled

        try:
            done = command(*args, **kwargs)
            if isinstance(done, str):
                click.echo(done, nl=False)
                done = 0
            sys.exit(done)
        except WordcheckError as error:
            tell(error)
        except BrokenPipeError:
            # The reader (head, less) has gone; there is nobody left to tell.
            sys.stderr.close()
        except KeyboardInterrupt:
            tell(UsageError("已中断", "interrupted"))
            sys.exit(INTERRUPTED)
        except OSError as error:
            why, name = reason_of(error), error.filename
            if name is None and error.errno not in _NO_MORE:
                raise
            if name is not None:
                tell(UsageError(f"无法打开 {name}：{why.zh}", f"cannot open {name}: {why.en}"))
            else:
                tell(UsageError(f"无法写入标准输出：{why.zh}", f"cannot write to standard output: {why.en}"))
                # What is left in the buffer would fail once more when the process ends, and change its exit code.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        finally:
            keep_compiled()
        sys.exit(COULD_NOT_RUN)

    return run


def spoken(command: Callable[..., int | str]) -> Callable[..., None]:
    """The same for a command that speaks one language, chosen by `--ui-lang`."""
    return LANGUAGE(plainly(command))


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options of commands that read wordings and speak of them."""
    return REVISIONS(COLOR(AUTO_LANGUAGE(command)))


def format_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Report formats for the shell's completion."""
    from wordcheck.reporting.registry import formats

    return [name for name in formats() if name.startswith(incomplete)]
