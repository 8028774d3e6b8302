"""Two files: their wordings paired by title and order, and what was not compared said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.anatomy.undivided import as_understood
from wordcheck.compare.versions import compare
from wordcheck.languages.folding import fold_phrase
from wordcheck.model.comparison import VersionDiff
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

_NEVER = (
    Said("页眉、页脚与页码", "page headers, footers and numbers"),
    Said("字体、颜色与版式", "type, colour and layout"),
    Said("图片", "pictures"),
)

_VIEW: dict[str, Said] = {
    "final": Said("按全部接受读取", "final"),
    "original": Said("按全部拒绝读取", "original"),
    "both": Said("新旧文字都读取", "both"),
}
"""How tracked changes were read; in English by the name of the option."""


def compare_files(
    old: Manuscript, old_wordings: Sequence[Wording], new: Manuscript, new_wordings: Sequence[Wording]
) -> VersionDiff:
    """The comparison of two files that were read and parsed."""
    old, new = as_understood(old, old_wordings), as_understood(new, new_wordings)
    pairs, only_old, only_new = _paired(old_wordings, new_wordings)
    said = list(_unread((old, new)))
    for side in (old, new):
        if side.revisions != "none":
            view = _VIEW.get(side.revisions, Said(side.revisions, side.revisions))
            said.append(
                Said(f"{side.path}：修订痕迹（{view.zh}）", f"{side.path}: tracked changes (read as {view.en})")
            )
    return VersionDiff(
        old.path,
        new.path,
        tuple(compare(a, b) for a, b in pairs),
        tuple(only_old),
        tuple(only_new),
        (*said, *_NEVER),
        old.complete and new.complete,
    )


def not_compared(manuscripts: Sequence[Manuscript], wordings: Sequence[Sequence[Wording]]) -> tuple[Said, ...]:
    """What a comparison of the first wording of each file leaves out."""
    more = [
        Said(f"{m.path}：《{w.title or '·'}》", f"{m.path}: {w.title or '·'}")
        for m, found in zip(manuscripts, wordings, strict=True)
        for w in found[1:]
    ]
    read = [as_understood(m, found) for m, found in zip(manuscripts, wordings, strict=True)]
    return (*_unread(read), *more, *_NEVER)


def _unread(manuscripts: Sequence[Manuscript]) -> Iterator[Said]:
    for m in manuscripts:
        for u in m.unread:
            yield Said(f"{m.path}：{u.where.zh}：{u.why.zh}", f"{m.path}: {u.where.en}: {u.why.en}")


def _paired(
    old: Sequence[Wording], new: Sequence[Wording]
) -> tuple[list[tuple[Wording, Wording]], list[Wording], list[Wording]]:
    """Wordings of the same title first, the others in their order."""
    left, pairs = list(new), []
    rest = []
    for wording in old:
        title = fold_phrase(wording.title)
        same = next((w for w in left if title and fold_phrase(w.title) == title), None)
        if same is None:
            rest.append(wording)
        else:
            left.remove(same)
            pairs.append((wording, same))
    count = min(len(rest), len(left))
    pairs += list(zip(rest[:count], left[:count], strict=True))
    return sorted(pairs, key=lambda p: p[1].index), rest[count:], left[count:]
