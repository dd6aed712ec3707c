import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of this machine's Chromium; undefined when it has none. */
export const chromiumPath = places.find((path) => existsSync(path));

/** Why tests that drive a browser are skipped. */
export const noBrowser = `no Chromium at ${places.join(", ")} (Debian: apt-get install chromium)`;

/** Starts Chromium with what a test machine has: no sandbox, no graphics card, nobody to phone home to. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: flags });
}
