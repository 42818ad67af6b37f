// Installs the packaged .vsix in a fresh VS Code and uses it as a writer does, with keys and eyes.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { binary, browse, cache, draft, extension, freePort, image, paths, run, scratch, serve, workspace, write } from "./editor.mts";

interface Fix {
  title: string;
  edits: { start: number; end: number; text: string }[];
}
interface Finding {
  message: string;
  line: number;
  column: number;
  severity: string;
  fixes: Fix[];
}

await run("VS Code, the packaged extension by hand", async () => {
  const [vsix] = readdirSync(extension).filter((name) => name.endsWith(`-${process.platform}-${process.arch}.vsix`));
  assert(vsix, "there is a package: npm run package");
  const folder = scratch();
  const site = workspace(folder);
  const file = path.join(site, path.basename(draft));
  write(path.join(folder, "user/User/settings.json"), {
    "workbench.startupEditor": "none",
    "window.title": "${activeEditorShort}",
    "workbench.colorTheme": "Default Light Modern",
    "security.workspace.trust.enabled": false,
    "chat.disableAIFeatures": true,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.tips.enabled": false,
    "window.commandCenter": false,
    "editor.minimap.enabled": false,
    "editor.wordWrap": "on",
    "editor.stickyScroll.enabled": false,
    "files.autoSave": "off",
    "breadcrumbs.enabled": false,
    "editor.fontSize": 14,
    "telemetry.telemetryLevel": "off",
  });
  const folders = ["--user-data-dir", path.join(folder, "user"), "--extensions-dir", path.join(folder, "extensions")];
  const entry = path.join(paths.codeServer, "out/node/entry.js");
  execFileSync(process.execPath, [entry, ...folders, "--install-extension", path.join(extension, vsix)], { stdio: "pipe" });

  const port = await freePort();
  await serve(
    [
      entry,
      ...folders,
      ...["--bind-addr", `127.0.0.1:${port}`, "--auth", "none", "--disable-telemetry", "--disable-update-check"],
      ...["--disable-workspace-trust", "--disable-getting-started-override", "--config", path.join(folder, "config.yaml")],
      site,
    ],
    /HTTP server listening/,
  );

  const { finding, fix, before, after } = expectation(file);
  const page = await (await browse()).newPage({ viewport: { width: 1120, height: 640 } });
  page.setDefaultTimeout(30_000);
  try {
    await replaceByHand(page, `http://127.0.0.1:${port}/?folder=${encodeURIComponent(site)}`, file, finding, fix);
    await until("the replacement on disk", () => readFileSync(file, "utf8") !== before);
    assert.equal(readFileSync(file, "utf8"), after, "the editor and the command line make the same text");
  } catch (error) {
    await page.screenshot({ path: path.join(cache, "failed.png") });
    console.error(`what was on the screen: ${path.join(cache, "failed.png")}`);
    throw error;
  }
});

async function replaceByHand(page: Page, address: string, file: string, finding: Finding, fix: Fix): Promise<void> {
  await page.goto(address);
  await page.locator(".explorer-viewlet").getByText(path.basename(file)).dblclick();
  const editor = page.locator(".editor-instance .monaco-editor").first();
  await editor.locator(".squiggly-warning, .squiggly-info").first().waitFor();

  await page.keyboard.press("Control+B"); // room for the text
  await page.keyboard.press("Control+Shift+M");
  const problems = page.locator(".markers-panel");
  await problems.getByText(finding.message).first().waitFor();
  await still(page);
  await page.screenshot({ path: image("problems.png") });
  await page.keyboard.press("Control+J");
  await problems.waitFor({ state: "hidden" });

  await page.keyboard.press("Control+G");
  await page.keyboard.type(`${finding.line}:${finding.column}`);
  await page.keyboard.press("Enter");
  const menu = page.locator(".action-widget").first();
  const choice = menu.locator(".monaco-list-row", { hasText: fix.title }).first();
  await until("the menu", async () => {
    // The menu may open before the server has answered: close it and ask again.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    return await choice.waitFor({ timeout: 2_000 }).then(() => true, () => false);
  });
  await still(page);
  await page.screenshot({ path: image("menu.png") });
  await choice.click();
  await page.locator(".action-widget:visible").waitFor({ state: "detached" });
  await still(page);
  await page.screenshot({ path: image("replaced.png") });
  await page.keyboard.press("Control+S");
}

/** What the command line finds and would write: the editor has to do the same. */
function expectation(file: string): { finding: Finding; fix: Fix; before: string; after: string } {
  const before = readFileSync(file);
  const result = spawnSync(binary, ["check", "--format", "json", file], { encoding: "utf8" });
  assert.equal(result.status, 1, `the draft has findings: ${result.stderr}`);
  const [checked] = (JSON.parse(result.stdout) as { files: { findings: Finding[] }[] }).files;
  const findings = checked?.findings.filter(({ fixes, severity }) => fixes.length > 0 && severity !== "hint") ?? [];
  // One that shows well: it has a choice of words, and its menu fits below it.
  const finding = findings.find(({ fixes, severity }) => fixes.length > 1 && severity === "warning") ?? findings[0];
  const fix = finding?.fixes[0];
  assert(finding && fix, "one of the findings can be mended");
  const parts: Buffer[] = [];
  let at = 0;
  for (const edit of fix.edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(before.subarray(at, edit.start), Buffer.from(edit.text));
    at = edit.end;
  }
  parts.push(before.subarray(at));
  return { finding, fix, before: before.toString(), after: Buffer.concat(parts).toString() };
}

async function until(what: string, seen: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await seen())) {
    if (Date.now() > end) {
      throw new Error(`not seen in time: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Lets what is moving come to rest, for the picture. */
function still(page: Page): Promise<void> {
  return page.waitForTimeout(400);
}
