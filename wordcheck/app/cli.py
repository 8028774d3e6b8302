"""The command line. Results go to standard output, what went wrong with the call to standard error.

Every module below `commands` is one command: its file name is the command's name, and it offers `command`, a click
command or group. It is imported when the command is called, so that no command pays for another.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import click

from wordcheck.app.console.exit_codes import INTERRUPTED
from wordcheck.app.helping import Speaking, helped, one_sentence
from wordcheck.version import __version__

_FOLDER = Path(__file__).parent / "commands"


class Commands(click.Group):
    """Commands found in their folder and imported on demand."""

    context_class = Speaking

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's interface)
        return sorted(p.stem.replace("_", "-") for p in _FOLDER.glob("*.py") if not p.stem.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module = cmd_name.replace("-", "_")
        if not module.isidentifier() or not (_FOLDER / f"{module}.py").is_file():
            return None
        return helped(cast(click.Command, import_module(f"wordcheck.app.commands.{module}").command))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if not hasattr(error, "possibilities"):
                raise
            from difflib import get_close_matches

            # Click looks among commands that are loaded; ours are not before they are called.
            error.possibilities = get_close_matches(args[0], self.list_commands(ctx))
            raise

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        with one_sentence():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with one_sentence():
                return super().invoke(ctx)
        except KeyboardInterrupt:  # before the command itself had begun
            sys.exit(INTERRUPTED)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="wordcheck")
def main() -> None:
    """Checks insurance policy wordings in Chinese and English."""


if __name__ == "__main__":
    main()
