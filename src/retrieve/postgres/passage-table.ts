import { createHash } from "node:crypto";
import { fieldCount, type LexicalArrays } from "../lexical/lexical-index.ts";
import type { PassageDatabase } from "./passage-database.ts";
import { packTerms, passageRows } from "./passage-rows.ts";

const batchSize = 200;
/** So long a table that was replaced is kept for processes that have not noticed yet. */
const graceHours = 1;
const graph = { neighbours: 16, buildWidth: 200 };
const registry = `CREATE TABLE IF NOT EXISTS passage_tables (
  name text PRIMARY KEY, passages int NOT NULL, is_complete boolean NOT NULL DEFAULT false, replaced timestamptz)`;

/** Names of tables as {@link fillPassageTable} gives them. */
export const tableName = /^passages_[0-9a-f]{16}$/;

/**
 * Puts what passages are found by into a table of its own, unless the server holds it already: other processes go on with
 * theirs until they open the new one.
 *
 * @param vectors of the passages one after the other, `dimension` numbers each
 * @param replaced table that the new one takes the place of; removed once nobody can be using it
 * @returns the table's name
 * @throws HoiTinhError `state-unavailable`
 */
export async function fillPassageTable(
  database: PassageDatabase,
  arrays: LexicalArrays,
  { vectors, dimension }: { readonly vectors: Float32Array; readonly dimension: number },
  replaced?: string,
): Promise<string> {
  const name = nameOf(arrays, vectors);
  await database.query("CREATE EXTENSION IF NOT EXISTS vector");
  await database.query(registry);
  if (!(await hasPassageTable(database, name))) await fill(database, name, arrays, vectors, dimension);
  await database.query("UPDATE passage_tables SET replaced = NULL WHERE name = $1", [name]);
  await removeOld(database, replaced === name ? undefined : replaced);
  return name;
}

/** Whether the server holds a table, whole. @throws HoiTinhError `state-unavailable` */
export async function hasPassageTable(database: PassageDatabase, name: string): Promise<boolean> {
  const known = await database.query<{ readonly known: string | null }>(
    "SELECT to_regclass('passage_tables') AS known",
  );
  if (!known[0]?.known) return false;
  return (await database.query("SELECT 1 FROM passage_tables WHERE name = $1 AND is_complete", [name])).length > 0;
}

function nameOf({ table, passages, counts }: LexicalArrays, vectors: Float32Array): string {
  const hash = createHash("sha256");
  for (const array of [table, passages, counts, vectors])
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return `passages_${hash.digest("hex").slice(0, 16)}`;
}

async function fill(
  database: PassageDatabase,
  name: string,
  arrays: LexicalArrays,
  vectors: Float32Array,
  dimension: number,
): Promise<void> {
  const rows = passageRows(arrays, fieldCount);
  // A build that was broken off left it half full; two builds at once would both fill it.
  const draft = `${name}_${process.pid}`;
  await database.query(`DROP TABLE IF EXISTS ${draft}`);
  await database.query(
    `CREATE TABLE ${draft} (n int PRIMARY KEY, lexemes tsvector NOT NULL, terms bytea NOT NULL, embedding vector(${dimension}) NOT NULL)`,
  );
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    await database.query(
      `INSERT INTO ${draft} SELECT n, array_to_tsvector(string_to_array(lexemes, ' ')), terms, embedding::vector
       FROM unnest($1::int[], $2::text[], $3::bytea[], $4::text[]) AS row(n, lexemes, terms, embedding)`,
      [
        batch.map((_, i) => at + i),
        batch.map(({ lexemes }) => lexemes.join(" ")),
        batch.map(({ terms }) => packTerms(terms)),
        batch.map((_, i) => vectorText(vectors.subarray((at + i) * dimension, (at + i + 1) * dimension))),
      ],
    );
  }
  await database.query(`CREATE INDEX ON ${draft} USING gin (lexemes)`);
  await database.query(
    `CREATE INDEX ON ${draft} USING hnsw (embedding vector_ip_ops) WITH (m = ${graph.neighbours}, ef_construction = ${graph.buildWidth})`,
  );
  await database.query(`ANALYZE ${draft}`);
  await database.query(`DROP TABLE IF EXISTS ${name}`);
  await database.query(`ALTER TABLE ${draft} RENAME TO ${name}`);
  await database.query(
    `INSERT INTO passage_tables (name, passages, is_complete) VALUES ($1, $2, true)
     ON CONFLICT (name) DO UPDATE SET is_complete = true, passages = excluded.passages`,
    [name, rows.length],
  );
}

async function removeOld(database: PassageDatabase, replaced: string | undefined): Promise<void> {
  if (replaced !== undefined)
    await database.query("UPDATE passage_tables SET replaced = coalesce(replaced, now()) WHERE name = $1", [replaced]);
  const old = await database.query<{ readonly name: string }>(
    `DELETE FROM passage_tables WHERE replaced < now() - interval '${graceHours} hours' RETURNING name`,
  );
  for (const { name } of old) if (tableName.test(name)) await database.query(`DROP TABLE IF EXISTS ${name}`);
}

/** A vector as pgvector reads it. */
export const vectorText = (vector: Float32Array): string => `[${vector.join(",")}]`;
