"""The run record: what went in, what it was checked with, what came out, each as a hash; signed where a key is given.

A record holds no times and nothing of the machine, so the same run gives the same bytes. Two years later `verify`
compares the documents with it, runs them again, and says whether anything differs.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError, cannot_read, lacking
from wordcheck.model.said import Said
from wordcheck.screening.filing import Document
from wordcheck.screening.setup import Prepared
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.database import Database
from wordcheck.version import __version__

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SCHEMA = "wordcheck-run-record-1.0"


class PackRecord(msgspec.Struct, frozen=True):
    """A pack that took part."""

    name: str
    version: str
    sha256: str


class FileRecord(msgspec.Struct, frozen=True):
    """A document that went in."""

    path: str
    role: str
    sha256: str
    """Empty for a document of a quarantined filing."""


class FilingRecord(msgspec.Struct, frozen=True):
    """A filing and the hash of what it came to."""

    key: str
    state: str
    reason: str
    input_sha: str
    result_sha: str
    documents: tuple[FileRecord, ...]
    data: dict[str, str]


class Signature(msgspec.Struct, frozen=True):
    """An Ed25519 signature over the record without it."""

    key_id: str
    """SHA-256 of the public key, first 16 digits."""
    public_key: str
    value: str


class Record(msgspec.Struct, frozen=True):
    """Everything that `verify` needs."""

    schema: str
    version: str
    run: str
    as_of: str
    revisions: str
    pack_names: tuple[str, ...]
    """As given on the command line; empty for all that ship."""
    packs: tuple[PackRecord, ...]
    ruleset_sha: str
    filings: tuple[FilingRecord, ...]
    store_sha: str
    """Digest of the store's contents."""
    preview: bool = False
    """Whether rules in preview ran."""
    twice: bool | msgspec.UnsetType = msgspec.UNSET
    """Whether PDF files were read by two programs; not there where they were not, as in records signed before there was a choice."""
    signature: Signature | None = None


def record_of(database: Database, prepared: Prepared) -> Record:
    """The record of a store's filings; its paths are those of the manifest, wherever that lies."""
    hashes: dict[tuple[int, str], str] = {
        (filing, path): sha for filing, path, sha in database.rows("SELECT filing, path, sha256 FROM document")
    }
    filings = []
    for number, key, state, reason, given, result, documents, data in database.rows(
        "SELECT id, key, state, reason, input_sha, result_sha, documents, data FROM filing ORDER BY key"
    ):
        held = msgspec.json.decode(documents, type=tuple[Document, ...])
        files = tuple(FileRecord(d.path, d.role, hashes.get((number, d.path), "")) for d in held)
        filings.append(FilingRecord(key, state, reason, given, result, files, json.loads(data)))
    return Record(
        schema=SCHEMA,
        version=__version__,
        run=prepared.id,
        as_of=prepared.setup.as_of,
        revisions=prepared.setup.revisions,
        pack_names=prepared.setup.packs,
        packs=tuple(PackRecord(p.name, p.version, p.sha256) for p in prepared.packs),
        ruleset_sha=prepared.ruleset_sha,
        filings=tuple(filings),
        store_sha=digest(database),
        preview=prepared.setup.preview,
        twice=prepared.setup.twice or msgspec.UNSET,
    )


def to_bytes(record: Record) -> bytes:
    """The record as JSON, always the same bytes."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def from_file(path: Path) -> Record:
    """The record in a file. Raises UsageError where there is none."""
    try:
        record = msgspec.json.decode(bytes_of(path), type=Record)
    except OSError as error:
        raise UsageError(cannot_read(path, error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{path} 不是运行记录（{error}）", f"{path} is no run record ({error})") from None
    if record.schema != SCHEMA:
        raise UsageError(f"{path} 的版本未知：{record.schema}", f"{path} has an unknown schema: {record.schema}")
    return record


def signed(record: Record, key_file: Path) -> Record:
    """The record with a signature by the Ed25519 key of a PEM file. Raises UsageError for any other key."""
    key = signing_key(key_file)
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    value = base64.b64encode(key.sign(_content(record))).decode()
    return msgspec.structs.replace(
        record, signature=Signature(key_id(public), base64.b64encode(public).decode(), value)
    )


def signing_key(key_file: Path) -> Ed25519PrivateKey:
    """The Ed25519 key of a PEM file. Raises UsageError for any other key, and where the package that signs is missing."""
    _signs()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(bytes_of(key_file), None)
    except (OSError, ValueError, TypeError) as error:
        raise _no_key(key_file, str(error)) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key(key_file, "not Ed25519")
    return key


def _signs() -> None:
    try:
        import cryptography  # noqa: F401
    except ImportError:
        raise lacking("sign", Said("签名与验证签名", "signatures need"), "cryptography") from None


def signature_holds(record: Record) -> bool:
    """Whether the record is as its signature's key signed it."""
    if record.signature is None:
        return False
    _signs()
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = base64.b64decode(record.signature.public_key, validate=True)
        value = base64.b64decode(record.signature.value, validate=True)
        Ed25519PublicKey.from_public_bytes(public).verify(value, _content(record))
    except (InvalidSignature, ValueError):
        return False
    return key_id(public) == record.signature.key_id


def key_id(public: bytes) -> str:
    """By which a key is called."""
    return hashlib.sha256(public).hexdigest()[:16]


def _content(record: Record) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(record, signature=None))


def _no_key(path: Path, why: str) -> UsageError:
    return UsageError(
        f"{path} 不是 Ed25519 私钥（{why}）；可用 openssl genpkey -algorithm ed25519 生成",
        f"{path} is no Ed25519 private key ({why}); make one with: openssl genpkey -algorithm ed25519",
    )
