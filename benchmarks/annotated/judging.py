"""What an annotated Word file must be: the file as it was, and beside it comments and changes that are ours and whole.

`faults` compares it with the original part by part:

    other parts               byte for byte, in their order
    relations, content types  all that were there, once each, and at most the comments' own
    stories                   the same XML once our comments and changes are taken out, and the cut runs joined
    comments                  the earlier ones as they were; each new one anchored once, in one story, start before end
    numbers                   unique among comments and among changes, within what Word takes
    our changes               hold words only: no picture, note, field or change of another goes with them
    accepting all             the text with our edits made
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
OURS = "wordcheck"
MOST = 2**31 - 1
"""The highest number of a comment or change."""
_CHANGES = frozenset(
    W + t
    for t in "ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange sectPrChange tblPrChange tblGridChange "
    "trPrChange tcPrChange tblPrExChange numberingChange cellIns cellDel cellMerge".split()
)
_WORDS = frozenset(
    W + t for t in "rPr t delText tab ptab br cr noBreakHyphen softHyphen sym lastRenderedPageBreak".split()
)
_MARKS = (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")
_HOLDERS = frozenset(
    W + t for t in "p hyperlink ins del moveFrom moveTo sdtContent smartTag customXml fldSimple dir bdo".split()
)
"""What may hold the marks of a comment."""
_STORIES = frozenset(W + t for t in "txbxContent footnote endnote sdtContent body hdr ftr".split())


def accepted(annotated: bytes) -> bytes:
    """The file with our comments taken out and all of our changes accepted."""
    parts = _parts(annotated)
    ours = set(_comments(parts))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if _is_story(name, content):
                content = etree.tostring(without_ours(etree.fromstring(content), ours, accept=True))
            package.writestr(name, content)
    return made.getvalue()


def inserted(annotated: bytes) -> str:
    """The words of all our insertions."""
    parts = _parts(annotated)
    roots = (etree.fromstring(content) for name, content in parts.items() if _is_story(name, content))
    return "\n".join("".join(c.itertext()) for root in roots for c in _our_changes(root) if c.tag == W + "ins")


def faults(original: bytes, annotated: bytes) -> list[str]:
    """What is wrong with an annotated file, a line each; empty where nothing is."""
    try:
        return list(_faults(_parts(original), _parts(annotated)))
    except (etree.XMLSyntaxError, zipfile.BadZipFile, KeyError) as error:
        return [f"does not open: {error!r}"]


def _faults(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[str]:
    if list(after)[: len(before)] != list(before):
        yield f"parts are lost or moved: {sorted(set(before) - set(after))}"
    comments, stories = _comments_part(after), {n for n in after if _is_story(n, after[n])}
    may = {comments, "[Content_Types].xml", *stories, *(n for n in after if n.endswith(".rels"))}
    for name, content in before.items():
        if name not in may and after.get(name) != content:
            yield f"{name} was changed"
    for name in set(after) - set(before):
        if name != comments and not name.endswith(".rels"):
            yield f"{name} was added"
    for name in after:
        if name.endswith(".rels") or name == "[Content_Types].xml":
            yield from _entries(name, before.get(name), after[name])
    old, new = _comments(before), _comments(after)
    for key, text in old.items():
        if new.get(key) != text:
            yield f"comment {key} was changed"
    ours = set(new) - set(old)
    for name in sorted(stories):
        yield from _story(name, before[name], after[name], ours)
    yield from _numbers(before, after, stories, comments, ours)


# ---------------------------------------------------------------- the package


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        folded = Counter(n.replace("\\", "/").lower() for n in names)
        twice = [n for n, count in folded.items() if count > 1]
        if twice:
            raise KeyError(f"parts stand twice: {twice}")
        return {n.replace("\\", "/"): _transitional(package.read(n)) for n in names}


def _transitional(content: bytes) -> bytes:
    return content.replace(_STRICT_W, W[1:-1].encode()) if _STRICT_W in content[:8192] else content


def _is_story(name: str, content: bytes) -> bool:
    if not name.endswith(".xml") or W[1:-1].encode() not in content:
        return False
    return etree.QName(etree.fromstring(content).tag).localname in ("document", "footnotes", "endnotes", "hdr", "ftr")


def _comments_part(parts: Mapping[str, bytes]) -> str:
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = [
        str(e.get("PartName")) for e in types if str(e.get("ContentType", "")).endswith("wordprocessingml.comments+xml")
    ]
    related = {
        str(e.get("Target")).rpartition("/")[2]
        for name, content in parts.items()
        if name.endswith(".rels")
        for e in etree.fromstring(content)
        if str(e.get("Type", "")).endswith("/relationships/comments")
    }
    return next((n.lstrip("/") for n in named if n.rpartition("/")[2] in related), "")


def _comments(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    name = _comments_part(parts)
    if name not in parts:
        return {}
    root = etree.fromstring(parts[name])
    return {str(c.get(W + "id")): etree.tostring(c, method="c14n") for c in root.iterchildren(W + "comment")}


def _entries(name: str, before: bytes | None, after: bytes) -> Iterator[str]:
    """Relations and content types: nothing lost, nothing twice, nothing added but the comments' own."""
    old = [tuple(sorted(e.attrib.items())) for e in etree.fromstring(before)] if before else []
    new = [tuple(sorted(e.attrib.items())) for e in etree.fromstring(after)]
    if new[: len(old)] != old:
        yield f"{name}: entries were changed"
    added = [dict(e) for e in new[len(old) :]]
    if len(added) > 1 or not all("comments" in str(e) for e in added):
        yield f"{name}: unexpected entries {added}"
    for fact in ("Id", "PartName", "Extension"):
        values = [str(dict(e)[fact]).lower() for e in new if fact in dict(e)]
        if len(values) != len(set(values)):
            yield f"{name}: {fact} stands twice"


