"""The bytes of a file that a user names, which may be a named pipe or a device: neither is waited for, nor read without end."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from typing import IO

MOST_STREAMED = 64 << 20
"""Bytes taken from what is no regular file."""
PATIENCE = 2.0
"""Seconds in which the reader of a pipe, started beside us, may open it."""


def bytes_of(path: Path) -> bytes:
    """What a file holds, or a pipe gives (`<(…)` of a shell). Raises OSError, also for a pipe that nobody writes to and for
    what gives more than `MOST_STREAMED` bytes without being a regular file."""
    if path.is_file() or path.is_dir():  # a folder is refused by the system, in its own words
        try:
            return path.read_bytes()
        except OSError as error:  # what fails while it is read names no file
            raise OSError(error.errno, error.strerror, str(path)) from error
    data = streamed(path, MOST_STREAMED + 1)
    if len(data) > MOST_STREAMED:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    if not data and path != Path(os.devnull):
        raise OSError(errno.ENODATA, os.strerror(errno.ENODATA), str(path))
    return data


def text_of(path: Path) -> str:
    """The same as text in UTF-8, with or without its mark. Raises OSError, UnicodeDecodeError."""
    return bytes_of(path).decode("utf-8-sig")


def streamed(path: Path, most: int) -> bytes:
    """What a pipe or a device gives: of one that nobody writes to nothing, of one without end the beginning. Raises OSError."""
    with opened(path, os.O_RDONLY) as stream:
        return stream.read(most)


def opened(path: Path, to: int) -> IO[bytes]:
    """A pipe, a device or a file opened to read (`os.O_RDONLY`) or to write (`os.O_WRONLY`), without waiting for who stands at the
    other end of a pipe; one to be written to waits a moment for its reader. Raises OSError, also where nobody comes to read."""
    at_once = getattr(os, "O_NONBLOCK", 0)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            number = os.open(path, to | at_once | getattr(os, "O_BINARY", 0))
            break
        except ValueError as error:  # a name with a zero in it
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > until:
                raise
            time.sleep(0.02)
    if at_once:
        os.set_blocking(number, True)
    return open(number, "rb" if to == os.O_RDONLY else "wb")
