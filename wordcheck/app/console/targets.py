"""What stands behind `-o`: the same two forms for every command that writes a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from wordcheck.model.errors import UsageError

NOWHERE_ELSE: Mapping[str, str] = MappingProxyType({})


def target(
    words: str,
    formats: Sequence[str],
    ending_of: Callable[[str], str],
    usual: str = "",
    elsewhere: Mapping[str, str] = NOWHERE_ELSE,
) -> tuple[str, Path]:
    """The format and the file that are meant by `FORMAT=FILE`, or by a FILE whose ending tells the format.

    `ending_of` gives the ending of a format's files (".html"); where several formats share one, the format called like it is
    meant. `usual` is the format of a file of any other ending, `elsewhere` names the command that makes files of a kind which this
    one does not. Raises UsageError.
    """
    name, mark, file = words.partition("=")
    if "-" in (words, file):
        # Elsewhere a dash is standard output; here it would be a file that is hard to delete.
        raise UsageError(
            "“-”不是文件；要输出到标准输出，请不用 -o，用 --format 选择格式",
            "'-' is no file; for standard output leave out -o and choose with --format",
        )
    named = _named(name, formats, ending_of) if mark and file else ""
    if named:
        return named, Path(file)
    if mark and file and name.isidentifier():
        # A slip in a format's name must not become the name of a file; a file that is called so is written as ./NAME=….
        usual, ending = "", ""
    else:
        ending = Path(words).suffix.lower()
    ending = ".html" if ending == ".htm" else ending
    fitting = [n for n in formats if f".{n}" == ending] or [n for n in formats if ending_of(n) == ending]
    if len(fitting) == 1:
        return fitting[0], Path(words)
    if usual and not fitting:
        return usual, Path(words)
    if not fitting and (command := elsewhere.get(name.lower() if mark else ending.lstrip("."))):
        raise UsageError(f"“{words}”请用另一条命令：{command}", f"another command makes {words!r}: {command}")
    names = ", ".join(fitting or formats)
    raise UsageError(
        f"看不出“{words}”的格式；请写成 格式=文件，格式可为：{names}",
        f"cannot tell the format of {words!r}; write FORMAT=FILE with one of {names}",
    )


def _named(name: str, formats: Sequence[str], ending_of: Callable[[str], str]) -> str:
    """The format of this name, or the only one whose files end so (`md=FILE`); empty where there is none."""
    if name in formats:
        return name
    ending_so = [n for n in formats if ending_of(n) == f".{name.lower()}"]
    return ending_so[0] if len(ending_so) == 1 else ""


def named_like(name: str) -> str:
    """The ending of the files of a format that is called like it."""
    return f".{name}"
