import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { SqliteDatabase } from "kysely";
import Libsql from "libsql";
import { HoiTinhError } from "../core/errors.ts";
import { loadKysely } from "./load-kysely.ts";
import type { SqlServer } from "./sql-server.ts";
import { sqliteLocks } from "./sqlite-locks.ts";
import type { Database, Tables } from "./tables.ts";

/** File of the embedded store. */
const fileName = "state.sqlite";
/** How long a write waits for another process that writes. */
const busyMilliseconds = 3000;

/**
 * Opens the embedded store: one file and its journal.
 *
 * @throws HoiTinhError `state-unavailable`
 */
export async function openServer(dataDir: string): Promise<SqlServer> {
  const { Kysely, SqliteDialect, sql } = loadKysely();
  const path = join(dataDir, fileName);
  const trouble = `Không mở được ${path}: hãy xem quyền ghi và chỗ trống của thư mục. Nếu tệp hỏng, dời nó đi rồi chạy lại.`;
  try {
    mkdirSync(dataDir, { recursive: true });
    const connection = new Libsql(path);
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = NORMAL");
    const locks = sqliteLocks(join(dataDir, "locks"));
    const database: Database = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: connection as unknown as SqliteDatabase }),
    });
    return {
      kind: "sqlite",
      database,
      locks,
      durably: (work) =>
        // One connection, which is ours until the block ends: what others write meanwhile waits.
        database.connection().execute(async (own) => {
          await sql`pragma synchronous = FULL`.execute(own);
          try {
            return await work(own);
          } finally {
            await sql`pragma synchronous = NORMAL`.execute(own);
          }
        }),
      note: async ({ sql: text, parameters }) => void connection.prepare(text).run(parameters),
      tidy: () => locks.tidy(),
      trouble,
      close: () => database.destroy(),
    };
  } catch (cause) {
    throw new HoiTinhError("state-unavailable", trouble, { cause });
  }
}
