"""Small filings of our own writing, and a store to screen them into."""

from __future__ import annotations

from pathlib import Path

from wordcheck.screening.engines.processes import Processes
from wordcheck.screening.manifest import intake
from wordcheck.screening.runner import Tally, run
from wordcheck.screening.setup import Prepared, prepare
from wordcheck.screening.store.database import Database
from wordcheck.screening.store.opening import open_store

AS_OF = "2026-11-01"

WORDING = """# {product}

{company}

注册号：{registration}

## 总则

第一条 本保险合同由保险条款、投保单、保险单和批单组成。

## 保险责任

第二条 在保险期间内，被保险人的计算机系统遭受网络攻击造成数据毁损的，保险人负责赔偿数据恢复费用。

第三条 被保险人的经营因网络攻击中断超过等待期的，保险人赔偿营业中断损失。等待期为{hours}小时。

## 责任免除

第四条 下列原因造成的损失，保险人不负责赔偿：

（一）战争、敌对行为；

（二）{exclusion}；

（三）包括但不限于被保险人的其他行为。

## 赔偿处理

第五条 保险人收到赔偿请求后，应当在三十日内作出核定。被保险人应当按照第二十条的约定提供材料。
"""


def wording(
    number: int = 1,
    *,
    company: str = "海湾示范财产保险股份有限公司",
    product: str = "小微企业网络安全保险条款",
    hours: int = 12,
    exclusion: str = "被保险人故意删除自己的数据",
) -> str:
    """A short cyber wording with an open list in its exclusion and a broken reference."""
    registration = f"C000099319120260101{number:05}"
    return WORDING.format(product=product, company=company, registration=registration, hours=hours, exclusion=exclusion)


def filings(folder: Path, count: int = 4, **facts: str) -> Path:
    """A folder with `count` wordings and a manifest; the path of the manifest."""
    lines = ["key,wording,company,product,registration,submitted"]
    for i in range(1, count + 1):
        company = f"示范{'甲乙丙丁戊己'[i % 6]}财产保险股份有限公司"
        text = wording(i, company=company, **facts)  # type: ignore[arg-type]
        (folder / f"w{i}.md").write_text(text, "utf-8")
        number = f"C000099319120260101{i:05}"
        lines.append(f"F-{i:03},w{i}.md,{company},小微企业网络安全保险条款,{number},2026-0{i % 9 + 1}-01")
    manifest = folder / "manifest.csv"
    manifest.write_text("\n".join(lines) + "\n", "utf-8")
    return manifest


def prepared() -> Prepared:
    """All packs that ship, as of a fixed date."""
    return prepare((), AS_OF)


def screened(manifest: Path, store: Path | str, workers: int = 1) -> tuple[Database, Tally]:
    """The store after screening a manifest into it."""
    setup = prepared()
    database = open_store(str(store), create=True)
    engine = Processes(setup.setup, workers=workers)
    return database, run(intake(manifest), database, setup, engine, manifest=manifest.name, workers=workers)
