import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { homeDir } from "./open-engine.ts";

/** A build under way in a process of its own. */
export interface Build {
  /** The last line that it said when it failed; undefined when it succeeded. */
  readonly done: Promise<string | undefined>;
  /** Ends it; nothing is left half written. */
  cancel(): void;
}

/** Environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Builds the snapshot in another process, so that answers go on meanwhile. `environment`: what that process gets beside the settings. */
export function buildApart(config: Config, environment: Environment): Build {
  const { corpusDir, dataDir, embeddingModel, passagesUrl } = config;
  const passages = passagesUrl === undefined ? {} : { RETRIEVAL: "postgres", DATABASE_URL: passagesUrl };
  const settings = { CORPUS_DIR: corpusDir, DATA_DIR: dataDir, EMBEDDING_MODEL: embeddingModel, ...passages };
  const child = spawn(process.execPath, [join(homeDir, "scripts", "run-installed.mjs"), "scripts/index.ts"], {
    env: { ...environment, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-2000);
  });
  const done = new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code === 0 ? undefined : (said.trim().split("\n").at(-1) ?? "")));
  });
  return { done, cancel: () => void child.kill() };
}
