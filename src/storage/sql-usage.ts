import { feedbackReasons } from "../core/feedback.ts";
import type { FeedbackStore, QuestionLog, UsageReader } from "../core/ports.ts";
import type { LoggedQuestion } from "../core/usage.ts";
import { vietnamDay } from "../core/vietnam-day.ts";
import { withoutPersonalData } from "../core/without-personal-data.ts";
import type { Database } from "./tables.ts";

/** The question log, feedback, and what is read from both, in the tables. */
export interface SqlUsage {
  readonly questions: QuestionLog;
  readonly feedback: FeedbackStore;
  readonly usage: UsageReader;
}

/** Opens the log. @param keeps false: neither questions nor feedback are written */
export function sqlUsage(database: Database, keeps: boolean, now: () => number): SqlUsage {
  const stamp = () => ({ at: now(), day: vietnamDay(now()) });
  return {
    questions: {
      record: async ({ abstained, abstainReason, text, resolved, ...rest }) => {
        if (!keeps) return;
        const words = { text: withoutPersonalData(text), resolved: withoutPersonalData(resolved) };
        const row = { ...stamp(), ...rest, ...words, abstained: abstained ? 1 : 0, reason: abstainReason ?? null };
        await database.insertInto("questions").values(row).execute();
      },
    },
    feedback: {
      record: async ({ channel, verdict, reason, headline, question }) => {
        if (!keeps) return;
        const asked = question === undefined ? null : withoutPersonalData(question);
        const row = { ...stamp(), channel, verdict, reason: reason ?? null, headline, question: asked };
        await database.insertInto("feedback").values(row).execute();
      },
    },
    usage: usageReader(database),
  };
}

function usageReader(database: Database): UsageReader {
  return {
    days: async (sinceDay) => {
      const rows = await database
        .selectFrom("questions")
        .select(({ fn }) => ["day", fn.countAll<number>().as("asked"), fn.sum<number>("abstained").as("abstained")])
        .where("day", ">=", sinceDay)
        .groupBy("day")
        .orderBy("day")
        .execute();
      return rows.map(({ day, asked, abstained }) => ({ day, asked: Number(asked), abstained: Number(abstained) }));
    },
    latencies: async (limit) => {
      const newest = database.selectFrom("questions").select("milliseconds").orderBy("id", "desc").limit(limit);
      return (await newest.execute()).map(({ milliseconds }) => milliseconds);
    },
    unanswered: async (limit) => {
      const rows = await database
        .selectFrom("questions")
        .select(["resolved", "day", "reason"])
        .where("abstained", "=", 1)
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ resolved, day, reason }) => ({
        text: resolved,
        day,
        abstainReason: (reason ?? undefined) as LoggedQuestion["abstainReason"],
      }));
    },
    feedback: async (limit) => {
      const rows = await database.selectFrom("feedback").selectAll().orderBy("id", "desc").limit(limit).execute();
      return rows.map(({ day, channel, verdict, reason, headline, question }) => ({
        day,
        channel,
        verdict,
        reason: feedbackReasons.find((known) => known === reason),
        headline,
        question: question ?? undefined,
      }));
    },
  };
}
