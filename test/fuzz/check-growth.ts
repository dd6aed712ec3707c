import type { Engine } from "../../src/app.ts";
import { attacks } from "./hostile-input.ts";
import { textFunctions } from "./text-functions.ts";

/** Lengths that are compared, characters: the second is ten times the first. */
const textLengths = [5_000, 50_000] as const;
const questionLengths = [200, 2_000] as const;
const rounds = 5;
/** Ten times the length may take ten times as long; a hundred times would be quadratic. Between the two lies the mark. */
const mostGrowth = 40;
/** Shorter times say nothing. Milliseconds. */
const leastTime = 20;

const shapes: readonly string[] = [
  ...[
    "1",
    "1.",
    "1.111.",
    "1,",
    "1/",
    "1-",
    "2023 ",
    "31/12/2023 ",
    ".",
    ". ",
    "? ",
    "?",
    " ",
    "\n",
    "ă",
    "a",
    "\u0301",
  ],
  ...[
    "7,37% ",
    "đồng/",
    "6 tháng đầu ",
    "kế hoạch ",
    "@a",
    "@",
    "/",
    "09 ",
    "a@a.",
    "(",
    "“",
    "[1]",
    "&",
    "<",
    "khong biet ",
  ],
  ...attacks,
];

interface Growth {
  readonly shape: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Times everything that reads a question at ten times its length, on every shape, and prints the worst of each.
 *
 * @returns whether nothing grew like the square of the length
 */
export async function checkGrowth(engine: Engine, say: (line: string) => void): Promise<boolean> {
  say(`| reads a text | worst shape | ${textLengths.join(" → ")} characters | growth |`);
  say("| --- | --- | ---: | ---: |");
  let isFine = true;
  const report = (name: string, growths: readonly Growth[]) => {
    const worst = growths.reduce((one, other) => (factor(other) > factor(one) ? other : one));
    const times = `${worst.before.toFixed(2)} → ${worst.after.toFixed(2)} ms`;
    const slowest = Math.max(...growths.map(({ after }) => after));
    const mark = isQuadratic(worst) ? " QUADRATIC" : "";
    say(
      `| ${name} | ${JSON.stringify(worst.shape)} (slowest shape: ${slowest.toFixed(1)} ms) | ${times} | ×${factor(worst).toFixed(0)}${mark} |`,
    );
    isFine &&= !growths.some(isQuadratic);
  };
  for (const [name, read] of textFunctions) report(name, await grown(async (text) => read(text), textLengths));
  const answer = async (text: string) => engine.answerer.answer({ text, history: [] });
  report(`answer (${questionLengths.join(" → ")} characters)`, await grown(answer, questionLengths));
  return isFine;
}

const factor = ({ before, after }: Growth) => after / Math.max(before, leastTime / 20);
const isQuadratic = (growth: Growth) => growth.after > leastTime && factor(growth) > mostGrowth;

async function grown(work: (text: string) => Promise<unknown>, lengths: readonly [number, number]): Promise<Growth[]> {
  const found: Growth[] = [];
  for (const shape of shapes) {
    const [before, after] = [
      await leastOf(work, textOf(shape, lengths[0])),
      await leastOf(work, textOf(shape, lengths[1])),
    ];
    found.push({ shape: shape.slice(0, 24), before, after });
  }
  return found;
}

/** So long, ending in a letter that spoils the fit of a careless pattern. */
const textOf = (shape: string, length: number) =>
  `${shape.repeat(Math.ceil(length / shape.length)).slice(0, length - 1)}x`;

/** The least of a few rounds, of the processor's time alone: what else the machine does makes nothing look slower. Milliseconds. */
async function leastOf(work: (text: string) => Promise<unknown>, text: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = process.cpuUsage();
    await work(text);
    const { user, system } = process.cpuUsage(begin);
    times.push((user + system) / 1000);
    // What takes seconds is told from what takes milliseconds in one round.
    if ((times[0] ?? 0) > 1000) break;
  }
  return Math.min(...times);
}
