// Runs test/suite.ts inside VS Code's extension host.
import path from "node:path";
import { build } from "esbuild";
import { binary, browse, extension, freePort, paths, run, scratch, serve, workspace, write } from "./editor.mts";

await run("VS Code, extension host", async () => {
  await build({
    entryPoints: [path.join(extension, "test/suite.ts")],
    outfile: path.join(extension, "out/suite.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  });
  const folder = scratch();
  const draft = workspace(folder);
  write(path.join(folder, "server/data/Machine/settings.json"), { "mensentaal.path": binary });

  const port = await freePort();
  const vscode = path.join(paths.codeServer, "lib/vscode");
  await serve(
    [
      path.join(vscode, "out/server-main.js"),
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
      ...["--accept-server-license-terms", "--enable-smoke-test-driver", "--telemetry-level", "off"],
      ...["--server-data-dir", path.join(folder, "server"), "--extensions-dir", path.join(folder, "extensions")],
    ],
    /Extension host agent listening/,
  );

  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(path.join(extension, "out/suite.js"))],
    ["skipWelcome", "true"],
  ];
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set("folder", draft);
  address.searchParams.set("payload", JSON.stringify(payload));

  const page = await (await browse()).newPage();
  await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
    const text = args.map(String).join(" ");
    if (text.startsWith("· ") || process.env["VERBOSE"]) {
      console.log(type === "error" ? "error:" : "", text);
    }
  });
  const code = await new Promise<number>((resolve, reject) => {
    page.exposeFunction("codeAutomationExit", resolve).then(() => page.goto(address.href), reject).catch(reject);
  });
  if (code !== 0) {
    throw new Error(`the suite ended with ${code}`);
  }
});
