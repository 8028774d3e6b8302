"""The headings under which wordings print what is covered beside what is not, in the words of many houses."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily

_WE = r"(?:we|you|this\ (?:policy|insurance|section|cover)|your\ (?:policy|insurance|cover))"
COVERED = lazily(
    rf"""[^\w]*(?:
    what(?:['’]s|\ is|\ are)?\ (?:covered|insured|included)
    | what\ {_WE}(?:['’]ll|\ will|\ do|\ are)?\ (?:covers?|pays?(?:\ for)?|insures?|covered\ for|insured\ for)
    | {_WE}(?:['’]ll|\ will)?\ (?:covers?|pays?(?:\ for)?|insures?)
    | cover(?:ed|age)?|insured(?:\ (?:events?|perils?))?|included|inclusions
    | (?:我们)?(?:承保|保障|赔付|保险责任|赔偿|保|赔)(?:什么|的?(?:范围|内容|项目|损失|责任))?
    )(?:\ \w+){{0,3}}\ *:?[^\w]*""",
    re.IGNORECASE | re.VERBOSE,
)
COVERED_BEGINS = frozenset("wytciWYTCI我承保赔")
"""The first letters of `COVERED`, by which nearly all lines are told from it at once."""
NOT_COVERED = lazily(
    rf"""[^\w]*(?:
    what(?:['’]s|\ is|\ are)?\ (?:not|excluded)\b
    | what\ (?:isn|aren)['’]t\b
    | what\ {_WE}(?:['’]ll|\ will|\ do|\ does|\ are)?\ (?:not|never)\b
    | (?:what\ )?{_WE}\ (?:don|doesn|won|aren)['’]t\b
    | {_WE}\ (?:will\ not|do\ not|does\ not)\b
    | not\ (?:covered|insured|included)
    | exclu(?:sions?|ded)
    | (?:我们)?(?:不(?:承保|保障|保|赔付|赔)|责任免除|除外责任|免除责任|免责)(?:什么|的?(?:范围|内容|项目|损失|责任|情形|事项))?
    )(?:\ \w+){{0,4}}\ *:?[^\w]*""",
    re.IGNORECASE | re.VERBOSE,
)
