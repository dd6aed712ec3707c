import { appendFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, createApp, homeDir, runCorpusCommand } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { createFakeLogger } from "../fakes/logger.ts";

const patience = { timeout: 60_000, interval: 100 };
const logger = createFakeLogger();
let corpusDir: string;
let app: App;

const corpus = (...args: readonly string[]) =>
  runCorpusCommand(args, {
    corpusDir,
    fieldDir: join(homeDir, "corpus"),
    restorationFile: join(homeDir, "models", "restoration", "weights.bin"),
    say: () => {},
    complain: () => {},
  });
const received = (name: string) => join(homeDir, "test", "fixtures", "other-province", "raw", name);
const page = async (path: string) => (await fetch(`${app.webAddress()}${path}`)).text();
const documents = async () => [...(await page("/tailieu")).matchAll(/href="\/nguon\/([^"]+)"/g)].length;
const refusals = () => logger.lines.filter(({ message }) => message.startsWith("new documents refused"));
const question = `/hoi?q=${encodeURIComponent("Tổng thu ngân sách nhà nước 9 tháng năm 2024?")}`;

beforeAll(async () => {
  corpusDir = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
  await corpus("add", received("bao-cao-9-thang-2024.txt"));
  const config = parseConfig({ CORPUS_DIR: corpusDir, DATA_DIR: join(corpusDir, ".data"), PORT: "0" });
  app = await createApp(config, { logger, lookEvery: 100 });
  await app.start();
}, 120_000);

afterAll(async () => {
  await app?.stop();
  await rm(corpusDir, { recursive: true, force: true });
});

it("answers from documents that were added while it runs, and goes on answering meanwhile", async () => {
  const before = await documents();
  await corpus("add", received("nghi-quyet-2025.txt"));
  const statuses = new Set<number>();
  await expect
    .poll(async () => {
      statuses.add((await fetch(`${app.webAddress()}${question}`)).status);
      return documents();
    }, patience)
    .toBeGreaterThan(before);
  expect([...statuses]).toEqual([200]);
  expect(app.engine().retriever.corpus.documents.length).toBe(await documents());
  expect(refusals()).toEqual([]);
}, 120_000);

it("refuses an index that is damaged, in one line, and serves on", async () => {
  // In one step: a file seen while it is half written is refused once more.
  await writeFile(join(corpusDir, "damaged.json"), "{hỏng");
  await rename(join(corpusDir, "damaged.json"), join(corpusDir, ".data", "snapshot.json"));
  await expect.poll(refusals, patience).toHaveLength(1);
  expect(refusals()[0]?.fields).toMatchObject({ code: "snapshot-damaged" });
  expect(await page(question)).toContain("answer");
  expect(await documents()).toBeGreaterThan(1);
}, 120_000);

it("refuses documents that cannot be read, in one line, and takes them once they are mended", async () => {
  const broken = join(corpusDir, "documents", "hong.md");
  const before = await documents();
  await writeFile(broken, "---\ntitle: [\n---\nKhông đọc được.\n");
  await expect.poll(refusals, patience).toHaveLength(2);
  expect(JSON.stringify(refusals()[1]?.fields)).toContain("hong.md");
  expect(await documents()).toBe(before);
  await rm(broken);
  await appendFile(join(corpusDir, "vocabulary", "moi.yaml"), "names: [Lam Sơn]\n");
  await expect
    .poll(() => logger.lines.filter(({ message }) => message === "documents renewed").length, patience)
    .toBe(2);
  expect(refusals()).toHaveLength(2);
}, 120_000);
