import type { FeedbackStore, QuestionLog, UsageReader } from "../core/ports.ts";
import type { KeptFeedback, LoggedQuestion, UsageDay } from "../core/usage.ts";
import { vietnamDay } from "../core/vietnam-day.ts";
import { withoutPersonalData } from "../core/without-personal-data.ts";

/** The question log, feedback, and what is read from both. */
export interface MemoryUsage {
  readonly questions: QuestionLog;
  readonly feedback: FeedbackStore;
  readonly usage: UsageReader;
}

/**
 * Keeps questions and feedback in memory; empty after a restart.
 *
 * @param capacity entries of each kept, oldest forgotten first; default 5,000
 * @param now current time, milliseconds since 1970; default: the system clock
 */
export function createMemoryUsage(capacity = 5000, now: () => number = Date.now): MemoryUsage {
  const asked: (LoggedQuestion & { readonly day: string })[] = [];
  const given: KeptFeedback[] = [];
  const keep = <T>(list: T[], entry: T) => {
    list.push(entry);
    if (list.length > capacity) list.shift();
  };
  const masked = (text: string | undefined) => (text === undefined ? undefined : withoutPersonalData(text));
  return {
    questions: {
      record: async (question) => {
        const [text, resolved] = [withoutPersonalData(question.text), withoutPersonalData(question.resolved)];
        keep(asked, { ...question, text, resolved, day: vietnamDay(now()) });
      },
    },
    feedback: {
      record: async (feedback) =>
        keep(given, { ...feedback, question: masked(feedback.question), day: vietnamDay(now()) }),
    },
    usage: {
      days: async (sinceDay) => dayCounts(asked.filter(({ day }) => day >= sinceDay)),
      latencies: async (limit) => asked.slice(-limit).map(({ milliseconds }) => milliseconds),
      unanswered: async (limit) =>
        asked
          .filter(({ abstained }) => abstained)
          .slice(-limit)
          .reverse()
          .map(({ resolved, day, abstainReason }) => ({ text: resolved, day, abstainReason })),
      feedback: async (limit) => given.slice(-limit).reverse(),
    },
  };
}

function dayCounts(asked: readonly { readonly day: string; readonly abstained: boolean }[]): UsageDay[] {
  const days = new Map<string, UsageDay>();
  for (const { day, abstained } of asked) {
    const before = days.get(day) ?? { day, asked: 0, abstained: 0 };
    days.set(day, { day, asked: before.asked + 1, abstained: before.abstained + (abstained ? 1 : 0) });
  }
  return [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
