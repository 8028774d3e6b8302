"""Packs as packages: a zip, an installed distribution, a lock file. Nothing of them is unpacked, imported or trusted."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.rulelang.support import flag, head, written
from wordcheck.api import check_all
from wordcheck.app.cli import main
from wordcheck.model.errors import RuleSetError, UsageError
from wordcheck.rulelang import load, problems_of, show_problems
from wordcheck.rulelang.packing import shelves
from wordcheck.rulelang.packing.locking import lock_text
from wordcheck.rulelang.packing.packs import read

LISTED = head() + 'lexicon vague { file zh "lists/vague.txt" }\n' + flag("TS-AA-1", "find vague as w")


def folder_of(place: Path, text: str = LISTED) -> Path:
    written(place, "pack.wordrule", text)
    written(place, "lists/vague.txt", "甲\n")
    return place


def zipped(place: Path, files: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return place


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


# ---------------------------------------------------------------- zip


def test_a_zip_says_what_its_folder_says_and_has_its_hash(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "pack")
    files: dict[str, str | bytes] = {"pack.wordrule": LISTED, "lists/vague.txt": "甲\n"}
    flat = zipped(tmp_path / "flat.zip", files)
    topped = zipped(tmp_path / "topped.zip", {f"demo-1.0/{name}": text for name, text in files.items()})
    assert read(flat).sha256 == read(topped).sha256 == read(folder).sha256
    assert [p.text for p in load([topped]).plan.words["demo.pack:vague"].phrases] == ["甲"]


def test_what_a_system_leaves_in_a_pack_is_no_part_of_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"demo/pack.wordrule": head() + flag("TS-AA-1", 'find "甲" as w')}
    mac = {
        "__MACOSX/demo/._pack.wordrule": b"\x00\x05\x16\x07\xff",
        "demo/.DS_Store": b"\x00",
        "demo/._x.wordrule": b"\xff",
    }
    assert read(zipped(tmp_path / "mac.zip", files | mac)).sha256 == read(zipped(tmp_path / "p.zip", files)).sha256
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/pack.wordrule").write_text(str(files["demo/pack.wordrule"]), "utf-8")
    (tmp_path / "demo/._pack.wordrule").write_bytes(b"\xff")
    assert [Path(name).name for name, _ in read(tmp_path / "demo").files] == ["pack.wordrule"]


def test_what_is_wrong_in_a_zip_is_shown_with_its_line(tmp_path: Path) -> None:
    place = zipped(tmp_path / "p.zip", {"pack.wordrule": head() + flag("TS-AA-1", "find vagu as w")})
    problems = problems_of([place])
    assert [p.code for p in problems] == ["E101"]
    shown = show_problems(problems, "en")
    assert "p.zip/pack.wordrule:3" in shown
    assert "find vagu as w" in shown


def test_a_zip_beside_its_user_is_found_by_the_name_of_its_pack(tmp_path: Path) -> None:
    zipped(tmp_path / "demo-words.zip", {"w.wordrule": 'pack demo.words { version 1.0 }\nlexicon open { zh: "甲" }\n'})
    mine = written(tmp_path, "mine.wordrule", head() + "use demo.words as w\n" + flag("TS-AA-1", "find w.open as w"))
    assert [p.name for p in load([mine]).packs] == ["demo.pack", "demo.words"]


@pytest.mark.parametrize(
    "name", ["../../outside.wordrule", "/etc/rules.wordrule", "a\\..\\b.wordrule", "C:/b.wordrule"]
)
def test_a_zip_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    info = zipfile.ZipInfo("x")
    info.filename = name
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as archive:
        archive.writestr("pack.wordrule", LISTED)
        archive.writestr(info, "甲")
    with pytest.raises(RuleSetError, match="leads out of the pack"):
        load([tmp_path / "p.zip"])


def test_a_zip_bomb_is_refused_before_and_while_it_unpacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped(tmp_path / "bomb.zip", {"pack.wordrule": b"#" * (shelves.LARGEST_FILE + 2)})
    assert bomb.stat().st_size < 100_000
    with pytest.raises(RuleSetError, match="too large"):
        load([bomb])
    monkeypatch.setattr(shelves, "LARGEST_PACK", 1_000_000)
    with pytest.raises(RuleSetError, match="unpacks to more than"):
        load([bomb])


def test_too_many_files_damage_and_other_bytes_are_each_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "none.zip", "not a zip")
    with pytest.raises(RuleSetError, match="no zip file"):
        load([tmp_path / "none.zip"])
    whole = zipped(tmp_path / "p.zip", {"pack.wordrule": LISTED * 50}).read_bytes()
    (tmp_path / "bad.zip").write_bytes(whole[:60] + b"\xff" * 20 + whole[80:])
    with pytest.raises(RuleSetError, match="damaged"):
        load([tmp_path / "bad.zip"])
    zipped(tmp_path / "gbk.zip", {"pack.wordrule": "# 合理".encode("gbk")})
    with pytest.raises(RuleSetError, match="not UTF-8"):
        load([tmp_path / "gbk.zip"])
    monkeypatch.setattr(shelves, "MOST_FILES", 3)
    many = zipped(tmp_path / "many.zip", {f"{n}.txt": "" for n in range(4)})
    for place in (many, folder_of(tmp_path / "folder")):
        for n in range(4):
            written(tmp_path / "folder", f"{n}.txt", "")
        with pytest.raises(RuleSetError, match="more than 3 files"):
            load([place])


# ---------------------------------------------------------------- installed distributions


def distribution(site: Path, name: str, pack: str = "acme.law", text: str | None = None) -> None:
    """A distribution as an installer leaves it: a package of data, and its entry point."""
    package = name.replace("-", "_")
    law = text or head(pack) + flag("TS-AA-1")
    written(site, f"{package}/law/pack.wordrule", law)
    written(site, f"{package}/__init__.py", "raise RuntimeError('a pack is data: nothing of it is imported')\n")
    info = f"{package}-1.0.dist-info"
    written(site, f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    written(site, f"{info}/entry_points.txt", f"[wordcheck.packs]\n{pack} = {package}.law\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed distributions."""
    place = tmp_path / "site"
    place.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(place)])
    return place


