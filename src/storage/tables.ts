import type { Generated, Kysely } from "kysely";

/** One turn of a conversation; a higher id is a later turn. */
export interface TurnsTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  /** The turn as JSON. */
  readonly turn: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A delivery of a messenger. */
export interface UpdatesTable {
  readonly key: string;
  readonly channel: string;
  /** Process that works on it; null once it is done. */
  readonly owner: string | null;
  readonly state: "waiting" | "leaving" | "done";
  /** The delivery as JSON; null once it is done. */
  readonly body: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Its place among those accepted together. */
  readonly ordinal: number;
}

/** A question and how it went. */
export interface QuestionsTable {
  readonly id: Generated<number>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly day: string;
  readonly channel: string;
  readonly text: string;
  readonly resolved: string;
  /** 0 or 1. */
  readonly abstained: number;
  readonly reason: string | null;
  readonly confidence: number;
  readonly milliseconds: number;
}

/** A thumb up or down. */
export interface FeedbackTable {
  readonly id: Generated<number>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly day: string;
  readonly channel: string;
  readonly verdict: "good" | "bad";
  readonly reason: string | null;
  readonly headline: string;
  readonly question: string | null;
}

/** The tables, as the newest migration leaves them. */
export interface Tables {
  readonly turns: TurnsTable;
  readonly updates: UpdatesTable;
  readonly questions: QuestionsTable;
  readonly feedback: FeedbackTable;
}

/** A way to the tables, whatever the server. */
export type Database = Kysely<Tables>;
