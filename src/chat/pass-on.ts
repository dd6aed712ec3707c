import type { Message } from "../core/message.ts";
import type { Operator } from "../core/operator.ts";
import type { Reply } from "../core/reply.ts";
import { notice } from "./notices.ts";
import { phrases } from "./phrases.ts";

/** Passes a person's words on to the operators, without a name; asks for the words when there are none. */
export async function passOn(message: Message, operator: Operator | undefined): Promise<Reply> {
  if (!operator) return notice(phrases.feedbackUnheard);
  const text = message.text.trim();
  if (text === "") return { ...notice(phrases.feedbackPrompt), isPrompt: true };
  const reached = await operator.tell(`${phrases.feedbackFor(message.channel)}\n${text}`);
  return notice(reached > 0 ? phrases.feedbackPassedOn : phrases.failure);
}
