import type { Answer } from "../core/answer.ts";
import { codeOf } from "../core/code-of.ts";
import type { Message } from "../core/message.ts";
import type { ConversationStore, Logger, QuestionLog } from "../core/ports.ts";
import type { Turn } from "../core/question.ts";

/** Where a chat remembers. */
export interface MemoryOptions {
  readonly conversations: ConversationStore;
  /** Keeps what was asked and how it went, for the operator. Absent: nobody does. */
  readonly questions?: QuestionLog | undefined;
  readonly logger: Logger;
}

/** Earlier turns of a message's conversation. A store that fails costs the memory, not the answer. */
export async function recall(message: Message, options: MemoryOptions): Promise<readonly Turn[]> {
  if (message.isStandalone) return [];
  return (await tolerantly(() => options.conversations.load(message.conversationId), message, options)) ?? [];
}

/**
 * Remembers a turn, and logs the question for the operator. What stands alone is neither: it is opened by crawlers and typed
 * letter by letter.
 */
export async function remember(message: Message, text: string, answer: Answer, options: MemoryOptions): Promise<void> {
  if (message.isStandalone) return;
  const { conversations, questions } = options;
  const passageIds = [...new Set(answer.citations.map((citation) => citation.passageId))];
  const { resolved, headline, abstained, abstainReason, confidence, milliseconds } = answer;
  const turn: Turn = { question: text, resolved, headline, abstained, passageIds };
  const asked = { channel: message.channel, text, resolved, abstained, abstainReason, confidence, milliseconds };
  await tolerantly(() => conversations.append(message.conversationId, turn), message, options);
  await tolerantly(async () => questions?.record(asked), message, options);
}

async function tolerantly<T>(
  work: () => Promise<T>,
  message: Message,
  { logger }: MemoryOptions,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // The store itself says so where people look, once for all messages.
    logger.debug({ channel: message.channel, code: codeOf(error) }, "store failed");
    return undefined;
  }
}
