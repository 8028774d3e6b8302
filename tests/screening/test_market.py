"""The market: near-duplicates, outliers, distributions; merged stores; export."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.screening.support import AS_OF, filings, prepared, screened, wording
from wordcheck.app.filings.heat_maps import heat_map
from wordcheck.screening.engines.processes import Processes
from wordcheck.screening.manifest import intake
from wordcheck.screening.market import views
from wordcheck.screening.market.families import Text, families
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.queue.listing import Filters
from wordcheck.screening.runner import run, shard
from wordcheck.screening.sketch import shared, shingles, sketch, squeezed, text_id
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.database import Database, one
from wordcheck.screening.store.merging import merge
from wordcheck.screening.store.opening import open_store

ODD = "被保险人雇用的驯鹿在极光出现期间踩踏卫星天线所引起的火星殖民地停电"


def test_texts_whose_shingles_were_lost_are_no_family() -> None:
    lost = [Text(number, 1, b"") for number in (1, 2)]
    assert [m.leader for m in families(lost, dict.fromkeys((1, 2), np.array([], np.uint64)))] == [1, 2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve filings of six companies: one with a clause of its own, one with a long waiting period."""
    folder = tmp_path_factory.mktemp("market")
    filings(folder, 12)
    company = "示范乙财产保险股份有限公司"
    (folder / "w7.md").write_text(wording(7, company=company, exclusion=ODD), "utf-8")
    (folder / "w9.md").write_text(wording(9, hours=720), "utf-8")
    return folder


