// The editor's side: which texts are read, by which program, and two commands. All knowledge of Dutch is in the server.
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

/** What is prose, or holds prose. The server knows the markup of each. */
const languages = [
  "markdown",
  "mdx",
  "quarto",
  "rmd",
  "plaintext",
  "html",
  "php",
  "blade",
  "handlebars",
  "liquid",
  "jinja",
  "jinja-html",
  "django-html",
  "nunjucks",
  "twig",
  "erb",
];

let output: vscode.LogOutputChannel;
let client: LanguageClient | undefined;
/** Starts and stops follow one another, however fast the settings change. */
let queue: Promise<void> = Promise.resolve();

export function activate(context: vscode.ExtensionContext): Promise<void> {
  output = vscode.window.createOutputChannel("Mensentaal", { log: true });
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("mensentaal.restart", () => restart(context)),
    vscode.commands.registerCommand("mensentaal.showOutput", () => output.show()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("mensentaal.enable") || change.affectsConfiguration("mensentaal.path")) {
        void restart(context);
      }
    }),
  );
  return restart(context);
}

export function deactivate(): Promise<void> {
  return enqueue(stop);
}

function restart(context: vscode.ExtensionContext): Promise<void> {
  return enqueue(async () => {
    await stop();
    if (settings().get("enable", true)) {
      await start(context);
    }
  });
}

function enqueue(step: () => Promise<void>): Promise<void> {
  queue = queue.then(step);
  return queue;
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  const command = settings().get("path", "").trim() || bundled(context);
  const server: ServerOptions = { command, args: ["lsp"] };
  const options: LanguageClientOptions = {
    documentSelector: [
      ...["file", "untitled"].flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
      // So that a mistake in the configuration is marked where it was made.
      { scheme: "file", pattern: "**/mensentaal.toml" },
    ],
    outputChannel: output,
    initializationFailedHandler: () => false,
  };
  client = new LanguageClient("mensentaal", "Mensentaal", server, options);
  try {
    await client.start();
    output.info(`${command} leest mee.`);
  } catch (error) {
    client = undefined;
    output.error(`${command} start niet.`, error);
    void complain(command);
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  try {
    await running?.dispose();
  } catch (error) {
    // It had gone already: there is nothing left to stop.
    output.warn("Mensentaal was al gestopt.", error);
  }
}

async function complain(command: string): Promise<void> {
  const show = "Uitvoer tonen";
  const change = "Instelling openen";
  const answer = await vscode.window.showErrorMessage(
    `Mensentaal leest niet mee: het programma ${command} start niet.`,
    change,
    show,
  );
  if (answer === show) {
    output.show();
  } else if (answer === change) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "mensentaal.path");
  }
}

function bundled(context: vscode.ExtensionContext): string {
  const name = process.platform === "win32" ? "mensentaal.exe" : "mensentaal";
  return vscode.Uri.joinPath(context.extensionUri, "server", name).fsPath;
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("mensentaal");
}
