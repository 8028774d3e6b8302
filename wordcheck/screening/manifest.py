"""A manifest (CSV, TSV, JSON, xlsx) or a folder to filings.

A table has a row for each filing or for each document; rows with the same key are one filing. Its columns for files
are `wording`, `rates`, `documents` (several paths parted by `;`) or `path` with an optional `role`; every other
column is a datum of the filing. JSON is a list of objects (or `{"filings": […]}`) with the same names, `documents`
being a list of paths or of `{"path", "role"}`. In a folder, a sub-folder with a single wording is one filing with
all that lies beside it; any other readable file is a filing of its own.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import cast

from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.fields import named
from wordcheck.screening.filing import ROLE, Document, Filing, Intake, Role
from wordcheck.screening.roles import files_in, hidden, role_of

Row = Mapping[str, object]

_WORDING = ("wording", "path", "file", "attachment", "条款", "条款文件", "文件", "路径", "附件")
_RATES = ("rates", "rate table", "rate_table", "费率", "费率表")
_OTHERS = ("documents", "other documents", "其他材料", "材料")
_ROLE = ("role", "document role", "文件类型", "材料类型")
_KEYS = ("key", "serff_number", "registration", "uin", "company_number")
_PARTS = (*_WORDING, *_RATES, *_OTHERS, *_ROLE)


def intake(source: Path) -> Intake:
    """The filings of a manifest file or of a folder. Raises UsageError where there is nothing to screen."""
    if source.is_dir():
        found = Intake(os.path.abspath(source), tuple(_of_folder(source)), tuple(_not_looked_into(source)))
    elif source.is_file():
        filings, refused = _of_rows(_rows(source), source.parent)
        found = Intake(os.path.abspath(source.parent), filings, refused)
    else:
        raise UsageError(f"找不到 {source}；请检查路径", f"there is no {source}; check the path")
    if not found.filings and not found.refused:
        raise UsageError(
            f"{source} 中没有可筛查的报送；清单需有 path 或 wording 列，文件夹需有条款文件",
            f"no filings in {source}; a manifest needs a column `path` or `wording`, a folder needs wordings",
        )
    return found


def _of_folder(folder: Path) -> list[Filing]:
    groups: dict[str, list[Document]] = {}
    for path in files_in(folder):
        below = path.relative_to(folder)
        name = below.as_posix()
        groups.setdefault(below.parent.as_posix(), []).append(Document(name, role_of(name)))
    filings: list[Filing] = []
    for parent, documents in groups.items():
        wordings = [d for d in documents if d.role is Role.WORDING]
        if parent != "." and len(wordings) == 1:
            filings.append(Filing(parent, _ordered(documents), {}))
        else:
            filings += [Filing(d.path, (d,), {}) for d in documents]
    return sorted(filings, key=lambda f: f.key)


def _not_looked_into(folder: Path) -> Iterator[tuple[str, Said]]:
    why = Said("隐藏，未筛查；如为报送请改名", "hidden, not screened; rename it where it belongs to a filing")
    for path in hidden(folder):
        yield path.relative_to(folder).as_posix(), why


def _rows(source: Path) -> list[tuple[int, Row]]:
    """The rows of a manifest, each with the number under which a person finds it: of the line in a table, heads counted."""
    suffix = source.suffix.lower()
    if suffix == ".json":
        return _json_rows(source)
    if suffix in (".xlsx", ".xlsm"):
        return _sheet_rows(source)
    text = _decoded(source)
    first = text.partition("\n")[0]
    mark = "\t" if suffix == ".tsv" or first.count("\t") > first.count(",") else ","
    # Where the comma is the decimal point, spreadsheets part cells by semicolons.
    mark = ";" if mark == "," and "," not in first and ";" in first else mark
    try:
        reader = csv.DictReader(io.StringIO(text, newline=None), delimiter=mark)
        _each_once(source, reader.fieldnames or ())
        return [(reader.line_num, dict(row)) for row in reader]
    except csv.Error as error:
        raise _unfit(source, f"不是有效的表格（{error}）", f"it is no valid table ({error})") from None


def _decoded(source: Path) -> str:
    data = bytes_of(source)
    # Spreadsheets save "Unicode text" in UTF-16, which begins with its mark.
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unfit(source, "编码无法识别，请存为 UTF-8", "its encoding is unknown; save it as UTF-8")


def _json_rows(source: Path) -> list[tuple[int, Row]]:
    try:
        made = json.loads(_decoded(source))
    except (ValueError, RecursionError) as error:
        raise _unfit(source, f"不是有效的 JSON（{error}）", f"it is no valid JSON ({error})") from None
    rows = made.get("filings") if isinstance(made, dict) else made
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _unfit(source, "应为对象的列表", "it must be a list of objects")
    return list(enumerate(cast(list[Row], rows), 1))


def _sheet_rows(source: Path) -> list[tuple[int, Row]]:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise _unfit(
            source,
            "需要 openpyxl（pip install 'wordcheck[sheets]'）",
            "it needs openpyxl (pip install 'wordcheck[sheets]')",
        ) from None
    try:
        sheet = load_workbook(source, read_only=True, data_only=True).worksheets[0]
        table = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    except Exception as error:  # openpyxl raises whatever its parsers raise on a broken file
        raise _unfit(source, f"无法读取（{error}）", f"it cannot be read ({error})") from None
    _each_once(source, table[0] if table else ())
    rows = enumerate(table[1:], 2)
    return [(n, dict(zip(table[0], row, strict=False))) for n, row in rows if any(row)]


def _each_once(source: Path, heads: Iterable[str]) -> None:
    """Refuses a heading that stands twice: the cells of one of the two columns would be lost."""
    seen: set[str] = set()
    for head in (h.strip().casefold() for h in heads if h):
        if head in seen:
            raise _unfit(
                source, f"有两列同名“{head}”，请改名或合并", f"two columns are headed {head!r}; rename or join them"
            )
        if head:
            seen.add(head)


def _unfit(source: Path, zh: str, en: str) -> UsageError:
    return UsageError(f"清单 {source}：{zh}", f"manifest {source}: {en}")


def _of_rows(rows: Iterable[tuple[int, Row]], base: Path) -> tuple[tuple[Filing, ...], tuple[tuple[str, Said], ...]]:
    filings: dict[str, Filing] = {}
    refused: list[tuple[str, Said]] = []
    for number, row in rows:
        documents = _documents(row)
        if wrong := _outside(documents, base):
            refused.append((f"{number}", wrong))
            continue
        data = _data(row)
        key = next((data[k] for k in _KEYS if data.get(k)), documents[0].path)
        data.pop("key", None)
        known = filings.get(key)
        if known is not None:
            documents = _ordered({d.path: d for d in (*known.documents, *documents)}.values())
            data = {**data, **known.data}
        filings[key] = Filing(key, _ordered(documents), data)
    return tuple(filings[key] for key in sorted(filings)), tuple(refused)


def _outside(documents: tuple[Document, ...], base: Path) -> Said | None:
    """Why these documents cannot be taken, None where they can: a manifest speaks of files beside and below it."""
    if not documents:
        return Said(
            f"没有写明文件（列名应为 {'、'.join(_WORDING[:2])}、{_WORDING[6]} 等）",
            f"it names no file (in a column {' or '.join(_WORDING[:2])})",
        )
    root = base.resolve()
    for document in documents:
        if "\0" in document.path:
            return Said(f"文件名 {document.path!r} 含空字符", f"the file name {document.path!r} holds a NUL character")
        try:
            inside = (root / document.path).resolve().is_relative_to(root)
        except (OSError, RuntimeError):  # RuntimeError until Python 3.12
            return Said(f"{document.path} 的链接循环指向自身", f"{document.path} is a link that leads in a circle")
        if not inside:
            return Said(f"{document.path} 在清单所在文件夹之外", f"{document.path} lies outside the manifest's folder")
    return None


def _documents(row: Row) -> tuple[Document, ...]:
    plain = {str(k).strip().casefold(): v for k, v in row.items() if k is not None}
    said = str(next((plain[k] for k in _ROLE if plain.get(k)), "")).strip()
    given = _role(said)
    found: list[Document] = []
    for names, role in ((_WORDING, given), (_RATES, Role.RATES), (_OTHERS, given)):
        for name in names:
            found += _paths(plain.get(name), role)
    return _ordered({d.path: d for d in reversed(found)}.values())


def _role(said: str) -> Role | None:
    """The role of that name in either language; None where it means none."""
    return next((role for role, name in ROLE.items() if said.casefold() in (role.value, name.en, name.zh)), None)


def _paths(value: object, role: Role | None) -> list[Document]:
    if isinstance(value, list):
        return [document for item in value for document in _paths(item, role)]
    if isinstance(value, dict):
        told = str(value.get("role", ""))
        return _paths(value.get("path"), _role(told) or role)
    paths = [p.strip().replace("\\", "/") for p in str(value or "").split(";") if p.strip()]
    return [Document(PurePosixPath(p).as_posix(), role or role_of(p)) for p in paths]


def _ordered(documents: Iterable[Document]) -> tuple[Document, ...]:
    roles = list(Role)
    return tuple(sorted(documents, key=lambda d: (roles.index(d.role), d.path)))


def _data(row: Row) -> dict[str, str]:
    found: dict[str, str] = {}
    for heading, value in row.items():
        if heading is None or heading.strip().casefold() in _PARTS or value is None or isinstance(value, (list, dict)):
            continue
        text = str(value).strip()
        if text:
            found.setdefault(named(heading), text)
    return dict(sorted(found.items()))
