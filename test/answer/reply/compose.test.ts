import { describe, expect, it } from "vitest";
import type { PassageView } from "../../../src/answer/passage/passage-view.ts";
import type { Wanted } from "../../../src/answer/question/wanted.ts";
import { candidateOf } from "../../../src/answer/ranking/features.ts";
import { compose } from "../../../src/answer/reply/compose.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { aDocument } from "../../fakes/documents.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const nowhere = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };
let clusters = 1;
const tied = (text: string, document = aDocument(), changes: Partial<Passage> = {}) => {
  const length = text.length;
  const ties = [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
    index,
    index + word.length,
  ]);
  const span = { start: 0, end: length };
  return viewOf(
    text,
    { id: `of ${text}`, cluster: clusters++, ties, receivedSpan: span, editionSpan: span, ...changes },
    document,
  );
};
const said = (views: readonly PassageView[], ...concepts: string[]) => saidFor("amount", views, concepts);
const saidFor = (wanted: Wanted, views: readonly PassageView[], concepts: readonly string[]) => {
  const asked = anUnderstanding({
    text: concepts.join(" "),
    wanted: new Set<Wanted>([wanted]),
    kind: wanted === "yes-no" ? "result" : "any",
    concepts: concepts.map((words) => aConcept(words)),
  });
  const best = views.map((view) => {
    const scored = { passage: view.passage, score: 1, lexical: 1, cosine: 0.5 };
    return { candidate: candidateOf(scored, scored.score, view, asked, nowhere), score: 1 };
  });
  return compose(best, best, asked);
};
const headline = (text: string, ...concepts: string[]) => said([tied(text)], ...concepts)?.headline;

describe("a headline", () => {
  const plan =
    "Tiếp tục xây dựng xã nông thôn mới ở những nơi còn khó khăn; phấn đấu trong năm 2024, có 10 xã trở lên đạt chuẩn nâng cao, trong đó có từ 3 xã trở lên đạt nông thôn mới kiểu mẫu theo quy định của Trung ương.";

  it("says that a value is a plan where the words that said so are left out", () => {
    expect(headline(plan, "kiểu mẫu")).toMatch(/^Mục tiêu năm 2024: có từ 3 xã trở lên/);
  });

  it("does not say it twice", () => {
    expect(headline(plan, "chuẩn nâng cao")).not.toMatch(/^Mục tiêu/);
  });

  it("does not call a result a plan", () => {
    const result =
      "Tiếp tục xây dựng xã nông thôn mới ở những nơi còn khó khăn; đến hết năm 2024, có 10 xã trở lên đạt chuẩn nâng cao, trong đó có từ 3 xã trở lên đạt nông thôn mới kiểu mẫu theo quy định của Trung ương.";
    expect(headline(result, "kiểu mẫu")).not.toContain("Mục tiêu");
  });
});

describe("the lines below a headline", () => {
  const report = aDocument({ kind: "report", title: "Báo cáo năm 2023", period: "năm 2023", date: "2023-12" });
  const month = aDocument({ kind: "report", title: "Báo cáo tháng 01", period: "tháng 01 năm 2024", date: "2024-01" });
  const first = tied("Toàn tỉnh có 741 tàu cá với công suất 101.862 KW.", report);

  it("say their time where it is not the headline's", () => {
    const composed = said([first, tied("Có 725 tàu cá công suất 101.124 KW.", month)], "tàu cá");
    expect(composed?.headline).toBe("Năm 2023, toàn tỉnh có 741 tàu cá với công suất 101.862 KW.");
    expect(composed?.details).toEqual(["Tháng 01/2024, có 725 tàu cá công suất 101.124 KW. [2]"]);
  });

  it("do not say the headline's time once more", () => {
    const composed = said([first, tied("Hiện 174 tàu cá lắp máy; có 12 tàu cá nằm bờ.", report)], "tàu cá");
    expect(composed?.details.join()).not.toContain("Năm 2023");
  });

  it("give the verdict of a row behind what it judges, not below another measure's figure", () => {
    const cells = [
      { head: "Chỉ tiêu", text: "Thu ngân sách trên địa bàn" },
      { head: "ĐVT", text: "Tỷ đồng" },
      { head: "KH năm 2023", text: "14.152" },
      { head: "Ước TH năm 2023", text: "11.769" },
      { head: "Đánh giá", text: "Không đạt KH" },
    ];
    const row = tied(cells.map((cell) => cell.text).join(" | "), report, { kind: "row", cells });
    const total = tied("Tổng thu ngân sách năm 2023 đạt 116,7% dự toán.", report);
    expect(saidFor("yes-no", [total, row], ["thu ngân sách"])?.details.join()).toMatch(
      /^Thu ngân sách trên địa bàn: .*11\.769 tỷ đồng.* – không đạt kế hoạch\. \[2\]$/,
    );
  });

  it("takes in the day that another passage gives of the same thing, and no other thing's", () => {
    const bridge = tied("Đã tổ chức lễ thông xe kỹ thuật cầu sông Hồng với sự tham gia của đông đảo nhân dân.");
    const day = tied("Lễ thông xe kỹ thuật cầu sông Hồng diễn ra ngày 12/5/2024.");
    const match = tied("Giải vô địch cầu lông diễn ra ngày 3/2/2024.");
    const asked = (other: PassageView) => saidFor("date", [bridge, other], ["cầu", "sông hồng"])?.headline;
    expect(asked(day)).toContain("12/5/2024");
    expect(asked(match)).not.toContain("3/2");
  });
});
