import { setMaxListeners } from "node:events";
import { z } from "zod";
import { type JsonAnswer, type JsonPost, NoAnswer, postJson } from "./post-json.ts";
import { ZaloError } from "./zalo-error.ts";

/** The bot as Zalo knows it: every name by which people may mention it. */
export interface ZaloBot {
  readonly id: string;
  readonly names: readonly string[];
}

/** The calls of Zalo's Bot API that the bot makes. Each throws {@link ZaloError}. */
export interface ZaloClient {
  getMe(): Promise<ZaloBot>;
  /** Waits for what people send. @returns the event as it came; undefined when there was none */
  getUpdates(timeoutSeconds: number): Promise<unknown>;
  setWebhook(url: string, secret: string): Promise<void>;
  deleteWebhook(): Promise<void>;
  /** Sends plain text, 1–2,000 characters. */
  sendMessage(chatId: string, text: string, options?: SendOptions): Promise<void>;
  /** Sends a picture by its public address, with a caption of 1–2,000 characters. */
  sendPhoto(chatId: string, photoUrl: string, caption: string, options?: Pick<SendOptions, "onSent">): Promise<void>;
  sendTyping(chatId: string): Promise<void>;
}

/** How a message goes out. */
export interface SendOptions {
  /** So much of the text's beginning is bold. UTF-16 code units; default: 0. */
  readonly boldLength?: number;
  /** Called in the moment in which the message has left; what comes of it is not known yet. */
  readonly onSent?: (() => void) | undefined;
}

/** What a client is built from. */
export interface ZaloClientOptions {
  readonly token: string;
  /** Base address of the server, without a slash at its end. */
  readonly apiRoot: string;
  /** Longest wait for the answer to a call other than `getUpdates`. Milliseconds. */
  readonly callTimeout: number;
  /** Ends every call under way. */
  readonly closing: AbortSignal;
}

const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
});

const name = z.string().trim().min(1).optional().catch(undefined);
const me = z.object({
  id: z.union([z.string(), z.number()]).transform(String).catch(""),
  account_name: name,
  display_name: name,
  name,
});

/** Time that a poll may take beyond what it asked for. Milliseconds. */
const pollGrace = 10_000;

/** Builds the client: bare JSON over POST, each answer checked, nothing retried. */
export function createZaloClient({ token, apiRoot, callTimeout, closing }: ZaloClientOptions): ZaloClient {
  // One listener for each call under way, and one for each wait: many chats are answered at a time.
  setMaxListeners(0, closing);
  const call = async (method: string, payload: object, { timeout = callTimeout, onSent }: CallOptions = {}) => {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, timeout);
    closing.addEventListener("abort", end);
    if (closing.aborted) end();
    const sent = { url: `${apiRoot}/bot${token}/${method}`, payload, signal: ending.signal, onSent };
    const { status, body } = await post(method, sent).finally(() => {
      clearTimeout(timer);
      closing.removeEventListener("abort", end);
    });
    const parsed = envelope.safeParse(body);
    if (!parsed.success) throw new ZaloError(method, status >= 400 ? "refused" : "unsure", status);
    const { ok, result, error_code: code, description } = parsed.data;
    if (!ok) throw new ZaloError(method, "refused", code ?? status, description?.replaceAll(token, "***"));
    return result;
  };
  return {
    getMe: async () => {
      const { id, account_name, display_name, name } = me.parse((await call("getMe", {})) ?? {});
      return { id, names: [display_name, name, account_name].filter((known) => known !== undefined) };
    },
    getUpdates: async (timeoutSeconds) => {
      try {
        const timeout = timeoutSeconds * 1000 + pollGrace;
        return await call("getUpdates", { timeout: String(timeoutSeconds) }, { timeout });
      } catch (error) {
        if (error instanceof ZaloError && error.code === 408) return undefined;
        throw error;
      }
    },
    setWebhook: async (url, secret) => void (await call("setWebhook", { url, secret_token: secret })),
    deleteWebhook: async () => void (await call("deleteWebhook", {})),
    sendMessage: async (chatId, text, { boldLength = 0, onSent } = {}) => {
      const styles = boldLength > 0 ? { text_styles: [{ start: 0, len: boldLength, st: ["b"] }] } : {};
      await call("sendMessage", { chat_id: chatId, text, ...styles }, { onSent });
    },
    sendPhoto: async (chatId, photo, caption, options = {}) =>
      void (await call("sendPhoto", { chat_id: chatId, photo, caption }, options)),
    sendTyping: async (chatId) => void (await call("sendChatAction", { chat_id: chatId, action: "typing" })),
  };
}

interface CallOptions {
  /** Milliseconds. */
  readonly timeout?: number;
  readonly onSent?: (() => void) | undefined;
}

async function post(method: string, sent: JsonPost): Promise<JsonAnswer> {
  try {
    return await postJson(sent);
  } catch (error) {
    throw new ZaloError(method, error instanceof NoAnswer && !error.wasSent ? "unsent" : "unsure");
  }
}
