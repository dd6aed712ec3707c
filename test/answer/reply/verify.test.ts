import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unverified, unverifiedNumbers } from "../../../src/answer/reply/verify.ts";
import { digitStrings } from "../../../src/vietnamese/numbers.ts";
import { aCitation } from "../../fakes/answers.ts";
import { aDocument } from "../../fakes/documents.ts";
import { answerCorpus } from "../../fixtures/answer-corpus.ts";
import { answerBench, viewOf } from "../../support/answer-bench.ts";

const bench = answerBench();
const document = aDocument({ title: "Báo cáo năm 2024", period: "năm 2024", date: "2024-11-30", issuer: "UBND tỉnh" });
const view = viewOf(
  "Thu ngân sách ước 9.412 tỷ đồng, tăng 7,37%, ngày 05/12 đồng chí Lê Thị Mơ công bố.",
  { context: "Theo Nghị quyết số 45/NQ-HĐND", sectionPath: ["III. TÀI CHÍNH 2024"] },
  document,
);
const texts = (reply: string) => unverified(reply, [view]).map((item) => item.text);

describe("the check of a reply", () => {
  it.each([
    "Thu ngân sách ước 9.412 tỷ đồng, tăng 7,37% [1].",
    "Năm 2024: 9.412 tỷ đồng [12].",
    "Nghị quyết số 45/NQ-HĐND, báo cáo ngày 30/11/2024.",
    "Ngày 5/12, đồng chí Lê Thị Mơ công bố.",
    "đồng chí lê thị mơ",
    "",
  ])("lets pass: %s", (reply) => {
    expect(texts(reply)).toEqual([]);
  });

  it.each([
    ["Thu 9.413 tỷ đồng.", "9.413"],
    ["Thu 9412 tỷ đồng.", "9412"],
    ["Tăng 7,3%.", "7,3"],
    ["Năm 2025.", "2025"],
    ["Đồng chí Lê Văn Mơ công bố.", "Lê Văn Mơ"],
  ])("finds what stands nowhere: %s", (reply, expected) => {
    expect(texts(reply)).toEqual([expected]);
  });

  it("reads the heads of a row", () => {
    const cells = [
      { head: "Chỉ tiêu", text: "Che phủ rừng" },
      { head: "Kế hoạch 2031", text: "38,8" },
    ];
    const row = viewOf("Che phủ rừng | 38,8", { kind: "row", cells }, document);
    expect(unverified("Kế hoạch năm 2031: 38,8%", [row])).toEqual([]);
  });

  it("finds any spoilt digit of a true reply", () => {
    const { passages } = answerCorpus();
    const numbered = passages.filter(({ text }) => /\d/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...numbered), fc.nat(), fc.integer({ min: 1, max: 9 }), (passage, pick, by) => {
        const own = bench.view(passage);
        const places = [...passage.text.matchAll(/\d/g)].map((match) => match.index);
        const at = places[pick % places.length] ?? 0;
        const digit = (Number(passage.text.charAt(at)) + by) % 10;
        const spoilt = `${passage.text.slice(0, at)}${digit}${passage.text.slice(at + 1)}`;
        expect(unverified(passage.text, [own])).toEqual([]);
        // A digit may turn one number into another that the source holds too.
        const before = digitStrings(passage.text).length;
        const strangers = digitStrings(spoilt).filter((number) => !groundNumbers(own).has(number));
        expect(digitStrings(spoilt)).toHaveLength(before);
        expect(unverified(spoilt, [own]).map((item) => item.text)).toEqual(strangers);
      }),
    );
  });

  function groundNumbers({ passage, document: own }: ReturnType<typeof bench.view>): Set<string> {
    const heads = (passage.cells ?? []).map((cell) => cell.head);
    const date = own.date?.split("-").reverse().join("/") ?? "";
    const all = [passage.text, passage.context, ...passage.sectionPath, ...heads, own.title, own.period ?? "", date];
    return new Set(digitStrings(all.join(" ; ")).flatMap((number) => [number, number.replace(/^0(?=\d$)/, "")]));
  }
});

describe("the check of a run", () => {
  it("counts the numbers of quotes and labels as known", () => {
    const citation = aCitation({ quote: "Chi 8.000 tỷ đồng", label: "Báo cáo 218/BC-UBND" });
    expect(unverifiedNumbers("Chi 8.000 tỷ đồng theo báo cáo 218, thu 9.412, còn 77", [citation], [view])).toEqual([
      "77",
    ]);
  });
});
