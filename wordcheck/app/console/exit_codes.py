"""What a command's exit code says."""

from __future__ import annotations

EXIT_HELP = """
\b
Exit codes
  0  all read, nothing at or above --fail-on      没有达到所选级别的问题
  1  findings or unmet requirements at or above it 有达到所选级别的问题
  2  could not run (option, pack, path)            无法运行
  3  not everything was read; wins over 1          有内容未能读取；优先于 1
"""

COULD_NOT_RUN = 2
INTERRUPTED = 130
"""What a shell gives a process that was interrupted: with 1 a pipeline would read findings out of it."""
