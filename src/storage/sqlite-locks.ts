import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import type { Lock, Locks } from "../core/ports.ts";

/** Locks of an embedded store. */
export interface SqliteLocks extends Locks {
  /** Removes the lock files of processes that are dead. */
  tidy(): void;
}

/**
 * Locks between processes of one machine: each is an empty SQLite file that its holder keeps locked. The operating system
 * lets go of it when the process dies, however that happens.
 *
 * @param folder where the files stand; made when missing
 */
export function sqliteLocks(folder: string): SqliteLocks {
  mkdirSync(folder, { recursive: true });
  return {
    tryAcquire: async (name) => acquire(join(folder, fileOf(name))),
    tidy: () => {
      for (const file of readdirSync(folder)) {
        // A process's name is never used again, so nobody can be about to open the file.
        if (!/^process-\w+\.lock$/.test(file)) continue;
        const lock = acquire(join(folder, file));
        if (!lock) continue;
        void lock.release();
        for (const name of [file, `${file}-journal`]) rmSync(join(folder, name), { force: true });
      }
    },
  };
}

function fileOf(name: string): string {
  const kind = /^[a-z]+/.exec(name)?.[0] ?? "lock";
  return `${kind}-${createHash("sha256").update(name).digest("hex").slice(0, 24)}.lock`;
}

function acquire(path: string): Lock | undefined {
  const connection = new Libsql(path);
  try {
    connection.exec("begin exclusive");
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code === "SQLITE_BUSY") return undefined;
    throw error;
  }
  let isHeld = true;
  return {
    isHeld: () => isHeld,
    release: async () => {
      if (!isHeld) return;
      isHeld = false;
      connection.exec("rollback");
      connection.close();
    },
  };
}
