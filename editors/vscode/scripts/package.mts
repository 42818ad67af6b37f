// The .vsix for one kind of machine, with the program inside. --target linux-x64 (the machine it runs on, when left out),
// --binary target/release/mensentaal, --out mensentaal-linux-x64.vsix.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";

/** What `file` says of a program for this kind of machine. */
const kinds: Record<string, RegExp> = {
  "linux-x64": /^ELF 64-bit LSB .*x86-64/,
  "linux-arm64": /^ELF 64-bit LSB .*ARM aarch64/,
  "alpine-x64": /^ELF 64-bit LSB .*x86-64.*static/,
  "alpine-arm64": /^ELF 64-bit LSB .*ARM aarch64.*static/,
  "darwin-x64": /^Mach-O 64-bit x86_64/,
  "darwin-arm64": /^Mach-O 64-bit arm64/,
  "win32-x64": /^PE32\+ executable .*x86-64/,
  "win32-arm64": /^PE32\+ executable .*Aarch64/i,
};

const extension = path.resolve(import.meta.dirname, "..");
const repository = path.resolve(extension, "../..");
const options = parseArgs({
  options: { target: { type: "string" }, binary: { type: "string" }, out: { type: "string" } },
}).values;
const target = options.target ?? `${process.platform}-${process.arch}`;
const kind = kinds[target];
assert(kind, `${target} is none of ${Object.keys(kinds).join(", ")}`);
const exe = target.startsWith("win32") ? ".exe" : "";
const binary = path.resolve(
  options.binary ??
    process.env["MENSENTAAL_BIN"] ??
    path.join(process.env["CARGO_TARGET_DIR"] ?? path.join(repository, "target"), `release/mensentaal${exe}`),
);
const out = path.resolve(options.out ?? path.join(extension, `mensentaal-${target}.vsix`));

// vsce does not look: a program of another kind would only fail on the writer's machine.
const is = execFileSync("file", ["--brief", binary], { encoding: "utf8" }).trim();
assert.match(is, kind, `${binary} is no program for ${target}`);

const server = path.join(extension, "server");
rmSync(server, { recursive: true, force: true });
mkdirSync(server);
copyFileSync(binary, path.join(server, `mensentaal${exe}`));
chmodSync(path.join(server, `mensentaal${exe}`), 0o755);
// vsce wants one file; the repository has the usual two.
const licences = ["LICENSE-MIT", "LICENSE-APACHE"].map((name) => readFileSync(path.join(repository, name), "utf8").trim());
writeFileSync(
  path.join(extension, "LICENSE.txt"),
  `Mensentaal is licensed under either of the two licences below, at your option.\n\n${licences.join(`\n\n${"-".repeat(80)}\n\n`)}\n`,
);

await createVSIX({
  cwd: extension,
  target,
  packagePath: out,
  readmePath: "LEESMIJ.md",
  dependencies: false, // all in one file already
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`${out}: ${is}`);
