// Starts `wordcheck lsp` and lets it speak; everything else is in the server.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate() {
  const settings = workspace.getConfiguration("wordcheck");
  const packs = settings.get("packs").flatMap((pack) => ["-p", pack]);
  const run = { command: settings.get("command"), args: ["lsp", ...packs] };
  const languages = ["markdown", "plaintext", "wordrule"];
  client = new LanguageClient(
    "wordcheck",
    "wordcheck",
    { run, debug: run },
    { documentSelector: languages.map((language) => ({ scheme: "file", language })) },
  );
  return client.start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