# ---------------------------------------------------------------- stories


def _story(name: str, before: bytes, after: bytes, ours: set[str]) -> Iterator[str]:
    old, new = etree.fromstring(before), etree.fromstring(after)
    yield from _misplaced(name, new, ours)
    if etree.tostring(normal(old)) != etree.tostring(normal(without_ours(new, ours))):
        yield f"{name}: more than comments and changes differs"


def _misplaced(name: str, root: Any, ours: set[str]) -> Iterator[str]:
    for holder, first in ((W + "p", W + "pPr"), (W + "r", W + "rPr")):
        if any(e.index(f) for e in root.iter(holder) for f in e.findall(first)):
            yield f"{name}: properties do not come first"
    order = {e: n for n, e in enumerate(root.iter())}
    marks: dict[str, list[Any]] = {}
    for mark in root.iter(*_MARKS):
        if mark.get(W + "id") in ours:
            marks.setdefault(str(mark.get(W + "id")), []).append(mark)
    for key, found in marks.items():
        kinds = [m.tag for m in found]
        if sorted(kinds) != sorted(_MARKS):
            yield f"{name}: comment {key} has marks {[k.rpartition('}')[2] for k in kinds]}"
            continue
        start, end, reference = sorted(found, key=lambda m: _MARKS.index(m.tag))
        if not order[start] < order[end] < order[reference]:
            yield f"{name}: comment {key} ends before it starts"
        if len({_story_of(m) for m in found}) > 1:
            yield f"{name}: comment {key} goes from one story into another"
        for mark in (start, end, reference.getparent()):
            if mark.getparent().tag not in _HOLDERS:
                yield f"{name}: a mark of comment {key} stands in {mark.getparent().tag}"
            if any(
                a.tag in (W + "footnote", W + "endnote", MC + "Fallback", W + "rubyBase", W + "rt")
                for a in mark.iterancestors()
            ):
                yield f"{name}: a mark of comment {key} stands where none may"
    for change in _our_changes(root):
        inside = {e.tag for run in change for e in run} | {
            e.tag for run in change for child in run if child.tag != W + "rPr" for e in child.iter()
        }
        if any(run.tag != W + "r" for run in change) or inside - _WORDS:
            yield f"{name}: our change {change.get(W + 'id')} holds {sorted(inside - _WORDS)}"
        if any(a.tag in _CHANGES for a in change.iterancestors()):
            yield f"{name}: our change {change.get(W + 'id')} stands within another"
        if (W + ("t" if change.tag == W + "del" else "delText")) in inside:
            yield f"{name}: our change {change.get(W + 'id')} holds the wrong kind of words"


