import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Message } from "../../core/message.ts";
import type { Channel, MessageHandler } from "../../core/ports.ts";
import { readCommand } from "../../core/read-command.ts";
import type { Reply } from "../../core/reply.ts";

/** What the conversation in the terminal is built from. */
export interface TerminalChannelOptions {
  /** Where lines come from: a terminal or a pipe. */
  readonly input: Readable;
  readonly output: Writable;
  /** Writes a reply as plain text, sources included. */
  readonly render: (reply: Reply) => string;
  /** Whether a person types: shows the prompt and a bold headline. Default: false. */
  readonly isInteractive?: boolean;
}

/** A channel that ends by itself. */
export interface TerminalChannel extends Channel {
  /** Resolves when the input has ended, or "thoát" was typed, and every line before has been answered. */
  readonly finished: Promise<void>;
}

const farewells = new Set(["thoát", "thoat", "/thoat", "exit", "quit", "/exit", "/quit"]);
const failure = "Mình đang gặp trục trặc nên chưa trả lời được. Bạn hỏi lại nhé.";

/** The conversation in the terminal: one line a question, answered in order; a number repeats a suggestion. */
export function createTerminalChannel(options: TerminalChannelOptions): TerminalChannel {
  const { input } = options;
  let lines: Interface | undefined;
  let resolveFinished: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    resolveFinished = resolve;
  });
  return {
    name: "terminal",
    finished,
    start: async (handler) => {
      lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
      converse(lines, handler, options).then(resolveFinished, resolveFinished);
    },
    stop: async () => {
      if (!lines) return;
      lines.close();
      await finished;
    },
  };
}

/** Answers line after line until the input ends or somebody takes leave. */
async function converse(reader: Interface, handler: MessageHandler, options: TerminalChannelOptions): Promise<void> {
  const { output, render, isInteractive = false } = options;
  const write = (text: string) => void output.write(text);
  const prompt = () => isInteractive && write("\n› ");
  // Listening begins here: lines that arrive while the greeting is written are kept.
  const typed = reader[Symbol.asyncIterator]();
  let suggestions: readonly string[] = [];
  const show = async (line: string) => {
    const reply = await respond(handler, picked(line, suggestions));
    if (reply === undefined) return;
    suggestions = typeof reply === "string" ? [] : reply.suggestions;
    if (typeof reply === "string") write(`${reply}\n`);
    else write(`${decorate(reply, render, isInteractive)}\n${isInteractive ? "" : "\n"}`);
  };
  if (isInteractive) await show("/start");
  prompt();
  for await (const line of typed) {
    if (farewells.has(line.trim().normalize("NFC").toLowerCase())) break;
    if (line.trim() !== "") await show(line);
    prompt();
  }
  reader.close();
  if (isInteractive) write("\n");
}

async function respond(handler: MessageHandler, line: string): Promise<Reply | string | undefined> {
  const message: Message = {
    channel: "terminal",
    conversationId: "terminal",
    isGroup: false,
    isAddressed: true,
    ...readCommand(line),
  };
  try {
    return await handler(message);
  } catch {
    return failure;
  }
}

/** A line that is only the number of a suggestion stands for it. */
function picked(line: string, suggestions: readonly string[]): string {
  return (/^\s*\d\s*$/.test(line) && suggestions[Number(line) - 1]) || line;
}

function decorate(reply: Reply, render: (reply: Reply) => string, isInteractive: boolean): string {
  const text = render(reply);
  const asked = reply.suggestions.map((suggestion, index) => `  ${index + 1}. ${suggestion}`);
  const body =
    isInteractive && text.startsWith(reply.headline)
      ? `\u001b[1m${reply.headline}\u001b[0m${text.slice(reply.headline.length)}`
      : text;
  return asked.length === 0 ? body : `${body}\n\nHỏi tiếp (gõ số):\n${asked.join("\n")}`;
}
