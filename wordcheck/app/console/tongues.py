"""In which language the command line speaks."""

from __future__ import annotations

import os
import sys

import click

from wordcheck.model.said import Tongue

UI_LANG = "wordcheck.ui_lang"
"""Where a context keeps the language asked for: the commands themselves are not told, `ui_tongue` is."""


def ui_tongue(asked: str | None = None) -> Tongue:
    """The language asked for (here, or by `--ui-lang` of the running command), else Chinese where the system's is, else English."""
    return (
        known_tongue(asked)
        or asked_tongue()
        or ("zh" if _system_language().lower().startswith(("zh", "chinese")) else "en")
    )


def asked_tongue(context: click.Context | None = None) -> Tongue | None:
    """What `--ui-lang` of a command, or else of the running one, says; None where nobody asked for a language."""
    context = context or click.get_current_context(silent=True)
    if context is None:
        return None
    return known_tongue(context.meta.get(UI_LANG) or context.params.get("ui_lang"))


def known_tongue(asked: str | None) -> Tongue | None:
    """The language that was asked for; None for `auto` and for nothing."""
    return "zh" if asked == "zh" else "en" if asked == "en" else None


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    if sys.platform == "win32":
        # Windows sets none of them; Python says "zh_CN" or "Chinese (Simplified)_China" there.
        import locale

        return locale.getlocale()[0] or ""
    return ""
