import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Engine, homeDir, openEngine, runCorpusCommand } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import type { Answer } from "../src/core/answer.ts";
import type { AnswererSource } from "../src/open-engine.ts";
import { type AnswerThread, shareAnswers } from "../src/share-answers.ts";
import { startAnswerThread } from "../src/start-answer-thread.ts";
import { createFakeLogger } from "./fakes/logger.ts";

const questions = [
  "Tổng thu ngân sách nhà nước 9 tháng năm 2024?",
  "Tốc độ tăng trưởng GRDP 9 tháng năm 2024 là bao nhiêu?",
  "Ai là Tổng thống Pháp?",
];
let folder: string;
let engine: Engine;
let source: AnswererSource;
let thread: AnswerThread;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
  await runCorpusCommand(["add", join(homeDir, "test/fixtures/other-province/raw/bao-cao-9-thang-2024.txt")], {
    corpusDir: folder,
    fieldDir: join(homeDir, "corpus"),
    restorationFile: join(homeDir, "models", "restoration", "weights.bin"),
    say: () => {},
    complain: () => {},
  });
  const dataDir = join(folder, ".data");
  engine = await openEngine(parseConfig({ CORPUS_DIR: folder, DATA_DIR: dataDir }));
  const { corpus } = engine.retriever;
  source = { embeddingModel: "built-in", dataDir, corpusChecksum: corpus.checksum };
  thread = await startAnswerThread(source, corpus.passages);
}, 120_000);

afterAll(async () => {
  thread?.end();
  await rm(folder, { recursive: true, force: true });
});

const untimed = ({ milliseconds: _, ...rest }: Answer) => rest;

describe("startAnswerThread", () => {
  it("answers as the engine does, with the very passages of this thread, also what goes on from others", async () => {
    const [first = ""] = questions;
    const { resolved, headline, abstained } = await engine.answerer.answer({ text: first, history: [] });
    const history = [{ question: first, resolved, headline, abstained, passageIds: [] }];
    const asked = [...questions.map((text) => ({ text, history: [] })), { text: "Còn xuất khẩu?", history }];
    const theirs = await Promise.all(asked.map((question) => thread.answer(question)));
    for (const [i, question] of asked.entries()) {
      const ours = await engine.answerer.answer(question);
      const their = theirs[i];
      if (!their) throw new Error("no answer");
      expect(untimed(their)).toEqual(untimed(ours));
      expect(their.retrieved.every(({ passage }, at) => passage === ours.retrieved[at]?.passage)).toBe(true);
    }
  }, 60_000);

  it("fails at a question that has no answer, and goes on", async () => {
    await expect(thread.answer({ text: " ", history: [] })).rejects.toThrow("not answered");
    expect((await thread.answer({ text: questions[0] ?? "", history: [] })).abstained).toBe(false);
  }, 60_000);

  it("fails at once at all that it was asked when it ends, and at what it is asked then", async () => {
    const asked = questions.map((text) => thread.answer({ text, history: [] }).catch(({ message }) => message));
    thread.end();
    await thread.ended;
    expect(await Promise.all(asked)).toEqual(questions.map(() => "thread ended"));
    await expect(thread.answer({ text: "Thu ngân sách?", history: [] })).rejects.toThrow("thread ended");
  }, 60_000);

  it("loses nothing of what is shared with it when it dies at work", async () => {
    const logger = createFakeLogger();
    let dying: AnswerThread | undefined;
    const start = async () => {
      dying = await startAnswerThread(source, engine.retriever.corpus.passages);
      return dying;
    };
    const shared = shareAnswers(engine.answerer, { start, most: 1, crowd: 2, logger });
    const said: string[] = [];
    // Questions go on until it was started, was asked some of them, and died.
    while (logger.lines.length === 0) {
      const crowd = questions.map((text) => shared.answer({ text, history: [] }));
      setImmediate(() => dying?.end());
      said.push(...(await Promise.all(crowd)).map(({ headline }) => headline));
    }
    const right = await Promise.all(questions.map((text) => engine.answerer.answer({ text, history: [] })));
    expect(said).toEqual(said.map((_, i) => right[i % right.length]?.headline));
    expect(logger.lines.map(({ message }) => message)).toEqual([
      "answer thread failed; questions are answered without it",
    ]);
    shared.close();
  }, 60_000);

  it("is not started on an index of other documents", async () => {
    const { passages } = engine.retriever.corpus;
    await expect(startAnswerThread({ ...source, corpusChecksum: "0".repeat(64) }, passages)).rejects.toThrow(
      "không còn khớp với tài liệu",
    );
  }, 60_000);
});
