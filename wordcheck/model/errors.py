"""What can go wrong, and what to catch.

WordcheckError
├── ReadingError            the file cannot be opened or understood at all
│   ├── UnsupportedFormat
│   ├── Encrypted
│   └── Damaged
├── RuleSetError            the packs; `.problems` holds every one of them
└── UsageError              the call

What is wrong with a *wording* is never an exception: it is in the report. A file of which a part could not
be read is not an exception either: the part is listed as `Unread`.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import Any

from wordcheck.model.said import Said, Tongue

_SYSTEM = {
    errno.ENOENT: Said("没有这个文件或文件夹，请检查路径", "there is no such file or folder, check the path"),
    errno.EACCES: Said("没有权限", "permission denied"),
    errno.EPERM: Said("没有权限", "permission denied"),
    errno.EISDIR: Said("它是文件夹", "it is a folder"),
    errno.ENOTDIR: Said("路径中有一段不是文件夹", "a part of the path is no folder"),
    errno.ENOSPC: Said("磁盘已满", "the disk is full"),
    errno.EROFS: Said("该处只读", "the place is read-only"),
    errno.ENAMETOOLONG: Said("名称过长", "the name is too long"),
    errno.ENODATA: Said("它是管道或设备，没有给出内容", "it is a pipe or a device and gives nothing"),
    errno.ENXIO: Said("它是管道，没有程序在读", "it is a pipe that nobody reads"),
    errno.EFBIG: Said("它不是普通文件，内容过大", "it is no regular file and gives too much"),
    errno.EADDRINUSE: Said("该端口已被占用，请换用 --port", "the port is in use, take another --port"),
}


def reason_of(error: OSError) -> Said:
    """Why the system refused, in both languages where it is known; else in the words of the system."""
    words = error.strerror or str(error)
    return _SYSTEM.get(error.errno or 0, Said(words, words))


def cannot_read(what: object, error: OSError) -> Said:
    """The sentence that a file could not be read, with the reason; `what` names the file to the user."""
    why = reason_of(error)
    return Said(f"无法读取 {what}：{why.zh}", f"cannot read {what}: {why.en}")


class WordcheckError(Exception):
    """The one to catch. `said` holds the sentence in Chinese and English: what, where, what to do.

    It is made of both, or of a sentence that is there already.
    """

    def __init__(self, said: Said | str, en: str = "") -> None:
        self.said = said if isinstance(said, Said) else Said(said, en)
        super().__init__(self.said.en or self.said.zh)

    def sentence(self, tongue: Tongue) -> str:
        """The sentence for a user who reads `tongue`."""
        return self.said.in_(tongue)


class ReadingError(WordcheckError):
    """A file of which nothing could be read."""

    code = "unreadable"


class UnsupportedFormat(ReadingError):
    """The bytes are of no format that an installed reader knows."""

    code = "unsupported"


class Encrypted(ReadingError):
    """The file asks for a password."""

    code = "encrypted"


class Damaged(ReadingError):
    """The file is broken, empty or cut short."""

    code = "damaged"


class RuleSetError(WordcheckError):
    """Rule packs that cannot be used. `problems` are `wordcheck.rulelang.problems.Problem` values."""

    def __init__(self, said: Said | str, en: str = "", problems: Sequence[Any] = ()) -> None:
        super().__init__(said, en)
        self.problems = tuple(problems)


class UsageError(WordcheckError):
    """A call with arguments that make no sense."""


def encrypted(path: str) -> Encrypted:
    """The error for a file with a password."""
    return Encrypted(f"{path} 有打开密码；请另存为无密码的文件", f"{path} asks for a password; save a copy without one")


def lacking(extra: str, what: Said, packages: str) -> UsageError:
    """That something needs packages which are not installed, with the command that installs them.

    `what` says what needs them, in English with its verb (`a PDF report needs`); `extra` is the extra that brings them.
    """
    install = f"pip install 'wordcheck[{extra}]'"
    return UsageError(f"{what.zh}需要 {packages}：{install}", f"{what.en} {packages}: {install}")
