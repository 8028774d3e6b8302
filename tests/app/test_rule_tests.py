"""`wordcheck rules test`: examples, scenarios, and branches that no example reaches."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from wordcheck.app.cli import main

HEAD = 'pack demo.pack { title en "Demo" version 1.0 language zh }\nsource house { title en "Practice" }\n'
RULE = """flag TS-AA-1 some-defect {
  source house
  find "甲" | "乙" as w
  where w.sentence.chars > 3
  message zh "有{w}"
  test { fires "«甲»在这里" silent "丙在这里" }
}
"""
SCENARIO = 'scenario "两处" {\n  document "甲在这里"\n  expect TS-AA-1 %s\n}\n'


def trial(folder: Path, text: str, *options: str) -> tuple[int, str]:
    pack = folder / "demo.wordrule"
    pack.write_text(text, "utf-8")
    result = CliRunner().invoke(main, ["rules", "test", str(pack), "--ui-lang", "en", *options])
    return result.exit_code, result.output


def test_branches_without_example_are_named(tmp_path: Path) -> None:
    code, said = trial(tmp_path, HEAD + RULE, "--coverage")
    assert code == 0
    assert 'demo.wordrule:5: TS-AA-1 no example matches "乙"' in said
    assert "demo.wordrule:6: TS-AA-1 no example makes it false: w.sentence.chars > 3" in said
    assert "2/4 branches have an example" in said


def test_a_scenario_that_comes_out_otherwise_fails_the_run(tmp_path: Path) -> None:
    assert trial(tmp_path, HEAD + RULE + SCENARIO % 'fires at "甲"')[0] == 0
    code, said = trial(tmp_path, HEAD + RULE + SCENARIO % "silent")
    assert code == 1
    assert "TS-AA-1 silent: noisy: it fires on “甲”" in said


def test_a_rule_that_is_not_in_play_is_no_silence(tmp_path: Path) -> None:
    draft = RULE.replace("source house\n", "source house\n  status draft\n")
    code, said = trial(tmp_path, HEAD + draft + SCENARIO % "silent")
    assert code == 1
    assert "the rule was not run: the rule is a draft" in said


def test_examples_that_need_what_is_not_installed_are_counted_apart(tmp_path: Path) -> None:
    grammar = HEAD.replace("language zh", "language en") + (
        'flag TS-AA-1 some-defect {\n  source house\n  find tokens { [shape="Xx"] } as w\n  message en "{w}"\n'
        '  test { fires "«Loss» is paid" silent "none" }\n}\n'
    )
    code, said = trial(tmp_path, grammar)
    assert code == 0
    assert "0 passed, 0 failed" in said
    assert "2 examples not run: words cannot be tested by shape" in said
