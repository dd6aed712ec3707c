import { spawnSync } from "node:child_process";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, root } from "../support/repository.ts";

const provinces = filesBelow("test/fixtures", "questions.jsonl").map((set) => ({
  set,
  raw: join(dirname(set), "raw"),
}));
const shipped = filesBelow("test/evaluation", ".jsonl")
  .filter((set) => !basename(set).startsWith("restore"))
  .map((set) => ({ set, raw: "corpus/raw" }));

/** What the scorer says of a set's form: ids, types, quotes that stand in the received files, golds that hold what is asked. */
function check(set: string, raw: string): { readonly status: number | null; readonly said: string } {
  const scorer = join(root, "test/evaluation/score.mjs");
  const env = { ...process.env, CORPUS_DIR: join(root, raw) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, join(root, set), "--check"], {
    env,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("the question sets", () => {
  it("are there, for the shipped corpus and for each fixture province", () => {
    expect(shipped.length).toBeGreaterThanOrEqual(7);
    expect(provinces.length).toBeGreaterThanOrEqual(6);
  });

  it.each([...shipped, ...provinces])("quote the received files word for word: $set", ({ set, raw }) => {
    expect(check(set, raw)).toMatchObject({ status: 0, said: expect.stringMatching(/^\d+ questions, 0 problems/) });
  });
});
