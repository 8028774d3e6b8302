"""Answers read from a Word file that was annotated: replies, and comments marked as resolved.

A reply says its answer in its first words, and after a colon why; the reason may begin with its code and end with an expiry:

    不采纳：已在投保单中明示                 dismiss: shown in the proposal            #dismissed reason
    不采纳：不适用，本条由监管规定，至2027-06-30   reject: accepted risk, until 2027-06-30
    采纳                                   accept                                    #approved

A comment that is marked as done without a reply counts as accepted. Replies stand in `commentsExtended` (Word) under the
comment that they answer. Programs that keep no threads (LibreOffice up to 7, some versions of WPS) save a reply as a comment of its
own on the same words: it answers the one comment of ours there, or several where it says the same to all. In replies to the comment on the title each line names the
requirement that it answers, or the beginning of several codes: `CN-IL-186 不采纳：由特别约定载明`, `CN-CY 不采纳：不适用`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.decisions import Answer, Decision

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
SIGNATURE = lazily(r"\[([\w-]+) ([0-9a-f]{16}):(\d{1,6})\]\s*$")
_LISTED = lazily(r"\[([\w-]+) ([0-9a-f]{16})(?::(\d{1,6}))?\]\s*$", re.M)
# Chinese goes on without a blank; only what may follow is taken, so that “接受不了” and “采纳与否待定” decide nothing.
_DISMISSED = lazily(
    r"\s*#?(?:(?:不采纳|不采用|不接受|不同意|驳回|忽略|误报)(?=\W|$|因|由于|理由|原因|该|此|本|已)"
    r"|(?:reject(?:ed)?|dismiss(?:ed)?|won['’]?t fix|false alarm)\b)[-–—:：,，.。;； ]*(.*)",
    re.I | re.S,
)
_ACCEPTED = lazily(
    r"\s*#?(?:(?:采纳|采用|同意|接受|已经?(?:修改|更正|改正|改))(?=\W|$|并|后|已|建议|意见|修改|该|此|本|完)"
    r"|(?:accept(?:ed)?|approved?|agreed?|fixed|done)\b)[-–—:：,，.。;； ]*(.*)",
    re.I | re.S,
)
_NAMED = lazily(r"\s*([A-Za-z][A-Za-z0-9-]*)[\s:：,，]+(.*)")
"""A line that begins with a code, and what it says of it."""
_UNTIL = lazily(
    r"[（(]?(?:有效期)?(?:至|到|until|till|expires?)\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?(?:止|为止)?[)）]?",
    re.I,
)
_ISO = lazily(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_CODES = {
    "false positive": lazily(r"误报|false positive|false alarm", re.I),
    "approved by regulator": lazily(r"监管(?:机构|部门)?已?(?:认可|批准|备案)|approved by (?:the )?regulator", re.I),
    "accepted risk": lazily(r"可接受|接受(?:该|此)?风险|accepted? (?:the )?risk", re.I),
    "not applicable": lazily(r"不适用|not applicable|n/a\b", re.I),
    "will fix": lazily(r"(?:下一?版|以后|后续|将|会)(?:再|予以)?(?:修改|改)|will (?:be )?(?:fix|mend)", re.I),
}
"""How the reasons of a reply begin, by their code."""


Anchor = tuple[int, int, str]
"""Paragraph and offset at which the words of a comment begin, and the words."""


class Reply(Struct, frozen=True):
    """What a reply says."""

    answer: Answer
    reason: str = ""
    expires: str = ""
    code: str = ""


def answers(comments: Any, extended: Any | None, anchors: Mapping[str, Anchor] | None = None) -> Iterator[Decision]:
    """Decisions in the roots of a file's `comments` and `commentsExtended` parts, one for each answered finding.

    `anchors` says on which words each comment stands, by its number.
    """
    parents, done = _threads(extended)
    replies = _threaded(comments, parents)
    threaded = {r for group in replies.values() for r in group}
    for question, loose in _on_the_same_words([c for c in comments if c not in threaded], anchors or {}):
        replies.setdefault(question, []).extend(loose)
    for comment in comments:
        text = words_of(comment)
        found = SIGNATURE.search(text)
        if found is None:
            listed = list(_LISTED.finditer(text))
            for reply in replies.get(comment, []) if listed else ():
                for _, decided in _by_line(reply, listed):
                    yield from decided
            continue
        keys = {p.get(_W14 + "paraId") for p in comment.iter(W + "p")}
        answer = _last_answer(replies.get(comment, []))
        if answer is not None:
            said, by = answer
            yield _decision(found, said, by)
        elif keys & done:
            yield _decision(found, Reply("accepted"), None)


def undecided(comments: Any, extended: Any | None) -> list[str]:
    """What people replied to our comments without deciding anything: it must not be lost unseen.

    Of a thread in which a later or earlier reply decides, and of comments that only stand on the same words, nothing is told.
    """
    made: list[str] = []
    for comment, replies in _threaded(comments, _threads(extended)[0]).items():
        text = words_of(comment)
        if SIGNATURE.search(text):
            made += [words_of(r) for r in replies] if _last_answer(replies) is None else []
        elif listed := list(_LISTED.finditer(text)):
            made += [line for r in replies for line, decided in _by_line(r, listed) if not decided]
    return [" ".join(words.split()) for words in made if words.strip()]


def _threaded(comments: Any, parents: Mapping[str, str]) -> dict[Any, list[Any]]:
    """The replies to each comment, in their order."""
    by_paragraph = {key: c for c in comments for p in c.iter(W + "p") if (key := p.get(_W14 + "paraId"))}
    replies: dict[Any, list[Any]] = {}
    for child, parent in parents.items():
        if child in by_paragraph and parent in by_paragraph:
            replies.setdefault(by_paragraph[parent], []).append(by_paragraph[child])
    return replies


def _on_the_same_words(comments: Iterable[Any], anchors: Mapping[str, Anchor]) -> Iterator[tuple[Any, list[Any]]]:
    """Our comments with those of others on the same words, where it is plain which answers which."""
    places: dict[Anchor, tuple[list[Any], list[Any], list[Any]]] = {}
    for comment in comments:
        anchor = anchors.get(comment.get(W + "id", ""))
        if anchor is None:
            continue
        questions, titles, given = places.setdefault(anchor, ([], [], []))
        text = words_of(comment)
        (questions if SIGNATURE.search(text) else titles if _LISTED.search(text) else given).append(comment)
    for questions, titles, given in places.values():
        for title in titles:
            yield title, given
        said = {words_of(c).strip() for c in given if read_answer(words_of(c)) is not None}
        if len(said) == 1:
            for question in questions:
                yield question, given


def _by_line(reply: Any, listed: Sequence[re.Match[str]]) -> Iterator[tuple[str, list[Decision]]]:
    """Each line of a reply to the comment on the title, with what it decides on the requirements and findings listed there."""
    for line in words_of(reply).splitlines():
        named = _NAMED.fullmatch(line)
        said = read_answer(named[2]) if named else None
        if named is None or said is None:
            yield line, []
        else:
            yield line, [_decision(m, said, reply) for m in listed if m[1].startswith(named[1].upper())]


def _decision(signature: re.Match[str], said: Reply, by: Any | None) -> Decision:
    author, date = (by.get(W + "author", ""), day_of(by.get(W + "date", ""))) if by is not None else ("", "")
    return Decision(
        signature[2], signature[1], said.answer, said.reason, author, date, said.expires,
        occurrence=int(signature[3] or 1), code=said.code,
    )  # fmt: skip


def day_of(stamp: str) -> str:
    """The ISO date of a time stamp; empty for one that is none (LibreOffice writes 0-00-00 for comments without a date)."""
    return stamp[:10] if _ISO.fullmatch(stamp[:10]) and not stamp.startswith("0000") else ""


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


def _last_answer(replies: list[Any]) -> tuple[Reply, Any] | None:
    """The answer of the last reply that gives one, and the reply."""
    for reply in reversed(replies):
        said = read_answer(words_of(reply))
        if said is not None:
            return said, reply
    return None


def read_answer(words: str) -> Reply | None:
    """What a reply decides, None where it decides nothing."""
    for pattern, kind in ((_DISMISSED, "dismissed"), (_ACCEPTED, "accepted")):
        found = pattern.fullmatch(words.strip())
        if found:
            reason, expires = found[1].strip(), ""
            until = _UNTIL.search(reason)
            if until:
                expires = f"{int(until[1]):04}-{int(until[2]):02}-{int(until[3]):02}"
                reason = (reason[: until.start()] + reason[until.end() :]).strip(" ,，;；。（()）")
            said = reason or words.strip().lstrip("#")
            code = next((key for key, pattern in _CODES.items() if pattern.match(said)), "")
            return Reply(kind, reason, expires, code)  # type: ignore[arg-type]
    return None


def words_of(comment: Any) -> str:
    """The paragraphs of a comment, a line each."""
    return "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p"))
