import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { HoiTinhError, homeDir } from "../../src/app.ts";

/** A command in a process of its own, measured. */
export interface MeasuredProcess {
  readonly child: ChildProcess;
  /** When it was started, as `performance.now` says. */
  readonly startedAt: number;
  /** What it took once it ended. @throws HoiTinhError `internal` when it failed */
  readonly ended: Promise<ProcessFigures>;
}

/** What a process took. */
export interface ProcessFigures {
  readonly seconds: number;
  /** Most memory that it held at one time, MB of 2²⁰ bytes. */
  readonly peakMegabytes: number;
  /** What it wrote to standard output. */
  readonly output: string;
}

/** Told to the process by a preloaded line: it says its own peak on file descriptor 3 when it ends. */
const tellsPeak = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

/**
 * Starts a script of this project as `npm run` does, without npm itself and its look for missing libraries.
 *
 * @param script path from the project's folder
 * @param settings environment beside the caller's own
 */
export function startMeasured(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): MeasuredProcess {
  const startedAt = performance.now();
  const runner = join(homeDir, "scripts", "run-installed.mjs");
  const child = spawn(process.execPath, ["--import", tellsPeak, runner, script, ...args], {
    cwd: homeDir,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, ...settings },
  });
  return { child, startedAt, ended: figuresOf(child, script, startedAt) };
}

async function figuresOf(child: ChildProcess, script: string, startedAt: number): Promise<ProcessFigures> {
  const [status, output, errors, peak] = await Promise.all([
    new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => resolve(code));
    }),
    text(child.stdout as Readable),
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
  ]);
  if (status !== 0)
    throw new HoiTinhError("internal", `${script} không chạy được: ${errors.trim().split("\n").at(-1)}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakMegabytes: Number(peak) / 1024, output };
}
