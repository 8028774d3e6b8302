"""A wording that could not be divided into clauses never looks clean, and nothing counts as missing from it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import wordcheck
from wordcheck.app.cli import main
from wordcheck.model.unread import UnreadKind
from wordcheck.model.verdicts import Outcome

ENGLISH = (
    "The insurer will pay the insured for the cost of restoring data after a cyber incident first discovered during the period of "
    "insurance.\n\nThe insurer will not pay for loss that the insured knew of before the policy began.\n\nThe insured must tell the "
    "insurer of a claim within thirty days and must give all the help that the insurer reasonably asks for.\n"
)
CHINESE = (
    "保险期间内，被保险人的计算机系统遭受网络攻击造成数据丢失的，保险人按照保险合同的约定负责赔偿恢复数据的费用。\n"
    "被保险人故意造成的损失，保险人不负责赔偿。\n投保人应当在保险合同成立时交清保险费。\n"
)
RIDER = "Cyber Exclusion Endorsement\n\nThis insurance does not cover loss caused by a computer virus, however it is spread.\n"
PARAGRAPH = "The insurer pays the insured for the loss of property by fire and asks for a notice of each claim.\n\n"


def _undivided(text: str) -> list[UnreadKind]:
    wordings = wordcheck.parse(text.encode(), name="w.txt")
    return [u.kind for u in wordings[0].manuscript.unread]


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_words_without_number_or_heading_are_not_read_and_nothing_is_unmet(text: str) -> None:
    report = wordcheck.check(text.encode(), name="w.txt")
    assert [u.kind for u in report.unread] == [UnreadKind.UNDIVIDED]
    assert not report.complete
    outcomes = {v.outcome for v in report.verdicts}
    assert Outcome.UNDECIDED in outcomes
    assert not outcomes & {Outcome.UNMET, Outcome.PARTLY}


def test_a_long_text_with_hardly_a_heading_is_not_divided_either() -> None:
    assert _undivided("1. Cover\n\n" + PARAGRAPH * 200) == [UnreadKind.UNDIVIDED]


def test_a_divided_wording_and_a_rider_of_one_piece_are_read() -> None:
    assert _undivided("".join(f"{n}. Condition {n}\n\n{PARAGRAPH}" for n in range(1, 9))) == []
    assert _undivided(RIDER) == []
    (rider,) = wordcheck.parse(RIDER.encode(), name="w.txt")
    assert any("one piece" in note.en for note in rider.notes)
    assert _undivided(RIDER + PARAGRAPH * 40) == [UnreadKind.UNDIVIDED]


def test_one_reason_is_enough_for_a_file_that_is_no_wording() -> None:
    assert _undivided("We had a nice trip.\n\nThe food was fine.\n") == [UnreadKind.OTHER_SUBJECT]


def test_every_command_says_so_and_ends_with_3(tmp_path: Path) -> None:
    file = tmp_path / "w.txt"
    file.write_text(ENGLISH, "utf-8")
    for command in ("check", "outline", "covers", "terms"):
        ran = CliRunner().invoke(main, [command, str(file)])
        assert ran.exit_code == 3, command
        assert "not divided into clauses" in ran.output, command
    ran = CliRunner().invoke(main, ["diff", str(file), str(file)])
    assert ran.exit_code == 3
    assert "not divided into clauses" in ran.output


def _json(made: str) -> str:
    read = json.loads(made)["documents"][0]["read"]
    assert read["status"] == "partial"
    return " ".join(u["why"]["en"] for u in read["not_read"] if u["what"] == "undivided")


def _sarif(made: str) -> str:
    invocation = json.loads(made)["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    return " ".join(n["message"]["text"] for n in invocation["toolExecutionNotifications"])


@pytest.mark.parametrize(("name", "said"), [("json", _json), ("sarif", _sarif), ("html", str), ("markdown", str)])
def test_reports_say_so(name: str, said: Callable[[str], str], tmp_path: Path) -> None:
    file, out = tmp_path / "w.txt", tmp_path / "out"
    file.write_text(ENGLISH, "utf-8")
    ran = CliRunner().invoke(main, ["check", str(file), "-o", f"{name}={out}"])
    assert ran.exit_code == 3
    assert "not divided into clauses" in said(out.read_text("utf-8"))


@pytest.mark.parametrize("clause", ["We cover theft of bicycles.", "被保险人应当在两日内通知保险人。"])
def test_a_single_paragraph_has_nothing_to_divide(clause: str) -> None:
    assert _undivided(clause) == []
    assert _undivided(clause * 300) == [UnreadKind.UNDIVIDED]
