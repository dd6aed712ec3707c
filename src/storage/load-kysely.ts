import { createRequire } from "node:module";

/**
 * Loads the query builder in its CommonJS form: one file after the other, without the loader that reads TypeScript, which
 * would take five times as long over its 300 modules.
 */
export function loadKysely(): typeof import("kysely") {
  return createRequire(import.meta.url)("kysely");
}
