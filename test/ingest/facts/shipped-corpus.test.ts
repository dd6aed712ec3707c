import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../../src/core/fact.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { parseEdition } from "../../../src/ingest/edition/parse-edition.ts";
import { readPassages } from "../../../src/ingest/edition/read-passages.ts";
import { extractFacts } from "../../../src/ingest/facts/extract-facts.ts";

const folder = join(import.meta.dirname, "../../../corpus/documents");
const span = { start: 0, end: 0 };

function editions() {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const edition = parseEdition(readFileSync(join(folder, name), "utf8"), name);
      const drafts = readPassages(edition).filter((draft) => !draft.isHidden);
      const passages = drafts.map(
        (draft, i): Passage => ({
          ...draft,
          id: `${name}/${i}`,
          documentId: name,
          receivedSpan: span,
          ties: [],
          cluster: i,
        }),
      );
      return { document: edition.document, passages };
    });
}

describe("facts of the shipped corpus", () => {
  const read = editions();
  const passages = new Map(read.flatMap((one) => one.passages).map((passage) => [passage.id, passage]));
  const start = performance.now();
  const facts: Fact[] = read.flatMap(({ document, passages: own }) => extractFacts(document, own));
  const milliseconds = performance.now() - start;

  it("are many, and quickly read", () => {
    expect(facts.length).toBeGreaterThan(500);
    expect(milliseconds).toBeLessThan(5000);
  });

  it("state only what stands in their passage, digit for digit", () => {
    for (const { value, change, shareOfPlan, share, rank, unit, passageId } of facts) {
      const { text = "" } = passages.get(passageId) ?? {};
      const printed = new Set(text.match(/\d+(?:[.,]\d+)*/g));
      for (const field of [value, change, shareOfPlan, share, rank]) {
        for (const digits of field?.match(/\d+(?:[.,]\d+)*/g) ?? []) expect(printed, passageId).toContain(digits);
      }
      if (unit) expect(text, passageId).toContain(unit);
    }
  });

  it("have an indicator of a readable length that holds no sentence", () => {
    for (const { indicator } of facts) {
      expect(indicator.length).toBeGreaterThan(2);
      expect(indicator.length).toBeLessThan(200);
      expect(indicator).not.toMatch(/[;“”"[\]]|\. /);
    }
  });
});
