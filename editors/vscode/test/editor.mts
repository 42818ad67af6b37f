// The real VS Code, served by code-server's copy of it, in Debian's Chromium. tests/run installs both.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

export const extension = path.resolve(import.meta.dirname, "..");
export const repository = path.resolve(extension, "../..");
export const cache =
  process.env["MENSENTAAL_TESTS_CACHE"] ??
  path.join(process.env["XDG_CACHE_HOME"] ?? path.join(homedir(), ".cache"), "mensentaal-tests");

/** The program under test. */
export const binary = path.resolve(
  process.env["MENSENTAAL_BIN"] ??
    path.join(process.env["CARGO_TARGET_DIR"] ?? path.join(repository, "target"), "release/mensentaal"),
);
assert(existsSync(binary), `${binary} is not there: build it, or set MENSENTAAL_BIN`);

export const draft = path.join(repository, "examples/nieuwsbericht.md");

const codeServer = path.join(cache, `code-server-${process.env["MENSENTAAL_CODE_SERVER"] ?? "4.139.1"}`);
export const paths = {
  codeServer: path.join(codeServer, "node_modules/code-server"),
  chromium: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
};
assert(existsSync(paths.codeServer), `${paths.codeServer} is not there: run tests/run editors once`);
assert(existsSync(paths.chromium), `${paths.chromium} is not there: install chromium, or set CHROMIUM`);

const images = process.env["MENSENTAAL_SCREENSHOTS"] ? path.join(extension, "images") : path.join(cache, "images/vscode");
mkdirSync(images, { recursive: true });

/** Where a picture goes: into the README when MENSENTAAL_SCREENSHOTS is set, and out of the way otherwise. */
export function image(name: string): string {
  return path.join(images, name);
}

/** What has to be cleaned up after the test, last in first out. */
const cleanups: (() => unknown)[] = [];

/** Runs a test against a clock, and leaves nothing behind. */
export async function run(name: string, test: () => Promise<void>): Promise<never> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let code = 0;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("no end after three minutes")), 180_000);
    });
    await Promise.race([test(), late]);
    console.log(`ok: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.error(`FAILED: ${name}\n`, error);
    code = 1;
  }
  clearTimeout(timer);
  for (const cleanup of cleanups.reverse()) {
    await cleanup();
  }
  process.exit(code);
}

/** A folder of its own for one run. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "mensentaal-vscode-"));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A workspace that holds only the draft. */
export function workspace(parent: string): string {
  const folder = path.join(parent, "website");
  mkdirSync(folder);
  copyFileSync(draft, path.join(folder, path.basename(draft)));
  return folder;
}

export function write(file: string, content: string | object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Starts a Node program and waits until it has said `ready`. */
export async function serve(args: string[], ready: RegExp): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
  cleanups.push(() => {
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, "SIGKILL"); // the whole group: it has an extension host and our server below it
    }
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (ready.test(said)) {
        resolve();
      }
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", (code) => reject(new Error(`${args[0]} ended with ${code}:\n${said}`)));
  });
}

export async function browse(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: paths.chromium,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  cleanups.push(() => browser.close());
  return browser;
}
