"""Chinese references whose clause shares no word with what the sentence says of it, while another clause says just that.

（三）按本条款第二十一条约定由被保险人自行承担的免赔部分        第二十一条 speaks of premium, 第十七条 of 免赔
保险人有权按第三十二条约定解除合同                              第三十二条 is about law and arbitration, 第三十三条 about 解除

No list of nouns is needed: the words between the reference and the next pause are held against the clause that bears the number, what
is below it, and the headings above it. They must be missing there to the last, and stand together in one other clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.misdirected import is_so_named
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Clause, ClauseKind, Wording

_ZH_PHRASE = lazily(
    r"^(?:第?[（(〔]?[一二三四五六七八九十\d]{1,3}[）)〕]?[项款])?(?:中|内|项下)?(?:的|之|所)?(?:约定|规定|所述|所列|载明|列明|确定|所称|所?取得|所?享有|所?产生)(?:的|之)?(?P<phrase>[\u4e00-\u9fff、]{2,24})"
)
_ZH_LITTLE = lazily(
    r"本?保险(?:合同|单|条款|人|期间|责任|事故|标的|金额|金|费)?|被保险人|投保人|受益人|第三者|合同|条款|约定|规定|情形|情况|方式|标准|范围|责任|义务|权利|事项|内容|条件|期限|时间|日期|费用|损失|金额|部分|各项|上述|下列|所列|有关|相关|进行|履行|承担|负担|负责|扣减|赔偿|赔付|给付|支付|计算|确定|处理|执行|办理|自行|应当|可以|有权|不再|不予|以外|之外|除外|以及|或者|并且|同时|其他|任何|所有|以下|以上|计收|及时|书面|通知|提出|要求|造成|导致|发生|引起|事故|原因|事件|我们|本公司|[由的之对向在于为以按照依据及与和或并且后前时中内外上下不未其该此应所被将已各每至自从、]"
)
_SEVERAL = lazily(r"[、和及至到或与]\s*$")
"""Before a reference that is one of several: together they say what the sentence speaks of."""
_REACH = 90


def misled(wording: Wording) -> Iterator[Reference]:
    """The references, in reading order."""
    if wording.language != "zh":
        return  # English sentences say too much beside a reference that its clause need not say.
    for reference in wording.references:
        if len(reference.targets) != 1 or reference.external or reference.broken:
            continue
        if not any(c.isdigit() or c in "一二三四五六七八九十" for c in reference.text):
            continue
        target = wording.clause(reference.targets[0])
        if reference.span in target.span or target.kind is ClauseKind.SCHEDULE or not is_so_named(reference, target):
            continue
        if _SEVERAL.search(wording.text, max(0, reference.span.start - 3), reference.span.start):
            continue
        words = _looked_for(wording, reference)
        if words and not _any_said(words, _about(wording, target)):
            if _said_elsewhere(wording, reference, target, words):
                yield reference


def _looked_for(wording: Wording, reference: Reference) -> frozenset[str]:
    """What the words beside a reference say that its clause is about."""
    behind = "".join(wording.text[reference.span.end : reference.span.end + _REACH].split())
    found = _ZH_PHRASE.match(behind)
    parts = _ZH_LITTLE.sub(" ", found["phrase"]).split() if found else []
    return frozenset(p for p in parts if len(p) >= 2)


def _about(wording: Wording, target: Clause) -> str:
    headings = [c.title_span.of(wording.text) for c in wording.parents(target) if c.title_span]
    return "".join(" ".join([*headings, target.span.of(wording.text)]).split())


def _any_said(words: frozenset[str], said: str) -> bool:
    """Whether any two characters of one of the words stand there."""
    return any(w[i : i + 2] in said for w in words for i in range(len(w) - 1))


def _said_elsewhere(wording: Wording, reference: Reference, target: Clause, words: frozenset[str]) -> bool:
    """Whether one other clause of the same depth speaks of all of it."""
    beside = (c for c in wording.clauses if c.level == target.level and c.id != target.id and c.label)
    texts = ("".join(c.span.of(wording.text).split()) for c in beside if reference.span not in c.span)
    return any(all(_any_said(frozenset({w}), text) for w in words) for text in texts)
