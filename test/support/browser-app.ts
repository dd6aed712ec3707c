import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { chromiumPath, launchBrowser } from "./browser.ts";

/** The app over the shipped corpus and a browser, for all tests of a file; `browser` stays undefined where there is no Chromium. */
export function browserApp(): { readonly browser: Browser | undefined; readonly address: string } {
  let app: App | undefined;
  let browser: Browser | undefined;
  let dataDir = "";
  beforeAll(async () => {
    if (!chromiumPath) return;
    browser = await launchBrowser(chromiumPath);
    dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
    app = await createApp(parseConfig({ PORT: "0", DATA_DIR: dataDir }), { logger: createFakeLogger() });
    await app.start();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return app?.webAddress() ?? "";
    },
  };
}
