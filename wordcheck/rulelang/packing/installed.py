"""Packs that installed distributions bring along. They are data: nothing of the distribution is imported.

[project.entry-points."wordcheck.packs"]
"acme.law" = "acme_rules.law"          the folder acme_rules/law of that distribution
"""

from __future__ import annotations

from pathlib import Path

from wordcheck.model.errors import RuleSetError

GROUP = "wordcheck.packs"
"""Group of entry points under which a distribution names its packs."""


def installed() -> dict[str, Path]:
    """Folders of the packs of installed distributions by pack name. Raises RuleSetError where two give one name."""
    from importlib.metadata import distributions

    found: dict[str, Path] = {}
    owners: dict[str, str] = {}
    for distribution in distributions():
        for entry in distribution.entry_points.select(group=GROUP):
            owner = str(distribution.metadata["Name"])
            if owners.setdefault(entry.name, owner) != owner:
                names = " , ".join(sorted((owner, owners[entry.name])))
                raise RuleSetError(
                    f"规则包“{entry.name}”由两个发行包提供：{names}",
                    f"two distributions bring a pack {entry.name!r}: {names}",
                )
            found.setdefault(entry.name, Path(str(distribution.locate_file(entry.module.replace(".", "/")))))
    return dict(sorted(found.items()))


def installed_at(name: str) -> Path | None:
    """The folder of the installed pack of that name, dots and hyphens alike; None where there is none."""
    wanted = name.replace(".", "-")
    return next((place for known, place in installed().items() if known.replace(".", "-") == wanted), None)
