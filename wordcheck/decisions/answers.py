"""Answers read from a Word file that was annotated: replies, and comments marked as resolved.

A reply says its answer in its first words, and after a colon why:

    不采纳：已在投保单中明示        dismiss: shown in the proposal        #dismissed reason
    采纳                          accept                                #approved

A comment that is marked as done without a reply counts as accepted. Replies stand in `commentsExtended` (Word) under the
comment that they answer; LibreOffice writes the same part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wordcheck.languages.lazily import lazily
from wordcheck.model.decisions import Answer, Decision

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
SIGNATURE = lazily(r"\[([\w-]+) ([0-9a-f]{16}):(\d{1,6})\]\s*$")
_DISMISSED = lazily(
    r"\s*#?(?:不采纳|不采用|驳回|忽略|误报|reject(?:ed)?|dismiss(?:ed)?|won['’]?t fix|false alarm)\b[:：,， ]*(.*)",
    re.I | re.S,
)
_ACCEPTED = lazily(
    r"\s*#?(?:采纳|采用|同意|已改|accept(?:ed)?|approved?|agreed?|fixed|done)\b[:：,， ]*(.*)", re.I | re.S
)


def answers(comments: Any, extended: Any | None) -> Iterator[Decision]:
    """Decisions in the roots of a file's `comments` and `commentsExtended` parts, one for each answered finding."""
    parents, done = _threads(extended)
    by_paragraph = {key: c for c in comments for p in c.iter(W + "p") if (key := p.get(_W14 + "paraId"))}
    replies: dict[Any, list[Any]] = {}
    for child, parent in parents.items():
        if child in by_paragraph and parent in by_paragraph:
            replies.setdefault(by_paragraph[parent], []).append(by_paragraph[child])
    for comment in comments:
        found = SIGNATURE.search(words_of(comment))
        if found is None:
            continue
        keys = {p.get(_W14 + "paraId") for p in comment.iter(W + "p")}
        answer = _last_answer(replies.get(comment, [])) or (("accepted", "", comment) if keys & done else None)
        if answer is not None:
            kind, reason, by = answer
            yield Decision(
                found[2], found[1], kind, reason, by.get(W + "author", ""), by.get(W + "date", "")[:10],
                occurrence=int(found[3]),
            )  # fmt: skip


def _threads(extended: Any | None) -> tuple[dict[str, str], set[str]]:
    """For each paragraph of a reply the paragraph of its parent; and the paragraphs of resolved comments."""
    parents: dict[str, str] = {}
    done: set[str] = set()
    for entry in extended if extended is not None else ():
        key, parent = entry.get(_W15 + "paraId", ""), entry.get(_W15 + "paraIdParent")
        if parent:
            parents[key] = parent
        if entry.get(_W15 + "done") in ("1", "true"):
            done.add(key)
    return parents, done


def _last_answer(replies: list[Any]) -> tuple[Answer, str, Any] | None:
    """The answer of the last reply that gives one, its reason, and the reply."""
    for reply in reversed(replies):
        words = words_of(reply).strip()
        for pattern, kind in ((_DISMISSED, "dismissed"), (_ACCEPTED, "accepted")):
            found = pattern.fullmatch(words)
            if found:
                return kind, found[1].strip(), reply  # type: ignore[return-value]
    return None


def words_of(comment: Any) -> str:
    """The paragraphs of a comment, a line each."""
    return "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p"))
