import type { Logger } from "../core/ports.ts";
import { defaultLimits, type StoreLimits } from "./limits.ts";
import type { Store } from "./store.ts";
import { watchStore } from "./watch-store.ts";

/** What {@link openStore} is told. */
export interface OpenStoreOptions {
  /** Folder of the embedded store, absolute. */
  readonly dataDir: string;
  /** A PostgreSQL server, shared by any number of processes; undefined: embedded, in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly logger: Logger;
  readonly limits?: Partial<StoreLimits>;
  /** Current time, milliseconds since 1970; default: the system clock. */
  readonly now?: () => number;
}

/**
 * Opens what must last, brings its tables up to date and forgets what is too old.
 *
 * @throws HoiTinhError `state-unavailable` when it cannot be opened, or was written by a newer version
 */
export async function openStore({ limits, now = Date.now, ...options }: OpenStoreOptions): Promise<Store> {
  const { databaseUrl, dataDir, logger } = options;
  // Loaded when asked for: commands that keep nothing need neither library.
  const { openServer } =
    databaseUrl === undefined ? await import("./open-sqlite.ts") : await import("./open-postgres.ts");
  const server = await openServer(databaseUrl ?? dataDir, logger);
  const { sqlStore } = await import("./sql-store.ts");
  return watchStore(await sqlStore(server, { ...defaultLimits, ...limits }, now), logger);
}
