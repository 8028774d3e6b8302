"""Finding and reading packs: shipped by name, or a file or folder of the user's. Reading a pack runs nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wordcheck.model.errors import RuleSetError
from wordcheck.model.said import Said
from wordcheck.resources import folder

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes; a rule file above it is refused."""


@dataclass(frozen=True, slots=True)
class PackText:
    """A pack as it lies on disk: its files by the name under which problems speak of them, sorted."""

    place: str
    files: tuple[tuple[str, str], ...]
    sha256: str


def shipped() -> dict[str, Path]:
    """Folders of the packs that come with wordcheck, by folder name."""
    return {p.name: p for p in sorted(folder("rulesets").iterdir()) if p.is_dir() and any(_rule_files(p))}


def find(names: Sequence[str | Path] | None) -> list[Path]:
    """Files and folders of the packs named; all shipped ones for None.

    A name is a shipped folder (`cn-cyber`), its pack name with dots (`cn.cyber`), or a path. Raises RuleSetError.
    """
    known = shipped()
    if names is None:
        return list(known.values())
    found = []
    for name in names:
        by_name = str(name).replace(".", "-")
        if str(name) in known or by_name in known:
            found.append(known.get(str(name)) or known[by_name])
        elif Path(name).exists():
            found.append(Path(name))
        else:
            listed = ", ".join(known)
            raise RuleSetError(
                Said(f"找不到规则包“{name}”；随附的有：{listed}", f"no rule pack {str(name)!r}; shipped are {listed}")
            )
    return found


def read(place: Path) -> PackText:
    """The files of a pack. Raises RuleSetError where one cannot be read, or there is none."""
    paths = list(_rule_files(place)) if place.is_dir() else [place]
    if not paths:
        raise RuleSetError(Said(f"{place} 中没有 .wordrule 文件", f"there is no .wordrule file in {place}"))
    files = tuple((str(p), _text(p)) for p in paths)
    digest = hashlib.sha256()
    for path, (_, text) in zip(paths, files, strict=True):
        inside = path.relative_to(place).as_posix() if place.is_dir() else path.name
        digest.update(inside.encode() + b"\0" + text.encode("utf-8", "surrogatepass") + b"\0")
    return PackText(str(place), files, digest.hexdigest())


def _rule_files(place: Path) -> list[Path]:
    literate = [p for p in place.rglob("*.md") if "```wordrule" in p.read_text("utf-8", "replace")]
    return sorted([*place.rglob("*.wordrule"), *literate])


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise RuleSetError(Said(f"{path} 过大", f"{path} is too large for a rule file"))
        return path.read_text("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RuleSetError(Said(f"{path} 不是 UTF-8 文本", f"{path} is not UTF-8 text; save it as UTF-8")) from error
    except OSError as error:
        raise RuleSetError(
            Said(f"无法读取 {path}：{error.strerror}", f"cannot read {path}: {error.strerror}")
        ) from error
