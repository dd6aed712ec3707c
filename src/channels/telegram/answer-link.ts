import type { MessageHandler } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import { openedQuestion, questionLink } from "./deep-link.ts";

/**
 * Link that opens the bot with the answer that a reply gives. A link's question has no marks, by which some questions are
 * read otherwise: it is tried first.
 *
 * @param ask asks a question by itself, outside any conversation
 * @returns undefined when no link holds the question, or the link would open another answer
 */
export async function answerLink(
  reply: Reply,
  botName: string,
  ask: (question: string) => ReturnType<MessageHandler>,
): Promise<string | undefined> {
  const link = reply.kind === "answer" && reply.question ? questionLink(botName, reply.question) : undefined;
  const question = link === undefined ? undefined : openedQuestion(new URL(link).searchParams.get("start") ?? "");
  if (question === undefined) return undefined;
  return (await ask(question))?.headline === reply.headline ? link : undefined;
}
