import type { IncomingMessage, ServerResponse } from "node:http";
import { LocalMessenger } from "./local-messenger.ts";

/** Token that the server knows. */
export const zaloToken = "98765:bi-mat-zalo-khong-duoc-lo";

/** The bot that the server knows. */
const zaloBot = { id: "1459232241454765289", account_name: "bot.HoiTinh", display_name: "Bot Hỏi Tỉnh" };

/** A call that the bot made. */
export interface ZaloCall {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: a recorded payload has whatever the bot sent
  readonly payload: any;
}

/** What to do to the next call of a method instead of answering it. */
export type ZaloFault =
  | { readonly kind: "error"; readonly code: number; readonly description?: string; readonly status?: number }
  | { readonly kind: "drop" }
  /** Obeyed, but nothing ever comes back. */
  | { readonly kind: "hang" }
  | { readonly kind: "text"; readonly status: number; readonly text: string };

/** A local server that speaks Zalo's Bot API: records every call and is as strict as Zalo about what it is sent. */
export class ZaloServer extends LocalMessenger<ZaloCall, ZaloFault> {
  /** Where events are delivered to; polls are refused while it is set. */
  webhook: { readonly url: string; readonly secret_token: string } | undefined;
  readonly #events: object[] = [];
  #nextId = 1;

  private constructor() {
    super();
  }

  static start(): Promise<ZaloServer> {
    return new ZaloServer().listen();
  }

  /** Hands an event to the next poll. */
  push(...events: readonly object[]): void {
    this.#events.push(...events);
    this.wake();
  }

  /** Delivers an event to a door as Zalo does. @returns the HTTP status that came back */
  async deliver(url: string, event: object, secret = this.webhook?.secret_token ?? ""): Promise<number> {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-bot-api-secret-token": secret },
      body: JSON.stringify(event),
    });
    await response.arrayBuffer();
    return response.status;
  }

  protected async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const payload = JSON.parse((await this.readBody(request)).toString("utf8") || "{}");
    const refuse = (error_code: number, description: string, status = 200) =>
      this.sendJson(response, status, { ok: false, error_code, description });
    if (token !== zaloToken) return refuse(401, "Unauthorized");
    const fault = this.takeFault(method);
    if (method !== "getUpdates" || fault) this.calls.push({ method, payload });
    if (fault?.kind === "drop") return void request.socket.destroy();
    if (fault?.kind === "hang") return;
    if (fault?.kind === "text") return void response.writeHead(fault.status).end(fault.text);
    if (fault) return refuse(fault.code, fault.description ?? "Refused", fault.status);
    try {
      this.sendJson(response, 200, { ok: true, result: await this.#obey(method, payload) });
    } catch (error) {
      refuse(error instanceof Refusal ? error.code : 400, error instanceof Error ? error.message : "");
    }
  }

  async #obey(method: string, payload: ZaloCall["payload"]): Promise<unknown> {
    if (method === "getMe") return { ...zaloBot, account_type: "BASIC", can_join_groups: true };
    if (method === "getUpdates") return this.#poll(payload);
    if (method === "setWebhook") {
      if (!/^https:\/\//.test(payload.url)) throw new Refusal(400, "URL must be https");
      if (!(payload.secret_token?.length >= 8 && payload.secret_token.length <= 256)) throw new Refusal(400, "secret");
      this.webhook = payload;
      return { url: payload.url, updated_at: Date.now() };
    }
    if (method === "deleteWebhook") {
      this.webhook = undefined;
      return { url: "", updated_at: Date.now() };
    }
    if (method === "sendChatAction") return undefined;
    checkSent(method, payload);
    return { message_id: `gui-${this.#nextId++}`, date: Date.now() };
  }

  async #poll(payload: ZaloCall["payload"]): Promise<unknown> {
    if (this.webhook) throw new Refusal(400, "webhook is set");
    if (typeof payload.timeout !== "string") throw new Refusal(400, "timeout is a string");
    if (this.#events.length === 0) await this.wait(Number(payload.timeout) * 1000);
    const event = this.#events.shift();
    if (!event) throw new Refusal(408, "Request timeout");
    return event;
  }
}

class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

function checkSent(method: string, payload: ZaloCall["payload"]): void {
  if (method !== "sendMessage" && method !== "sendPhoto") throw new Refusal(404, "Not Found");
  const text = method === "sendMessage" ? payload.text : payload.caption;
  if (typeof payload.chat_id !== "string" || payload.chat_id === "") throw new Refusal(400, "chat_id");
  if (typeof text !== "string" || text.trim() === "" || text.length > 2000) throw new Refusal(400, "text 1-2000");
  if (method === "sendPhoto" && !URL.canParse(payload.photo)) throw new Refusal(400, "photo");
  for (const { start, len, st } of payload.text_styles ?? []) {
    if (!(start >= 0 && len > 0 && start + len <= text.length && Array.isArray(st))) throw new Refusal(400, "styles");
  }
}
