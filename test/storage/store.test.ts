import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import { openServer } from "../../src/storage/open-sqlite.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { sqlUpdates } from "../../src/storage/sql-updates.ts";
import { describeLastingStore, describeStore, type StorePlace } from "../contracts/store-contract.ts";
import { createFakeLogger } from "../fakes/logger.ts";

let folder: string | undefined;
const sqlite: StorePlace = {
  open: (limits, now) => {
    folder ??= mkdtempSync(join(tmpdir(), "hoi-tinh-"));
    return openStore({ dataDir: folder, databaseUrl: undefined, logger: createFakeLogger(), limits, now });
  },
  clear: async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
    folder = undefined;
  },
};

describeStore("memory", { open: async (limits, now) => createMemoryStore(limits, now), clear: async () => {} });
describeStore("the embedded store", sqlite);
describeLastingStore("the embedded store", sqlite);

const openIn = (dataDir: string) => openStore({ dataDir, databaseUrl: undefined, logger: createFakeLogger() });

it("refuses a damaged file in one line, and leaves it as it is", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  await writeFile(join(dataDir, "state.sqlite"), "không phải cơ sở dữ liệu ".repeat(400));
  await expect(openIn(dataDir)).rejects.toMatchObject({
    code: "state-unavailable",
    message: expect.stringContaining("state.sqlite"),
  });
  await rm(dataDir, { recursive: true });
});

it("refuses a folder that cannot be one", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  await writeFile(join(dataDir, "file"), "");
  await expect(openIn(join(dataDir, "file", "x"))).rejects.toMatchObject({ code: "state-unavailable" });
  await rm(dataDir, { recursive: true });
});

it("refuses what a newer version has written", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  await (await openIn(dataDir)).close();
  const { default: Libsql } = await import("libsql");
  const connection = new Libsql(join(dataDir, "state.sqlite"));
  connection.exec("insert into hoi_tinh_migrations (name, timestamp) values ('9999-later', '2099')");
  connection.close();
  await expect(openIn(dataDir)).rejects.toMatchObject({
    code: "state-unavailable",
    message: expect.stringContaining("mới hơn"),
  });
  await rm(dataDir, { recursive: true });
});

it("takes as new again what it could not make last", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  await (await openIn(dataDir)).close();
  const server = await openServer(dataDir);
  let isFull = true;
  const flush = async () => {
    if (isFull) throw new Error("no space left");
    await server.flush();
  };
  const updates = sqlUpdates({ ...server, owner: "me", now: Date.now, flush });
  const delivery = { key: "telegram:1:7", body: "{}" };
  await expect(updates.accept("telegram:1", [delivery])).rejects.toThrow("no space left");
  isFull = false;
  expect([...(await updates.accept("telegram:1", [delivery]))]).toEqual([delivery.key]);
  expect([...(await updates.accept("telegram:1", [delivery]))]).toEqual([]);
  await server.close();
  await rm(dataDir, { recursive: true });
});
