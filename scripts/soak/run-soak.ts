import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FaultCounts, type Messengers, soakTokens, startMessengers } from "./messengers.ts";
import { type PeopleOptions, soakSecrets, telegramGroup, webPerson, zaloPerson } from "./people.ts";
import { SupervisedBot } from "./supervised-bot.ts";
import { type SoakFigures, Tally } from "./tally.ts";

/** What is put on the bot. */
export interface SoakOptions {
  readonly minutes: number;
  readonly questions: readonly string[];
  /** Groups on Telegram, people on Zalo, people on the web page. */
  readonly chats: { readonly telegram: number; readonly zalo: number; readonly web: number };
  /** From one kill to the next at random between half of it and one and a half of it. */
  readonly killEverySeconds: number;
  readonly say: (line: string) => void;
}

/** What came of it. */
export interface SoakResult extends SoakFigures {
  readonly faults: FaultCounts;
  readonly kills: number;
  /** Answers whose arrival a kill left open; not said again. */
  readonly inDoubt: number;
  readonly longestRecovery: number;
  /** Peak of every minute, MiB. */
  readonly memory: readonly number[];
  readonly errors: readonly string[];
}

/**
 * Lets people talk to the real bot in a process of its own, over loopback, while it is killed again and again and its
 * messengers fail; then waits for every answer that is still due.
 *
 * @throws HoiTinhError `internal` when the bot does not start
 */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const tally = new Tally();
  const messengers = await startMessengers((chat, answersTo) =>
    tally.answered(answersTo === undefined ? chat : `${chat}:${answersTo}`),
  );
  const dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-soak-"));
  const port = await freePort();
  const bot = new SupervisedBot(environmentOf(messengers, port, dataDir));
  try {
    await bot.start();
    const end = Date.now() + options.minutes * 60_000;
    const goesOn = () => Date.now() < end;
    const memory: number[] = [];
    const watching = watchMemory(bot, memory, goesOn);
    const killing = killNowAndThen(bot, options, end);
    await everybody(options, { url: `http://127.0.0.1:${port}`, questions: options.questions, tally, goesOn });
    await Promise.all([watching, killing]);
    // Whatever is said twice is said soon after.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return {
      ...tally.figures(),
      faults: messengers.faults(),
      kills: bot.kills,
      inDoubt: bot.inDoubt,
      longestRecovery: Math.max(0, ...bot.recoveries),
      memory,
      errors: bot.errors,
    };
  } finally {
    await bot.end("SIGTERM");
    await messengers.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function everybody({ chats }: SoakOptions, people: PeopleOptions): Promise<void> {
  const each = (count: number, person: (chat: number, options: PeopleOptions) => Promise<void>) =>
    Array.from({ length: count }, (_, index) => person(index + 1, people));
  await Promise.all([
    ...each(chats.telegram, telegramGroup),
    ...each(chats.zalo, zaloPerson),
    ...each(chats.web, webPerson),
  ]);
}

async function killNowAndThen(bot: SupervisedBot, { killEverySeconds, say }: SoakOptions, end: number): Promise<void> {
  for (;;) {
    const wait = killEverySeconds * 1000 * (0.5 + Math.random());
    // The last one leaves time to come back while people still talk.
    if (Date.now() + wait > end - 5000) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
    await bot.killAndStart();
    say(`kill -9 số ${bot.kills}: nhận tin lại sau ${Math.round(bot.recoveries.at(-1) ?? 0)} ms`);
  }
}

async function watchMemory(bot: SupervisedBot, peaks: number[], goesOn: () => boolean): Promise<void> {
  const begin = Date.now();
  while (goesOn()) {
    const now = (await bot.memory()) ?? 0;
    const minute = Math.floor((Date.now() - begin) / 60_000);
    peaks[minute] = Math.round(Math.max(peaks[minute] ?? 0, now));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function environmentOf({ root }: Messengers, port: number, dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TELEGRAM_BOT_TOKEN: soakTokens.telegram,
    TELEGRAM_API_ROOT: root,
    TELEGRAM_WEBHOOK_SECRET: soakSecrets.telegram,
    ZALO_BOT_TOKEN: soakTokens.zalo,
    ZALO_API_ROOT: root,
    ZALO_WEBHOOK_SECRET: soakSecrets.zalo,
    PUBLIC_URL: "https://soak.example",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    LOG_LEVEL: "warn",
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