@pytest.fixture(scope="module")
def store(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Database:
    database, _ = screened(folder / "manifest.csv", tmp_path_factory.mktemp("store") / "s.db", workers=2)
    refresh(database)
    return database


def test_sketch_estimates_resemblance() -> None:
    a = "保险人收到赔偿请求后，应当在三十日内作出核定，并将核定结果通知被保险人。"
    b = a.replace("三十日", "六十日")
    one_, two = shingles(squeezed(a), "zh"), shingles(squeezed(b), "zh")
    common = shared(one_, two)
    likeness = common / (len(one_) + len(two) - common)
    assert 0.7 < likeness < 1
    first, second = sketch(one_), sketch(two)
    estimate = sum(first[i : i + 2] == second[i : i + 2] for i in range(0, len(first), 2)) / 64
    assert abs(estimate - likeness) < 0.2


def test_identity_of_words_ignores_layout() -> None:
    assert text_id(squeezed("（一）战 争、\n敌对行为；")) == text_id(squeezed("（一）战争、敌对行为。"))
    assert text_id("") == 0


def test_clause_that_nobody_else_has_leads_the_list(store: Database) -> None:
    (first, *_) = views.outliers(store, sort="words")
    assert first.key == "F-007"
    assert first.words.startswith(ODD[:10])
    assert "exclusion clause unlike the other 11 filings" in first.why_en


def test_an_odd_item_is_seen_in_a_long_list_of_usual_ones(tmp_path: Path) -> None:
    """Items with points and no numbers are one clause, in which one strange line is a small share of the words."""
    usual = "故意删除数据；\n\n- 停电造成的损失；\n\n- 电信服务中断造成的损失；\n\n- 罚款、罚金和惩罚性赔偿；\n\n- 间接损失和商誉损失；\n\n- 合同责任"
    manifest = filings(tmp_path, 12)
    for i in range(1, 13):
        listed = usual.replace("罚款、罚金和惩罚性赔偿", ODD) if i == 7 else usual
        text = wording(i, company=f"示范{'甲乙丙丁戊己'[i % 6]}财产保险股份有限公司")
        before, _, after = text.partition("第四条 下列")
        points = f"保险人不负责赔偿：\n\n- 战争、敌对行为；\n\n- {listed}。\n\n" + after[after.index("## 赔偿处理") :]
        (tmp_path / f"w{i}.md").write_text(before + points, "utf-8")
    database, _ = screened(manifest, tmp_path / "s.db", workers=2)
    refresh(database)
    (first, *_) = views.outliers(database, sort="words")
    assert first.key == "F-007"
    assert ODD in first.words
    assert "an item of this exclusion clause" in first.why_en


def test_figure_beyond_the_market_is_told_with_the_market(store: Database) -> None:
    (found,) = views.outliers(store, sort="figure", measures="waiting-period")
    assert found.key == "F-009"
    assert "market median 12 hours" in found.why_en
    (spread,) = views.distribution(store, "waiting-period")
    assert (spread.median, spread.values[-1]) == (12.0, (720.0, "F-009"))


def test_near_duplicates_are_one_family(store: Database) -> None:
    (family,) = views.families(store, text="营业中断损失")
    assert (family.filings, family.companies, family.texts) == (12, 6, 2)
    used = views.users(store, family.id)
    assert used[0].key == "F-009"
    assert used[0].likeness < used[-1].likeness == 1.0


def test_heat_map_puts_failing_requirements_first(store: Database) -> None:
    heat = views.heat(store, Filters())
    assert len(heat.filings) == 12
    failing = [
        sum(heat.cells.get((code, key)) in ("unmet", "partly") for key, _ in heat.filings) for code, *_ in heat.rules
    ]
    assert failing == sorted(failing, reverse=True)
    assert failing[0] == 12


def test_statistics_by_company(store: Database) -> None:
    rows = [r for r in views.statistics(store, "company") if r[0] == "ZH-EX-002"]
    assert len(rows) == 6
    assert sum(r[6] for r in rows) == 12


def test_refresh_does_nothing_twice(store: Database) -> None:
    assert not refresh(store)


def test_shards_merged_are_the_whole(folder: Path, store: Database, tmp_path: Path) -> None:
    setup = prepared()
    parts = []
    for i in (1, 2):
        part = open_store(str(tmp_path / f"{i}.db"), create=True)
        mine = shard(intake(folder / "manifest.csv"), f"{i}/2")
        run(mine, part, setup, Processes(setup.setup, workers=1), manifest="manifest.csv")
        parts.append(part)
    whole = open_store(str(tmp_path / "whole.db"), create=True)
    merged = merge(whole, parts)
    assert (merged.filings, merged.twice) == (12, ())
    assert digest(whole) == digest(store)
    assert merge(whole, parts[:1]).differing == ()
    assert one(whole, "SELECT count(*) FROM filing") == 12
    assert one(whole, "SELECT as_of FROM run") == AS_OF


def test_export_to_parquet(store: Database, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra `export` is not installed")
    from wordcheck.screening.store.exporting import export

    written = export(store, tmp_path / "out")
    file = next(w for w in written if w.name == "finding_full.parquet")
    found = duckdb.connect().execute(f"SELECT count(*) FROM '{file}' WHERE rule = 'ZH-EX-002'").fetchall()
    assert found == [(12,)]


def test_a_key_of_digits_stays_as_it_is_written(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra `export` is not installed")
    from wordcheck.screening.store.exporting import export

    (tmp_path / "w.md").write_text("# 条款\n\n第一条 甲。\n", "utf-8")
    (tmp_path / "m.csv").write_text("key,wording\n007,w.md\n", "utf-8")
    store, _ = screened(tmp_path / "m.csv", tmp_path / "s.db")
    export(store, tmp_path / "out.duckdb")
    with duckdb.connect(str(tmp_path / "out.duckdb")) as made:
        assert made.execute("SELECT key FROM filing_summary").fetchall() == [("007",)]


def test_a_filing_of_which_nothing_is_known_never_looks_free_of_a_requirement() -> None:
    outcomes = {("X-1", "A"): "met", ("X-2", "A"): "unmet", ("X-3", "B"): "inapplicable"}
    titles = tuple((code, code, code) for code in ("X-1", "X-2", "X-3"))
    made = views.Heat((("A", ""), ("B", ""), ("lost", "")), titles, outcomes, frozenset("AB"))
    table = heat_map(made, "table", "en")
    assert "X-2  F  .  !  X-2" in table
    assert "X-1" not in table
    assert "2 more requirements" in table
    assert "! not screened" in table
    assert "X-1,M,.,!,X-1" in heat_map(made, "csv", "en")
