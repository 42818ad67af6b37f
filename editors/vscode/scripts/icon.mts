// images/icon.png from images/icon.svg: VS Code takes no SVG as an icon.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync("images/icon.svg", "utf8")}`);
await page.screenshot({ path: "images/icon.png", omitBackground: true });
await browser.close();
