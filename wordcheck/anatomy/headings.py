"""Unnumbered headings: which passages look like one, and how high each stands.

Evidence adds up to a score in the outline's currency (what it would cost to take the passage for mere words): words
that the trade uses as headings, a look unlike the body's, a place of its own, and against it everything that a sentence has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wordcheck.anatomy.passages import BULLETS, Look, Passage
from wordcheck.model.manuscript import BlockKind

_P = "(?:投保人|被保险人|保险人|受益人|保险公司|当事人)"
ZH_PARTS = re.compile(
    rf"""(?:总则|附则|通则|释义|定义|名词解释|名词释义|术语(?:解释|释义)?|用语释义|责任免除|除外责任|免责事项|免除责任|不保事项|除外事项|
    (?:保险|主险|附加险|基本险|综合险)?责任(?:范围)?|保险责任(?:的?免除|范围|开始.{{0,6}}|期间.{{0,4}})?|保障(?:范围|内容|责任|项目)|保险利益|保险标的(?:范围)?|保险对象|投保范围|承保范围|
    适用范围|保险期间.{{0,14}}|保险期限|保险金额.{{0,16}}|保险价值.{{0,16}}|(?:赔偿|责任|保险)限额.{{0,14}}|免赔(?:额|率|额（率）).{{0,6}}|免赔额（率）|保险费.{{0,8}}|
    赔偿处理|赔偿计算|理赔(?:处理|服务)?|索赔(?:申请|处理)?|保险金的?(?:申请|给付|赔偿|赔付).{{0,8}}|争议(?:的)?(?:处理|解决).{{0,9}}|法律适用.{{0,8}}|司法管辖.{{0,6}}|
    其[他它](?:事项|约定|条款)|特别约定|特别条款|通用条款|通用部分|一般规定|一般条件|附加条款|合同(?:的)?(?:构成|成立|生效|解除|终止|变更).{{0,10}}|保险合同(?:的)?.{{1,10}}|
    {_P}(?:[、及和与]{_P})*的?(?:权利(?:和|与)?)?义务|{_P}(?:[、及和与]{_P})*的?责任|如实告知.{{0,6}}|追溯期.{{0,8}}|等待期.{{0,8}}|犹豫期|
    阅读指引|条款目录|目录|目次|重要提示|投保须知|您拥有的重要权益|您应当特别注意的事项|条款正文|
    附录.{{0,14}}|附表.{{0,14}}|附件.{{0,20}}|.{{0,6}}短期费率表|短期费率|.{{0,12}}(?:费率表|比例表|给付表|明细表|计划表|评定标准|一览表|项目表))""",
    re.VERBOSE,
)
"""Titles of parts of Chinese wordings, whole."""

ANNEX = re.compile(
    r"(?:附录|附表|附件)|.*(?:费率表|比例表|给付表|计划表|评定标准(?:及代码)?|一览表|项目表|分类表)$|(?:annex|appendix|schedule of)\b",
    re.IGNORECASE,
)

EN_WORDS = re.compile(
    r"""(?:(?:general|special|additional|policy|common|standard|specific|other|important|key|your|our|the)\ )*(?:definitions?|exclusions?|conditions?|
    coverages?|cover|preamble|insuring\ (?:agreements?|clauses?)|limits?\ of\ (?:liability|insurance|indemnity).*|deductibles?|retentions?|excess|premium|
    claims?|claims?\ (?:conditions?|procedures?|settlement).*|how\ to\ (?:make\ a\ )?(?:claim|complain|cancel).*|what\ (?:is|we|you).*|we\ will\ (?:not\ )?(?:pay|cover).*|
    cancell?ation.*|termination.*|complaints?.*|general\ provisions?|endorsements?|extensions?|benefits?|notices?|interpretation|introduction|
    important\ (?:information|notice)|schedule|exclusions?\ (?:applying|applicable|relating)\ to.*|conditions?\ (?:applying|applicable|relating)\ to.*|eligibility|declarations?|
    duties.*|governing\ law.*|dispute\ resolution|(?:table\ of\ )?contents|index|glossary|how\ much\ we\ will\ pay.*|about\ (?:this|your).*)""",
    re.VERBOSE | re.IGNORECASE,
)

NOT_WORDING = re.compile(
    r"""=+\s*第\s*\d+\s*页\s*=+|-{3,}|_{3,}|\*{3,}|={3,}|(?:source_file|product|title|date|author|source|url|file)\s*:.*|第\s*\d+\s*页(?:[\s，,/共]*\d*\s*页?)?|
    page\s+\d+(?:\s+of\s+\d+)?|[\d\s\-–—/]+|!\[.*|<!--.*-->|```.*""",
    re.VERBOSE | re.IGNORECASE,
)
"""Page marks and file data that text conversions leave in the body."""

TITLE_LINES = re.compile(
    r"""(?:\S{2,30}(?:股份)?有限公司(?:\S{0,20})?|.*(?:有限责任公司)|.*(?:保险|险|责任险|计划)(?:[（(].{1,30}[）)])*\s*(?:附加)?(?:产品)?条\s*款(?:[（(].{1,30}[）)])*|条\s*款|
    [（(]?(?:注册编号|备案编号|产品编码|条款编码|注册号|备案号|产品代码|报备)\s*[:：].*|[（(]?.{2,16}(?:备|附|主|报|医疗|人寿|意外伤害|疾病|财产|责任)[^。；]{0,20}[〔\[【(（]?\d{4}[〕\]】)）]?.{0,20}\d+\s*号.{0,6}|
    [（(]\d{4}\s*年.{0,30}(?:备案|批准|呈报|修订|发布|核准|版).{0,10}[）)]|[（(].{0,24}(?:备案|核准|批准|报备).{0,24}[）)]|.*insurance\ (?:company|plc|limited|ltd).{0,30}|.*\b(?:plc|ltd|limited|inc)\.?|
    保险条款|.{0,30}(?:保险|险)(?:[（(].{1,12}[）)])?)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Company, product and registration lines; the last form, a bare product name, only counts before the first clause."""

_ZH = re.compile(r"[\u4e00-\u9fff]")
_TERMINAL = "。；;，,、.!！"
_SPEECH = re.compile(r"[。；;]|，.*，|[.!?] [A-Z]|、.*、.*、")
_SMALL_WORDS = frozenset(
    "a an and as at by for from in into is it of on or our the to under us we what when who will with you your not are do be if how v vs".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What makes a passage look like an unnumbered heading."""

    score: float
    """What it would cost to take it for mere words; below 0 it would cost to take it for a heading."""
    style: str
    """Headings of one style stand on one level."""
    rank: float
    """Prominence; a heading stands below a more prominent one."""


@dataclass(frozen=True, slots=True)
class Body:
    """The look of the running text."""

    size: float | None
    bold: bool | None
    color: str


def body_of(passages: Sequence[Passage]) -> Body:
    """The commonest look, by number of characters."""
    sizes: Counter[float] = Counter()
    colors: Counter[str] = Counter()
    bold: Counter[bool] = Counter()
    for p in passages:
        if p.look.size is not None:
            sizes[p.look.size] += len(p.text)
        if p.look.bold is not None:
            bold[p.look.bold] += len(p.text)
        colors[p.look.color] += len(p.text)
    return Body(
        size=sizes.most_common(1)[0][0] if sizes else None,
        bold=bold.most_common(1)[0][0] if bold else None,
        color=colors.most_common(1)[0][0] if colors else "",
    )


def squeezed(text: str) -> str:
    """`text` without blanks where it is Chinese (`总 则`)."""
    return "".join(text.split()) if _ZH.search(text) else " ".join(text.split())


def cues_of(passages: Sequence[Passage], body: Body) -> list[Cue | None]:
    """For each passage what speaks for a heading, None where nothing does."""
    found: list[Cue | None] = []
    for i, passage in enumerate(passages):
        before = passages[i - 1] if i else None
        after = passages[i + 1] if i + 1 < len(passages) else None
        found.append(_cue(passage, before, after, body))
    return found


def _cue(p: Passage, before: Passage | None, after: Passage | None, body: Body) -> Cue | None:
    if len(p.text) > 160 or p.table is not None or not p.text:
        return None
    words = squeezed(p.text)
    if NOT_WORDING.fullmatch(words) or p.readings and p.readings[0].weight > 1.5:
        return None
    return _chinese(p, words, before, after, body) if _ZH.search(words) else _english(p, words, before, body)


def _chinese(p: Passage, words: str, before: Passage | None, after: Passage | None, body: Body) -> Cue | None:
    bare = words.strip('【】[]《》〈〉“”"：: ')
    part = ZH_PARTS.fullmatch(bare) is not None
    look = _prominence(p.look, body)
    if len(bare) > 40 or not bare or len(bare) < 2:
        return None
    score = 3.6 if part else 0.0
    score += look * (1.0 if look < 0 or part else 1.3)
    if p.ornament and not (set(p.ornament) <= BULLETS):
        score += 1.2
    elif p.ornament:
        score -= 1.5
    if words[-1] in _TERMINAL or p.ends_open and not part:
        score -= 3.0
    if _SPEECH.search(bare):
        score -= 2.0
    if (
        before is not None
        and not (before.ends_sentence or before.ends_open)
        and before.table is None
        and len(before.text) > 24
    ):
        score -= 2.0 if part else 2.5
    if len(bare) > 20 and not part:
        score -= 0.08 * (len(bare) - 20)
    if p.kind is BlockKind.HEADING:
        score += 2.5
    elif not part and look <= 0.2:
        score -= 1.2
    if score < -1.0:
        return None
    annex = ANNEX.match(bare) is not None
    if annex and part:
        return Cue(score, "h:annex", 28.0)
    if part and (p.look.centered or p.look.level is None or p.kind is not BlockKind.HEADING):
        return Cue(score, _style(p.look, body, "part"), 25.0 + look)
    return Cue(score, _style(p.look, body, ""), 10 + look + 2.0 * part)


def _english(p: Passage, words: str, before: Passage | None, body: Body) -> Cue | None:
    bare = words.strip("“”\"':– ")
    count = len(bare.split())
    if not bare or not bare[0].isalpha() or count > 16 or len(bare) < 3:
        return None
    known = EN_WORDS.fullmatch(bare) is not None
    look = _prominence(p.look, body)
    score = (1.6 if known else 0.0) + look * 1.2
    if p.look.caps:
        score += 1.6
    elif _title_case(bare):
        score += 0.5
    elif bare[0].islower():
        score -= 3.0
    if words[-1] in ".;,":
        score -= 2.5
    elif words[-1] == ":" or p.ends_open:
        score -= 0.8
    if re.search(r"[.;] \S|, .*, ", bare):
        score -= 1.5
    if p.ornament and set(p.ornament) <= BULLETS:
        score -= 2.5
    if count > 9:
        score -= 0.3 * (count - 9)
    if before is not None and not before.ends_sentence and not before.ends_open and len(before.text) > 60:
        score -= 1.5
    if p.kind is BlockKind.HEADING:
        score += 2.5
    elif look <= 0.2 and not p.look.caps:
        score -= 1.4
    if score < -0.8:
        return None
    return Cue(score, _style(p.look, body, "caps" if p.look.caps else ""), 10 + look + (1.0 if p.look.caps else 0.0))


def _prominence(look: Look, body: Body) -> float:
    """How much a look stands out from the body's, 0 for not at all."""
    made = 0.0
    if look.size is not None and body.size:
        ratio = look.size / body.size
        made += 2.2 if ratio >= 1.35 else 1.4 if ratio >= 1.1 else -1.0 if ratio < 0.9 else 0.0
    if look.bold and body.bold is False:
        made += 1.3
    if look.centered:
        made += 1.0
    if look.color != body.color and look.color:
        made += 0.9
    if look.level is not None:
        made += 1.0 + max(0, 4 - look.level) * 0.5
    return made


def _style(look: Look, body: Body, word: str) -> str:
    """A name for the look; sizes are rounded, for converters scatter them."""
    size = f"{round(look.size * 2) / 2:g}" if look.size is not None else ""
    marks = ("b" if look.bold and not body.bold else "") + ("c" if look.centered else "")
    level = f"L{look.level}" if look.level is not None else ""
    return f"h:{word}:{level}{size}{marks}{look.color}"


def _title_case(text: str) -> bool:
    words = [w for w in re.findall(r"[A-Za-z][A-Za-z'’-]*", text) if w.lower() not in _SMALL_WORDS]
    return bool(words) and all(w[0].isupper() for w in words)
