// Runs in the extension host of a real VS Code: see host.mts.
import assert from "node:assert/strict";
import * as vscode from "vscode";

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert(first, "a folder is open");
  return first.uri;
};

/** Asks until the answer is good: the server answers in its own time. */
async function until<T>(what: string, ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`not seen in time: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A text with one finding, in a file of the workspace. */
async function file(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

async function untitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

function ours(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === "mensentaal");
}

/** The finding on exactly this text. */
function finding(document: vscode.TextDocument, text: string): Promise<vscode.Diagnostic> {
  return until(`${text} marked in ${document.uri.toString()}`, () =>
    ours(document).find((diagnostic) => document.getText(diagnostic.range) === text),
  );
}

function silence(document: vscode.TextDocument): Promise<true> {
  return until(`nothing marked in ${document.uri.toString()}`, () => (ours(document).length === 0 ? true : undefined));
}

/** The actions on a range; VS Code may ask before the server has caught up, so ask again. */
function actions(
  document: vscode.TextDocument,
  range: vscode.Range,
  good: (action: vscode.CodeAction) => boolean,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  return until("code actions", async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      kind,
      50,
    );
    const found = all.filter(good);
    return found.length > 0 ? found : undefined;
  });
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert(action, "there is an action");
  if (action.edit) {
    assert(await vscode.workspace.applyEdit(action.edit), `${action.title} can be applied`);
  }
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

const replaces = (action: vscode.CodeAction): boolean => action.edit !== undefined && action.title.includes("aarom");

const tests: Record<string, () => Promise<void>> = {
  "a draft is marked, and a replacement put in": async () => {
    const document = await file("bericht.md", "# Bericht\n\nDerhalve sturen wij **jou** een brief.\n");
    const diagnostic = await finding(document, "Derhalve");
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code, "ambtelijk");
    assert.match(diagnostic.message, /\S/);
    const [action] = await actions(document, diagnostic.range, replaces);
    assert.equal(action?.isPreferred, true);
    await apply(action);
    assert.equal(document.getText(), "# Bericht\n\nDaarom sturen wij **jou** een brief.\n");
    await silence(document);
  },

  "typing is followed": async () => {
    const document = await file("tikken.md", "Wij sturen jou een brief.\n");
    const editor = await vscode.window.showTextDocument(document);
    for (const [index, key] of [..."Derhalve é🙂 "].entries()) {
      await editor.edit((edit) => edit.insert(document.positionAt([..."Derhalve é🙂 "].slice(0, index).join("").length), key));
    }
    await finding(document, "Derhalve");
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 9)));
    await silence(document);
  },

  "HTML is read as HTML": async () => {
    const document = await file("pagina.html", '<p class="derhalve">Derhalve sturen wij jou een brief.</p>\n<!-- derhalve -->\n');
    await finding(document, "Derhalve");
    assert.equal(ours(document).length, 1);
  },

  "new texts without a name are read": async () => {
    await finding(await untitled("plaintext", "Derhalve sturen wij jou een brief."), "Derhalve");
    await finding(await untitled("markdown", "Derhalve sturen wij jou een brief."), "Derhalve");
  },

  "any file name will do": async () => {
    const document = await file("[concept] één & 100% #1.md", "Derhalve sturen wij jou een brief.\n");
    const diagnostic = await finding(document, "Derhalve");
    await apply((await actions(document, diagnostic.range, replaces))[0]);
    assert.equal(document.getText(), "Daarom sturen wij jou een brief.\n");
  },

  "hover tells why": async () => {
    const document = await file("kaart.md", "Derhalve sturen wij jou een brief.\n");
    const { range } = await finding(document, "Derhalve");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      range.start,
    );
    assert(hovers.length > 0, "a card");
  },

  "all that is safe is put in at once": async () => {
    const document = await file("alles.md", "Derhalve sturen wij jou een brief.\n\nDerhalve kom je langs.\n");
    const { range } = await finding(document, "Derhalve");
    const fixAll = "source.fixAll.mensentaal";
    const [action] = await actions(document, range, ({ kind }) => kind?.value === fixAll, fixAll);
    await apply(action);
    assert.equal(document.getText(), "Daarom sturen wij jou een brief.\n\nDaarom kom je langs.\n");
  },

  "a word is never marked again, and the house's file says so": async () => {
    const toml = vscode.Uri.joinPath(folder(), "mensentaal.toml");
    const document = await file("nooit.md", "Derhalve sturen wij jou een brief.\n");
    const { range } = await finding(document, "Derhalve");
    await apply((await actions(document, range, ({ title }) => title.endsWith("nooit meer")))[0]);
    await silence(document);
    const written = Buffer.from(await vscode.workspace.fs.readFile(toml)).toString();
    assert.match(written, /derhalve/);
    await vscode.workspace.fs.delete(toml); // seen by VS Code's watcher, told to the server
    await finding(document, "Derhalve");
  },

  "a mistake in mensentaal.toml is marked there": async () => {
    const document = await file("mensentaal.toml", "audience = \n");
    await until("the mistake", () => ours(document)[0]);
    await vscode.workspace.fs.delete(document.uri);
  },

  "it can be switched off, on and restarted": async () => {
    const document = await file("schakelaar.md", "Derhalve sturen wij jou een brief.\n");
    await finding(document, "Derhalve");
    const settings = vscode.workspace.getConfiguration("mensentaal");
    await settings.update("enable", false, vscode.ConfigurationTarget.Global);
    await silence(document);
    await settings.update("enable", undefined, vscode.ConfigurationTarget.Global);
    await finding(document, "Derhalve");
    await vscode.commands.executeCommand("mensentaal.restart");
    await finding(document, "Derhalve");
    await vscode.commands.executeCommand("mensentaal.showOutput");
  },
};

export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`· ok: ${name}`);
    } catch (error) {
      failed.push(name);
      console.error(`· FAILED: ${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  if (failed.length > 0) {
    throw new Error(`failed: ${failed.join("; ")}`);
  }
}
