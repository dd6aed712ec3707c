import type { Message } from "../../core/message.ts";

/** Longest payload that Telegram passes on, characters of A-Z a-z 0-9 _ -. */
const longestPayload = 64;
const questionPrefix = "h_";
const sourcePrefix = "n_";

/**
 * Link that opens the bot with a question asked. The payload is the question itself, without marks, so that nothing need
 * be stored and an operator can write one by hand.
 *
 * @returns undefined when the question is too long or holds a sign that would be lost and matters ("7,37%")
 */
export function questionLink(botName: string, question: string): string | undefined {
  const plain = question
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[\s?.!…]+/gu, " ")
    .trim();
  if (!/^[\p{ASCII}]*$/u.test(plain) || /[^A-Za-z0-9 -]/.test(plain)) return undefined;
  return linkTo(botName, `${questionPrefix}${plain.replaceAll(" ", "_")}`);
}

/** Link that opens the bot with a passage shown; undefined when the passage's name does not fit. */
export function sourceLink(botName: string, passageId: string): string | undefined {
  const at = passageId.lastIndexOf("/");
  const payload = `${sourcePrefix}${passageId.slice(0, at)}_${passageId.slice(at + 1)}`;
  return at > 0 && /^[A-Za-z0-9-]+\/\d+$/.test(passageId) ? linkTo(botName, payload) : undefined;
}

function linkTo(botName: string, payload: string): string | undefined {
  return payload.length <= longestPayload ? `https://t.me/${botName}?start=${payload}` : undefined;
}

/** The passage that a `/start` opens; undefined for any other message. */
export function openedPassage({ command, text }: Message): string | undefined {
  const [, document, ordinal] = (command === "start" && /^n_([A-Za-z0-9-]+)_(\d+)$/.exec(text.trim())) || [];
  return document && ordinal ? `${document}/${ordinal}` : undefined;
}

/** The question that a payload asks; undefined for any other payload. */
export function openedQuestion(payload: string): string | undefined {
  return payload.startsWith(questionPrefix) ? payload.slice(questionPrefix.length).replaceAll("_", " ") : undefined;
}

/** A `/start` that opens an answer, as the question it asks; any other message as it is. */
export function withOpenedQuestion(message: Message): Message {
  const question = message.command === "start" ? openedQuestion(message.text.trim()) : undefined;
  return question === undefined ? message : { ...message, command: undefined, text: question };
}
