import type { IncomingMessage, ServerResponse } from "node:http";
import type { Update, UserFromGetMe } from "grammy/types";
import { LocalMessenger } from "./local-messenger.ts";
import { parseTelegramHtml } from "./telegram-html.ts";

/** Token that the server knows. */
export const fakeToken = "12345:bi-mat-khong-duoc-lo";

/** The bot that the server knows. */
export const fakeBot: UserFromGetMe = {
  id: 12345,
  is_bot: true,
  first_name: "Hỏi Tỉnh",
  username: "hoi_tinh_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
} as UserFromGetMe;

/** A call that the bot made. */
export interface RecordedCall {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: a recorded payload has whatever the bot sent
  readonly payload: any;
  /** The text after entities parsing, for messages. */
  readonly text?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What to do to the next call of a method instead of answering it. */
export type Fault =
  | { readonly kind: "error"; readonly code: number; readonly description: string; readonly parameters?: object }
  | { readonly kind: "drop" }
  /** Obeyed, but nothing ever comes back. */
  | { readonly kind: "hang" };

/** A local server that speaks the Bot API, records every call, and is as strict as Telegram about what it is sent. */
export class BotApiServer extends LocalMessenger<RecordedCall, Fault> {
  #updates: Update[] = [];
  #nextId = 1000;
  /** Entities are refused whatever they are, as if the markup were wrong. */
  refusesEntities = false;

  private constructor() {
    super();
  }

  static start(): Promise<BotApiServer> {
    return new BotApiServer().listen();
  }

  /** Queues updates for the next poll. */
  push(...updates: readonly Update[]): void {
    this.#updates.push(...updates);
    this.wake();
  }

  protected async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
    const payload = readPayload(await this.readBody(request), request.headers["content-type"] ?? "");
    const refuse = (error_code: number, body: object) =>
      this.sendJson(response, error_code, { ok: false, error_code, ...body });
    const fault = this.takeFault(method);
    if (fault?.kind === "drop") return void request.socket.destroy();
    if (fault?.kind === "hang") return void (await this.#obey(method, payload));
    if (fault) return refuse(fault.code, { description: fault.description, parameters: fault.parameters });
    if (token !== fakeToken) return refuse(401, { description: "Unauthorized" });
    try {
      this.sendJson(response, 200, { ok: true, result: await this.#obey(method, payload) });
    } catch (error) {
      refuse(400, { description: `Bad Request: ${error instanceof Error ? error.message : ""}` });
    }
  }

  async #obey(method: string, payload: RecordedCall["payload"]): Promise<unknown> {
    if (method === "getUpdates") return this.#poll(payload);
    const text = checked(method, payload, this.refusesEntities);
    this.calls.push({ method, payload, text, at: Date.now() });
    const results: Record<string, unknown> = {
      getMe: fakeBot,
      sendMessage: { message_id: this.#nextId++, date: now(), chat: { id: payload.chat_id, type: "private" }, text },
      sendPhoto: { message_id: this.#nextId++, date: now(), chat: { id: payload.chat_id, type: "private" } },
      editMessageText: { message_id: payload.message_id, date: now(), chat: { id: payload.chat_id }, text },
    };
    return results[method] ?? true;
  }

  async #poll(payload: RecordedCall["payload"]): Promise<Update[]> {
    const offset = Number(payload.offset ?? 0);
    this.#updates = this.#updates.filter((update) => update.update_id >= offset);
    if (this.#updates.length === 0) await this.wait(Number(payload.timeout ?? 0) * 1000);
    return this.#updates.slice(0, Number(payload.limit ?? 100));
  }
}

const now = () => Math.floor(Date.now() / 1000);

/** JSON, or a form where a file comes along; files are read whole. */
function readPayload(body: Buffer, type: string): RecordedCall["payload"] {
  if (!type.startsWith("multipart/")) return body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
  return readForm(body.toString("latin1"), /boundary=(\S+)/.exec(type)?.[1] ?? "");
}

/** Fields of a form as text, files with their name and content. */
function readForm(body: string, boundary: string): RecordedCall["payload"] {
  const parts = body.split(`--${boundary}`).slice(1, -1);
  const fields = parts.map((part) => {
    const end = part.indexOf("\r\n\r\n");
    const [head, content] = [part.slice(0, end), Buffer.from(part.slice(end + 4, -2), "latin1")];
    const name = /name="?([^";\r]+)/.exec(head)?.[1] ?? "";
    const file = /filename="?([^";\r]+)/.exec(head)?.[1];
    return [name, file === undefined ? content.toString("utf8") : { name: file, content }];
  });
  return Object.fromEntries(fields);
}

/** Checks what Telegram checks. @returns the text after entities parsing */
function checked(method: string, payload: RecordedCall["payload"], refusesEntities: boolean): string | undefined {
  for (const row of payload.reply_markup?.inline_keyboard ?? []) {
    for (const button of row) checkButton(button);
  }
  const cards =
    method === "answerInlineQuery" ? payload.results : method === "answerGuestQuery" ? [payload.result] : [];
  for (const card of cards) checkCard(card);
  if (method !== "sendMessage" && method !== "editMessageText") return undefined;
  if (refusesEntities && payload.parse_mode) throw new Error("can't parse entities: refused");
  return parsed(payload.text, payload.parse_mode);
}

function parsed(source: string, mode: string | undefined): string {
  let text = source;
  if (mode === "HTML") {
    try {
      text = parseTelegramHtml(source);
    } catch (error) {
      throw new Error(`can't parse entities: ${error instanceof Error ? error.message : ""}`);
    }
  }
  if (text.trim() === "") throw new Error("message text is empty");
  if (text.length > 4096) throw new Error("message is too long");
  return text;
}

function checkCard(card: RecordedCall["payload"]): void {
  if (Buffer.byteLength(card.id) > 64) throw new Error("RESULT_ID_INVALID");
  if (!card.title) throw new Error("ARTICLE_TITLE_EMPTY");
  parsed(card.input_message_content.message_text, "HTML");
  for (const button of card.reply_markup?.inline_keyboard.flat() ?? []) checkButton(button);
}

function checkButton(button: { text?: string; callback_data?: string; url?: string }): void {
  if (!button.text) throw new Error("text buttons must be non-empty");
  if (button.callback_data !== undefined && Buffer.byteLength(button.callback_data) > 64)
    throw new Error("BUTTON_DATA_INVALID");
  const payload = /[?&]start=(.*)$/.exec(button.url ?? "")?.[1];
  if (payload !== undefined && !/^[\w-]{1,64}$/.test(payload)) throw new Error("START_PARAM_INVALID");
}
