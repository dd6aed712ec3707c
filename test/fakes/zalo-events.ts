/** A group as Zalo describes it. */
export const zaloGroup = { id: "nhom-khu-pho-5", chat_type: "GROUP" };

let ordinal = 1;

/** The event of a text message, in the shape that Zalo documents; private unless `chat` says otherwise. */
export function zaloText(text: string, changes: Record<string, unknown> = {}): ZaloDelivered {
  return zaloEvent("message.text.received", { text, ...changes });
}

/** An event as it lies inside the envelope. */
export interface ZaloDelivered {
  readonly event_name: string;
  readonly message: Record<string, unknown>;
}

/** Any event with a message. */
export function zaloEvent(eventName: string, changes: Record<string, unknown> = {}): ZaloDelivered {
  return {
    event_name: eventName,
    message: {
      from: { id: "6ede9afa66b88fe6d6a9", display_name: "Lan", is_bot: false },
      chat: { id: "6ede9afa66b88fe6d6a9", chat_type: "PRIVATE" },
      message_id: `2d758cb5e222177a4e${ordinal++}`,
      date: Date.now(),
      ...changes,
    },
  };
}
