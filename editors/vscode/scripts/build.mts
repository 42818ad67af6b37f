// The extension as one file, and the licences of what went into it. --production leaves the source map out.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const production = process.argv.includes("--production");
const { metafile } = await build({
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node18", // VS Code 1.82
  external: ["vscode"],
  minify: production,
  sourcemap: !production,
  legalComments: "none",
  metafile: true,
});

const folders = Object.keys(metafile.inputs).flatMap(
  (input) => /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
);
const notices = [...new Set(folders)].sort().map((folder) => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  assert(file, `${folder} has a licence`);
  return `${folder.replace(/^.*node_modules\//, "")}\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
});
writeFileSync("dist/THIRD-PARTY.txt", notices.join(`\n${"-".repeat(80)}\n\n`));