def _story_of(mark: Any) -> Any:
    return next((a for a in mark.iterancestors() if a.tag in _STORIES), None)


def _our_changes(root: Any) -> list[Any]:
    return [e for e in root.iter(W + "ins", W + "del") if e.get(W + "author") == OURS]


def _numbers(
    before: Mapping[str, bytes], after: Mapping[str, bytes], stories: Iterable[str], comments: str, ours: set[str]
) -> Iterator[str]:
    old = Counter(_change_ids(before, stories))
    new = Counter(_change_ids(after, stories))
    twice = [key for key, count in new.items() if count > max(1, old[key])]
    if twice:
        yield f"changes {twice} have their number twice"
    said = (
        [str(c.get(W + "id")) for c in etree.fromstring(after[comments]).iterchildren(W + "comment")]
        if comments
        else []
    )
    if len(said) != len(set(said)):
        yield "comments have their number twice"
    anchored = {m.get(W + "id") for name in stories for m in etree.fromstring(after[name]).iter(W + "commentReference")}
    if ours - anchored:
        yield f"comments {sorted(ours - anchored)} stand nowhere"
    if any(not 0 <= int(key) <= MOST for key in ours) or any(not 0 <= int(k) <= MOST for k in set(new) - set(old)):
        yield "a number is too high for Word"


def _change_ids(parts: Mapping[str, bytes], stories: Iterable[str]) -> Iterator[str]:
    for name in stories:
        yield from (
            str(e.get(W + "id"))
            for e in etree.fromstring(parts[name]).iter()
            if e.tag in _CHANGES and W + "id" in e.attrib
        )


# ---------------------------------------------------------------- taking ours out


def without_ours(root: Any, ours: set[str], accept: bool = False) -> Any:
    """The tree without our comments, and with our changes refused, or accepted."""
    for mark in list(root.iter(*_MARKS)):
        if mark.get(W + "id") in ours:
            gone = mark.getparent() if mark.tag == W + "commentReference" else mark
            gone.getparent().remove(gone)
    for change in _our_changes(root):
        if (change.tag == W + "del") == accept:
            change.getparent().remove(change)
        else:
            for text in change.iter(W + "delText"):
                text.tag = W + "t"
            at = change.getparent().index(change)
            change.getparent()[at : at + 1] = list(change)
    return root


def normal(root: Any) -> Any:
    """The tree without blanks between elements, and with neighbouring runs of the same look joined, and their words, so that cut runs are whole again."""
    for element in root.iter():
        element.tail = None
    for run in list(root.iter(W + "r")):
        before = run.getprevious()
        if (
            before is not None
            and before.tag == run.tag
            and _look(before) == _look(run)
            and dict(before.attrib) == dict(run.attrib)
        ):
            rest = [c for c in run if c.tag != W + "rPr"]
            before.extend(rest)
            run.getparent().remove(run)
    for run in list(root.iter(W + "r")):
        for text in list(run.iterchildren(W + "t", W + "delText")):
            last = text.getprevious()
            if last is not None and last.tag == text.tag:
                last.text = (last.text or "") + (text.text or "")
                run.remove(text)
        if not [child for child in run if child.tag != W + "rPr"]:
            run.getparent().remove(run)
    for text in root.iter(W + "t", W + "delText"):
        text.attrib.clear()
    return root


def _look(run: Any) -> bytes:
    """The properties of a run; numbers of changes in them do not count, for a copy has its own."""
    found = run.find(W + "rPr")
    if found is None:
        return b""
    copy = etree.fromstring(etree.tostring(found, with_tail=False))
    for element in copy.iter():
        if element.tag in _CHANGES and W + "id" in element.attrib:
            del element.attrib[W + "id"]
    return etree.tostring(copy, method="c14n")
