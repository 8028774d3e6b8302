"""Finding and reading packs: shipped by name, or a file or folder of the user's. Reading a pack runs nothing.

A pack may use others (`use core.words`). Those are read as libraries, for their names only, unless they were asked for
as well. They are looked for among the packs asked for, those that ship, and beside the pack that uses them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.errors import RuleSetError
from wordcheck.model.said import Said
from wordcheck.resources import folder

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes; a rule file or phrase list above it is refused."""

_USE = re.compile(r"^[ \t]*use[ \t]+([\w.\-]+)", re.M)
_PACK = re.compile(r"^[ \t]*pack[ \t]+([\w.\-]+)", re.M)
_LIST = re.compile(r"\bfile\s+(?:zh|en)\s+(?:\"([^\"\n]+)\"|“([^”\n]+)”|「([^」\n]+)」)")


class PackText(Struct, frozen=True):
    """A pack as it lies on disk: its files by the name under which problems speak of them, sorted."""

    place: str
    files: tuple[tuple[str, str], ...]
    sha256: str
    """Of all its rule files and phrase lists."""
    lists: tuple[tuple[str, str], ...] = ()
    """Phrase lists by the path that a lexicon's `file` names."""
    library: bool = False
    """Read only because another pack uses its names."""

    @property
    def name(self) -> str:
        """The name after `pack`; empty where there is none."""
        found = next((m for _, text in self.files if (m := _PACK.search(text))), None)
        return found.group(1) if found else ""


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
    return list(dict.fromkeys(found))


def read_all(places: Iterable[Path]) -> list[PackText]:
    """The packs at `places` and, as libraries, those that they use. Raises RuleSetError where one cannot be read."""
    texts = [read(place) for place in places]
    names = {t.name for t in texts}
    waiting = list(texts)
    while waiting:
        user = waiting.pop(0)
        for name in (m for _, text in user.files for m in _USE.findall(text)):
            place = None if name in names else _library(name, Path(user.place))
            if place is not None:
                names.add(name)
                texts.append(replace(read(place), library=True))
                waiting.append(texts[-1])
    return texts


def _library(name: str, user: Path) -> Path | None:
    """Where the pack of that name lies: shipped, or beside the pack that uses it."""
    dashed = name.replace(".", "-")
    beside = [user.parent / stem for n in (name, dashed) for stem in (n, f"{n}.wordrule", f"{n}.md")]
    places = [*(p for n, p in shipped().items() if n == dashed), *beside, *shipped().values()]
    return next((p for p in places if p.exists() and p != user and read(p).name == name), None)


def read(place: Path) -> PackText:
    """The files of one pack. Raises RuleSetError where one cannot be read, or there is none."""
    paths = list(_rule_files(place)) if place.is_dir() else [place]
    if not paths:
        raise RuleSetError(Said(f"{place} 中没有 .wordrule 文件", f"there is no .wordrule file in {place}"))
    files = tuple((str(p), _text(p)) for p in paths)
    root = place if place.is_dir() else place.parent
    lists = tuple(_lists(root, files))
    digest = hashlib.sha256()
    inside = [p.relative_to(place).as_posix() if place.is_dir() else p.name for p in paths]
    for path, text in (*zip(inside, (text for _, text in files), strict=True), *lists):
        digest.update(path.encode() + b"\0" + text.encode("utf-8", "surrogatepass") + b"\0")
    return PackText(str(place), files, digest.hexdigest(), lists)


def _lists(root: Path, files: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """The phrase lists that the files name and that lie below `root`; the others are left out, and E607 names them."""
    named = {next(filter(None, m)) for _, text in files for m in _LIST.findall(text)}
    for name in sorted(named):
        inside = PurePosixPath(name)
        path = root / inside
        if not inside.is_absolute() and path.is_file() and path.resolve().is_relative_to(root.resolve()):
            yield name, _text(path)


def _rule_files(place: Path) -> list[Path]:
    literate = [p for p in place.rglob("*.md") if "```wordrule" in p.read_text("utf-8", "replace")]
    return sorted([*place.rglob("*.wordrule"), *literate])


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise RuleSetError(Said(f"{path} 过大", f"{path} is too large for a rule file"))
        return path.read_text("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RuleSetError(Said(f"{path} 不是 UTF-8 文本", f"{path} is not UTF-8 text; save it as UTF-8")) from error
    except OSError as error:
        raise RuleSetError(
            Said(f"无法读取 {path}：{error.strerror}", f"cannot read {path}: {error.strerror}")
        ) from error
