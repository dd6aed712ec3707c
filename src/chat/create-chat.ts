import type { Board } from "../core/board.ts";
import type { ClaimChecker } from "../core/claim.ts";
import type { Document } from "../core/document.ts";
import { HoiTinhError } from "../core/errors.ts";
import type { Message } from "../core/message.ts";
import type { Operator } from "../core/operator.ts";
import type { Answerer, Logger, MessageHandler } from "../core/ports.ts";
import type { Reply } from "../core/reply.ts";
import { boardReply } from "./board-reply.ts";
import { claimAnswer } from "./claim-answer.ts";
import { documentList } from "./document-list.ts";
import { type MemoryOptions, recall, remember } from "./memory.ts";
import { createNextQuestions, type NextQuestions } from "./next-questions.ts";
import { notice } from "./notices.ts";
import { passOn } from "./pass-on.ts";
import { phrases } from "./phrases.ts";
import { type Ledger, planComparison } from "./plan-comparison.ts";
import { readQuestion } from "./read-question.ts";
import { threadOf } from "./thread.ts";
import { toReply } from "./to-reply.ts";

/** What a chat is built from. */
export interface ChatOptions extends MemoryOptions {
  readonly answerer: Answerer;
  /** Finds questions that the corpus answers well: greetings show the first three. Asked for when one is to be shown. */
  readonly examples: () => Promise<readonly string[]>;
  /** Documents that `/tailieu` lists. */
  readonly documents: readonly Document[];
  /** What `/sosanh` compares plan and result from. Absent: it says that there is no such table. */
  readonly ledger?: Ledger | undefined;
  /** Earlier turns that a question is read with. Default: 6. */
  readonly memoryTurns?: number;
  /** The province as greetings name it, e.g. from the documents' front matter. Default: "tỉnh". */
  readonly place?: string | undefined;
  /** What `/chitieu` pages through. Absent: it says that there is no such table. */
  readonly boards?: readonly Board[] | undefined;
  /** What claims are held against. Absent: a claim is taken for a question. */
  readonly claims?: ClaimChecker | undefined;
  /** Who gets what people write with `/gopy`. Absent: it says that nobody does. */
  readonly operator?: Operator | undefined;
}

/** What a chat works with. */
interface Chatting extends ChatOptions {
  readonly nextOf: NextQuestions;
}

/**
 * The manners of the bot, free of any channel: speaks in private always and in a group only when addressed, obeys
 * commands, remembers the conversation, and logs one line an answer without a word of what people typed.
 * The handler never throws: a failure is logged and said in one line.
 */
export function createChat(given: ChatOptions): MessageHandler {
  const options: Chatting = { ...given, nextOf: createNextQuestions(given.boards ?? [], given.answerer) };
  return async (message) => {
    if (message.isGroup && !message.isAddressed) return undefined;
    try {
      return await respond(message, options);
    } catch (error) {
      return failed(message, error, options.logger);
    }
  };
}

async function respond(message: Message, options: Chatting): Promise<Reply | undefined> {
  if (message.answeredLine === phrases.feedbackPrompt) return passOn(message, options.operator);
  if (message.command === undefined) return ask(message, options);
  const obey = commands.get(message.command);
  if (obey) return obey(message, options);
  // In a group the command may be another bot's.
  return message.isGroup ? undefined : notice(phrases.unknownCommand, [], await someOf(options));
}

type Command = (message: Message, options: Chatting) => Reply | Promise<Reply>;

const someOf = async ({ examples }: Chatting): Promise<readonly string[]> => (await examples()).slice(0, 3);

const help: Command = async (_, options) => {
  const details = [...phrases.helpDetails, phrases.commands(options.operator !== undefined)];
  return notice(phrases.help, details, await someOf(options));
};

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["hoi", (message, options) => ask(message, options)],
  [
    "start",
    async (message, options) => {
      const greeting = notice(phrases.start(options.place ?? "tỉnh"), phrases.startDetails, await someOf(options));
      return message.text.trim() === "" ? greeting : deepLinked(message, options, greeting);
    },
  ],
  [
    "chaonhom",
    async (_, options) =>
      notice(phrases.groupGreeting(options.place ?? "tỉnh"), phrases.groupGreetingDetails, await someOf(options)),
  ],
  ["trogiup", help],
  ["help", help],
  ["tailieu", (message, { documents }) => documentList(documents, message.text)],
  [
    "sosanh",
    async (_, options) =>
      (options.ledger && planComparison(options.ledger)) ?? notice(phrases.noComparison, [], await someOf(options)),
  ],
  [
    "chitieu",
    async (message, options) => {
      const { boards = [], ledger } = options;
      return (ledger && boardReply(boards, ledger, message.text)) ?? notice(phrases.noBoard, [], await someOf(options));
    },
  ],
  ["gopy", (message, { operator }) => passOn(message, operator)],
  [
    "xoa",
    async (message, options) => {
      await options.conversations.clear(message.conversationId);
      return notice(phrases.forgotten, [], await someOf(options));
    },
  ],
]);

/** `?start=2` opens the answer to the second example; any other payload greets. */
async function deepLinked(message: Message, options: Chatting, greeting: Reply): Promise<Reply> {
  const example = (await options.examples())[Number(message.text.trim()) - 1];
  return example === undefined ? greeting : ask({ ...message, text: example }, options);
}

async function ask(message: Message, options: Chatting): Promise<Reply> {
  const read = readQuestion(message);
  // In a group only a reply to the bot is sure to reach it: the bot asks for one.
  if (read.kind === "empty" && message.isGroup) return { ...notice(phrases.empty), isPrompt: true };
  if (read.kind !== "question") return notice(phrases[read.kind], [], await someOf(options));

  const history = threadOf(message, await recall(message, options));
  const checked = read.claim === undefined ? undefined : await claimAnswer(read, message, options.claims);
  const answer =
    checked ??
    (await options.answerer.answer({ text: read.text, history: history.slice(-(options.memoryTurns ?? 6)) }));
  // A claim of which nothing is stated leaves nothing to go on from.
  if (!checked?.abstained) await remember(message, read.text, answer, options);
  options.logger.info(
    {
      channel: message.channel,
      milliseconds: Math.round(answer.milliseconds * 10) / 10,
      abstained: answer.abstained,
      abstainReason: answer.abstainReason,
      confidence: Math.round(answer.confidence * 100) / 100,
      passages: answer.citations.map((citation) => citation.passageId),
    },
    "answered",
  );
  const suggestions = answer.suggestions.length > 0 ? answer.suggestions : await options.nextOf(answer);
  return toReply({ ...answer, suggestions }, answer.abstained ? await options.examples() : []);
}

function failed(message: Message, error: unknown, logger: Logger): Reply {
  const code = error instanceof HoiTinhError ? error.code : "internal";
  if (code === "question-empty") return notice(phrases.empty);
  if (code === "question-too-long") return notice(phrases["too-long"]);
  logger.error(
    { channel: message.channel, code, error: error instanceof Error ? error.stack : String(error) },
    "answer failed",
  );
  return notice(phrases.failure);
}
