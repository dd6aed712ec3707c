import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HoiTinhError } from "../../src/app.ts";
import { freePort } from "./free-port.ts";
import { startMeasured } from "./measured-process.ts";
import { quantile } from "./rank-measures.ts";

/** What the benchmark of starting is run with. */
export interface StartBenchOptions {
  /** The question that is asked first. */
  readonly question: string;
  readonly say: (line: string) => void;
}

interface Start {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const warmStarts = 5;
const patienceSeconds = 180;
const retryMilliseconds = 5;

/**
 * Measures from the start of the process to its first answer: in the terminal and on the web, without a snapshot (cold) and with
 * one (warm), each in a process of its own. Prints a table in Markdown.
 *
 * @throws HoiTinhError `internal` when a process does not answer
 */
export async function benchStart({ question, say }: StartBenchOptions): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-bench-"));
  try {
    say(`median of ${warmStarts} warm starts; one cold start`);
    say("| what | seconds to the first answer | peak memory, MB |");
    say("| --- | ---: | ---: |");
    const ways = { "terminal, `ask`": inTerminal, "bot, web chat": onWeb };
    for (const [name, way] of Object.entries(ways)) {
      await rm(dataDir, { recursive: true, force: true });
      const cold = await way(question, dataDir);
      say(`| ${name}, cold | ${line([cold])} |`);
      const warm: Start[] = [];
      for (let i = 0; i < warmStarts; i++) warm.push(await way(question, dataDir));
      say(`| ${name}, warm | ${line(warm)} |`);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const inTerminal = (question: string, dataDir: string): Promise<Start> =>
  startMeasured("scripts/ask.ts", [question], { DATA_DIR: dataDir }).ended;

async function onWeb(question: string, dataDir: string): Promise<Start> {
  const port = await freePort();
  const { child, startedAt, ended } = startMeasured("src/main.ts", [], {
    DATA_DIR: dataDir,
    HOST: "127.0.0.1",
    PORT: String(port),
    LOG_LEVEL: "silent",
    TELEGRAM_BOT_TOKEN: "",
    ZALO_BOT_TOKEN: "",
    DATABASE_URL: "",
    PUBLIC_URL: "",
  });
  try {
    await Promise.race([
      ended.then(() => {
        throw new HoiTinhError("internal", "Bot thoát trước khi trả lời; chạy npm start để xem vì sao.");
      }),
      firstAnswer(`http://127.0.0.1:${port}/api/hoi`, question, startedAt),
    ]);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  child.kill("SIGTERM");
  return { seconds, peakMegabytes: (await ended).peakMegabytes };
}

async function firstAnswer(url: string, question: string, startedAt: number): Promise<void> {
  const request = { method: "POST", body: JSON.stringify({ text: question }) };
  while (performance.now() - startedAt < patienceSeconds * 1000) {
    const response = await fetch(url, { ...request, headers: { "content-type": "application/json" } }).catch(() => {});
    if (response?.ok) return void (await response.arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
  }
  throw new HoiTinhError("internal", `Bot không trả lời trong ${patienceSeconds} giây.`);
}

function line(starts: readonly Start[]): string {
  const middle = (of: (start: Start) => number) => quantile(starts.map(of), 0.5);
  return `${middle((one) => one.seconds).toFixed(2)} | ${middle((one) => one.peakMegabytes).toFixed(0)}`;
}
