import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Tokens that the bot is given. */
export const soakTokens = { telegram: "1:soak", zalo: "2:soak" };

/** Faults made so far, by kind. */
export type FaultCounts = Readonly<Record<"limited" | "broken" | "dropped", number>>;

/** Called for every answer that was taken: the chat, and at Telegram the message that it answers. */
export type OnAnswer = (chat: string, answersTo: number | undefined) => void;

interface Payload {
  readonly chat_id?: number | string;
  readonly reply_parameters?: { readonly message_id: number };
}

/** Shares of the messages sent that a fault meets. */
const shares = { limited: 0.02, broken: 0.03, dropped: 0.02 };

/**
 * Telegram and Zalo on one port of loopback, now and then limiting (429), broken (502) or hanging up, at times away. Zalo
 * only breaks: a 429 of its says that the month's messages are used up, and whether a message whose connection fell arrived is
 * not to be known there, so that the bot rightly does not repeat it.
 */
export class Messengers {
  readonly #counts = { limited: 0, broken: 0, dropped: 0 };
  readonly #onAnswer: OnAnswer;
  #server: Server;
  #port = 0;
  #nextId = 1;
  #absences = 0;

  private constructor(onAnswer: OnAnswer) {
    this.#onAnswer = onAnswer;
    this.#server = this.#build();
  }

  /** Starts both. */
  static async start(onAnswer: OnAnswer): Promise<Messengers> {
    const messengers = new Messengers(onAnswer);
    await messengers.#listen();
    return messengers;
  }

  get root(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Whether they are away now. */
  get isAway(): boolean {
    return !this.#server.listening;
  }

  /** Times that they were away so far, this one included. */
  get absences(): number {
    return this.#absences;
  }

  faults(): FaultCounts {
    return { ...this.#counts };
  }

  /** Is away for so long: what is under way is answered, whoever comes then is refused. */
  async goAway(milliseconds: number): Promise<void> {
    this.#absences += 1;
    await this.#close();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.#server = this.#build();
    await this.#listen();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await this.#close();
  }

  #build(): Server {
    return createServer(
      (request, response) => void this.#serve(request, response).catch(() => request.socket.destroy()),
    );
  }

  async #listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #close(): Promise<void> {
    return new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
    const isTelegram = token === soakTokens.telegram;
    const payload = await readPayload(request);
    const isAnswer = /^send(?:Message|Photo)$/.test(method) && (!isTelegram || payload.reply_parameters !== undefined);
    const fault = isAnswer ? this.#faultOf(isTelegram) : undefined;
    if (fault === "dropped") return void request.socket.destroy();
    if (fault) return fail(response, fault === "limited" ? 429 : 502);
    if (isAnswer) this.#onAnswer(String(payload.chat_id), payload.reply_parameters?.message_id);
    const body = { ok: true, result: resultOf(method, payload, this.#nextId++) };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  }

  #faultOf(isTelegram: boolean): keyof FaultCounts | undefined {
    const chance = Math.random();
    const kinds = isTelegram ? (["limited", "broken", "dropped"] as const) : (["broken"] as const);
    let sum = 0;
    const kind = kinds.find((one) => {
      sum += shares[one];
      return chance < sum;
    });
    if (kind) this.#counts[kind] += 1;
    return kind;
  }
}

function fail(response: ServerResponse, code: number): void {
  response.writeHead(code, { "content-type": "application/json" });
  const parameters = code === 429 ? { parameters: { retry_after: 1 } } : {};
  response.end(JSON.stringify({ ok: false, error_code: code, description: "soak", ...parameters }));
}

function resultOf(method: string, { chat_id: id }: Payload, messageId: number): unknown {
  if (method === "getMe")
    return {
      id: 1,
      is_bot: true,
      first_name: "Soak",
      username: "soak_bot",
      display_name: "Bot Soak",
      can_join_groups: true,
    };
  return /^send(?:Message|Photo)$/.test(method)
    ? { message_id: messageId, date: 0, chat: { id, type: "supergroup" } }
    : true;
}

/** JSON; a form, as photos come in, gives the fields that are looked at. */
async function readPayload(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.startsWith("{")) return JSON.parse(text) as Payload;
  const chat = /name="chat_id"\s+(-?\d+)/.exec(text)?.[1];
  return chat === undefined ? {} : { chat_id: chat };
}