def test_an_installed_pack_runs_by_name_and_nothing_of_it_is_imported(site: Path) -> None:
    distribution(site, "acme-rules")
    for name in ("acme.law", "acme-law"):
        assert [r.facts.code for r in load([name]).plan.rules] == ["TS-AA-1"]
    assert "acme_rules" not in sys.modules
    listed = call("rules", "packs", "--format", "json").stdout
    assert '"acme.law"' in listed
    assert '"cn.insurance-law"' in listed


def test_an_installed_pack_can_be_used_and_runs_only_when_asked_for(site: Path, tmp_path: Path) -> None:
    distribution(site, "acme-rules", text=head("acme.law") + flag("TS-AA-1") + 'lexicon open { zh: "甲" }\n')
    mine = written(tmp_path, "mine.wordrule", head() + "use acme.law as law\n" + flag("TS-BB-1", "find law.open as w"))
    assert [r.facts.code for r in load([mine]).plan.rules] == ["TS-BB-1"]
    assert "TS-AA-1" not in {r.facts.code for r in load(None).plan.rules}


def test_two_distributions_with_one_pack_are_refused(site: Path) -> None:
    distribution(site, "acme-rules")
    distribution(site, "other-rules")
    with pytest.raises(RuleSetError, match=r"two distributions bring a pack 'acme\.law': acme-rules , other-rules"):
        load(["acme.law"])


def test_an_unknown_pack_is_answered_with_those_that_there_are(site: Path) -> None:
    distribution(site, "acme-rules")
    with pytest.raises(RuleSetError, match=r"shipped are .*; installed are acme\.law"):
        load(["acme.lore"])


