"""`wordcheck` and `python -m wordcheck`: one command in a process of its own."""

import os
import sys

from wordcheck.collection import seldom_collected


def run() -> None:
    """The command line. Does not return: the process ends with the command's exit code."""
    _outputs_open()
    with seldom_collected():
        from wordcheck.app.cli import main

        main()


def _outputs_open() -> None:
    """Gives output that the caller closed (`>&-`) a place to go: who wants the exit code alone shall get it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 (open to the end)


if __name__ == "__main__":
    run()
