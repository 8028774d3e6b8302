"""The language server over standard input and output: which question goes to which answer."""

from __future__ import annotations

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from wordcheck.app.asked import Asked
from wordcheck.app.editing import answers, rule_words
from wordcheck.app.editing.opened import Opened, is_wording, opened
from wordcheck.app.editing.rule_files import is_rule_file, when_saved, while_typing
from wordcheck.app.faces import ui_tongue
from wordcheck.version import __version__


def server(asked: Asked) -> LanguageServer:
    """A server that checks as asked, ready to start. Raises RuleSetError where a pack is broken."""
    made = LanguageServer("wordcheck", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    rules = asked.rules()
    documents: dict[str, Opened] = {}
    tongue = ui_tongue()

    def look(uri: str, saved: bool) -> None:
        text = text_of(uri)
        found: list[lsp.Diagnostic] = []
        if is_wording(uri):
            documents[uri] = opened(uri, text, rules, asked, tongue)
            found = answers.diagnostics(documents[uri])
        elif is_rule_file(uri):
            found = when_saved(uri, text, tongue) if saved else while_typing(uri, text, tongue)
        made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found))

    def text_of(uri: str) -> str:
        return str(made.workspace.get_text_document(uri).source)

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        look(params.text_document.uri, saved=True)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        look(params.text_document.uri, saved=False)

    @made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: lsp.DidSaveTextDocumentParams) -> None:
        look(params.text_document.uri, saved=True)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        documents.pop(params.text_document.uri, None)
        made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(params.text_document.uri, []))

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        uri = params.text_document.uri
        if is_rule_file(uri):
            return rule_words.hover(uri, text_of(uri), params.position, tongue)
        document = documents.get(uri)
        return answers.hover(document, params.position) if document else None

    @made.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> list[lsp.Location]:
        uri = params.text_document.uri
        if is_rule_file(uri):
            return rule_words.definition(uri, text_of(uri), params.position)
        document = documents.get(uri)
        return answers.definition(document, params.position) if document else []

    @made.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "."]))
    def complete(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        uri = params.text_document.uri
        return rule_words.completions(uri, text_of(uri), params.position) if is_rule_file(uri) else []

    @made.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        document = documents.get(params.text_document.uri)
        return answers.outline(document) if document else []

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        document = documents.get(params.text_document.uri)
        return answers.quick_fixes(document, params.range) if document else []

    @made.feature(lsp.TEXT_DOCUMENT_RENAME)
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        document = documents.get(params.text_document.uri)
        return answers.renamed(document, params.position, params.new_name) if document else None

    return made
