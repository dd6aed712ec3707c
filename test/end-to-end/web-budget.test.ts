import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { createFakeLogger } from "../fakes/logger.ts";

/** Most that a page with all that it needs may weigh on its way, bytes. */
const budget = 60_000;

let app: App;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
  app = await createApp(parseConfig({ PORT: "0", DATA_DIR: dataDir }), { logger: createFakeLogger() });
  await app.start();
}, 180_000);

afterAll(async () => {
  await app?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Bytes of an answer's body as they travel, compressed where the server compresses. */
const weigh = (path: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { "accept-encoding": "gzip" };
    request(`${app.webAddress()}${path}`, { headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: not there`)),
      );
    })
      .on("error", reject)
      .end();
  });

it.each(["/", `/hoi?q=${encodeURIComponent("GRDP năm 2023 có đạt kế hoạch không?")}`, "/chitieu", "/tailieu"])(
  "%s weighs at most 60 kB with all that it needs",
  async (path) => {
    const markup = await (await fetch(`${app.webAddress()}${path}`)).text();
    const needed = [...markup.matchAll(/(?:src|href)="(\/(?:tinh|bieudo)\/[^"]+)"/g)].map(([, found = ""]) => found);
    expect(needed.length).toBeGreaterThan(1);
    const weights = await Promise.all([path, ...new Set(needed)].map(weigh));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(budget);
  },
);
