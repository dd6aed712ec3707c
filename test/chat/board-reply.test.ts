import { describe, expect, it } from "vitest";
import { boardReply } from "../../src/chat/board-reply.ts";
import type { Board, BoardIndicator, BoardValue } from "../../src/core/board.ts";
import { aDocument, aPassage } from "../fakes/documents.ts";

const value = (text: string, changes: Partial<BoardValue> = {}): BoardValue => ({
  kind: "plan",
  period: "năm 2024",
  text,
  value: text,
  extent: {},
  documentId: "bao-cao-2023",
  passageId: "bao-cao-2023/1",
  start: 0,
  end: 1,
  label: "Bảng",
  ...changes,
});

const indicator = (n: number, changes: Partial<BoardIndicator> = {}): BoardIndicator => ({
  id: `chi-tieu-${n}`,
  name: `Chỉ tiêu ${n}`,
  unit: "%",
  field: "Kinh tế",
  isPart: false,
  values: {
    before: value("7,1%", { kind: "result", period: "năm 2023", passageId: `bao-cao-2023/${n}` }),
    plan: value("8% trở lên", { passageId: `bao-cao-2023/${n}` }),
    outcome: value("6,85%", { kind: "estimate", passageId: `bao-cao-2023/${n}` }),
  },
  others: {},
  assessment: "Không đạt KH",
  passageIds: [],
  ...changes,
});

const board: Board = {
  id: "2024",
  place: "tỉnh Hà Xuyên",
  year: 2024,
  heads: {},
  indicators: [...Array.from({ length: 8 }, (_, i) => indicator(i + 1)), indicator(9, { field: "Xã hội" })],
};
const passages = board.indicators.map((_, i) =>
  aPassage({ id: `bao-cao-2023/${i + 1}`, kind: "row", text: `${i + 1} Chỉ tiêu`, ties: [0, 10, 0, 10] }),
);
const sources = { documents: [aDocument()], passages };
const open = (words: string, boards: readonly Board[] = [board]) => boardReply(boards, sources, words);

describe("the board of indicators", () => {
  it("shows a page of one field, each line with its source", () => {
    const reply = open("");
    expect(reply).toMatchObject({ kind: "notice", headline: "Chỉ tiêu kế hoạch năm 2024, tỉnh Hà Xuyên: Kinh tế" });
    expect(reply?.details).toHaveLength(5);
    expect(reply?.details[0]).toBe("1. Chỉ tiêu 1: kế hoạch 8% trở lên, ước 6,85% – không đạt [1]");
    expect(reply?.details.at(-1)).toBe("Trang 1/3: bấm nút, hoặc gõ /chitieu 2.");
    expect(reply?.citations.map(({ passageId }) => passageId)).toEqual([1, 2, 3, 4].map((n) => `bao-cao-2023/${n}`));
  });

  it("leads to its entries, the neighbouring pages and the other fields", () => {
    expect(open("2")?.choices).toEqual([
      [5, 6, 7, 8].map((n, index) => ({ label: `${index + 1}`, command: `chitieu chi-tieu-${n}` })),
      [
        { label: "‹ Trang trước", command: "chitieu 1" },
        { label: "Trang sau ›", command: "chitieu 3" },
      ],
      [{ label: "Xã hội", command: "chitieu 3" }],
    ]);
  });

  it("stays on its pages, whatever is typed", () => {
    for (const words of ["0", "-3", "abc", "99999"]) expect(open(words)?.details.length).toBeGreaterThan(0);
    expect(open("99")?.headline).toContain("Xã hội");
    expect(open("", [])).toBeUndefined();
  });

  it("reaches another plan by its year", () => {
    const earlier = { ...board, id: "2023", year: 2023, indicators: [indicator(20)] };
    expect(open("", [board, earlier])?.choices?.at(-1)).toContainEqual({ label: "Năm 2023", command: "chitieu 4" });
  });
});

describe("an entry", () => {
  it("says plan and result with their year, what was before, and where another document differs", () => {
    const differs = value("9%", { passageId: "bao-cao-2023/9", period: "năm 2025" });
    const entry = indicator(1, { others: { next: [differs] } });
    const reply = open("chi-tieu-1", [{ ...board, indicators: [entry] }]);
    expect(reply).toMatchObject({
      kind: "answer",
      headline: "Chỉ tiêu 1 năm 2024: kế hoạch 8% trở lên, ước 6,85% – không đạt",
      headlineCitations: [1],
      details: ["Thực hiện năm 2023: 7,1% [1]", "Văn bản khác ghi – Kế hoạch năm 2025: 9%. [2]"],
      choices: [[{ label: "‹ Về bảng", command: "chitieu 1" }]],
    });
  });

  it("leads back to the page that it stands on", () => {
    expect(open("chi-tieu-9")?.choices).toEqual([[{ label: "‹ Về bảng", command: "chitieu 3" }]]);
  });
});
