"""Lock files: which packs a run may rest on, by hash, so that a verdict can be repeated and a change is noticed.

[[pack]]
name = "cn.insurance.law"
version = "2026.11"
sha256 = "4f1c…"            of the pack's rule files and phrase lists, wherever they lie
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wordcheck.contents import text_of
from wordcheck.model.errors import RuleSetError, UsageError
from wordcheck.model.report import PackFacts
from wordcheck.model.said import Said
from wordcheck.rulelang.packing.packs import PackText

_HEAD = "# The rule packs of this project by hash. Made by `wordcheck rules lock`; used by `wordcheck check --locked FILE`.\n"
_SHOWN = 12
"""Characters of a hash that a sentence shows."""


def lock_text(packs: Sequence[PackFacts]) -> str:
    """The lock file of some packs, in their order by name."""
    import tomli_w

    rows = [{"name": p.name, "version": p.version, "sha256": p.sha256} for p in sorted(packs, key=lambda p: p.name)]
    return _HEAD + tomli_w.dumps({"pack": rows})


def hold(texts: Sequence[PackText], lock: Path) -> None:
    """Compares packs, libraries included, with a lock file.

    Raises RuleSetError, with one sentence for all of them, where one is not as the file says or not in it; UsageError
    where the file cannot be read.
    """
    locked = _read(lock)
    strange = [
        _difference(text, locked.get(text.name)) for text in texts if locked.get(text.name, ("", ""))[1] != text.sha256
    ]
    if strange:
        zh, en = "；".join(s.zh for s in strange), "; ".join(s.en for s in strange)
        raise RuleSetError(
            f"规则包与 {lock} 不符：{zh}。未运行；若确要更改，请重新运行 wordcheck rules lock",
            f"the packs are not those of {lock}: {en}; nothing was run. If the change is meant, run `wordcheck rules lock` again",
        )


def _difference(text: PackText, locked: tuple[str, str] | None) -> Said:
    here = text.sha256[:_SHOWN]
    if locked is None:
        return Said(f"{text.name} 不在其中", f"{text.name} is not in it")
    version, sha256 = locked
    there = sha256[:_SHOWN]
    return Said(
        f"{text.name} 锁定为 {version}（{there}），现为 {text.version}（{here}）",
        f"{text.name} is locked at {version} ({there}) and is now {text.version} ({here})",
    )


def _read(lock: Path) -> dict[str, tuple[str, str]]:
    """Version and hash of each locked pack. Raises UsageError."""
    try:
        content: dict[str, Any] = tomllib.loads(text_of(lock))
        return {str(p["name"]): (str(p["version"]), str(p["sha256"])) for p in content.get("pack", [])}
    except FileNotFoundError:
        raise UsageError(
            f"没有锁定文件 {lock}；用 wordcheck rules lock 生成",
            f"there is no lock file {lock}; make it with `wordcheck rules lock`",
        ) from None
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            f"锁定文件 {lock} 无法读取；请重新生成",
            f"the lock file {lock} cannot be read; make it again with `wordcheck rules lock`",
        ) from error
