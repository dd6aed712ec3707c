import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HoiTinhError, homeDir } from "../../src/app.ts";
import { freePort } from "./free-port.ts";
import { startLoopbackBotApi } from "./loopback-bot-api.ts";
import { type ProcessorTime, processorTime } from "./processor-time.ts";

/** What is sent to the bot, and how. */
export interface ServeOptions {
  /** Question set whose questions are asked, JSONL. */
  readonly questionFile: string;
  /** Updates of each part. */
  readonly updates: number;
  /** Groups that they come from, in turn. */
  readonly chats: number;
  /** Updates a second in the steady part. */
  readonly rate: number;
  readonly say: (line: string) => void;
}

const secret = "bench-webhook-secret";
const startSeconds = 120;
const partSeconds = 120;
const warmUps = 40;

/**
 * Measures the whole bot in a process of its own, Telegram's side on loopback: mentions in groups through the webhook, first
 * at a steady rate, then all at once, each question in words of its own; then those of the last part once more, which the bot
 * has the answers of. The time is from sending an update to the first sendMessage for it; beside it stands what the bot computes for
 * an update, all its threads and the first one alone, which other work on the machine changes less.
 *
 * @throws HoiTinhError `data-missing` when the question set cannot be read; `internal` when the bot does not answer
 */
