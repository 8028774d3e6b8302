"""Is a run record true still: signature, documents, packs, and on request everything run again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.contents import bytes_of
from wordcheck.model.errors import RuleSetError, UsageError
from wordcheck.model.said import UNSAID, Said
from wordcheck.screening.engines import Engine
from wordcheck.screening.filing import Document, Filing, Role
from wordcheck.screening.record import FilingRecord, Record, signature_holds
from wordcheck.screening.result import FilingResult, Job
from wordcheck.screening.setup import Prepared, prepare
from wordcheck.version import __version__


class Check(Struct, frozen=True):
    """One thing that was looked at."""

    name: str
    holds: bool
    said: Said


def documents(record: Record, base: Path) -> Check:
    """Whether every document is there with the bytes that went in."""
    wrong: list[str] = []
    count = missing = 0
    for filing in record.filings:
        for document in filing.documents:
            if not document.sha256:
                continue
            count += 1
            try:
                same = hashlib.sha256(bytes_of(base / document.path)).hexdigest() == document.sha256
            except OSError:
                same = False
                missing += 1
            wrong += [] if same else [document.path]
    listed = f": {', '.join(wrong[:5])}{' …' if len(wrong) > 5 else ''}" if wrong else ""
    zh = f"文件 {count - len(wrong)}/{count} 与记录一致{listed}"
    en = f"documents: {count - len(wrong)}/{count} hashes match{listed}"
    if count and missing == count:
        # The record lies elsewhere than the folder that was screened: nothing is wrong but the place looked in.
        zh = f"在 {base} 中没有找到记录中的任何文件；请用 --documents 指明其所在文件夹"
        en = f"none of the {count} documents is below {base}; name their folder with --documents"
    return Check("documents", not wrong, Said(zh, en))


def packs(record: Record, beside: Path, given: Sequence[str] = ()) -> tuple[Check, Prepared | None]:
    """Whether this program with its packs is the one that ran; the setup to run it again where it is.

    `given` names the packs where they lie now. Else they are looked for as they were named for the run: by a path from here,
    or from `beside`, the folder of the record. What counts is their hashes, not where they lie.
    """
    names = given or [_lying(name, beside) for name in record.pack_names]
    try:
        prepared = prepare(names, record.as_of, record.revisions, preview=record.preview, twice=record.twice is True)
    except (RuleSetError, UsageError) as error:
        moved = not given and not getattr(error, "problems", ())
        where = Said("；可用 --packs 指明现在的位置", "; --packs names where they lie now") if moved else UNSAID
        said = Said(f"规则包：{error.said.in_('zh')}{where.zh}", f"packs: {error.said.in_('en')}{where.en}")
        return Check("packs", False, said), None
    if record.version != __version__:
        made = f"pip install wordcheck=={record.version}"
        said = Said(
            f"程序：运行时为 {record.version}，现为 {__version__}；结果可能因此不同，按当时核验请 {made}",
            f"program: the run was made by wordcheck {record.version}, this is {__version__}; results may differ for that, "
            f"to verify it as it was: {made}",
        )
        return Check("packs", False, said), prepared
    now = {p.name: p.sha256 for p in prepared.packs}
    then = {p.name: p.sha256 for p in record.packs}
    differ = sorted(name for name in {*now, *then} if now.get(name) != then.get(name))
    if differ or prepared.id != record.run:
        listed = ", ".join(differ)
        return Check("packs", False, Said(f"规则包不同：{listed}", f"packs differ: {listed}")), prepared
    return Check("packs", True, Said("程序与规则包一致", "program and packs: as in the record")), prepared


def _lying(name: str, beside: Path) -> str:
    """A pack named by a path that leads nowhere from here, by the path on which it lies beside the record."""
    is_path = "/" in name or "\\" in name or name.endswith(".wordrule")
    return str(beside / name) if is_path and not Path(name).exists() and (beside / name).exists() else name


def signature(record: Record, trusted: str = "") -> Check:
    """Whether the signature holds, and is by the key `trusted` (its id) where one is named."""
    if record.signature is None:
        return Check("signature", not trusted, Said("签名：无", "signature: none"))
    key = record.signature.key_id
    if not signature_holds(record):
        return Check("signature", False, Said("签名：无效，记录被改动", "signature: broken, the record was changed"))
    if trusted and trusted != key:
        return Check(
            "signature", False, Said(f"签名：密钥为 {key}，并非 {trusted}", f"signature: by {key}, not {trusted}")
        )
    return Check("signature", True, Said(f"签名：有效（密钥 {key}）", f"signature: ok (key {key})"))


def rerun(record: Record, base: Path, engine: Engine) -> Check:
    """Screens everything again and compares the hashes of the results."""
    by_key = {filing.key: filing for filing in record.filings if filing.state != "waiting"}
    wrong = []
    for outcome in engine.run(_jobs(by_key, base)):
        result = outcome.result
        then = by_key[result.key]
        if isinstance(result, FilingResult):
            same = then.state == "done" and result.result_sha == then.result_sha
        else:
            same = then.state == "quarantined" and result.reason == then.reason
        wrong += [] if same else [result.key]
    wrong.sort()
    listed = f": {', '.join(wrong[:5])}{' …' if len(wrong) > 5 else ''}" if wrong else ""
    count = len(by_key)
    zh, en = (
        f"重新运行：{count - len(wrong)}/{count} 一致{listed}",
        f"re-run: {count - len(wrong)}/{count} identical{listed}",
    )
    return Check("rerun", not wrong, Said(zh, en))


def _jobs(filings: dict[str, FilingRecord], base: Path) -> Iterator[Job]:
    for filing in filings.values():
        held = tuple(Document(d.path, Role(d.role)) for d in filing.documents)
        yield Job(str(base), Filing(filing.key, held, filing.data))
