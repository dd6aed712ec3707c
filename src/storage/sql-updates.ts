import type { Lock, Locks, PendingUpdate, PendingWork, SeenUpdates } from "../core/ports.ts";
import { processLock } from "./process-lock.ts";
import type { SqlServer } from "./sql-server.ts";
import type { Database, UpdatesTable } from "./tables.ts";

/** What {@link sqlUpdates} works with. */
export interface SqlUpdatesOptions {
  readonly database: Database;
  readonly locks: Locks;
  /** Name of this process; nobody else has it. */
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly flush: SqlServer["flush"];
  readonly note: SqlServer["note"];
}

/** Rows of one insertion; both servers bound the number of parameters. */
const rowsPerInsertion = 500;

/** Seen and pending deliveries in the tables, shared by every process. */
export function sqlUpdates(options: SqlUpdatesOptions): SeenUpdates & PendingWork {
  const { database, owner, now, note } = options;
  const own = (key: string) => database.updateTable("updates").where("key", "=", key).where("owner", "=", owner);

  return {
    add: async (key) => {
      const row = { key, channel: "", owner: null, state: "done" as const, body: null, at: now(), ordinal: 0 };
      const { numInsertedOrUpdatedRows = 0n } = await database
        .insertInto("updates")
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },
    accept: (channel, updates) => accept(channel, updates, options),
    isOurs: async (key) => {
      const row = await database.selectFrom("updates").select("owner").where("key", "=", key).executeTakeFirst();
      return row?.owner === owner;
    },
    leave: (key) => note(own(key).set({ state: "leaving" }).compile()),
    comeBack: async (key) => {
      await own(key).set({ state: "waiting" }).execute();
    },
    finish: async (key) => {
      await own(key).set({ state: "done", owner: null, body: null }).execute();
    },
    takeOver: (channel) => takeOver(channel, options),
  };
}

async function accept(
  channel: string,
  updates: readonly PendingUpdate[],
  { database, owner, now, flush }: SqlUpdatesOptions,
): Promise<Set<string>> {
  const at = now();
  const rows = updates.map(({ key, body }, ordinal): UpdatesTable => {
    return { key, channel, owner, state: "waiting", body, at, ordinal };
  });
  // In one order everywhere, so that two processes that accept the same deliveries never wait for each other.
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  const fresh = new Set<string>();
  for (let from = 0; from < rows.length; from += rowsPerInsertion) {
    const inserted = await database
      .insertInto("updates")
      .values(rows.slice(from, from + rowsPerInsertion))
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .execute();
    for (const { key } of inserted) fresh.add(key);
  }
  try {
    await flush();
  } catch (error) {
    // They are not acknowledged, so they come again, and must then be new.
    if (fresh.size > 0)
      await database
        .deleteFrom("updates")
        .where("key", "in", [...fresh])
        .execute();
    throw error;
  }
  return fresh;
}

async function takeOver(channel: string, { database, locks, owner }: SqlUpdatesOptions) {
  const others = await database
    .selectFrom("updates")
    .select("owner")
    .distinct()
    .where("channel", "=", channel)
    .where("owner", "is not", null)
    .where("owner", "!=", owner)
    .execute();
  const taken: UpdatesTable[] = [];
  let inDoubt = 0;
  for (const { owner: other } of others) {
    const lock: Lock | undefined = other === null ? undefined : await locks.tryAcquire(processLock(other));
    if (other === null || !lock) continue;
    try {
      const theirs = database.updateTable("updates").where("channel", "=", channel).where("owner", "=", other);
      taken.push(...(await theirs.where("state", "=", "waiting").set({ owner }).returningAll().execute()));
      const closed = await theirs.set({ state: "done", owner: null, body: null }).executeTakeFirst();
      inDoubt += Number(closed.numUpdatedRows);
    } finally {
      await lock.release();
    }
  }
  const ordered = taken.toSorted((a, b) => a.at - b.at || a.ordinal - b.ordinal);
  return { updates: ordered.map(({ key, body }) => ({ key, body: body ?? "" })), inDoubt };
}
