"""Finding and reading packs: shipped by name, installed, or a file, folder or zip of the user's. Reading one runs nothing.

A pack may use others (`use core.words`). Those are read as libraries, for their names only, unless they were asked for
as well. They are looked for among the packs asked for, those that ship, beside the pack that uses them, and among those
that installed distributions bring.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.errors import RuleSetError
from wordcheck.resources import folder
from wordcheck.rulelang.packing.installed import installed, installed_at
from wordcheck.rulelang.packing.shelves import Shelf, shelf_of

LARGEST_TOGETHER = 16_000_000
"""Characters of all packs together; those that ship have 500,000."""
MOST_LIBRARIES = 200
"""Packs that may be read because others use them."""

# These begin with letters, not with a place: so they are found many times as fast, and `_used` looks at the place.
_USE = re.compile(r"use[ \t]+([\w.\-]+)")
_PACK = re.compile(r"^[ \t]*pack[ \t]+([\w.\-]+)", re.M)
_VERSION = re.compile(r"^[ \t]*pack[^\n]*\{[^}]*?\bversion[ \t]+([\d.]+)", re.M)
_LIST = re.compile(r"file\s+(?:zh|en)\s+(?:\"([^\"\n]+)\"|“([^”\n]+)”|「([^」\n]+)」)")


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

    @property
    def version(self) -> str:
        """What its header says after `version`; `0` where it says nothing."""
        found = next((m for _, text in self.files if (m := _VERSION.search(text))), None)
        return found.group(1) if found else "0"


def shipped() -> dict[str, Path]:
    """Folders of the packs that come with wordcheck, by folder name."""
    return {p.name: p for p in sorted(folder("rulesets").iterdir()) if p.is_dir() and any(p.glob("*.wordrule"))}


def find(names: Sequence[str | Path] | str | Path | None) -> list[Path]:
    """Files and folders of the packs named, one alone or several; all shipped ones for None.

    A name is a shipped folder (`cn-cyber`), its pack name with dots (`cn.cyber`), a path, or the name of a pack that an
    installed distribution brings. Raises RuleSetError.
    """
    known = shipped()
    if names is None:
        return list(known.values())
    found = []
    for name in [names] if isinstance(names, str | Path) else names:
        by_name = str(name).replace(".", "-")
        if str(name) in known or by_name in known:
            found.append(known.get(str(name)) or known[by_name])
        elif Path(name).exists():
            found.append(Path(name))
        elif (place := installed_at(str(name))) is not None:
            found.append(place)
        elif Path(name).suffix == ".wordrule" or len(Path(name).parts) > 1:
            raise RuleSetError(f"找不到规则包 {name}；请检查路径", f"there is no rule pack {name}; check the path")
        else:
            listed, others = ", ".join(known), ", ".join(installed())
            zh, en = (f"；已安装：{others}", f"; installed are {others}") if others else ("", "")
            raise RuleSetError(
                f"找不到规则包“{name}”；随附的有：{listed}{zh}", f"no rule pack {str(name)!r}; shipped are {listed}{en}"
            )
    return list(dict.fromkeys(found))


def read_all(places: Iterable[Path]) -> list[PackText]:
    """The packs at `places` and, as libraries, those that they use. Raises RuleSetError where one cannot be read."""
    asked = list(places)
    texts = [read(place) for place in asked]
    names = {t.name for t in texts}
    waiting = list(texts)
    while waiting:
        user = waiting.pop(0)
        for name in (name for _, text in user.files for name in _used(text)):
            if len(texts) > MOST_LIBRARIES + len(asked):
                raise RuleSetError(
                    f"{asked[0]} 引用的规则包超过 {MOST_LIBRARIES} 个",
                    f"{asked[0]} uses more than {MOST_LIBRARIES} packs",
                )
            place = None if name in names else _library(name, Path(user.place))
            if place is not None:
                names.add(name)
                texts.append(replace(read(place), library=True))
                waiting.append(texts[-1])
    if sum(len(text) for pack in texts for _, text in (*pack.files, *pack.lists)) > LARGEST_TOGETHER:
        raise RuleSetError(
            f"规则包合计超过 {LARGEST_TOGETHER:,} 个字符，未载入",
            f"the packs hold more than {LARGEST_TOGETHER:,} characters together; they were refused",
        )
    return texts


def _used(text: str) -> Iterator[str]:
    """Names of the packs that a file uses, where `use` is the first word of its line."""
    for found in _USE.finditer(text):
        line = text.rfind("\n", 0, found.start()) + 1
        if not text[line : found.start()].strip(" \t"):
            yield found.group(1)


def _library(name: str, user: Path) -> Path | None:
    """Where the pack of that name lies: shipped, beside the pack that uses it, or installed."""
    dashed = name.replace(".", "-")
    stems = [stem for n in (name, dashed) for stem in (n, f"{n}.wordrule", f"{n}.md", f"{n}.zip")]
    places = [*(p for n, p in shipped().items() if n == dashed), *(user.parent / s for s in stems), *shipped().values()]
    found = next((p for p in places if p.exists() and p != user and read(p).name == name), None)
    return found or installed_at(name)


def read(place: Path) -> PackText:
    """The files of one pack. Raises RuleSetError where one cannot be read, or there is none."""
    shelf = shelf_of(place)
    inside = [(name, text) for name in shelf.names() if (text := _rules(shelf, name, place)) is not None]
    if not inside:
        raise RuleSetError(f"{place} 中没有 .wordrule 文件", f"there is no .wordrule file in {place}")
    lists = tuple(_lists(shelf, [text for _, text in inside]))
    digest = hashlib.sha256()
    for path, text in (*inside, *lists):
        digest.update(path.encode("utf-8", "surrogatepass") + b"\0" + text.encode("utf-8", "surrogatepass") + b"\0")
    files = tuple((shelf.shown(name), text) for name, text in inside)
    return PackText(str(place), files, digest.hexdigest(), lists)


def _rules(shelf: Shelf, name: str, place: Path) -> str | None:
    """The text of a file that holds rules; None for any other. The file that was asked for by its own name counts."""
    if name.endswith(".wordrule") or (place.name == name and not place.is_dir()):
        return shelf.text(name)
    if not name.endswith(".md"):
        return None
    text = shelf.text(name)
    return text if "```wordrule" in text else None


def _lists(shelf: Shelf, texts: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The phrase lists that the files name and that lie in the pack; the others are left out, and E607 names them."""
    named = {next(filter(None, m)) for text in texts for m in _LIST.findall(text)}
    return ((name, shelf.text(name)) for name in sorted(named) if shelf.has(name))
