import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Lock, Locks } from "../core/ports.ts";

/** Locks of a store on a server. */
export interface PostgresLocks extends Locks {
  close(): Promise<void>;
}

/**
 * Advisory locks of a PostgreSQL server, held by one connection: the server lets go of them when the connection ends. When it
 * breaks, all are lost, and the next attempt opens another.
 *
 * @param connect opens a connection of one's own
 */
export function postgresLocks(connect: () => Promise<Client>): PostgresLocks {
  let session: Promise<Session> | undefined;
  const current = async (): Promise<Session> => {
    const before = session && (await session.catch(() => undefined));
    if (before?.isOpen) return before;
    // Another caller may have begun a new one while we waited.
    session = before === undefined || (await session) === before ? Session.open(connect) : session;
    return session as Promise<Session>;
  };
  return {
    tryAcquire: async (name) => (await current()).tryAcquire(name),
    close: async () => {
      const closing = await session?.catch(() => undefined);
      session = undefined;
      await closing?.close();
    },
  };
}

/** A connection with the locks that it holds. */
class Session {
  isOpen = true;
  readonly #client: Client;
  /** The server lets one session take a lock twice; we do not. */
  readonly #held = new Set<string>();

  private constructor(client: Client) {
    this.#client = client;
    const lost = () => {
      this.isOpen = false;
      this.#held.clear();
    };
    client.on("error", lost);
    client.on("end", lost);
  }

  static async open(connect: () => Promise<Client>): Promise<Session> {
    return new Session(await connect());
  }

  async tryAcquire(name: string): Promise<Lock | undefined> {
    if (this.#held.has(name)) return undefined;
    this.#held.add(name);
    try {
      const { rows } = await this.#client.query("select pg_try_advisory_lock($1) as got", [keyOf(name)]);
      if (rows[0]?.got !== true) {
        this.#held.delete(name);
        return undefined;
      }
    } catch (error) {
      this.#held.delete(name);
      throw error;
    }
    return {
      isHeld: () => this.isOpen && this.#held.has(name),
      release: async () => {
        if (!this.isOpen || !this.#held.has(name)) return;
        await this.#client.query("select pg_advisory_unlock($1)", [keyOf(name)]);
        this.#held.delete(name);
      },
    };
  }

  async close(): Promise<void> {
    if (this.isOpen) await this.#client.end();
  }
}

/** Advisory locks are named by a number of 64 bits. */
function keyOf(name: string): string {
  return createHash("sha256").update(`hoi-tinh ${name}`).digest().readBigInt64BE().toString();
}
