import { describe, expect, it } from "vitest";
import { mannersOf, plainManners } from "../../../src/retrieve/embedding/known-models.ts";

describe("mannersOf", () => {
  it.each([
    ["Xenova/multilingual-e5-small", "query: ", "passage: ", "mean"],
    ["Xenova/bge-m3", "", "", "cls"],
    ["hoi-tinh-embedding", "", "", "mean"],
    ["nomic-ai/nomic-embed-text-v1.5", "search_query: ", "search_document: ", "mean"],
  ])("knows %s", (name, questionPrefix, passagePrefix, pooling) => {
    expect(mannersOf(name)).toMatchObject({ questionPrefix, passagePrefix, pooling });
  });

  it("takes a model that it does not know plainly", () => {
    expect(mannersOf("somebody/some-model")).toBe(plainManners);
  });
});
