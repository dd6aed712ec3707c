import { createRequire } from "node:module";
import { HoiTinhError } from "../core/errors.ts";
import type { Logger } from "../core/ports.ts";
import { loadKysely } from "./load-kysely.ts";
import { postgresLocks } from "./postgres-locks.ts";
import type { SqlServer } from "./sql-server.ts";
import type { Database, Tables } from "./tables.ts";

/** Connections of one process, beside the one that holds its locks. */
const mostConnections = 8;
const connectMilliseconds = 5000;
const statementMilliseconds = 15_000;
/** The server's number for its whole numbers of 64 bits, which the client would hand over as text. */
const int8 = 20;
const count = 1700;

const trouble =
  "Không dùng được máy chủ PostgreSQL ở DATABASE_URL: hãy xem địa chỉ, tên người dùng, mật khẩu, và máy chủ có đang chạy không.";

/**
 * Opens a PostgreSQL server.
 *
 * @throws HoiTinhError `state-unavailable` (retryable); the address, which may hold a password, is never repeated
 */
export async function openServer(url: string, logger: Logger): Promise<SqlServer> {
  const { Kysely, PostgresDialect } = loadKysely();
  const { Client, Pool, types } = createRequire(import.meta.url)("pg") as typeof import("pg");
  const settings = settingsOf(url, types);
  const pool = new Pool({ ...settings, max: mostConnections, statement_timeout: statementMilliseconds });
  pool.on("error", (error: Error & { code?: string }) => {
    // The store itself says so where people look, once for all connections.
    logger.debug({ code: error.code }, "connection to the database broke");
  });
  // A connection that breaks while somebody holds it says so to them at their next statement; unheard, it would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  const locks = postgresLocks(async () => {
    // Statements are sent at once, without waiting for the results of those before.
    const client = new Client({ ...settings, pipeline: true });
    client.on("error", () => {});
    await client.connect();
    return client;
  });
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    // The cause stays out: its text may hold the user's name or the server's address.
    const code = (error as { code?: string }).code;
    throw new HoiTinhError("state-unavailable", code === undefined ? trouble : `${trouble} (${code})`, {
      isRetryable: true,
    });
  }
  const database: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: "postgres",
    database,
    locks,
    // A write ends once the server has it on its disk.
    flush: async () => {},
    note: ({ sql, parameters }) => locks.note(sql, parameters),
    tidy: () => {},
    trouble,
    close: async () => {
      await locks.close();
      await database.destroy();
    },
  };
}

/** What every connection is opened with. */
function settingsOf(url: string, types: typeof import("pg").types) {
  return {
    connectionString: url,
    application_name: "hoi-tinh",
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === int8 || oid === count ? Number : types.getTypeParser(oid, format),
    } as typeof types,
  };
}
