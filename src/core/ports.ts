import type { Answer } from "./answer.ts";
import type { Corpus } from "./corpus.ts";
import type { Feedback } from "./feedback.ts";
import type { Message } from "./message.ts";
import type { Question, Turn } from "./question.ts";
import type { Reply } from "./reply.ts";
import type { RetrievalQuery, ScoredPassage } from "./retrieval.ts";

/** Turns text into vectors of unit length. */
export interface Embedder {
  /** Name that a snapshot records, so that vectors of two models never meet. */
  readonly name: string;
  readonly dimension: number;
  /** @returns one row of `dimension` floats a text, each of length 1 (all zero for a text without words). */
  embedQuestions(texts: readonly string[]): Promise<Float32Array[]>;
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Finds passages for a query. */
export interface Retriever {
  readonly corpus: Corpus;
  /** @returns at most `query.limit` passages, best first. */
  retrieve(query: RetrievalQuery): Promise<ScoredPassage[]>;
}

/** Answers questions. Safe to call at the same time from many conversations. */
export interface Answerer {
  /** @throws HoiTinhError `question-empty`, `question-too-long` */
  answer(question: Question): Promise<Answer>;
}

/** Remembers conversations. */
export interface ConversationStore {
  /** Turns of the conversation, oldest first; at most the last few. */
  load(conversationId: string): Promise<readonly Turn[]>;
  append(conversationId: string, turn: Turn): Promise<void>;
  /** Forgets the conversation. */
  clear(conversationId: string): Promise<void>;
}

/** Remembers which deliveries a messenger has made, so that nothing is answered twice. */
export interface SeenUpdates {
  /** @returns true when the key is new; false when it was added before. */
  add(key: string): Promise<boolean>;
}

/** Keeps what people think of answers. */
export interface FeedbackStore {
  record(feedback: Feedback): Promise<void>;
}

/** What a channel hands every message to. `undefined`: say nothing. */
export type MessageHandler = (message: Message) => Promise<Reply | undefined>;

/** A way in and out: Telegram, Zalo, the web page, the terminal. */
export interface Channel {
  readonly name: string;
  /** Resolves once messages are being received. @throws HoiTinhError `token-rejected`, `channel-unreachable`, `port-in-use` */
  start(handler: MessageHandler): Promise<void>;
  /** Stops taking messages, finishes those under way. */
  stop(): Promise<void>;
}

/** One line a call; fields never hold secrets or what a person typed. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
