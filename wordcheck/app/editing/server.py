"""The language server over standard input and output: which question goes to which answer."""

from __future__ import annotations

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from wordcheck.app.console.asked import Asked
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.editing import answers, rule_words
from wordcheck.app.editing.opened import Opened, is_wording, opened
from wordcheck.app.editing.rule_files import is_rule_file, when_saved, while_typing
from wordcheck.version import __version__


def server(asked: Asked) -> LanguageServer:
    """A server that checks as asked, ready to start. Raises RuleSetError where a pack is broken."""
    made = LanguageServer("wordcheck", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    files = _Files(made, asked)
    _follow(made, files)
    _tell(made, files)
    _change(made, files)
    return made


class _Files:
    """What the editor has open: wordings as they were checked last, rule files by their text."""

    def __init__(self, made: LanguageServer, asked: Asked) -> None:
        self._made, self._asked = made, asked
        self._rules = asked.rules()
        self._wordings: dict[str, Opened] = {}
        self.tongue = ui_tongue()

    def text(self, uri: str) -> str:
        """The text of a file as the editor holds it."""
        return str(self._made.workspace.get_text_document(uri).source)

    def wording(self, uri: str) -> Opened | None:
        """The wording at an address; None for what is open and no wording."""
        return self._wordings.get(uri)

    def look(self, uri: str, saved: bool) -> None:
        """Checks a file again and shows what was found."""
        found: list[lsp.Diagnostic] = []
        if is_wording(uri):
            self._wordings[uri] = opened(uri, self.text(uri), self._rules, self._asked, self.tongue)
            found = answers.diagnostics(self._wordings[uri])
        elif is_rule_file(uri):
            found = (when_saved if saved else while_typing)(uri, self.text(uri), self.tongue)
        self._show(uri, found)

    def close(self, uri: str) -> None:
        """Forgets a file, and takes back what was shown of it."""
        self._wordings.pop(uri, None)
        self._show(uri, [])

    def _show(self, uri: str, found: list[lsp.Diagnostic]) -> None:
        self._made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found))


def _follow(made: LanguageServer, files: _Files) -> None:
    """What the editor tells of its files."""

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        files.look(params.text_document.uri, saved=True)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        files.look(params.text_document.uri, saved=False)

    @made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: lsp.DidSaveTextDocumentParams) -> None:
        files.look(params.text_document.uri, saved=True)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        files.close(params.text_document.uri)


def _tell(made: LanguageServer, files: _Files) -> None:
    """What the editor asks of the words under its cursor."""

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        uri = params.text_document.uri
        if is_rule_file(uri):
            return rule_words.hover(uri, files.text(uri), params.position, files.tongue)
        wording = files.wording(uri)
        return answers.hover(wording, params.position) if wording else None

    @made.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> list[lsp.Location]:
        uri = params.text_document.uri
        if is_rule_file(uri):
            return rule_words.definition(uri, files.text(uri), params.position)
        wording = files.wording(uri)
        return answers.definition(wording, params.position) if wording else []

    @made.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        wording = files.wording(params.text_document.uri)
        return answers.outline(wording) if wording else []


def _change(made: LanguageServer, files: _Files) -> None:
    """What the editor may put into a file."""

    @made.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "."]))
    def complete(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        uri = params.text_document.uri
        return rule_words.completions(uri, files.text(uri), params.position) if is_rule_file(uri) else []

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        wording = files.wording(params.text_document.uri)
        return answers.quick_fixes(wording, params.range) if wording else []

    @made.feature(lsp.TEXT_DOCUMENT_RENAME)
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        wording = files.wording(params.text_document.uri)
        return answers.renamed(wording, params.position, params.new_name) if wording else None
