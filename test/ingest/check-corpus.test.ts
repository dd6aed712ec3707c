import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCorpus } from "../../src/ingest/check/check-corpus.ts";
import { smallCorpus, smallEdition, smallErrata, temporaryFolder } from "./small-corpus.ts";

const kinds = (folder: string) => [...new Set(checkCorpus(folder).problems.map((problem) => problem.kind))];

describe("corpus check", () => {
  test("passes the corpus that ships and accounts for 99.5% of its received words", () => {
    const report = checkCorpus(join(import.meta.dirname, "..", "..", "corpus"));
    expect(report.problems).toEqual([]);
    expect(report.accounted).toBeGreaterThanOrEqual(0.995);
    expect(report.documents).toBeGreaterThan(20);
  }, 30_000);

  test("passes a sound document with OCR faults, a footnote and an erratum", () => {
    expect(checkCorpus(smallCorpus()).problems).toEqual([]);
  });

  test("fails when a digit is spoilt", () => {
    const folder = smallCorpus({ edition: smallEdition.replace("7,37%", "7,87%") });
    const [problem] = checkCorpus(folder).problems;
    expect(problem?.kind).toBe("digit");
    expect(problem?.message).toContain("“7,87” không khớp (bản nhận ghi “7,37”, nhan.txt dòng 2)");
  });

  test("fails when a digit is added or has lost its erratum", () => {
    expect(kinds(smallCorpus({ edition: smallEdition.replace("đề ra.", "đề ra năm 2025.") }))).toContain("digit");
    expect(kinds(smallCorpus({ errata: "errata: []" }))).toEqual(["digit"]);
    expect(kinds(smallCorpus({ errata: smallErrata.replace("6,0", "9,1") }))).toEqual(["digit"]);
  });

  test("fails when a span is spoilt", () => {
    expect(kinds(smallCorpus({ edition: smallEdition.replace(/span: .*/, "span: [150, 300]") }))).toContain("span");
    expect(kinds(smallCorpus({ edition: smallEdition.replace(/span: .*/, "span: [0, 99999]") }))).toEqual(["edition"]);
    expect(kinds(smallCorpus({ edition: smallEdition.replace(/span: .*/, "span: [9, 3]") }))).toEqual(["edition"]);
  });

  test("fails when paragraphs stand in another order than in the received text", () => {
    const sentence =
      "Bốn mươi xã của toàn tỉnh đã hoàn thành việc dồn điền đổi thửa và xây dựng xong hệ thống đường trục chính nội đồng.";
    const other =
      "Ngành thủy sản giữ vững sản lượng nuôi trồng và khai thác nhờ thời tiết thuận lợi cùng giá bán ổn định trong cả năm qua.";
    const head = "---\nid: bao-cao\ntitle: a\nkind: report\nsource: nhan.txt\n---\n\n";
    expect(
      kinds(smallCorpus({ received: `${sentence}\n${other}\n`, edition: `${head}${sentence}\n\n${other}\n` })),
    ).toEqual([]);
    expect(
      kinds(smallCorpus({ received: `${sentence}\n${other}\n`, edition: `${head}${other}\n\n${sentence}\n` })),
    ).toEqual(["span"]);
  });

  test("fails when a syllable is spoilt, unless the vocabulary knows the word", () => {
    const edition = smallEdition.replace("trồng trọt", "ừồng trọt");
    const [problem] = checkCorpus(smallCorpus({ edition })).problems;
    expect(problem?.kind).toBe("syllable");
    expect(problem?.message).toContain("“ừồng” không phải âm tiết tiếng Việt");
  });

  test("fails when a part of the received text stands nowhere", () => {
    const edition = smallEdition.replace(/\n\[\^1\]: .*/, "").replace("[^1]", "");
    expect(kinds(smallCorpus({ edition }))).toContain("unaccounted");
  });

  test("names front matter that is missing or wrong, one line each", () => {
    const lines = checkCorpus(smallCorpus({ edition: smallEdition.replace("kind: report", "kind: letter") })).problems;
    expect(lines.map((line) => line.message)).toEqual([expect.stringContaining("trường kind: cần một trong: report")]);
    expect(kinds(smallCorpus({ edition: "# Không có phần đầu" }))).toEqual(["edition"]);
  });

  test("says so when there is no corpus, or nothing in it", () => {
    const folder = temporaryFolder();
    expect(() => checkCorpus(join(folder, "none"))).toThrow(expect.objectContaining({ code: "corpus-missing" }));
    expect(() => checkCorpus(folder)).toThrow(expect.objectContaining({ code: "corpus-empty" }));
  });
});
