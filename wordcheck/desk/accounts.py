"""Names and passwords: a file with a line `name:salt:hash` for each reviewer (scrypt, RFC 7914)."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from pathlib import Path

from wordcheck.contents import text_of
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.said import Said

LEAST = 12
"""Characters of a password."""
Accounts = dict[str, tuple[bytes, bytes]]


def load(path: Path) -> Accounts:
    """Salt and hash by name. Raises UsageError where the file is missing, empty, broken or open to others."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _no_file(path, reason_of(error)) from None
    if mode & 0o077:
        raise UsageError(
            f"口令文件 {path} 可被他人读取；请 chmod 600", f"others can read the password file {path}; chmod 600 it"
        )
    found: Accounts = {}
    for number, line in enumerate(_lines(path), 1):
        parts = line.strip().split(":")
        if not line.strip():
            continue
        try:
            name, salt, digest = parts
            found[name] = (bytes.fromhex(salt), bytes.fromhex(digest))
        except ValueError:
            raise UsageError(_broken(path, number)) from None
        if not (name and salt and digest):
            raise UsageError(_broken(path, number))
    if not found:
        raise UsageError(
            f"口令文件 {path} 中没有用户；用 wordcheck desk --add-user 名字 --password-file {path} 添加",
            f"no users in {path}; add one with: wordcheck desk --add-user NAME --password-file {path}",
        )
    return found


def _lines(path: Path) -> list[str]:
    try:
        return text_of(path).splitlines()
    except OSError as error:
        raise _no_file(path, reason_of(error)) from None
    except UnicodeDecodeError:
        raise _no_file(path, Said("不是 UTF-8 文本", "it is not UTF-8 text")) from None


def _no_file(path: Path, why: Said) -> UsageError:
    return UsageError(f"无法使用口令文件 {path}：{why.zh}", f"cannot use the password file {path}: {why.en}")


def _broken(path: Path, number: int) -> Said:
    return Said(f"口令文件 {path} 第 {number} 行无效", f"line {number} of the password file {path} cannot be used")


def add(path: Path, name: str, password: str) -> None:
    """Enters a reviewer, in the place of one of the same name. Raises UsageError."""
    if not name or not name.isprintable() or ":" in name:
        raise UsageError(f"用户名“{name}”无效", f"{name!r} is no user name: it holds a colon or nothing")
    if len(password) < LEAST:
        raise UsageError(f"口令至少 {LEAST} 个字符", f"a password has at least {LEAST} characters")
    kept = [line for line in (_lines(path) if path.exists() else []) if line.strip() and line.partition(":")[0] != name]
    salt = secrets.token_bytes(16)
    try:
        path.touch(0o600, exist_ok=True)
        path.chmod(0o600)
        path.write_text("\n".join([*kept, f"{name}:{salt.hex()}:{_hash(password, salt).hex()}"]) + "\n", "utf-8")
    except OSError as error:
        raise _no_file(path, reason_of(error)) from None


def fits(accounts: Accounts, name: str, password: str) -> bool:
    """Whether the password is that of the name; takes as long for names that do not exist."""
    salt, digest = accounts.get(name, (b"0" * 16, b""))
    return hmac.compare_digest(_hash(password, salt), digest)


def _hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
