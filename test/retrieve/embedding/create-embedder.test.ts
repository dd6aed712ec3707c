import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/core/ports.ts";
import { createEmbedder } from "../../../src/retrieve/embedding/create-embedder.ts";
import { writeTinyModel } from "../../fixtures/tiny-model.ts";

const words = ["tổng", "đàn", "lợn", "lúa", "xuân"];
let folder: string;
let embedder: Embedder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
  await writeTinyModel(join(folder, "hoi-tinh-embedding"), words, { dimension: 24 });
  embedder = await createEmbedder({ modelsDir: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const product = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const one = async (text: string): Promise<Float32Array> =>
  (await embedder.embedQuestions([text]))[0] ?? new Float32Array();

describe("createEmbedder", () => {
  it("loads the built-in model from its folder, with no network", () => {
    expect(embedder).toMatchObject({ dimension: 24, name: expect.stringMatching(/^built-in@[0-9a-f]{12}$/) });
  });

  it("gives vectors of length 1, the same for questions and passages", async () => {
    const question = await one("tổng đàn lợn");
    const [passage = new Float32Array()] = await embedder.embedPassages(["tổng đàn lợn"]);
    expect(product(question, question)).toBeCloseTo(1, 5);
    expect(product(question, passage)).toBeCloseTo(1, 5);
  });

  it("puts texts that share words nearer than others", async () => {
    const [asked, near, far] = await Promise.all(["đàn lợn", "tổng đàn lợn", "lúa xuân"].map(one));
    if (!asked || !near || !far) throw new Error("no vectors");
    expect(product(asked, near)).toBeGreaterThan(product(asked, far));
  });

  it("gives zeros for a text without words, also among others", async () => {
    const rows = await embedder.embedPassages(["lúa", "", "…?!", "đàn"]);
    expect(rows.map((row) => row.some((value) => value !== 0))).toEqual([true, false, false, true]);
  });

  it("embeds many texts as it embeds each alone", async () => {
    const texts = Array.from({ length: 70 }, (_, i) => words.slice(0, 1 + (i % 5)).join(" "));
    const together = await embedder.embedPassages(texts);
    expect(together).toHaveLength(70);
    expect(product(together[69] ?? new Float32Array(), await one(texts[69] ?? ""))).toBeCloseTo(1, 4);
  });

  it("names a model by its content, so that a new one is never taken for the old", async () => {
    await writeTinyModel(join(folder, "other", "hoi-tinh-embedding"), words, { dimension: 24, seed: 9 });
    expect((await createEmbedder({ modelsDir: join(folder, "other") })).name).not.toBe(embedder.name);
  });

  it.each([
    ["a folder that is not there", () => join(folder, "none"), /EMBEDDING_MODEL.*mô hình có sẵn/],
    ["a folder without a model", () => folder, /EMBEDDING_MODEL.*mô hình có sẵn/],
  ])("offers the built-in model in one line instead of %s", async (_what, model, line) => {
    const failed = createEmbedder({ model: model() });
    await expect(failed).rejects.toMatchObject({ code: "model-unavailable", message: expect.stringMatching(line) });
    await expect(failed).rejects.toThrow(/^[^\n]+$/);
  });

  it("says in one line that a model's file is broken", async () => {
    const broken = join(folder, "broken");
    await mkdir(join(broken, "onnx"), { recursive: true });
    await Promise.all(
      ["config.json", "tokenizer.json", "onnx/model.onnx"].map((name) => writeFile(join(broken, name), "{}")),
    );
    await expect(createEmbedder({ model: broken })).rejects.toMatchObject({ code: "model-unavailable" });
  });

  it("says in one line that the built-in model is missing", async () => {
    await expect(createEmbedder({ modelsDir: join(folder, "empty") })).rejects.toMatchObject({
      code: "model-unavailable",
    });
  });
});
