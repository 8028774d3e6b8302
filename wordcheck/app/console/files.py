"""Writing files so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from wordcheck.app.console.terminal import on_screen
from wordcheck.contents import bytes_of, opened
from wordcheck.model.errors import UsageError, cannot_read, reason_of


def spare(inputs: Iterable[Path], outputs: Iterable[Path]) -> None:
    """Refuses to write over what is read: a report in the place of a draft would be the end of the draft. Raises UsageError."""
    read = [path for path in inputs if path.exists()]
    for output in outputs:
        if output.exists() and any(output.samefile(path) for path in read):
            raise UsageError(
                f"输出 {output} 就是读取的文件，未写入；请换一个名字",
                f"the output {output} is the file that is read; nothing was written, give it another name",
            )


def will_hold(outputs: Iterable[Path]) -> None:
    """Refuses places that will not hold a file before the work begins, not after it. Raises UsageError."""
    for output in outputs:
        number = errno.EISDIR if output.is_dir() else 0
        if not output.parent.is_dir():
            number = errno.ENOTDIR if output.parent.exists() else errno.ENOENT
        elif not number and not os.access(output.parent, os.W_OK) and (not output.exists() or output.is_file()):
            number = errno.EACCES
        if number:
            raise _unwritable(output, OSError(number, os.strerror(number)))


def write_new(target: Path, content: bytes) -> None:
    """The same as `write_atomically` where there is no such file yet: one that people have changed is theirs. Raises UsageError."""
    if target.is_file():
        raise UsageError(f"{target} 已存在，未改动", f"{target} is there already and was left as it is")
    write_atomically(target, content)


def write_atomically(target: Path, content: bytes | Iterable[bytes]) -> None:
    """Puts `content`, whole or in pieces, at `target` through a temporary file beside it. Raises UsageError where that cannot be.

    A device or a pipe (`/dev/null`, `/dev/stdout`) is written to as it stands: a file put in its place would end it.
    """
    pieces = (content,) if isinstance(content, bytes) else content
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with opened(target, os.O_WRONLY) as stream:
                stream.writelines(pieces)
            return
        import tempfile  # most commands write no file, and it loads much

        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".wordcheck.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(pieces)
            # mkstemp makes the file private; a report should have the mode that any new file gets.
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(temporary, 0o666 & ~mask)
            os.replace(temporary, target)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> UsageError:
    why = reason_of(error)
    return UsageError(f"无法写入 {target}：{why.zh}", f"cannot write {target}: {why.en}")


def content_of(path: Path) -> bytes:
    """The bytes of a file; standard input for `-`. Raises UsageError."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return bytes_of(path)
    except OSError as error:
        raise UsageError(cannot_read(path, error)) from error


def shown_or_written(text: str, output: Path | None) -> None:
    """Puts `text` at `output`, or on standard output where there is none. Raises UsageError."""
    if output is not None:
        write_atomically(output, text.encode("utf-8"))
    else:
        sys.stdout.buffer.write(on_screen(text).encode("utf-8"))
        sys.stdout.buffer.flush()
