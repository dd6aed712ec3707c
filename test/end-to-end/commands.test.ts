import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let dataDir: string;

/** Runs a command of the project as a person would, without the installer in front; ends it once it has said `last`. */
const run = (
  script: string,
  args: readonly string[],
  input = "",
  settings: Record<string, string> = {},
  last?: string,
) =>
  new Promise<{ out: string; err: string; code: number | null }>((resolve, reject) => {
    const { PATH = "" } = process.env;
    const env = { PATH, HOME: tmpdir(), DATA_DIR: dataDir, ...settings };
    const child = spawn(process.execPath, ["scripts/run-installed.mjs", script, ...args], { cwd: root, env });
    let out = "";
    let err = "";
    let isTold = false;
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
      if (last === undefined || isTold || !err.includes(last)) return;
      isTold = true;
      child.kill("SIGTERM");
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ out, err, code }));
    child.stdin.end(input);
  });

const lines = (...objects: readonly object[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join("");
const onlyLine = (text: string) => expect(text.trim().split("\n")).toHaveLength(1);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
  await run("scripts/ask.ts", ["GRDP năm 2023?"]);
}, 180_000);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe("ask --jsonl", () => {
  it("answers line for line, in order, with citations, and nothing else on standard output", async () => {
    const input = lines(
      { id: "a", question: "Kim ngạch nhập khẩu năm 2023 là bao nhiêu?", session: "s" },
      { id: "b", question: "Còn xuất khẩu?", session: "s" },
      { id: "c", question: "Mai trời có mưa không?" },
    );
    const { out, code } = await run("scripts/ask.ts", ["--jsonl"], input);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map((answer) => answer.id)).toEqual(["a", "b", "c"]);
    expect(answers[0]).toMatchObject({ abstained: false, ms: expect.any(Number) });
    expect(answers[1].headline).toMatch(/xuất khẩu/);
    expect(answers[0].citations[0]).toMatchObject({
      source: expect.stringMatching(/\.txt$/),
      start: expect.any(Number),
      quote: expect.any(String),
    });
    expect(answers[2]).toMatchObject({ abstained: true, citations: [] });
    for (const answer of answers) {
      expect(answer.headline.length).toBeLessThanOrEqual(300);
      expect(answer.text.length).toBeLessThanOrEqual(2500);
      for (const [index] of answer.citations.entries()) expect(answer.text).toContain(`\n[${index + 1}] `);
    }
  }, 60_000);

  it("stops at a broken line with one clear line and exit code 2", async () => {
    const { err, code } = await run("scripts/ask.ts", ["--jsonl"], "{không phải JSON\n");
    expect(code).toBe(2);
    onlyLine(err);
    expect(err).toContain("Dòng 1");
  }, 60_000);
});

describe("ask", () => {
  it.each([
    ["nothing", []],
    ["an empty question", ["  "]],
    ["a question of 5,000 characters", ["a".repeat(5000)]],
    ["an option that does not exist", ["--khong-co"]],
  ])(
    "refuses %s with one clear line and exit code 2",
    async (_, args) => {
      const { out, err, code } = await run("scripts/ask.ts", args);
      expect({ out, code }).toEqual({ out: "", code: 2 });
      onlyLine(err);
    },
    60_000,
  );
});

describe("chat", () => {
  it("converses down a pipe and ends with it", async () => {
    const { out, code } = await run(
      "scripts/chat.ts",
      [],
      "Kim ngạch nhập khẩu năm 2023 là bao nhiêu?\nCòn xuất khẩu?\n",
    );
    expect(code).toBe(0);
    expect(out.match(/^Nguồn:$/gm)).toHaveLength(2);
  }, 60_000);
});

describe("start", () => {
  it("says in one line that a setting is wrong, with exit code 2", async () => {
    const { err, code } = await run("src/main.ts", [], "", { PORT: "nhiều" });
    expect(code).toBe(2);
    onlyLine(err);
  }, 60_000);

  it("says in one line that the corpus is missing, with exit code 1, and writes nothing", async () => {
    const { err, code } = await run("src/main.ts", [], "", { CORPUS_DIR: join(dataDir, "khong-co"), PORT: "0" });
    expect(code).toBe(1);
    expect(err).toContain("khong-co");
  }, 60_000);

  it("says in one line that Telegram cannot be reached, without the token, and serves on until it is told to end", async () => {
    const settings = { TELEGRAM_BOT_TOKEN: "1:bi-mat", TELEGRAM_API_ROOT: "http://127.0.0.1:9", PORT: "0" };
    const { err, code } = await run("src/main.ts", [], "", settings, "Zalo đang tắt");
    expect(code).toBe(0);
    expect(err.match(/^Telegram: .*$/gm)).toEqual([expect.stringContaining("chưa nối được")]);
    expect(err).not.toContain("bi-mat");
  }, 60_000);
});
