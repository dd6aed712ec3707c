import { z } from "zod";

/** One thing that happened at Zalo, as far as the bot reads it. */
export interface ZaloEvent {
  /** `message.text.received` and its like. */
  readonly eventName: string;
  readonly messageId: string | undefined;
  readonly chatId: string;
  readonly isGroup: boolean;
  readonly isFromBot: boolean;
  /** Text, or the caption of a picture; may be empty. */
  readonly text: string;
}

const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((value) => value !== "");
const words = z.string().optional().catch(undefined);

const message = z.object({
  message_id: id.optional().catch(undefined),
  from: z
    .object({ is_bot: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  chat: z.object({ id, chat_type: words, type: words }),
  text: words,
  caption: words,
});

const event = z.object({ event_name: z.string(), message });
const envelope = z.object({ result: z.unknown() });

/**
 * Reads what Zalo sent: the event bare, or inside `{ok, result}`, or (from a poll) a list of them.
 *
 * @returns no event for anything that names no chat: there is nobody to answer
 */
export function readEvents(body: unknown): ZaloEvent[] {
  const wrapped = envelope.safeParse(body);
  const inner = wrapped.success && wrapped.data.result !== undefined ? wrapped.data.result : body;
  const parsed = (Array.isArray(inner) ? inner : [inner]).map((one) => event.safeParse(one));
  return parsed.filter((one) => one.success).map(({ data }) => toEvent(data));
}

function toEvent({ event_name, message: { message_id, from, chat, text, caption } }: z.infer<typeof event>): ZaloEvent {
  return {
    eventName: event_name,
    messageId: message_id,
    chatId: chat.id,
    isGroup: (chat.chat_type ?? chat.type ?? "").toUpperCase() === "GROUP",
    isFromBot: from?.is_bot === true,
    text: text ?? caption ?? "",
  };
}

/** Writes an event so that {@link readEvents} reads it again; nothing about the person is in it. */
export function writeEvent({ eventName, messageId, chatId, isGroup, isFromBot, text }: ZaloEvent): string {
  const chat = { id: chatId, chat_type: isGroup ? "GROUP" : "PRIVATE" };
  return JSON.stringify({
    event_name: eventName,
    message: { message_id: messageId, from: { is_bot: isFromBot }, chat, text },
  });
}
