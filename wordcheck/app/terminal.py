"""The terminal that a command speaks to: its width, whether it shows colour, and lines that fit into it."""

from __future__ import annotations

import os
import shutil
import sys

from wordcheck.languages.width import folded


def wants_color(choice: str) -> bool:
    """Whether to colour standard output (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def terminal_width() -> int:
    """Cells of the terminal, 100 where there is none."""
    return max(60, min(160, shutil.get_terminal_size((100, 24)).columns))


def on_screen(text: str) -> str:
    """`text` as standard output shows it: lines that are too long are folded in a terminal, and left alone in a file."""
    return folded(text, terminal_width()) if sys.stdout.isatty() else text
