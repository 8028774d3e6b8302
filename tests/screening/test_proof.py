"""The run record: same bytes for the same run; a change anywhere is noticed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from tests.screening.support import AS_OF, filings, prepared, screened
from wordcheck.app.cli import main
from wordcheck.screening.record import Record, from_file, record_of, signature_holds, signed, to_bytes
from wordcheck.screening.setup import prepare


@pytest.fixture
def record(tmp_path: Path) -> tuple[Path, Record]:
    database, _ = screened(filings(tmp_path, 2), tmp_path / "s.db")
    made = record_of(database, prepared())
    (tmp_path / "run.json").write_bytes(to_bytes(made))
    return tmp_path / "run.json", made


def test_record_is_the_same_on_every_run(tmp_path: Path, record: tuple[Path, Record]) -> None:
    database, _ = screened(tmp_path / "manifest.csv", tmp_path / "again.db", workers=2)
    assert to_bytes(record_of(database, prepared())) == record[0].read_bytes()
    assert from_file(record[0]) == record[1]


def test_rerun_gives_the_same(record: tuple[Path, Record]) -> None:
    done = CliRunner().invoke(main, ["verify", str(record[0]), "--rerun", "-j", "1", "--ui-lang", "en"])
    assert done.exit_code == 0, done.output
    assert "re-run: 2/2 identical" in done.output


def test_changed_document_and_changed_result_are_noticed(tmp_path: Path, record: tuple[Path, Record]) -> None:
    file = tmp_path / "w1.md"
    file.write_text(file.read_text("utf-8").replace("12小时", "72小时"), "utf-8")
    done = CliRunner().invoke(main, ["verify", str(record[0]), "--rerun", "-j", "1", "--ui-lang", "en"])
    assert done.exit_code == 4
    assert "documents: 1/2 hashes match: w1.md" in done.output
    assert "re-run: 1/2 identical: F-001" in done.output


def test_signature_breaks_with_the_record(tmp_path: Path, record: tuple[Path, Record]) -> None:
    pytest.importorskip("cryptography", reason="the extra `sign` is not installed")
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "key.pem").write_bytes(pem)
    made = signed(record[1], tmp_path / "key.pem")
    assert signature_holds(made)
    assert not signature_holds(msgspec.structs.replace(made, as_of="2026-12-01"))
    record[0].write_bytes(to_bytes(made))
    done = CliRunner().invoke(main, ["verify", str(record[0]), "--key-id", "0" * 16, "--ui-lang", "en"])
    assert done.exit_code == 4
    assert "not 0000000000000000" in done.output


def test_a_run_with_other_options_is_another_run() -> None:
    plain, trying, reading = (prepare((), AS_OF, **o) for o in ({}, {"preview": True}, {"twice": True}))
    assert len({plain.id, trying.id, reading.id}) == 3
    assert (trying.setup.preview, reading.setup.twice) == (True, True)
    assert not plain.setup.preview
    assert not plain.setup.twice


def test_packs_named_by_a_path_are_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    here.mkdir()
    elsewhere.mkdir()
    (here / "house.wordrule").write_text(
        'pack acme.house { title zh "自用" en "House" version 1.0 language zh, en needs language 1.0 }\n', "utf-8"
    )
    (here / "w.md").write_text("# 条款\n\n## 保险责任\n\n第一条 保险人负责赔偿。\n", "utf-8")
    monkeypatch.chdir(here)
    command = ["screen", ".", "--store", "../s.db", "--packs", "./house.wordrule", "--record", "run.json"]
    assert CliRunner().invoke(main, command).exit_code == 0
    monkeypatch.chdir(elsewhere)
    verify = ["verify", "../here/run.json", "--ui-lang", "en"]
    found = CliRunner().invoke(main, verify).output
    assert "+ program and packs: as in the record" in found, found
    (tmp_path / "packs").mkdir()
    (here / "house.wordrule").rename(tmp_path / "packs/house.wordrule")
    assert "--packs names where they lie now" in CliRunner().invoke(main, verify).output
    found = CliRunner().invoke(main, [*verify, "--packs", "../packs/house.wordrule"]).output
    assert "+ program and packs: as in the record" in found, found


def test_a_newer_version_says_so_and_how_the_run_is_verified_as_it_was(record: tuple[Path, Record]) -> None:
    old = msgspec.structs.replace(record[1], version="0.0.7")
    record[0].write_bytes(to_bytes(old))
    done = CliRunner().invoke(main, ["verify", str(record[0]), "--rerun", "-j", "1", "--ui-lang", "en"])
    assert done.exit_code == 4
    assert "pip install wordcheck==0.0.7" in done.output
    assert "+ documents: 2/2 hashes match" in done.output
    assert "+ re-run: 2/2 identical" in done.output
