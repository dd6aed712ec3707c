import { mkdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { SqliteDatabase } from "kysely";
import Libsql from "libsql";
import { HoiTinhError } from "../core/errors.ts";
import { RecentMap } from "../core/recent-map.ts";
import { loadKysely } from "./load-kysely.ts";
import { sharedFlush } from "./shared-flush.ts";
import type { SqlServer } from "./sql-server.ts";
import { sqliteLocks } from "./sqlite-locks.ts";
import type { Database, Tables } from "./tables.ts";

/** File of the embedded store. */
const fileName = "state.sqlite";
/** How long a write waits for another process that writes. */
const busyMilliseconds = 3000;
/** Statements that are kept ready; a batch of deliveries has one for each number of them. */
const mostStatements = 60;

/**
 * Opens the embedded store: one file and its journal.
 *
 * @throws HoiTinhError `state-unavailable`
 */
export async function openServer(dataDir: string): Promise<SqlServer> {
  const { Kysely, SqliteDialect } = loadKysely();
  const path = join(dataDir, fileName);
  const trouble = `Không mở được ${path}: hãy xem quyền ghi và chỗ trống của thư mục. Nếu tệp hỏng, dời nó đi rồi chạy lại.`;
  try {
    mkdirSync(dataDir, { recursive: true });
    const connection = new Libsql(path);
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = NORMAL");
    const locks = sqliteLocks(join(dataDir, "locks"));
    const journal = openJournal(`${path}-wal`);
    const statements = preparedOnce(connection);
    const database: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) });
    return {
      kind: "sqlite",
      database,
      locks,
      flush: journal.flush,
      note: async ({ sql: text, parameters }) => void statements.prepare(text).run(parameters),
      tidy: () => locks.tidy(),
      trouble,
      close: async () => {
        await journal.close();
        await database.destroy();
      },
    };
  } catch (cause) {
    throw new HoiTinhError("state-unavailable", trouble, { cause });
  }
}

/**
 * The journal that every write goes to first. SQLite hands it to the operating system (`synchronous = NORMAL`); what must
 * outlive a power cut is flushed here, beside the event loop and once for many. SQLite itself flushes whatever leaves the journal.
 */
function openJournal(path: string) {
  let file: FileHandle | undefined;
  return {
    flush: sharedFlush(async () => {
      // There is none before the first write; while the store is open nobody removes it.
      file ??= await open(path, "r+");
      await file.datasync();
    }),
    close: async () => file?.close(),
  };
}

/** Prepares each statement once: the store has few, and preparing one takes longer than running it. */
function preparedOnce(connection: Libsql.Database): SqliteDatabase & Pick<Libsql.Database, "prepare"> {
  const statements = new RecentMap<string, Libsql.Statement>(mostStatements);
  return {
    prepare: (text: string) => {
      const known = statements.get(text) ?? connection.prepare(text);
      statements.set(text, known);
      return known;
    },
    close: () => connection.close(),
  } as SqliteDatabase & Pick<Libsql.Database, "prepare">;
}
