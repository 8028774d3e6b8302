"""The sentence and the remedy of every problem code, in both languages. Nothing else says what is wrong with a pack.

E0 syntax · E1 names · E2 types · E3 sources and time · E4 examples · E5 packs · E6 cost · W warnings
"""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.said import UNSAID, Said


class ProblemText(Struct, frozen=True):
    """What a code says; `{name}` is filled in where it is raised."""

    said: Said
    help: Said = UNSAID


def _t(zh: str, en: str, help_zh: str = "", help_en: str = "") -> ProblemText:
    return ProblemText(Said(zh, en), Said(help_zh, help_en))


SYNTAX = {
    "E001": _t("此处不应出现“{word}”", "unexpected {word!r}"),
    "E002": _t("“{word}”中缺少空格", "a space is missing in {word!r}"),
    "E003": _t("嵌套过深", "nested too deeply", "请拆成几个 concept", "split it into several concepts"),
    "E004": _t(
        "声明没有写完", "the declaration is not finished", "是否少了右花括号 }}？", "is a closing brace missing?"
    ),
    "E010": _t(
        "检查项须恰有一个 find、forbid、consistent 或 agree",
        "a flag has exactly one find, forbid, consistent or agree",
    ),
    "E011": _t("要求须有 require", "a requirement has a `require`"),
    "E012": _t("{item} 写了两次", "{item} is written twice", "只保留一个", "keep one of them"),
    "E013": _t(
        "any 或 at least 只能有一组，且不与其他 require 并用",
        "`any` or `at least` stands alone: one group, and no other `require`",
        "分成两条要求",
        "make two requirements of it",
    ),
}
NAMES = {
    "E101": _t(
        "没有名为“{name}”的词表、概念、数值项或责任", "no lexicon, concept, figure or coverage is called {name!r}"
    ),
    "E102": _t("“{name}”重复声明", "{name!r} is declared twice"),
    "E103": _t("“{name}”是语言自有的名称，不能用来命名", "{name!r} is a word of the language and cannot name anything"),
    "E104": _t("词表“{name}”循环包含", "lexicon {name!r} includes itself"),
    "E105": _t("没有名为“{name}”的形容词", "no adjective is called {name!r}"),
    "E106": _t("没有名为“{name}”的函数", "no function is called {name!r}"),
    "E107": _t("没有名为“{name}”的捕获", "no capture is called {name!r}"),
    "E108": _t("没有名为“{name}”的位置", "no place is called {name!r}"),
    "E109": _t("“{name}”由自己定义", "{name!r} is defined by itself"),
    "E110": _t("“{name}”已被 {pack} 使用", "{name!r} is used in {pack} already"),
    "E111": _t("没有名为“{name}”的模板", "no template is called {name!r}"),
    "E112": _t("规则包循环引用：{chain}", "packs use one another in a circle: {chain}"),
}
TYPES = {
    "E201": _t("没有这个日期", "there is no such date"),
    "E203": _t("{thing} 没有名为“{name}”的属性", "no attribute of {thing} is called {name!r}"),
    "E204": _t("检查项须有 message", "a flag has a `message`"),
    "E205": _t("消息中的“{name}”没有绑定", "{name!r} in the message is not bound"),
    "E206": _t("短语为空", "the phrase is empty"),
    "E207": _t("中文短语没有词形变化，请去掉 ~", "a Chinese phrase has no inflected forms; drop the ~"),
    "E208": _t(
        "数值项“{name}”不能直接比较：它在条款中可能有多处",
        "the figure {name!r} cannot be compared as it stands: a wording may state it several times",
        "请写 every {name}、some {name} 或 the {name}",
        "write `every {name}`, `some {name}` or `the {name}`",
    ),
    "E209": _t("“{name}”不是 {attribute} 的取值", "{name!r} is no value of {attribute}"),
    "E210": _t("文字不能用 {operator} 比较", "words cannot be compared with {operator}", "用 = 或 !=", "use = or !="),
    "E211": _t("{left}不能与{right}比较", "a {left_en} cannot be compared with a {right_en}"),
    "E212": _t(
        "“{name}”是一段文字，不能与数值比较",
        "{name!r} is words and cannot be compared with a number",
        "比较它的属性，如 {name}.chars",
        "compare an attribute such as {name}.chars",
    ),
    "E213": _t("“{name}”是{kind}，此处须为{wanted}", "{name!r} is a {kind_en}; here stands a {wanted_en}"),
    "E214": _t(
        "数值项声明为{quantity}，模式找的却是{thing}",
        "the figure is a {quantity_en} but its pattern finds a {thing_en}",
    ),
    "E215": _t(
        "such that 之前须用 as 命名所找的东西", "`such that` needs a name for what was found", "加上 as x", "add `as x`"
    ),
    "E216": _t(
        "against 两边须为结构或数值，不能是短语",
        "`against` pairs structural things or figures, not phrases",
        "用 clause、cover、exclusion、definition 等",
        "use clause, cover, exclusion, definition …",
    ),
    "E217": _t("“{name}”已经是另一个捕获的名称", "{name!r} names another capture already"),
    "E218": _t("函数的参数不对", "wrong arguments", "写作 {name}({wanted})", "write {name}({wanted})"),
    "E219": _t("{rule}不能有“{word}”", "a {rule_en} cannot be {word!r}", "可用：{known}", "known: {known}"),
    "E220": _t(
        "模板有 {wanted} 个参数，此处给了 {given} 个", "the template takes {wanted} arguments, {given} are given"
    ),
    "E221": _t("参数“{name}”须为 {kind}", "the argument {name!r} must be a {kind}"),
    "E290": _t("本版本尚不能计算“{name}”", "{name!r} cannot be computed yet in this version"),
}
SOURCES = {
    "E301": _t("规则须写明依据（source）", "a rule names its source"),
    "E302": _t("没有名为“{name}”的依据文件", "no source is called {name!r}"),
    "E303": _t("“{name}”在规则有效期内不曾有效", "{name!r} was not in force while the rule is"),
    "E304": _t("有效期的终点早于起点", "the dates end before they begin"),
    "E305": _t("规则的有效期不在规则包的有效期内", "the rule's dates lie outside those of its pack"),
    "E306": _t("与所替代的 {name} 有效期重叠", "its dates overlap with those of {name}, which it replaces"),
    "E307": _t("没有代码为 {name} 的规则", "no rule has the code {name}"),
}
EXAMPLES = {
    "E401": _t("缺少 {word} 示例", "there is no `{word}` example"),
    "E402": _t(
        "safe 的修改须 certainty certain 并有带 => 的示例",
        "a safe fix asks for certainty certain and an example with =>",
    ),
    "E403": _t("示例中的 « » 不成对", "the marks « » of the example are not paired"),
    "E404": _t("{word} 示例不能有 « » 标记", "a `{word}` example has no marked words"),
    "E405": _t("示例写有 =>，规则却没有 fix", "the example has => but the rule has no fix"),
    "E406": _t("given 中没有名为“{name}”的资料", "nothing called {name!r} can be given"),
}
PACKS = {
    "E501": _t("规则包须以 pack 名称 {{ … }} 开头", "a pack begins with `pack name {{ … }}`"),
    "E502": _t("规则包需要语言版本 {version}", "the pack needs language {version}"),
    "E503": _t("找不到规则包“{name}”", "pack {name!r} cannot be found"),
    "E504": _t("没有代码为 {name} 的规则可供调整", "there is no rule {name} to override"),
    "E505": _t("{name} 的 {field} 已在 {pack} 中调整", "{field} of {name} is overridden in {pack} already"),
    "E506": _t("两个规则包都叫“{name}”", "two packs are called {name!r}"),
    "E507": _t("框架所需的 {name} 不是已载入的要求", "the framework needs {name}, which is no loaded rule"),
    "E508": _t("没有名为“{name}”的方案", "no profile is called {name!r}"),
    "E509": _t("方案循环继承：{chain}", "profiles extend one another in a circle: {chain}"),
    "E510": _t("没有名为“{name}”的 let", "no `let` is called {name!r}"),
    "E511": _t("let“{name}”是 {kind}，不能设为 {given}", "{name!r} is a {kind} and cannot be set to a {given}"),
}
COST = {
    "E601": _t("正则表达式超过 {most} 个字符", "the expression is longer than {most} characters"),
    "E602": _t(
        "正则表达式不被接受：{reason}",
        "the expression is refused: {reason}",
        "不支持环视和反向引用",
        "look-around and back-references are not supported",
    ),
    "E604": _t("词语模式不能以可以为空的词开头", "a token pattern cannot begin with a token that may be absent"),
    "E605": _t("模式嵌套超过 {most} 层", "the pattern is nested more than {most} deep"),
    "E606": _t("词语超过 {most} 条", "there are more than {most} phrases"),
    "E607": _t(
        "词表文件“{name}”不在规则包内",
        "the list {name!r} is not in the pack's folder",
        "写相对路径，不含 ..",
        "write a path below the pack's folder, without `..`",
    ),
    "E608": _t(
        "正则表达式也匹配空文字",
        "the expression also matches where there are no words",
        "用 + 代替 *",
        "use + instead of *",
    ),
}
WARNINGS = {
    "W101": _t("“{name}”没有被使用", "{name!r} is never used"),
    "W102": _t("“{name}”被自己的 minus 完全遮住", "{name!r} is hidden by the `minus` of its own lexicon"),
    "W103": _t("“{name}”写了两次", "{name!r} is written twice"),
    "W104": _t(
        "中文没有词界，within {n} words 按两字一词计算",
        "Chinese has no word boundaries; within {n} words counts two characters a word",
        "改用 within {double} chars",
        "write within {double} chars",
    ),
    "W105": _t("{item} 缺少{tongue}", "{item} is not written in {tongue_en}"),
    "W106": _t(
        "every 在没有对象时不能判断",
        "`every` stays undecided where there is nothing to look at",
        "加上 some …",
        "add a `some …`",
    ),
    "W107": _t("模板“{name}”没有被使用", "template {name!r} is never stamped"),
    "W108": _t("没有框架需要要求 {name}", "no part of the framework needs {name}"),
    "W109": _t("框架部分“{name}”没有要求", "part {name!r} of the framework has no requirement"),
    "W110": _t("“{name}”不是已知的险种", "{name!r} is no known line of business"),
    "W111": _t("所用词语没有共同语言，永远不会匹配", "its phrases share no language, so it can never match"),
    "W114": _t(
        "捕获名“{name}”遮住了同名的词表或概念",
        "the capture {name!r} hides the vocabulary of that name",
        "换一个捕获名",
        "give the capture another name",
    ),
    "W115": _t(
        "词表“{name}”的词语都在“{other}”中",
        "all phrases of lexicon {name!r} stand in {other!r} as well",
        "用 include，或只留一个",
        "use `include`, or keep one of them",
    ),
    "W116": _t(
        "此条件与规则的其他条件不能同时成立，规则永远没有结果",
        "this can never hold together with what else the rule asks for, so it comes to nothing",
    ),
    "W117": _t("此例外在规则所查之处永远不成立", "this exception can never hold where the rule looks"),
    "W118": _t(
        "规则 {name} 已找到它所找的一切",
        "{name} finds all that this rule finds",
        "用 silences 写明取舍，或合并两条规则",
        "say with `silences` which one speaks, or make one rule of them",
    ),
    "W119": _t(
        "“{name}”已于 {date} 失效，所依据的规则不再运行",
        "{name!r} expired on {date}; what rests on it no longer runs",
        "用 replaces 写明新规则，或延长有效期",
        "write the rule that `replaces` it, or set the dates right",
    ),
    "W113": _t("minus“{name}”不含词表中的任何词", "the minus {name!r} holds no phrase of its lexicon"),
    "W112": _t(
        "fires 示例没有用 « » 标出应找到的文字", "the `fires` example does not mark what is to be found with « »"
    ),
}
TEXTS: dict[str, ProblemText] = SYNTAX | NAMES | TYPES | SOURCES | EXAMPLES | PACKS | COST | WARNINGS
