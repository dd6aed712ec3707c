import { describe, expect, it } from "vitest";
import type { Understanding } from "../../../src/answer/question/understanding.ts";
import { sayDocumentNumber } from "../../../src/answer/reply/say-document-number.ts";
import { answerCorpus, receivedFiles } from "../../fixtures/answer-corpus.ts";
import { aConcept, answerBench, anUnderstanding } from "../../support/answer-bench.ts";

const bench = answerBench();
const asking = (changes: Partial<Understanding>) =>
  anUnderstanding({
    text: "nghị quyết về nhiệm vụ phát triển kinh tế xã hội mang số bao nhiêu",
    wanted: new Set(["document-number"]),
    documentKinds: ["resolution"],
    concepts: [aConcept("nghị quyết"), aConcept("nhiệm vụ")],
    ...changes,
  });
const say = (changes: Partial<Understanding> = {}, corpus = answerCorpus()) =>
  sayDocumentNumber(asking(changes), corpus, bench.view);
const year = (value: number) =>
  ({ from: value * 10000 + 101, to: value * 10000 + 1231, year: value, kind: "year" }) as const;

describe("a document's own number", () => {
  it("is said from its letterhead, and cited there", () => {
    const answer = say({ periods: [year(2025)] });
    expect(answer?.headline).toBe("Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025 mang số 45/NQ-HĐND.");
    const [citation] = answer?.citations ?? [];
    expect(receivedFiles().get("nghi-quyet.txt")?.slice(citation?.start, citation?.end)).toBe("45/NQ-HĐND");
  });

  it.each([
    ["another thing is wanted", { wanted: new Set(["amount"] as const) }],
    ["no kind of document is named", { documentKinds: [] }],
    ["the year is another one", { periods: [year(2019)] }],
    ["another document is meant", { concepts: [aConcept("rừng phòng hộ"), aConcept("đê biển")] }],
    ["figures are asked for", { text: "số liệu trong nghị quyết" }],
  ])("is not said when %s", (_why, changes) => {
    expect(say(changes)).toBeUndefined();
  });

  it("is not said where two documents fit, or the number stands nowhere in the text", () => {
    const corpus = answerCorpus();
    const [resolution] = corpus.documents.filter((document) => document.kind === "resolution");
    if (!resolution) throw new Error("the corpus has a resolution");
    const twin = { ...resolution, id: "nghi-quyet-khac", number: "46/NQ-HĐND" };
    expect(say({}, { ...corpus, documents: [...corpus.documents, twin] })).toBeUndefined();
    const renumbered = corpus.documents.map((document) =>
      document === resolution ? { ...document, number: "99/NQ-HĐND" } : document,
    );
    expect(say({}, { ...corpus, documents: renumbered })).toBeUndefined();
  });
});
