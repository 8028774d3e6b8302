"""Finding packs: libraries, phrase lists, and that what a verdict rests on is in the hash."""

from __future__ import annotations

from pathlib import Path

from tests.rulelang.support import flag, head, written
from wordcheck.rulelang import load, problems_of
from wordcheck.rulelang.packing.packs import find, read, shipped

WORDS = 'pack demo.words {{ title en "W" version 1.0 }}\nlexicon open {{ zh: "{phrase}" }}\nsource IL {{ title zh "保险法" }}\n'


def test_a_used_pack_beside_the_user_is_read_for_its_names_only(tmp_path: Path) -> None:
    other = flag("TS-OT-1")
    written(tmp_path, "demo-words.wordrule", WORDS.format(phrase="甲") + 'source house { title zh "惯例" }\n' + other)
    mine = written(tmp_path, "mine.wordrule", head() + "use demo.words as w\n" + flag("TS-AA-1", "find w.open as w"))
    plan = load([mine]).plan
    assert [r.facts.code for r in plan.rules] == ["TS-AA-1"]
    assert [p.name for p in plan.packs] == ["demo.pack", "demo.words"]


def test_a_source_of_another_pack_is_cited_with_its_title(tmp_path: Path) -> None:
    written(tmp_path, "demo-words.wordrule", WORDS.format(phrase="甲"))
    rule = flag("TS-AA-1").replace("source house", "source w.IL 30")
    mine = written(tmp_path, "mine.wordrule", head() + "use demo.words as w\n" + rule)
    (citation,) = load([mine]).plan.rules[0].facts.citations
    assert (citation.source, citation.title.zh, citation.articles) == ("IL", "保险法", ("30",))


def test_a_change_of_a_library_compiles_its_users_again(tmp_path: Path) -> None:
    words = written(tmp_path, "demo-words.wordrule", WORDS.format(phrase="甲"))
    mine = written(tmp_path, "mine.wordrule", head() + "use demo.words as w\n" + flag("TS-AA-1", "find w.open as w"))
    assert load([mine]).plan.words["demo.words:open"].phrases[0].text == "甲"
    words.write_text(WORDS.format(phrase="丙"), "utf-8")
    assert load([mine]).plan.words["demo.words:open"].phrases[0].text == "丙"


def test_phrase_lists_come_from_the_pack_folder_and_count_in_its_hash(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    text = head() + 'lexicon vague { file zh "lists/vague.txt" minus: "甲乙" }\n' + flag("TS-AA-1", "find vague as w")
    written(folder, "pack.wordrule", text)
    listed = written(folder, "lists/vague.txt", "# 没有标准的词\n甲\n\n=乙\n")
    before = read(folder).sha256
    phrases = load([folder]).plan.words["demo.pack:vague"].phrases
    assert [(p.text, p.mode) for p in phrases] == [("甲", "folded"), ("乙", "exact")]
    listed.write_text("丙\n", "utf-8")
    assert read(folder).sha256 != before


def test_a_list_outside_the_folder_is_not_read_even_through_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    secret = written(tmp_path, "secret.txt", "甲\n")
    written(folder, "pack.wordrule", head() + 'lexicon a { file zh "link.txt" }\n' + flag("TS-AA-1", "find a as w"))
    (folder / "link.txt").symlink_to(secret)
    assert read(folder).lists == ()
    assert [p.code for p in problems_of([folder])] == ["E607"]


def test_all_files_of_a_folder_make_one_pack(tmp_path: Path) -> None:
    written(tmp_path, "pack.wordrule", head() + 'lexicon open { zh: "甲" }\n')
    written(tmp_path, "chapter/one.wordrule", flag("TS-AA-1", "find open as w"))
    written(tmp_path, "chapter/law.md", f"# Law\n\n```wordrule\n{flag('TS-AA-2', 'find open as w')}```\n")
    assert [r.facts.code for r in load([tmp_path]).plan.rules] == ["TS-AA-1", "TS-AA-2"]


def test_a_pack_named_twice_is_read_once() -> None:
    name = next(iter(shipped()))
    assert find([name, name.replace("-", ".")]) == find([name])


def test_every_shipped_pack_is_sound_alone_and_with_the_others() -> None:
    assert not [p for p in problems_of(None) if p.fatal]
    for name in set(shipped()) - {"profiles"}:  # profiles choose among the rules of the other packs
        assert not [p for p in problems_of([name]) if p.fatal], name
