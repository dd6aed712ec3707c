import { describe, expect, it } from "vitest";
import { saySection } from "../../../src/answer/sections/say-section.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";
import { answerBench, anUnderstanding } from "../../support/answer-bench.ts";

const document = aDocument({ id: "bc", title: "Báo cáo năm 2024", date: "2024-12-05" });
const passage = (id: string, text: string) => {
  const span = { start: 0, end: text.length };
  const ties = [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
    index,
    index + word.length,
  ]);
  return aPassage({ id, documentId: "bc", text, ties, editionSpan: span, receivedSpan: span });
};
const opening = passage(
  "bc/1",
  `Thực hiện nghị quyết của Hội đồng nhân dân tỉnh, ${"các cấp, các ngành triển khai đồng bộ nhiều giải pháp, ".repeat(4)}cụ thể như sau.`,
);
const points = [
  [
    passage("bc/2", "Đẩy mạnh giải ngân vốn đầu tư công, tháo gỡ vướng mắc về giải phóng mặt bằng."),
    passage("bc/3", "Tập trung một số nhiệm vụ, giải pháp chủ yếu sau:"),
  ],
  [passage("bc/4", `Phát triển nông nghiệp ${"gắn với chế biến và thị trường tiêu thụ ".repeat(8)}.`)],
];
const titled = [
  [
    passage("nq/1", "1. Về kinh tế"),
    passage("nq/2", "GRDP tăng từ 8,5% trở lên."),
    passage("nq/3", "Thu nội địa 7.050 tỷ đồng."),
  ],
  [passage("nq/4", "2. Về xã hội"), passage("nq/5", "Tỷ lệ hộ nghèo còn dưới 1,1%.")],
];
const passages = [opening, ...points.flat(), ...titled.flat()];
const bench = answerBench({ ...answerBench().corpus, documents: [document], passages });

describe("a section that is said", () => {
  const said = saySection(
    { kind: "tasks", document, heading: opening, period: undefined, periodText: "năm 2024", opening, points },
    points,
    { asked: anUnderstanding({ text: "nhiệm vụ năm 2024" }), view: bench.view },
  );

  it("numbers its sources from the headline on", () => {
    expect(said?.headlineCitations).toEqual([1]);
    expect(said?.citations[0]?.passageId).toBe("bc/2");
    expect(said?.details[0]).toMatch(/^Thực hiện nghị quyết .* \[2\]$/);
  });

  it("leaves a sentence out that only opens the lines below", () => {
    expect(said?.details.join("\n")).not.toContain("chủ yếu sau");
    expect(said?.details[1]).toMatch(/giải phóng mặt bằng\. \[1\]$/);
  });

  it("gives what stands under titles, not the titles", () => {
    const targets = saySection(
      {
        kind: "targets",
        document,
        heading: opening,
        period: undefined,
        periodText: "năm 2024",
        opening: undefined,
        points: titled,
      },
      titled,
      { asked: anUnderstanding({ text: "mục tiêu năm 2024" }), view: bench.view },
    );
    expect(targets?.headline).toBe(
      "Chỉ tiêu chủ yếu năm 2024: GRDP tăng từ 8,5% trở lên; thu nội địa 7.050 tỷ đồng; tỷ lệ hộ nghèo còn dưới 1,1%.",
    );
    expect(targets?.details).toHaveLength(3);
  });
});
