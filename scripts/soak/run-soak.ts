import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FaultCounts, Messengers, soakTokens } from "./messengers.ts";
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
  /** The messengers are away once in so long, for {@link awaySeconds}. */
  readonly awayEverySeconds: number;
  readonly say: (line: string) => void;
}

/** What came of it. */
export interface SoakResult extends SoakFigures {
  readonly faults: FaultCounts;
  readonly kills: number;
  /** Times that the messengers were away. */
  readonly outages: number;
  /** Answers whose arrival a kill left open; not said again. */
  readonly inDoubt: number;
  /** From a kill until the bot took messages again, where the messengers were there meanwhile. Milliseconds. */
  readonly longestRecovery: number;
  /** Peak of every minute, MiB. */
  readonly memory: readonly number[];
  readonly errors: readonly string[];
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** How long the messengers are away at a time. */
const awaySeconds = 15;

/**
 * Lets people talk to the real bot in a process of its own, over loopback, while it is killed again and again and its
 * messengers fail; then waits for every answer that is still due.
 *
 * @throws HoiTinhError `internal` when the bot does not start
 */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const tally = new Tally();
  const messengers = await Messengers.start((chat, answersTo) =>
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
    const killing = killNowAndThen(bot, messengers, options, end);
    const leaving = leaveNowAndThen(messengers, options, end);
    await everybody(options, { url: `http://127.0.0.1:${port}`, questions: options.questions, tally, goesOn });
    const [recoveries] = await Promise.all([killing, leaving, watching]);
    // Whatever is said twice is said soon after.
    await pause(3000);
    return {
      ...tally.figures(),
      faults: messengers.faults(),
      kills: bot.kills,
      outages: messengers.absences,
      inDoubt: bot.inDoubt,
      longestRecovery: Math.max(0, ...recoveries),
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

/** @returns how long the bot took to come back each time that the messengers were there meanwhile, milliseconds */
async function killNowAndThen(
  bot: SupervisedBot,
  messengers: Messengers,
  { killEverySeconds, say }: SoakOptions,
  end: number,
): Promise<number[]> {
  const recoveries: number[] = [];
  for (;;) {
    const wait = killEverySeconds * 1000 * (0.5 + Math.random());
    // The last one leaves time to come back while people still talk.
    if (Date.now() + wait > end - 5000) return recoveries;
    await pause(wait);
    const wasAway = messengers.isAway;
    const absences = messengers.absences;
    const recovery = await bot.killAndStart();
    if (!wasAway && absences === messengers.absences) recoveries.push(recovery);
    say(
      `kill -9 số ${bot.kills}: nhận tin lại sau ${Math.round(recovery)} ms${wasAway ? ", lúc Telegram và Zalo vắng" : ""}`,
    );
  }
}

async function leaveNowAndThen(messengers: Messengers, options: SoakOptions, end: number): Promise<void> {
  const between = (options.awayEverySeconds - awaySeconds) * 1000;
  while (Date.now() + between + awaySeconds * 1000 < end) {
    await pause(between);
    await messengers.goAway(awaySeconds * 1000);
    options.say(`Telegram và Zalo vắng ${awaySeconds} giây, lần ${messengers.absences}`);
  }
}

async function watchMemory(bot: SupervisedBot, peaks: number[], goesOn: () => boolean): Promise<void> {
  const begin = Date.now();
  while (goesOn()) {
    const now = (await bot.memory()) ?? 0;
    const minute = Math.floor((Date.now() - begin) / 60_000);
    peaks[minute] = Math.round(Math.max(peaks[minute] ?? 0, now));
    await pause(1000);
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
