import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { HoiTinhError, homeDir } from "../../src/app.ts";

/** A bot in a process of its own that is killed at random moments and started again at once, as a supervisor does. */
export class SupervisedBot {
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #log = "";
  #address = "";
  #kills = 0;

  /** @param environment settings; HOST and PORT included */
  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  /** Times that it was killed. */
  get kills(): number {
    return this.#kills;
  }

  /** Answers that were leaving when a kill came: whether they arrived is not known, and they are not said again. */
  get inDoubt(): number {
    return [...this.#log.matchAll(/"inDoubt":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Lines of error so far. */
  get errors(): readonly string[] {
    return this.#log.split("\n").filter((line) => /"level":(?:50|"error")/.test(line));
  }

  /** Starts it. @throws HoiTinhError `internal` when it ends or takes no messages within two minutes */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(homeDir, "scripts", "run-installed.mjs"), "src/main.ts"], {
      cwd: homeDir,
      stdio: ["ignore", "ignore", "pipe"],
      env: this.#environment,
    });
    this.#child = child;
    const endToo = () => void child.kill("SIGKILL");
    process.once("exit", endToo);
    child.once("exit", () => process.off("exit", endToo));
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#log += chunk.toString();
    });
    this.#address = `http://127.0.0.1:${this.#environment["PORT"]}`;
    const end = Date.now() + 120_000;
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || Date.now() > end)
        throw new HoiTinhError("internal", `Bot không khởi động được: ${this.#log.trim().split("\n").at(-1)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** kill -9, then a new start. @returns from the kill until it takes messages again, milliseconds */
  async killAndStart(): Promise<number> {
    const begin = performance.now();
    await this.end("SIGKILL");
    this.#kills += 1;
    await this.start();
    return performance.now() - begin;
  }

  /** Ends it. @returns once it is gone */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  /** Memory that the process holds; undefined while it does not answer. MiB. */
  async memory(): Promise<number | undefined> {
    const text = await fetch(`${this.#address}/metrics`)
      .then((response) => response.text())
      .catch(() => "");
    const bytes = /^(?:\w*_)?process_resident_memory_bytes (\S+)/m.exec(text)?.[1];
    return bytes === undefined ? undefined : Number(bytes) / 2 ** 20;
  }

  async #isReady(): Promise<boolean> {
    const response = await fetch(`${this.#address}/readyz`).catch(() => undefined);
    await response?.arrayBuffer().catch(() => undefined);
    return response?.status === 200;
  }
}
