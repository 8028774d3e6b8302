"""Where the reports of one run go: standard output in one format, files in others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.app.console.files import will_hold, write_atomically
from wordcheck.app.console.inputs import Source, name_of
from wordcheck.app.console.targets import target
from wordcheck.app.console.terminal import on_screen, terminal_width, wants_color
from wordcheck.app.console.tongues import known_tongue
from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.reporting.mirrors import mirrors
from wordcheck.reporting.registry import describes, formats, ready, rendered, reporter
from wordcheck.reporting.view import View

_ELSEWHERE = {
    "docx": "wordcheck annotate FILE.docx -o COPY.docx",
    "svg": "wordcheck covers FILE -o FILE.svg, wordcheck terms FILE -o FILE.svg",
}
"""Kinds of files that people ask a check for and other commands make."""


class Output(Struct, frozen=True):
    """Where the reports of one run go."""

    format: str
    files: tuple[tuple[str, Path], ...]
    view: View

    @classmethod
    def of(
        cls,
        format_: str,
        outputs: Sequence[str],
        *,
        ui_lang: str,
        color: str,
        least: Severity,
        exit_zero: bool,
        mirror: bool = False,
    ) -> Output:
        """Checks every format and target before anything is read. Raises UsageError."""
        reporter(format_)
        files = [target(item, formats(), lambda name: reporter(name).SUFFIX, elsewhere=_ELSEWHERE) for item in outputs]
        for name, _ in files:
            ready(name)
        will_hold(file for _, file in files)
        view = View(known_tongue(ui_lang) or "auto", wants_color(color), terminal_width(), least, exit_zero, mirror)
        return cls(format_, tuple(files), view)

    @property
    def describes(self) -> bool:
        """Whether one of the formats shows cover maps and term tables."""
        return any(describes(name) for name in (self.format, *(name for name, _ in self.files)))

    def with_pages(self, found: Sequence[Source]) -> Output:
        """The same with pictures of the pages of what was read, drawn when a report asks for them."""
        from msgspec.structs import replace

        from wordcheck.app.console.page_pictures import page_pictures

        # A watch may come to files that were not there at first.
        by_name: dict[str, Source] = {name_of(s): s for s in found}
        return replace(
            self,
            view=replace(
                self.view,
                pages=lambda report: page_pictures(by_name.get(report.path, Path(report.path)), report.manuscript),
            ),
        )

    def write(self, run: Run) -> None:
        """Writes every file whole or not at all, then standard output. Raises UsageError."""
        from msgspec.structs import replace

        plain = replace(self.view, color=False)
        for name, text in mirrors(run) if self.view.mirror else ():
            write_atomically(Path(name), text.encode("utf-8", "surrogatepass"))
        for name, file in self.files:
            write_atomically(file, rendered(run, name, plain))
        view = self.view if self.format == "terminal" else plain
        for made in rendered(run, self.format, view):
            shown = on_screen(made.decode("utf-8")).encode("utf-8") if self.format == "terminal" else made
            sys.stdout.buffer.write(shown)
        sys.stdout.buffer.flush()
