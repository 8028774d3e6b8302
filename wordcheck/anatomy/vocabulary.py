"""The words that headings, title pages and page marks of wordings are made of."""

from __future__ import annotations

import re
from functools import lru_cache

from wordcheck.languages.lazily import lazily

_P = "(?:投保人|被保险人|保险人|受益人|保险公司|当事人)"
ZH_PARTS = lazily(
    rf"""(?:总则|附则|通则|释义|定义|名词(?:解释|释义|定义)|术语(?:解释|释义)?|用语释义|责任免除|除外责任|免责事项|免除责任|不保事项|除外事项|
    (?:保险|主险|附加险|基本险|综合险)?责任(?:范围)?|保险责任(?:的?免除|范围|开始.{{0,6}}|期间.{{0,4}})?|责任起[讫迄始]|保障(?:范围|内容|责任|项目)|保险利益|(?:保险(?:标的|财产)|投保(?:标的|财产))(?:范围)?|保险对象|投保范围|承保(?:范围|责任|内容|协议)|保险(?:协议|范围|保障)|
    适用范围|保险期间.{{0,14}}|保险期限|保险金额.{{0,16}}|保险价值.{{0,16}}|(?:赔偿|责任|保险)限额.{{0,14}}|免赔(?:额|率|额（率）).{{0,6}}|免赔额（率）|保险费.{{0,8}}|
    赔[偿付](?:处理|计算|程序)|理赔(?:处理|服务)?|索赔(?:申请|处理)?|保险金的?(?:申请|给付|赔偿|赔付).{{0,8}}|争议(?:的)?(?:处理|解决).{{0,9}}|法律适用.{{0,8}}|司法管辖.{{0,6}}|
    其[他它](?:事项|约定|条款)?|(?:双方|各方)?的?(?:权利[和与及])?义务|权利[和与及]义务|特别约定|特别条款|通用条款|通用部分|一般规定|一般条件|附加条款|合同(?:的)?(?:构成|成立|生效|解除|终止|变更).{{0,10}}|保险合同(?:的)?.{{1,10}}|
    {_P}(?:[、及和与]{_P})*的?(?:权利(?:和|与)?)?义务|{_P}(?:[、及和与]{_P})*的?责任|如实告知.{{0,6}}|追溯期.{{0,8}}|等待期.{{0,8}}|犹豫期|
    阅读指引|条款目录|目录|目次|(?:重要|特别)提示|投保须知|您拥有的重要权益|您应当特别注意的事项|条款正文|
    附录.{{0,14}}|附表.{{0,14}}|附件.{{0,20}}|.{{0,6}}短期费率表|短期费率|.{{0,12}}(?:费率表|比例表|给付表|明细表|计划表|评定标准|一览表|项目表))""",
    re.VERBOSE,
)
"""Titles of parts of Chinese wordings, whole."""

ANNEX_STYLE = "h:annex"
ANNEX = lazily(
    r"(?:附录|附表|附件)|.*(?:费率表|比例表|给付表|计划表|评定标准(?:及代码)?|一览表|项目表|分类表)$|(?:annex|appendix|schedule of)\b",
    re.IGNORECASE,
)

RIDER_TITLE = lazily(r"附加[^，。；：]{2,30}条款(?:[（(][^（）()]{1,12}[）)])?")
"""The title of one rider among many in a file."""

ENDORSEMENT_FRONT = lazily(
    r"this endorsement (?:changes|modifies|amends) (?:the|your|this) policy\b.{0,60}", re.IGNORECASE
)
"""The line with which American endorsements begin, above their own heading."""

SLIP_HEAD = lazily(
    r"(?!(?:NOTE|NOTES|WARNING|IMPORTANT|PROVIDED|EXAMPLE|NB)\b)([A-Z][A-Z&/'’()-]+(?:,?[ \n]+[A-Z&/'’()-]+){0,9}):[ \t\n\u00a0]{1,60}(?=\S)"
)
"""How a line or a row of a market slip begins: `TERRITORIAL LIMITS:   Worldwide.`"""

SLIP_HEADS = 5
"""Fewest such heads that make a slip."""

SLIP_PARTS = frozenset(
    {
        "RISK DETAILS", "WORDING", "INFORMATION", "SECURITY DETAILS", "SUBSCRIPTION AGREEMENT", "FISCAL AND REGULATORY",
        "BROKER REMUNERATION & DEDUCTIONS", "BROKER REMUNERATION AND DEDUCTIONS",
    }
)  # fmt: skip
"""The parts of a slip in the form of the London market."""

