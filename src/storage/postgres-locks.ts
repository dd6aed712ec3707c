import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Lock, Locks } from "../core/ports.ts";

/** Locks of a store on a server. */
export interface PostgresLocks extends Locks {
  /** Runs a statement on the connection that holds the locks: nothing else waits there, so that it is sent at once. */
  note(text: string, values: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Advisory locks of a PostgreSQL server, held by one connection: the server lets go of them when the connection ends. When it
 * breaks, all are lost, and the next attempt opens another.
 *
 * @param connect opens a connection of one's own
 */
export function postgresLocks(connect: () => Promise<Client>): PostgresLocks {
  let open: Session | undefined;
  let opening: Promise<Session> | undefined;
  const current = async (): Promise<Session> => {
    if (open?.isOpen) return open;
    opening ??= Session.open(connect).finally(() => {
      opening = undefined;
    });
    open = await opening;
    return open;
  };
  return {
    tryAcquire: async (name) => (await current()).tryAcquire(name),
    note: async (text, values) => {
      // Without a wait when the connection stands, so that the bytes are on their way when this returns.
      await (open?.isOpen ? open : await current()).note(text, values);
    },
    close: async () => {
      await opening?.catch(() => {});
      await open?.close();
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

  async note(text: string, values: readonly unknown[]): Promise<void> {
    await this.#client.query(text, [...values]);
  }

  async close(): Promise<void> {
    if (this.isOpen) await this.#client.end();
  }
}

/** Advisory locks are named by a number of 64 bits. */
function keyOf(name: string): string {
  return createHash("sha256").update(`hoi-tinh ${name}`).digest().readBigInt64BE().toString();
}
