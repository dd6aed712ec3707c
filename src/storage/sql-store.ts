import { randomUUID } from "node:crypto";
import { HoiTinhError } from "../core/errors.ts";
import type { Lock } from "../core/ports.ts";
import type { StoreLimits } from "./limits.ts";
import { loadKysely } from "./load-kysely.ts";
import { migrations } from "./migrations.ts";
import { processLock } from "./process-lock.ts";
import { prune } from "./prune.ts";
import { sqlConversations } from "./sql-conversations.ts";
import type { SqlServer } from "./sql-server.ts";
import { sqlUpdates } from "./sql-updates.ts";
import { sqlUsage } from "./sql-usage.ts";
import type { Store } from "./store.ts";

/** How often what is too old is forgotten. Milliseconds. */
const pruneEvery = 6 * 3_600_000;

/**
 * A store over a server of tables: brings them up to date, and lives until it is closed.
 *
 * @throws HoiTinhError `state-unavailable`
 */
export async function sqlStore(server: SqlServer, limits: StoreLimits, now: () => number): Promise<Store> {
  try {
    return await build(server, limits, now);
  } catch (error) {
    await server.close().catch(() => {});
    if (error instanceof HoiTinhError) throw error;
    throw new HoiTinhError("state-unavailable", server.trouble, { cause: error });
  }
}

async function build(server: SqlServer, limits: StoreLimits, now: () => number): Promise<Store> {
  const { database, locks, flush, note } = server;
  await migrate(server);
  const owner = randomUUID();
  let isClosed = false;
  let life: Lock | undefined = await locks.tryAcquire(processLock(owner));
  // Where the connection that held it broke, others may have taken our work over; from here on new work is ours again.
  const stayAlive = async () => {
    if (isClosed) throw new Error("the store is closed");
    if (!life?.isHeld()) life = await locks.tryAcquire(processLock(owner));
  };
  const updates = sqlUpdates({ database, locks, owner, now, flush, note });
  const pruneNow = async () => {
    await prune(database, limits, now());
    server.tidy();
  };
  await pruneNow();
  const pruning = setInterval(() => void pruneNow().catch(() => {}), pruneEvery).unref();
  return {
    conversations: sqlConversations(database, limits, now),
    ...sqlUsage(database, limits.questionDays > 0, now),
    seen: updates,
    pending: {
      ...updates,
      accept: async (channel, batch) => {
        await stayAlive();
        return updates.accept(channel, batch);
      },
      takeOver: async (channel) => {
        await stayAlive();
        return updates.takeOver(channel);
      },
    },
    locks,
    prune: pruneNow,
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      clearInterval(pruning);
      await life?.release().catch(() => {});
      await server.close();
    },
  };
}

async function migrate({ database, kind }: SqlServer): Promise<void> {
  const { Migrator } = loadKysely();
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations(kind) },
    migrationTableName: "hoi_tinh_migrations",
    migrationLockTableName: "hoi_tinh_migrations_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof Error && /missing/.test(error.message)) {
    throw new HoiTinhError(
      "state-unavailable",
      "Dữ liệu lưu trữ được một phiên bản mới hơn ghi: hãy cập nhật chương trình rồi chạy lại.",
      { cause: error },
    );
  }
  throw error;
}
