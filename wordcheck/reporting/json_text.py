"""What reports tell of values, and JSON as text.

msgspec writes it, ten times as fast as the standard library's indenting encoder and with the same bytes.
"""

from __future__ import annotations

import json
from enum import Enum
from typing import Any

import msgspec

from wordcheck.model.said import Said

Json = dict[str, Any]
"""A JSON object; its values are checked by the published schema, not by Python's types."""


def fields(value: object, names: str) -> Json:
    """Those fields of a value that a report tells under their own names, in the order named."""
    return {name: _plain(getattr(value, name)) for name in names.split()}


def _plain(value: object) -> object:
    match value:
        case Said():
            return value.to_dict()
        case Enum():
            return value.value
        case tuple():
            return [_plain(one) for one in value]
    return value


def pretty(value: object) -> str:
    """Indented by one blank, one final newline."""
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"
    except UnicodeEncodeError:
        # Half of a surrogate pair (a damaged file's text) is no UTF-8; it is escaped, as JSON allows.
        return json.dumps(value, indent=1) + "\n"


def line(value: object) -> str:
    """On one line, with blanks behind commas and colons, one final newline."""
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=0).decode() + "\n"
    except UnicodeEncodeError:
        return json.dumps(value) + "\n"
