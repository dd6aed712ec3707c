import type { ColumnDefinitionBuilder, Kysely, Migration } from "kysely";

/** Kinds of server that the tables stand on. */
export type Server = "sqlite" | "postgres";

/**
 * Changes to the tables, by number. A change that was released is never edited: the next one mends it.
 *
 * @param server decides how a counting column is written, the one thing that differs
 */
export function migrations(server: Server): Record<string, Migration> {
  return {
    "0001-first-tables": { up: (database) => firstTables(database, server) },
  };
}

const required = (column: ColumnDefinitionBuilder) => column.notNull();

async function firstTables(database: Kysely<unknown>, server: Server): Promise<void> {
  const { schema } = database;
  const counted = server === "sqlite" ? "integer" : "bigserial";
  const counting = (column: ColumnDefinitionBuilder) =>
    server === "sqlite" ? column.primaryKey().autoIncrement() : column.primaryKey();

  await schema
    .createTable("turns")
    .addColumn("id", counted, counting)
    .addColumn("conversation", "text", required)
    .addColumn("turn", "text", required)
    .addColumn("at", "bigint", required)
    .execute();
  await schema.createIndex("turns_by_conversation").on("turns").columns(["conversation", "id"]).execute();
  await updatesTable(schema);
  await schema
    .createTable("questions")
    .addColumn("id", counted, counting)
    .addColumn("at", "bigint", required)
    .addColumn("day", "text", required)
    .addColumn("channel", "text", required)
    .addColumn("text", "text", required)
    .addColumn("resolved", "text", required)
    .addColumn("abstained", "integer", required)
    .addColumn("reason", "text")
    .addColumn("confidence", "double precision", required)
    .addColumn("milliseconds", "double precision", required)
    .execute();
  await schema.createIndex("questions_by_day").on("questions").columns(["day", "abstained"]).execute();

  await schema
    .createTable("feedback")
    .addColumn("id", counted, counting)
    .addColumn("at", "bigint", required)
    .addColumn("day", "text", required)
    .addColumn("channel", "text", required)
    .addColumn("verdict", "text", required)
    .addColumn("reason", "text")
    .addColumn("headline", "text", required)
    .addColumn("question", "text")
    .execute();
}

async function updatesTable(schema: Kysely<unknown>["schema"]): Promise<void> {
  await schema
    .createTable("updates")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("channel", "text", required)
    .addColumn("owner", "text")
    .addColumn("state", "text", required)
    .addColumn("body", "text")
    .addColumn("at", "bigint", required)
    .addColumn("ordinal", "integer", required)
    .execute();
  await schema
    .createIndex("updates_not_done")
    .on("updates")
    .columns(["channel", "owner"])
    .where("owner" as never, "is not", null)
    .execute();
  await schema.createIndex("updates_by_age").on("updates").column("at").execute();
}
