import type { Answer } from "./answer.ts";
import type { Corpus } from "./corpus.ts";
import type { Feedback } from "./feedback.ts";
import type { Message } from "./message.ts";
import type { Question, Turn } from "./question.ts";
import type { Reply } from "./reply.ts";
import type { RetrievalQuery, ScoredPassage } from "./retrieval.ts";
import type { KeptFeedback, LoggedQuestion, UnansweredQuestion, UsageDay } from "./usage.ts";

/** Turns text into vectors of unit length. */
export interface Embedder {
  /** Name that a snapshot records, so that vectors of two models never meet. */
  readonly name: string;
  readonly dimension: number;
  /** So many of a vector's first numbers are a shorter vector by themselves; absent when the model was not trained so. */
  readonly nestedDimension?: number | undefined;
  /** @returns one row of `dimension` floats a text, each of length 1 (all zero for a text without words). */
  embedQuestions(texts: readonly string[]): Promise<Float32Array[]>;
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Finds passages for a query. */
export interface Retriever {
  readonly corpus: Corpus;
  /** @returns at most `query.limit` passages, best first. */
  retrieve(query: RetrievalQuery): Promise<ScoredPassage[]>;
  /** Whether the text of some passage holds these words one after the other, whatever punctuation stands between them. */
  mentions(words: string): boolean;
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

/** A delivery of a messenger as it lies in wait. */
export interface PendingUpdate {
  /** Name that no other delivery has, e.g. "telegram:<bot>:<update>". */
  readonly key: string;
  /** The delivery as it came, JSON. Erased once it is finished. */
  readonly body: string;
}

/** What {@link PendingWork.takeOver} found. */
export interface TakenOver {
  /** Deliveries that nobody has answered, oldest first: ours from now on. */
  readonly updates: readonly PendingUpdate[];
  /** Answers that were leaving when their process died: they are not said again. */
  readonly inDoubt: number;
}

/**
 * Deliveries that were accepted and are not answered yet. Each belongs to one process; what a process leaves behind when it
 * dies is taken over by another one, or by the next to start.
 */
export interface PendingWork {
  /**
   * Keeps deliveries, so that they may be acknowledged once this resolves.
   *
   * @param channel name under which {@link takeOver} finds them, e.g. "telegram:<bot>"
   * @returns keys of those that are new; the others were accepted before
   */
  accept(channel: string, updates: readonly PendingUpdate[]): Promise<ReadonlySet<string>>;
  /** To be asked right before an answer is sent. @returns false: another process has it or had it, say nothing */
  isOurs(key: string): Promise<boolean>;
  /** The answer is on its way: from here on it is not begun again, even if this process dies before it hears more. */
  leave(key: string): Promise<void>;
  /** The answer certainly did not arrive; it may be tried again, after a crash too. */
  comeBack(key: string): Promise<void>;
  /** The delivery is dealt with. */
  finish(key: string): Promise<void>;
  takeOver(channel: string): Promise<TakenOver>;
}

/** A name that one process at a time holds. */
export interface Lock {
  /** False once it was released or the way to the server broke: another process may hold it now. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** Names that one process at a time holds; a process that dies lets go of all of its own. */
export interface Locks {
  /** @returns undefined when another holder has it */
  tryAcquire(name: string): Promise<Lock | undefined>;
}

/** Keeps what people think of answers. */
export interface FeedbackStore {
  record(feedback: Feedback): Promise<void>;
}

/** Keeps what was asked and how it went, without names and ids. */
export interface QuestionLog {
  record(question: LoggedQuestion): Promise<void>;
}

/** What the operator's page is made from. Days are those of Vietnam, `2023-11-30`. */
export interface UsageReader {
  /** Questions a day, oldest day first; days without any are absent. */
  days(sinceDay: string): Promise<readonly UsageDay[]>;
  /** Milliseconds that the newest answers took, in no order. */
  latencies(limit: number): Promise<readonly number[]>;
  /** The newest questions that got no answer, newest first. */
  unanswered(limit: number): Promise<readonly UnansweredQuestion[]>;
  /** The newest feedback, newest first. */
  feedback(limit: number): Promise<readonly KeptFeedback[]>;
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
