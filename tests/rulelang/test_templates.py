"""Templates: a stamped row is an ordinary rule."""

from __future__ import annotations

from pathlib import Path

from tests.rulelang.support import codes, flag, head, ruleset, written
from wordcheck.model.said import Said
from wordcheck.rulelang.syntax import tree as t

FIGURE = 'figure 支付期限: period zh "支付期限" en "payment period" = period with "支付" within sentence\n'
TEMPLATE = """template longer-than(f: figure, most: period, law: source) gives flag {
  source law  severity error  certainty certain
  find f as p where p > most
  message zh "{f}为{p}，超过{most}" en "{f} is {p}, more than {most}"
  fix p -> "{most}"
}
"""
EXAMPLES = 'test { fires "«四十日»内支付" silent "十日内支付" }'


def test_a_row_gives_the_rule_its_code_arguments_and_examples(tmp_path: Path) -> None:
    text = (
        head()
        + FIGURE
        + TEMPLATE
        + f"stamp longer-than {{ TS-PY-1 pays-late (支付期限, 30 日, source house 23) {EXAMPLES} }}\n"
    )
    (rule,) = ruleset(tmp_path, text).plan.rules
    written_out = flag("TS-PY-1", "find 支付期限 as p where p > 30 日", EXAMPLES, 'message zh "{p}"')
    (plain,) = ruleset(tmp_path, head() + FIGURE + written_out, "plain.wordrule").plan.rules
    assert isinstance(rule.body, t.Flag)
    assert isinstance(plain.body, t.Flag)
    assert (rule.body.subject, rule.body.where) == (plain.body.subject, plain.body.where)
    assert (rule.facts.code, rule.facts.slug) == ("TS-PY-1", "pays-late")
    assert rule.facts.citations[0].articles == ("23",)
    assert rule.head.message == Said("支付期限为{p}，超过30 日", "payment period is {p}, more than 30 日")
    assert rule.body.fixes[0].text == "30 日"
    assert [e.outcome for e in rule.body.examples] == ["fires", "silent"]


def test_a_template_of_another_pack_keeps_its_own_names(tmp_path: Path) -> None:
    written(
        tmp_path,
        "demo-base.wordrule",
        head("demo.base") + FIGURE + TEMPLATE.replace("find f as p", "find 支付期限 without f as p"),
    )
    text = head() + 'use demo.base as b\nfigure 核定期限: period = period with "核定" within item\n'
    text += f"stamp b.longer-than {{ TS-PY-1 pays-late (核定期限, 30 日, source house) {EXAMPLES} }}\n"
    (rule,) = ruleset(tmp_path, text).plan.rules
    assert isinstance(rule.body, t.Flag)
    assert isinstance(rule.body.subject, t.Find)
    assert rule.body.subject.first.pattern == t.Chain(
        t.Named("demo.base:支付期限"), "without", t.Named("demo.pack:核定期限")
    )


def test_a_text_parameter_is_a_phrase_to_look_for(tmp_path: Path) -> None:
    text = (
        head()
        + 'template holds(what: text) gives requirement { source house title zh "须写明{what}" require some what }\n'
    )
    text += 'stamp holds { TS-RQ-1 names-court ("仲裁") test { met "提交仲裁" unmet "乙" } }\n'
    (rule,) = ruleset(tmp_path, text).plan.rules
    assert isinstance(rule.body, t.Requirement)
    condition = rule.body.elements[0].expects.condition
    assert isinstance(condition, t.Quantified)
    assert condition.pattern == t.Phrase("仲裁")
    assert rule.facts.title.zh == "须写明仲裁"


def test_what_is_wrong_with_the_stamped_rule_is_found(tmp_path: Path) -> None:
    text = (
        head()
        + 'template longer(p: percent) gives flag { source house find period as w where w > p message zh "{w}" }\n'
    )
    text += f"stamp longer {{ TS-PY-1 pays-late (30%) {EXAMPLES} }}\n"
    assert codes(tmp_path, text) == ["E211"]


def test_a_let_can_be_an_argument(tmp_path: Path) -> None:
    text = head() + FIGURE + TEMPLATE + "let most: period = 30 日\n"
    text += f"stamp longer-than {{ TS-PY-1 pays-late (支付期限, most, source house) {EXAMPLES} }}\n"
    text += 'profile strict zh "从严" { let most = 10 日 }\n'
    body = ruleset(tmp_path, text).under("strict").plan.rules[0].body
    assert isinstance(body, t.Flag)
    (where,) = body.where
    assert isinstance(where, t.Compare)
    assert isinstance(where.right, t.Constant)
    assert where.right.text == "10 日"
