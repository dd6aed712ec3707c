import type { StoreLimits } from "./limits.ts";
import type { Database } from "./tables.ts";

const dayMilliseconds = 86_400_000;

/** Deletes what is older than it may be kept. Deliveries that are not done stay, however old. */
export async function prune(database: Database, limits: StoreLimits, now: number): Promise<void> {
  const questionsBefore = now - limits.questionDays * dayMilliseconds;
  await database
    .deleteFrom("turns")
    .where("at", "<", now - limits.idleSeconds * 1000)
    .execute();
  await database.deleteFrom("questions").where("at", "<", questionsBefore).execute();
  await database.deleteFrom("feedback").where("at", "<", questionsBefore).execute();
  await database
    .deleteFrom("updates")
    .where("at", "<", now - limits.seenDays * dayMilliseconds)
    .where("owner", "is", null)
    .execute();
}