# ---------------------------------------------------------------- lock


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, Path]:
    """A pack that uses another, and the lock file of both."""
    written(tmp_path, "demo-words.wordrule", 'pack demo.words { version 1.0 }\nlexicon open { zh: "甲" }\n')
    mine = written(tmp_path, "mine.wordrule", head() + "use demo.words as w\n" + flag("TS-AA-1", "find w.open as w"))
    lock = tmp_path / "wordcheck.lock"
    done = call("rules", "lock", mine, "-o", lock)
    assert done.exit_code == 0, done.output
    return mine, lock


def test_a_run_against_locked_packs_goes_on_and_against_changed_ones_is_refused(
    locked: tuple[Path, Path], tmp_path: Path
) -> None:
    mine, lock = locked
    wording = written(tmp_path, "wording.md", "# 条款\n\n第一条 乙。\n")
    done = call("check", wording, "-p", mine, "--locked", lock)
    assert done.exit_code == 0
    assert f"demo.pack 1.0 {read(mine).sha256[:8]}" in done.stdout, "the report names pack, version and hash"
    words = tmp_path / "demo-words.wordrule"
    words.write_text(words.read_text("utf-8").replace("1.0", "1.1"), "utf-8")
    refused = call("check", wording, "-p", mine, "--locked", lock)
    assert refused.exit_code == 2
    (sentence,) = refused.stderr.strip().splitlines()
    assert "demo.words" in sentence
    assert "1.0" in sentence
    assert "1.1" in sentence
    assert "demo.pack" not in sentence
    with pytest.raises(RuleSetError, match=r"demo\.words is locked at 1\.0 \(\w{12}\) and is now 1\.1"):
        check_all([wording], [mine], lock=lock)


def test_a_pack_that_is_not_in_the_lock_is_refused_and_a_part_of_the_locked_ones_may_run(
    locked: tuple[Path, Path], tmp_path: Path
) -> None:
    _, lock = locked
    load([tmp_path / "demo-words.wordrule"], lock)
    other = written(tmp_path, "other.wordrule", head("demo.other") + flag("TS-CC-1"))
    with pytest.raises(RuleSetError, match=r"demo\.other is not in it"):
        load([other], lock)


def test_where_a_pack_lies_does_not_matter(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "pack")
    lock = written(tmp_path, "one.lock", lock_text(load([folder]).packs))
    archive = zipped(tmp_path / "p.zip", {"pack.wordrule": LISTED, "lists/vague.txt": "甲\n"})
    assert [p.sha256 for p in load([archive], lock).packs] == [p.sha256 for p in load([folder], lock).packs]


def test_the_lock_is_checked_and_written_alike_every_time(locked: tuple[Path, Path]) -> None:
    mine, lock = locked
    before = lock.read_bytes()
    assert call("rules", "lock", mine, "-o", lock, "--check").exit_code == 0
    assert call("rules", "lock", mine, "-o", lock).exit_code == 0
    assert lock.read_bytes() == before


def test_a_lock_that_is_missing_or_damaged_is_said(locked: tuple[Path, Path], tmp_path: Path) -> None:
    mine, _ = locked
    with pytest.raises(UsageError, match="there is no lock file"):
        load([mine], tmp_path / "none.lock")
    with pytest.raises(UsageError, match="cannot be read"):
        load([mine], written(tmp_path, "bad.lock", "[[pack]]\nversion = 1\n"))


# ---------------------------------------------------------------- libraries without end


def test_imports_without_end_are_stopped(tmp_path: Path) -> None:
    for n in range(260):
        written(tmp_path, f"demo-p{n}.wordrule", f"pack demo.p{n} {{ version 1.0 }}\nuse demo.p{n + 1} as next\n")
    with pytest.raises(RuleSetError, match="uses more than 200 packs"):
        load([tmp_path / "demo-p0.wordrule"])
