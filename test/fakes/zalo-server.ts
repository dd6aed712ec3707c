import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Token that the server knows. */
export const zaloToken = "98765:bi-mat-zalo-khong-duoc-lo";

/** The bot that the server knows. */
export const zaloBot = { id: "1459232241454765289", account_name: "bot.HoiTinh", display_name: "Bot Hỏi Tỉnh" };

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
  | { readonly kind: "text"; readonly status: number; readonly text: string };

/** A local server that speaks Zalo's Bot API: records every call and is as strict as Zalo about what it is sent. */
export class ZaloServer {
  readonly calls: ZaloCall[] = [];
  /** Where events are delivered to; polls are refused while it is set. */
  webhook: { readonly url: string; readonly secret_token: string } | undefined;
  readonly #server: Server;
  readonly #faults = new Map<string, ZaloFault[]>();
  readonly #events: object[] = [];
  readonly #waiting = new Set<() => void>();
  #nextId = 1;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<ZaloServer> {
    const server = new ZaloServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const wake of this.#waiting) wake();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Hands an event to the next poll. */
  push(...events: readonly object[]): void {
    this.#events.push(...events);
    for (const wake of this.#waiting) wake();
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

  /** Makes the next call of a method fail; several faults queue up. */
  fail(method: string, ...faults: readonly ZaloFault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  of(method: string): ZaloCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Waits until a method has been called so many times in all. @throws Error after the time is up */
  async waitFor(method: string, count = 1, milliseconds = 4000): Promise<ZaloCall[]> {
    const end = Date.now() + milliseconds;
    while (this.of(method).length < count) {
      if (Date.now() > end) throw new Error(`${this.of(method).length} of ${count} calls of ${method}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.of(method);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const payload = await readJson(request);
    if (token !== zaloToken) return answer(response, { ok: false, error_code: 401, description: "Unauthorized" });
    const fault = this.#faults.get(method)?.shift();
    if (method !== "getUpdates" || fault) this.calls.push({ method, payload });
    if (fault?.kind === "drop") return void request.socket.destroy();
    if (fault?.kind === "text") return void response.writeHead(fault.status).end(fault.text);
    if (fault) {
      const { code, description = "Refused", status = 200 } = fault;
      return answer(response, { ok: false, error_code: code, description }, status);
    }
    try {
      answer(response, { ok: true, result: await this.#obey(method, payload) });
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 400;
      answer(response, { ok: false, error_code: code, description: error instanceof Error ? error.message : "" });
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
    if (this.#events.length === 0) await this.#wait(Number(payload.timeout) * 1000);
    const event = this.#events.shift();
    if (!event) throw new Refusal(408, "Request timeout");
    return event;
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
    });
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

async function readJson(request: IncomingMessage): Promise<ZaloCall["payload"]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}");
}

function answer(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
