import { describe, expect, it } from "vitest";
import { judgedTables, sayPlanVerdicts } from "../../../src/answer/ledger/say-plan-verdicts.ts";
import { unverified } from "../../../src/answer/reply/verify.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { aPassage } from "../../fakes/documents.ts";
import { answerBench } from "../../support/answer-bench.ts";

const bench = answerBench();
const heads = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Ước thực hiện năm 2024", "Đánh giá"];
/** Every word tied to its like in a received file that reads the same. */
const tiesOf = (text: string) =>
  [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [index, index + word.length, index, index + word.length]);
const row = (...cells: string[]): Passage =>
  aPassage({
    id: `bieu-2024/${cells[0]}`,
    documentId: "bieu-2024",
    kind: "row",
    text: cells.join(" | "),
    context: "Biểu chỉ tiêu năm 2024",
    editionSpan: { start: 0, end: cells.join(" | ").length },
    receivedSpan: { start: 0, end: cells.join(" | ").length },
    ties: tiesOf(cells.join(" | ")),
    cells: cells.map((text, i) => ({ head: heads[i] ?? "", text })),
  });
const rows = [
  row("1", "Tốc độ tăng trưởng GRDP", "%", "8 trở lên", "6,85", "Không đạt KH"),
  row("2", "Kim ngạch xuất khẩu", "Triệu USD", "1.800", "1.845", "Vượt KH"),
  row("3", "Tỷ lệ hộ nghèo (theo chuẩn mới)", "%", "2,1", "2,1", "Đạt KH"),
  row("4", "Số giường bệnh/vạn dân", "giường", "32", "30,5", "Không đạt KH"),
];
const tables = judgedTables(rows);
const say = (question: string) => sayPlanVerdicts(bench.read(question), tables, bench.view);

describe("which targets were met", () => {
  it.each([
    [
      "những chỉ tiêu nào không đạt kế hoạch năm 2024?",
      "Chỉ tiêu không đạt kế hoạch năm 2024: tốc độ tăng trưởng GRDP; số giường bệnh/vạn dân.",
    ],
    ["chi tieu nao vuot ke hoach", "Chỉ tiêu vượt kế hoạch năm 2024: kim ngạch xuất khẩu."],
    ["cho biết các chỉ tiêu đạt kế hoạch", "Chỉ tiêu đạt kế hoạch năm 2024: tỷ lệ hộ nghèo (theo chuẩn mới)."],
  ])("%s", (question, headline) => {
    expect(say(question)?.headline).toBe(headline);
  });

  it("are said with plan and outcome below, each with its row, every number in it", () => {
    const answer = say("chỉ tiêu nào không đạt kế hoạch");
    expect(answer?.details).toEqual([
      "Tốc độ tăng trưởng GRDP: ước 6,85%, kế hoạch 8% trở lên [1]",
      "Số giường bệnh/vạn dân: ước 30,5 giường, kế hoạch 32 giường [2]",
    ]);
    expect(answer?.citations.map(({ passageId }) => passageId)).toEqual(["bieu-2024/1", "bieu-2024/4"]);
    expect(unverified([answer?.headline, ...(answer?.details ?? [])].join("\n"), rows.map(bench.view))).toEqual([]);
  });

  it.each([
    "chỉ tiêu xuất khẩu có đạt kế hoạch không",
    "bao nhiêu chỉ tiêu không đạt kế hoạch",
    "vì sao có chỉ tiêu nào không đạt",
    "chỉ tiêu nào về đàn lợn không đạt kế hoạch",
    "những chỉ tiêu nào không đạt kế hoạch năm 2019",
    "chỉ tiêu nào không đạt kế hoạch của thành phố Hà Xuyên",
  ])("are not what is asked: %s", (question) => {
    expect(say(question)).toBeUndefined();
  });

  it('fit a headline without "Tốc độ tăng", where that is enough', () => {
    const many = Array.from({ length: 6 }, (_, i) =>
      row(`${i}`, `Tốc độ tăng giá trị sản xuất của ngành ${"a".repeat(12 + i)}`, "%", "2", "1", "Không đạt KH"),
    );
    const answer = sayPlanVerdicts(bench.read("chỉ tiêu nào không đạt kế hoạch"), judgedTables(many), bench.view);
    expect(answer?.headline).toMatch(/: giá trị sản xuất của ngành a+; .*a{17}\.$/);
    expect(answer?.headline).not.toContain("Tốc độ");
    expect(answer?.details[0]).toContain("Tốc độ tăng giá trị");
  });

  it("fit a headline: brackets go first, then the last names", () => {
    const long = Array.from({ length: 9 }, (_, i) =>
      row(
        `${i}`,
        `Chỉ tiêu thứ tự rất dài dòng về việc ${"a".repeat(i + 5)} (theo giá hiện hành)`,
        "%",
        "2",
        "1",
        "Không đạt KH",
      ),
    );
    const answer = sayPlanVerdicts(bench.read("chỉ tiêu nào không đạt kế hoạch"), judgedTables(long), bench.view);
    expect(answer?.headline.length).toBeLessThanOrEqual(300);
    expect(answer?.headline).toMatch(/a…$/);
    expect(answer?.headline).not.toContain("(");
    expect(answer?.details).toHaveLength(9);
  });
});
