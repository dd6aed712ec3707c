import { z } from "zod";
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
  /** Sends plain text, 1–2,000 characters; the first `boldLength` of them (UTF-16 code units) are bold. */
  sendMessage(chatId: string, text: string, boldLength?: number): Promise<void>;
  /** Sends a picture by its public address, with a caption of 1–2,000 characters. */
  sendPhoto(chatId: string, photoUrl: string, caption: string): Promise<void>;
  sendTyping(chatId: string): Promise<void>;
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

/** Nothing was sent when a connection could not even be made. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"]);

/** Time that a poll may take beyond what it asked for. Milliseconds. */
const pollGrace = 10_000;

/** Builds the client: bare JSON over POST, each answer checked, nothing retried. */
export function createZaloClient({ token, apiRoot, callTimeout, closing }: ZaloClientOptions): ZaloClient {
  const call = async (method: string, payload: object, timeout = callTimeout): Promise<unknown> => {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, timeout);
    closing.addEventListener("abort", end);
    if (closing.aborted) end();
    const { status, body } = await post(`${apiRoot}/bot${token}/${method}`, method, payload, ending.signal).finally(
      () => {
        clearTimeout(timer);
        closing.removeEventListener("abort", end);
      },
    );
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
        return await call("getUpdates", { timeout: String(timeoutSeconds) }, timeoutSeconds * 1000 + pollGrace);
      } catch (error) {
        if (error instanceof ZaloError && error.code === 408) return undefined;
        throw error;
      }
    },
    setWebhook: async (url, secret) => void (await call("setWebhook", { url, secret_token: secret })),
    deleteWebhook: async () => void (await call("deleteWebhook", {})),
    sendMessage: async (chatId, text, boldLength = 0) => {
      const styles = boldLength > 0 ? { text_styles: [{ start: 0, len: boldLength, st: ["b"] }] } : {};
      await call("sendMessage", { chat_id: chatId, text, ...styles });
    },
    sendPhoto: async (chatId, photo, caption) => void (await call("sendPhoto", { chat_id: chatId, photo, caption })),
    sendTyping: async (chatId) => void (await call("sendChatAction", { chat_id: chatId, action: "typing" })),
  };
}

async function post(
  url: string,
  method: string,
  payload: object,
  signal: AbortSignal,
): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(payload),
      redirect: "manual",
      signal,
    });
    const text = await response.text();
    return { status: response.status, body: parseJson(text) };
  } catch (error) {
    // The cause stays out: it may hold the address, and the address holds the token.
    throw new ZaloError(method, neverSent.has(codeOf(error)) ? "unsent" : "unsure");
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
