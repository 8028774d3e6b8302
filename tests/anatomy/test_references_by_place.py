"""References that name a place from where they stand: 下条, 前述各项, this Section, the preceding paragraph."""

from __future__ import annotations

from pathlib import Path

import wordcheck
from wordcheck.model.wording import Wording

_EN = """LIABILITY POLICY

Section 1 – Cover

1.1 We will pay damages.

1.2 The preceding paragraph applies worldwide. This Section is subject to Section 3.

Section 2 – Exclusions

2.1 We will not pay fines, unless the preceding section says so.

2.2 This Exclusion does not apply to the following paragraph.

2.3 War, see Item 3 of the Risk Details and Endorsement No. 2.

Section 3 – Conditions

3.1 Notice must be given within 30 days.

3.2 The foregoing clause is a condition precedent.

ENDORSEMENT NO. 1 – SUBLIMIT

1. The limit is reduced.

ENDORSEMENT NO. 2 – WAR

1. War is excluded.

2. Endorsement No. 1 applies subject to this Endorsement.

ENDORSEMENT NO. 3 – OTHER

1. Nothing else changes.
"""

_ZH = """雇主责任保险条款

第一章 总则

第一条 本合同由保险单组成，适用本章约定。

第二条 被保险人的资格见下条，并符合以下条件。

第三条 被保险人为依法设立的企业，符合前两条约定。

第二章 保险责任

第四条 下列损失，保险人负责赔偿：

（一）医疗费用；

（二）伤残赔偿金。

前述各项以责任限额为限。

第五条 依照第三条至第四条第（二）项处理，上条另有约定的除外。
"""


def _pointed(tmp_path: Path, words: str) -> dict[str, list[str]]:
    path = tmp_path / "policy.txt"
    path.write_text(words, encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(path))
    found: dict[str, list[str]] = {}
    for reference in wording.references:
        labels = [_name(wording, target) for target in reference.targets]
        found[reference.text] = labels or ["outside" if reference.external else "?"]
    return found


def _name(wording: Wording, target: int) -> str:
    clause = wording.clause(target)
    return clause.label or clause.title


def test_english_places_lead_to_the_clause_around_or_before(tmp_path: Path) -> None:
    found = _pointed(tmp_path, _EN)
    assert found["The preceding paragraph"] == ["1.1"]
    assert found["This Section"] == ["Section 1"]
    assert found["the preceding section"] == ["Section 1"]
    assert found["the following paragraph"] == ["2.3"]
    assert found["The foregoing clause"] == ["3.1"]
    assert found["this Endorsement"] == ["ENDORSEMENT NO. 2"]


def test_an_exclusion_that_no_label_names_is_no_place(tmp_path: Path) -> None:
    assert "This Exclusion" not in _pointed(tmp_path, _EN)


def test_endorsements_and_items_of_the_risk_details_are_told_from_clauses(tmp_path: Path) -> None:
    found = _pointed(tmp_path, _EN)
    assert found["Endorsement No. 1"] == ["ENDORSEMENT NO. 1"]
    assert found["Endorsement No. 2"] == ["ENDORSEMENT NO. 2"]
    assert found["Item 3"] == ["outside"]


def test_chinese_places_lead_forward_and_back(tmp_path: Path) -> None:
    found = _pointed(tmp_path, _ZH)
    assert found["下条"] == ["第三条"]
    assert found["前两条"] == ["第一条", "第二条"]
    assert found["上条"] == ["第四条"]
    assert found["本章"] == ["第一章"]
    assert found["前述各项"] == ["（一）", "（二）"]
    assert not [text for text in found if "下条" in text and text != "下条"]
