import { describe, expect, it } from "vitest";
import type { PassageView } from "../../../src/answer/passage/passage-view.ts";
import { preferMainRow } from "../../../src/answer/ranking/main-row.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { aPassage } from "../../fakes/documents.ts";
import { answerBench } from "../../support/answer-bench.ts";

const bench = answerBench();
const heads = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Ước thực hiện năm 2024", "Đánh giá"];
const passage = (id: string, text: string, changes: Partial<Passage> = {}): Passage =>
  aPassage({ id: `bieu-2024/${id}`, documentId: "bieu-2024", text, context: "Biểu chỉ tiêu năm 2024", ...changes });
const row = (...cells: string[]): Passage =>
  passage(cells[0] ?? "", cells.join(" | "), {
    kind: "row",
    cells: cells.map((text, i) => ({ head: heads[i] ?? "", text })),
  });
const share = row("1", "Tỷ trọng công nghiệp và dịch vụ trong GRDP", "%", "78,9", "78,9", "Đạt KH");
const growth = row("2", "Tốc độ tăng trưởng GRDP", "%", "8 trở lên", "6,85", "Không đạt KH");
const farming = row("3", "Tốc độ tăng GTSX nông, lâm nghiệp và thủy sản", "%", "2,5", "2,6", "Vượt KH");
const rows = [share, growth, farming];
const trade = passage("4", "Kim ngạch xuất khẩu ước đạt 1.845 triệu USD, tăng 12,3%.");
const machines = passage("5", "Cơ giới trong sản xuất nông nghiệp đạt 100% khâu làm đất.");

const ranked = (...passages: Passage[]): Ranked[] =>
  passages.map((one, i) => {
    const view: PassageView = bench.view(one);
    const scored = { passage: one, score: 0, lexical: 0, cosine: 0 };
    const features = {} as Ranked["candidate"]["features"];
    return { score: 9 - i, candidate: { view, scored, features, matches: [], wideMatches: [] } };
  });
const first = (question: string, ...passages: Passage[]) =>
  preferMainRow(ranked(...passages), bench.read(question), { rowsOf: () => rows, view: bench.view })[0]?.candidate.view
    .passage;

describe("the row of the very indicator", () => {
  it("goes before the row of a part of it, even where it is no candidate", () => {
    expect(first("GRDP", share, trade)).toBe(growth);
    expect(first("GRDP năm 2024 bao nhiêu", share, growth)).toBe(growth);
  });

  it("stays behind where the part is what is asked for", () => {
    expect(first("tỷ trọng công nghiệp và dịch vụ trong GRDP", share, growth)).toBe(share);
  });

  it("is found for a plan that is asked to be judged", () => {
    expect(first("nông nghiệp tăng bao nhiêu, có đạt kế hoạch không", growth, machines)).toBe(farming);
  });

  it("goes before a sentence that gives no figure of a bare name", () => {
    expect(first("nông nghiệp", machines, growth)).toBe(farming);
  });

  it.each(["vì sao GRDP thấp", "những chỉ tiêu nào về GRDP", "ai công bố GRDP"])("is not asked for: %s", (question) => {
    expect(first(question, share, growth)).toBe(share);
  });

  it("leaves a sentence that says it", () => {
    expect(first("xuất khẩu", trade, growth)).toBe(trade);
    expect(first("xuất khẩu năm 2024 bao nhiêu", trade, growth)).toBe(trade);
  });
});