export async function benchServe(options: ServeOptions): Promise<void> {
  const questions = await readQuestions(options.questionFile);
  const part = new Part();
  const api = await startLoopbackBotApi(({ chatId, answersTo, at }) => part.answered(chatId, answersTo, at));
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-bench-"));
  const bot = startBot(api.root, port, dataDir);
  const url = `http://127.0.0.1:${port}`;
  const { updates, chats, rate, say } = options;
  try {
    await untilReady(api.ready, bot);
    const atBot = { url, questions, bot: bot.pid ?? 0 };
    await part.run({ ...atBot, updates: warmUps, chats: warmUps, rate: 20, firstChat: 1, firstQuestion: 0 });
    say(
      "| phần | cập nhật | nhóm | trung vị | p95 | dài nhất | cập nhật/giây | sai thứ tự | tính toán một cập nhật | ở luồng đầu |",
    );
    say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    const steady = await part.run({ ...atBot, updates, chats, rate, firstChat: 1000, firstQuestion: warmUps });
    say(`| đều ${rate}/giây ${lineOf(steady, chats)}`);
    const atOnce = { ...atBot, updates, chats, rate: Number.POSITIVE_INFINITY };
    const firstQuestion = warmUps + updates;
    const burst = await part.run({ ...atOnce, firstChat: 9000, firstQuestion });
    say(`| dồn một lúc ${lineOf(burst, chats)}`);
    const again = await part.run({ ...atOnce, firstChat: 20_000, firstQuestion });
    say(`| dồn một lúc, hỏi lại các câu vừa hỏi ${lineOf(again, chats)}`);
  } finally {
    bot.kill("SIGTERM");
    await api.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface PartOptions extends Pick<ServeOptions, "updates" | "chats" | "rate"> {
  readonly url: string;
  readonly questions: readonly string[];
  /** Process of the bot. */
  readonly bot: number;
  /** Chats of one part have limits of their own. */
  readonly firstChat: number;
  /** Number of the first question; the bot knows a number that it was asked before. */
  readonly firstQuestion: number;
}

interface Measured {
  /** Milliseconds, ascending. */
  readonly waits: readonly number[];
  readonly perSecond: number;
  /** Answers that came before one to an earlier message of the same chat. */
  readonly disordered: number;
  /** Processor time of the bot for an update; undefined where the system does not tell. */
  readonly computing: ProcessorTime | undefined;
}

/** One part under way: what was sent, and when it was answered. */
class Part {
  #sentAt = new Map<string, number>();
  #waits: number[] = [];
  #lastAnswered = new Map<number, number>();
  #disordered = 0;
  #onAnswer: () => void = () => {};
  #nextId = 1;

  answered(chatId: number, messageId: number, at: number): void {
    const key = `${chatId}:${messageId}`;
    const sentAt = this.#sentAt.get(key);
    if (sentAt === undefined) return;
    this.#sentAt.delete(key);
    this.#waits.push(at - sentAt);
    if (messageId < (this.#lastAnswered.get(chatId) ?? 0)) this.#disordered += 1;
    this.#lastAnswered.set(chatId, messageId);
    this.#onAnswer();
  }

  async run({ url, questions, bot, updates, chats, rate, firstChat, firstQuestion }: PartOptions): Promise<Measured> {
    this.#sentAt.clear();
    this.#waits = [];
    this.#disordered = 0;
    const allAnswered = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(unanswered(this.#sentAt.size)), partSeconds * 1000);
      this.#onAnswer = () => {
        if (this.#waits.length < updates) return;
        clearTimeout(late);
        resolve();
      };
    });
    const before = processorTime(bot);
    const begin = performance.now();
    const posts = new Map<number, Promise<unknown>>();
    for (let n = 0; n < updates; n += 1) {
      const due = begin + (n * 1000) / rate;
      if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const chatId = -(firstChat + (n % chats));
      const question = wordsOf(questions, firstQuestion + n);
      // As Telegram does: the next update of a chat is delivered once the one before it is acknowledged.
      posts.set(
        chatId,
        (posts.get(chatId) ?? Promise.resolve()).then(() => this.#post(url, chatId, question)),
      );
    }
    await Promise.all([allAnswered, ...posts.values()]);
    const perSecond = (updates * 1000) / (performance.now() - begin);
    const computing = each(processorTime(bot), before, updates);
    return { waits: this.#waits.toSorted((a, b) => a - b), perSecond, disordered: this.#disordered, computing };
  }

  #post(url: string, chatId: number, question: string): Promise<unknown> {
    const id = this.#nextId++;
    const name = "@bench_bot";
    const message = {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      from: { id: 100_000 + id, is_bot: false, first_name: "Lan" },
      chat: { id: chatId, type: "supergroup", title: "Tổ dân phố" },
      text: `${name} ${question}`,
      entities: [{ type: "mention", offset: 0, length: name.length }],
    };
    this.#sentAt.set(`${chatId}:${id}`, performance.now());
    return fetch(`${url}/webhook/telegram`, {
      method: "POST",
      body: JSON.stringify({ update_id: id, message }),
      headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    }).then((response) => response.arrayBuffer());
  }
}

/** The question of a number: no two numbers have the same words, so that none is answered from memory. */
function wordsOf(questions: readonly string[], number: number): string {
  const question = questions[number % questions.length] ?? "";
  return `${question}${" ?".repeat(Math.floor(number / questions.length))}`;
}

/** What each of so many updates took. */
function each(now: ProcessorTime | undefined, before: ProcessorTime | undefined, updates: number) {
  return now && before
    ? { whole: (now.whole - before.whole) / updates, firstThread: (now.firstThread - before.firstThread) / updates }
    : undefined;
}

function lineOf({ waits, perSecond, disordered, computing }: Measured, chats: number): string {
  const at = (share: number) => `${Math.round(waits[Math.ceil(waits.length * share) - 1] ?? 0)} ms`;
  return `| ${waits.length} | ${chats} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${Math.round(perSecond)} | ${disordered} | ${milliseconds(computing?.whole)} | ${milliseconds(computing?.firstThread)} |`;
}

const milliseconds = (value: number | undefined): string => (value === undefined ? "–" : `${value.toFixed(1)} ms`);

function unanswered(count: number): HoiTinhError {
  return new HoiTinhError("internal", `Bot không trả lời ${count} cập nhật trong ${partSeconds} giây.`);
}

function startBot(apiRoot: string, port: number, dataDir: string): ChildProcess {
  return spawn(process.execPath, [join(homeDir, "scripts", "run-installed.mjs"), "src/main.ts"], {
    cwd: homeDir,
    stdio: "ignore",
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: "1:bench",
      TELEGRAM_API_ROOT: apiRoot,
      TELEGRAM_WEBHOOK_SECRET: secret,
      ZALO_BOT_TOKEN: "",
      PUBLIC_URL: "https://bench.example",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      LOG_LEVEL: "silent",
    },
  });
}

async function untilReady(ready: Promise<void>, bot: ChildProcess): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    const give = () => reject(new HoiTinhError("internal", "Bot không khởi động được; chạy npm start để xem vì sao."));
    bot.once("exit", give);
    setTimeout(give, startSeconds * 1000).unref();
  });
  await Promise.race([ready, failed]);
}

async function readQuestions(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new HoiTinhError("data-missing", `Không đọc được bộ câu hỏi ${file}.`, { cause });
  });
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (JSON.parse(line) as { question: string }).question);
}
