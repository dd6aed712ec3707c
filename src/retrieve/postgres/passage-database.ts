import { createRequire } from "node:module";
import { HoiTinhError } from "../../core/errors.ts";

/** The PostgreSQL server that keeps what passages are found by. */
export interface PassageDatabase {
  /** @throws HoiTinhError `state-unavailable` (retryable); neither the statement nor the address is repeated */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const mostConnections = 8;
const connectMilliseconds = 5000;
/** Set on every connection: width of the search in the graph of vectors, as `open-snapshot` has it; indexes also for small tables. */
const settings = "SELECT set_config('hnsw.ef_search', '128', false), set_config('enable_seqscan', 'off', false)";
const advice =
  "Không tìm được tài liệu trong máy chủ PostgreSQL ở DATABASE_URL: hãy xem máy chủ có đang chạy và có pgvector không.";

/** Connects to a server when the first statement is sent; idle connections keep no process alive. */
export function passageDatabase(url: string): PassageDatabase {
  const { Pool } = createRequire(import.meta.url)("pg") as typeof import("pg");
  const pool = new Pool({
    connectionString: url,
    application_name: "hoi-tinh-passages",
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
    max: mostConnections,
    allowExitOnIdle: true,
  });
  // A connection that breaks is replaced by the next statement, which tells if that fails too.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const prepared = new WeakSet<object>();
  return {
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
      try {
        const client = await pool.connect();
        try {
          if (!prepared.has(client)) await client.query(settings);
          prepared.add(client);
          return (await client.query(sql, [...values])).rows as Row[];
        } finally {
          client.release();
        }
      } catch (error) {
        // The cause stays out: its text may hold the user's name or the server's address.
        const code = (error as { code?: string }).code;
        throw new HoiTinhError("state-unavailable", code === undefined ? advice : `${advice} (${code})`, {
          isRetryable: true,
        });
      }
    },
    close: () => pool.end(),
  };
}