EN_WORDS = lazily(
    r"""(?:(?:general|special|additional|policy|common|standard|specific|other|important|key|your|our|the)\ )*(?:definitions?|exclusions?|conditions?|
    coverages?|cover|preamble|insuring\ (?:agreements?|clauses?)|limits?\ of\ (?:liability|insurance|indemnity).*|deductibles?|retentions?|excess|premium|
    what\ (?:am\ i|are\ you|do\ i|does|isn['’]t|if).*|when\ (?:we|you|your|are|is|does).*|(?:how|why)\ (?:do|does|can|we|you|to|your|much|long).*|(?:some\ )?words?\ (?:with|and|we|that).*|
    (?:things\ )?(?:we|you|your)\ (?:won['’]t|don['’]t|will|must|do|are)\b.*cover(?:ed)?(?:\ for)?|exceptions?|restrictions?|
    claims?|claims?\ (?:conditions?|procedures?|settlement).*|how\ to\ (?:make\ a\ )?(?:claim|complain|cancel).*|what\ (?:is|we|you|happens).*|our\ rights?.*|we\ will\ (?:not\ )?(?:pay|cover).*|
    cancell?ation.*|termination.*|complaints?.*|general\ provisions?|endorsements?|extensions?|benefits?|notices?|interpretation|introduction|
    important\ (?:information|notice)|schedule|exclusions?\ (?:applying|applicable|relating)\ to.*|conditions?\ (?:applying|applicable|relating)\ to.*|eligibility|declarations?|
    duties.*|governing\ law.*|dispute\ resolution|(?:table\ of\ )?contents|index|glossary|how\ much\ we\ will\ pay.*|about\ (?:this|your).*)""",
    re.VERBOSE | re.IGNORECASE,
)

EN_LIST_HEADS = lazily(
    r"(?:(?:the|additional|our)\ )*(?:insuring\ (?:agreements|clauses)|coverages|covers|coverage\ (?:agreements|sections|parts))[:.]?",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings that announce several covers, so that the list which follows is theirs."""

CONTENTS_HEADING = lazily(r"(?:条款|保险条款)?(?:目录|目次)|(?:table of )?contents(?: page)?|index", re.IGNORECASE)

NOT_WORDING = lazily(
    r"""=+\s*第\s*\d+\s*页\s*=+|-{3,}|_{3,}|\*{3,}|={3,}|(?:source_file|product|title|date|author|source|url|file)\s*:.*|第\s*\d+\s*页(?:[\s，,/共]*\d*\s*页?)?|
    page\s*\d+(?:\s+of\s+\d+)?|UIN\s*(?:no\.?)?\s*[:–-]?\s*[A-Z]{3,6}[A-Z0-9/]{8,}|[\d\s\-–—/]+|!\[.*|<!--.*-->|```.*|
    请扫描以查询验证条款|(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""Page marks and file data that text conversions leave in the body, and what title pages bear besides the title."""
_BEGIN_NO_WORDING = frozenset("第请sptdaufSPTDAUF")
"""The letters with which these begin."""

TITLE_LINES = lazily(
    r"""(?:\S{2,30}(?:股份)?有限公司(?:\S{0,20})?|.*(?:有限责任公司)|.*(?:保险|险|责任险|计划)(?:[（(].{1,30}[）)])*\s*(?:附加)?(?:产品)?条\s*款(?:[（(].{1,30}[）)])*|(?:(?:保险)?合同)?条\s*款|
    [（(]?(?:注册编号|备案编号|产品编码|条款编码|注册号|备案号|产品代码|报备)\s*[:：].*|[（(]?.{2,16}(?:备|附|主|报|医疗|人寿|意外伤害|疾病|财产|责任)[^。；]{0,20}[〔\[【(（]?\d{4}[〕\]】)）]?.{0,20}\d+\s*号.{0,6}|
    [（(]\d{4}\s*年.{0,30}(?:备案|批准|呈报|修订|发布|核准|版).{0,10}[）)]|[（(].{0,24}(?:备案|核准|批准|报备).{0,24}[）)]|.*insurance\ (?:company|plc|limited|ltd).{0,30}|.*\b(?:plc|ltd|limited|inc)\.?|
    (?!附加)[^，。；：:]{2,40}附加[^，。；：:]{2,30}条\s*款(?:[（(].{1,30}[）)])*|(?!附加)[^，。；：:]{4,40}(?:扩展|特约|特别约定|限制|除外|补充)条\s*款|
    保险条款|.{0,30}(?:保险|险)(?:[（(].{1,12}[）)])?)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Company, product and registration lines; the last form, a bare product name, only counts before the first clause."""

TERM_HEAD = lazily(
    r"(?:defined )?(?:terms?|words?|expressions?|phrases?)(?: or phrases?)?|术语|名词|词语|用语|定义项", re.IGNORECASE
)
MEANING_HEAD = lazily(
    r"(?:the )?(?:meanings?|definitions?|means|explanations?)|含义|释义|定义|解释|说明", re.IGNORECASE
)
"""What heads the two columns of a glossary."""

_ZH = lazily(r"[\u4e00-\u9fff]")


_BETWEEN = lazily(r"[\W_]+")
_BETWEEN_ASCII = bytes(code for code in range(128) if not chr(code).isalnum())


def title_key(title: str) -> str:
    """A heading as compared: small letters and digits of any script, nothing else."""
    small = title.lower()
    if small.isascii():
        return small.encode().translate(None, _BETWEEN_ASCII).decode()  # of bytes, as it takes a fifth of the time
    return _BETWEEN.sub("", small)


def is_no_wording(line: str) -> bool:
    """Whether a line (without needless blanks) is none of the wording: `NOT_WORDING`."""
    may_be = line[:1] in _BEGIN_NO_WORDING or not line[:1].isalpha()
    return may_be and NOT_WORDING.fullmatch(line) is not None


@lru_cache(4096)
def squeezed(text: str) -> str:
    """`text` without blanks where it is Chinese (`总 则`)."""
    chinese = not text.isascii() and _ZH.search(text)
    return "".join(text.split()) if chinese else " ".join(text.split())
