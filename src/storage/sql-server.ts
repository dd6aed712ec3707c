import type { CompiledQuery } from "kysely";
import type { Locks } from "../core/ports.ts";
import type { Server } from "./migrations.ts";
import type { Database } from "./tables.ts";

/** An opened server of tables, before it is known what stands in them. */
export interface SqlServer {
  readonly kind: Server;
  readonly database: Database;
  readonly locks: Locks;
  /** Resolves once everything written before the call outlives a power cut. */
  flush(): Promise<void>;
  /** Runs a statement before whatever else waits; its bytes are on their way when this returns. */
  note(statement: CompiledQuery): Promise<void>;
  /** Removes what dead processes left beside the tables. */
  tidy(): void;
  /** One line for people when the tables cannot be used. */
  readonly trouble: string;
  close(): Promise<void>;
}
