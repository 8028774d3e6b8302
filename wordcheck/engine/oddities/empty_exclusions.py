"""Members of an exclusion that name nothing definite: all their words judge, compare or point, and none says what is excluded.

(c) events of whatever sort that are commonly considered unusual;      no event, thing or act is named
（三）与上述情形性质类似的其他事件；

Told by what is left when empty words are taken away: nothing. One word with a meaning of its own (`glass`, 罚款) keeps a member silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span

FEWEST = {"zh": 3, "en": 2}
"""Words of a member."""
LONGEST = 140
"""Characters of a line that is looked at: what is longer names something."""
_EMPTY_EN = frozenset(
    """
    a an the any all some every each either other others another such these those this that which what whatever whichever who whom whose as is are was
    were be been being of in on at to from for by with without within or and nor not no than into under upon over it its itself they them their there
    here where when how however if may might can could would should do does did have has had we us our you your one ones only else also even so too
    very more most less least further loss losses damage damages claim claims event events incident incidents occurrence occurrences matter matters
    thing things anything everything something circumstance circumstances situation situations case cases risk risks act acts action actions activity
    activities conduct behaviour behavior cause causes caused reason reasons cost costs expense expenses item items kind kinds type types sort sorts
    nature character description category categories class classes manner way ways respect respects consequence consequences result results outcome
    person people insurer insurers underwriters insurance market practice experience opinion view views judgment judgement eyes cover covered insured
    excluded insurable list listed above foregoing aforesaid preceding mentioned before below regard regarded regards consider considered considers
    considering deem deemed deems think thinks thought believe believes believed judge judged find finds found appear appears appeared seem seems
    seemed show shows shown expect expects expected fall falls fell belong belongs decline declined declines accept accepted accepts arise arises
    arising occur occurs happen happens happening come comes go goes look looks describe described given taken together
    """.split()
)
_JUDGING_EN = frozenset(
    """
    similar similarly comparable analogous akin alike related connected equivalent corresponding general generally normal normally abnormal usual
    usually unusual common commonly customary customarily ordinary ordinarily extraordinary exceptional special peculiar particular certain various
    several improper improperly inappropriate inappropriately unsuitable undesirable unacceptable unreasonable unreasonably reasonable reasonably
    sensible excessive excessively undue unduly unfair unfairly fair fairly bad unforeseen unexpected avoidable unnecessary doubtful questionable
    suspicious objectionable unwarranted unjustified uncertain same
    """.split()
)
_EMPTY_ZH = frozenset(
    """
    其他 其它 一切 任何 各种 各类 所有 全部 有关 相关 与 和 及 以及 或 或者 等 的 地 之 所 在 上 中 下 里 上列 上述 前述 前列 各项 所列 本条 情形 情况 事件 事故 事项 原因 因素 行为 做法 操作 使用 活动 损失 费用 支出 后果 结果 责任 风险 范围
    环境 条件 性质 程度 方面 保险人 保险业 行业 保险 承保 予以 不予 承担 由 由于 因 引起 造成 导致 发生 产生 根据 按照 经验 判断 认为 看来 属于 不属于 被保险人 投保人 观念 起 而 为 是 有 且 并 被 为由 对 不
    """.split()
)
_JUDGING_ZH = frozenset(
    """
    类似 相类似 相近 相似 近似 同类 诸如此类 不当 不妥 不良 不正常 不合理 不适当 不适宜 不宜 不符合 常理 常规 惯例 通常 一般 过高 较大 恶劣 明显 显著 特殊 特别 异常 种种 某些 某种 有关方面 客观 相关联 关联 正常 必要 不必要 不可接受
    """.split()
)
_ALL_ZH = _EMPTY_ZH | _JUDGING_ZH
_LONGEST_ZH = max(map(len, _ALL_ZH))
_LABEL = lazily(r"[\s*•·-]*(?:[(（]?(?:[a-z]{1,4}|\d{1,3}|[一二三四五六七八九十]{1,3})[.)）、．]\s*)?[\s*]*", re.I)
_END = lazily(r"[.;；。][\s*]*\Z|[;,] (?:or|and)[\s*]*\Z")
_WORD = lazily(r"[A-Za-z’'-]+")
_OTHER = lazily(r"[\d\u4e00-\u9fff%$£€]")


def empty_exclusions(world: World) -> Iterator[Found]:
    """The lines, in reading order; whether they stand in an exclusion is for the rule to ask."""
    at = world.wording.span.start
    while at < world.wording.span.end:
        end = world.text.find("\n", at, world.wording.span.end)
        end = world.wording.span.end if end < 0 else end
        if end - at <= LONGEST and not world.wording.in_contents(at):
            start = at + len(_LABEL.match(world.text[at:end])[0])  # type: ignore[index]
            line = world.text[start:end]
            ended = _END.search(line)
            if ended and _is_empty(line[: ended.start()], world.wording.language):
                yield Found(Span(start, start + len(line[: ended.start()].rstrip())))
        at = end + 1


def _is_empty(words: str, tongue: str) -> bool:
    """Whether all words are empty and one of them judges or compares."""
    if tongue == "en":
        found: Sequence[str] = _WORD.findall(words.lower())
        known = not _OTHER.search(words) and all(w in _EMPTY_EN or w in _JUDGING_EN for w in found)
        return known and len(found) >= FEWEST["en"] and any(w in _JUDGING_EN for w in found)
    found = _words_zh(words.replace("*", "").replace("、", "").replace("，", ""))
    return len(found) >= FEWEST["zh"] and any(w in _JUDGING_ZH for w in found)


def _words_zh(words: str) -> list[str]:
    """A Chinese text as empty words, the longest first; none where something else is left."""
    found: list[str] = []
    at = 0
    while at < len(words):
        longest = min(_LONGEST_ZH, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if words[at : at + n] in _ALL_ZH), 0)
        if not size:
            return []
        found.append(words[at : at + size])
        at += size
    return found
