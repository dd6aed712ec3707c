import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer that the bot sent: the first message of it names the message that it answers. */
export interface SentAnswer {
  readonly chatId: number;
  readonly answersTo: number;
  /** As `performance.now()`. */
  readonly at: number;
}

interface Payload {
  readonly chat_id?: number;
  readonly reply_parameters?: { readonly message_id: number };
}

/** A Bot API server on loopback that accepts everything at once and tells what was sent. */
export interface LoopbackBotApi {
  readonly root: string;
  /** Resolves once a bot has asked for its updates to be delivered. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Starts the server. @param onAnswer called for every answer, in order of arrival */
export async function startLoopbackBotApi(onAnswer: (sent: SentAnswer) => void): Promise<LoopbackBotApi> {
  let nextId = 1;
  let isReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const server = createServer((request, response) => {
    const at = performance.now();
    void readBody(request).then((body) => {
      const method = request.url?.split("/").at(-1);
      const payload: Payload = body === "" ? {} : (JSON.parse(body) as Payload);
      if (method === "setWebhook") isReady();
      const answersTo = payload.reply_parameters?.message_id;
      if (method === "sendMessage" && answersTo !== undefined)
        onAnswer({ chatId: payload.chat_id ?? 0, answersTo, at });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ok: true, result: resultOf(method, payload.chat_id, nextId++) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ready,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function resultOf(method: string | undefined, chatId: number | undefined, id: number): unknown {
  if (method === "getMe")
    return { id: 1, is_bot: true, first_name: "Bench", username: "bench_bot", supports_inline_queries: true };
  return method === "sendMessage" ? { message_id: id, date: 0, chat: { id: chatId, type: "supergroup" } } : true;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
