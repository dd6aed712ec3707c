import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMeasured } from "./measured-process.ts";
import { quantile } from "./rank-measures.ts";

/** What the benchmark of indexing is run with. */
export interface IndexBenchOptions {
  /** Folder of the corpus that `npm run index` reads with these settings. */
  readonly corpusDir: string;
  readonly say: (line: string) => void;
}

const builds = 3;

/** Measures the whole command that builds the snapshot, in a process of its own, and prints a table in Markdown. */
export async function benchIndex({ corpusDir, say }: IndexBenchOptions): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-bench-"));
  try {
    const runs: Awaited<ReturnType<typeof startMeasured>["ended"]>[] = [];
    for (let i = 0; i < builds; i++)
      runs.push(await startMeasured("scripts/index.ts", [], { DATA_DIR: dataDir }).ended);
    const received = await megabytes(join(corpusDir, "raw"));
    const seconds = quantile(
      runs.map((one) => one.seconds),
      0.5,
    );
    const peak = quantile(
      runs.map((one) => one.peakMegabytes),
      0.5,
    );
    say(`median of ${builds} builds, the process and its start included`);
    say("| received text, MB | seconds | seconds a megabyte | peak memory, MB | snapshot, MB |");
    say("| ---: | ---: | ---: | ---: | ---: |");
    const figures = [received, seconds, seconds / received].map((value) => value.toFixed(2));
    say(`| ${figures.join(" | ")} | ${peak.toFixed(0)} | ${(await megabytes(dataDir)).toFixed(1)} |`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function megabytes(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}
