import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { describeLastingStore, describeStore, type StorePlace } from "../contracts/store-contract.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { noPostgres, type PostgresServer, startPostgres } from "../support/postgres.ts";

let server: PostgresServer;
let address: Promise<string> | undefined;

const place: StorePlace = {
  open: async (limits, now) => {
    address ??= server.freshDatabase();
    return openStore({ dataDir: "", databaseUrl: await address, logger: createFakeLogger(), limits, now });
  },
  clear: async () => {
    address = undefined;
  },
};

describe.runIf(noPostgres === undefined)("with a PostgreSQL server", () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  describeStore("PostgreSQL", place);
  describeLastingStore("PostgreSQL", place);

  it("goes on after every connection broke, and knows that its locks are lost", async () => {
    const store = await place.open({}, Date.now);
    const lock = await store.locks.tryAcquire("poller:a");
    await store.pending.accept("t", [{ key: "u1", body: "{}" }]);
    await server.breakConnections();
    await expect.poll(() => lock?.isHeld(), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => store.seen.add("x").catch(() => "broken"), { timeout: 10_000 }).toBe(true);
    expect((await store.locks.tryAcquire("poller:a"))?.isHeld()).toBe(true);
    expect(await store.pending.isOurs("u1")).toBe(true);
    await store.close();
    await place.clear();
  });

  it("opens in several processes at once, each finding the tables that one of them made", async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => place.open({}, Date.now)));
    expect(await Promise.all(stores.map((store) => store.seen.add("x")))).toHaveLength(4);
    await Promise.all(stores.map((store) => store.close()));
    await place.clear();
  });
});

it("says in one line that the server is not there, without its address", async () => {
  const databaseUrl = "postgres://ten:mat-khau@127.0.0.1:9/kho";
  const opening = openStore({ dataDir: "", databaseUrl, logger: createFakeLogger() });
  await expect(opening).rejects.toMatchObject({ code: "state-unavailable", isRetryable: true });
  await expect(opening).rejects.not.toThrow(/mat-khau|127\.0\.0\.1/);
});

if (noPostgres !== undefined) {
  it("keeps the store contract on a PostgreSQL server", (context) => context.skip(noPostgres));
}
