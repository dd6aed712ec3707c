import { describe, expect, it } from "vitest";
import { unverified } from "../../../src/answer/reply/verify.ts";
import { answerBroadly } from "../../../src/answer/sections/answer-broadly.ts";
import { readSections } from "../../../src/answer/sections/read-sections.ts";
import type { Document } from "../../../src/core/document.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";
import { answerCorpus } from "../../fixtures/answer-corpus.ts";
import { answerBench } from "../../support/answer-bench.ts";

const report = aDocument({
  id: "bc",
  title: "Báo cáo năm 2024; nhiệm vụ năm 2025",
  place: "tỉnh Hà Xuyên",
  date: "2024-12-05",
});
const resolution = aDocument({
  id: "nq",
  title: "Nghị quyết năm 2025",
  kind: "resolution",
  place: "tỉnh Hà Xuyên",
  date: "2024-12-10",
});
const first = "Phần thứ nhất. TÌNH HÌNH NĂM 2024";
const second = "Phần thứ hai. NHIỆM VỤ, GIẢI PHÁP NĂM 2025";

let count = 0;
function passage(document: Document, sectionPath: string[], text: string, changes: Partial<Passage> = {}): Passage {
  count++;
  const ties = [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
    index,
    index + word.length,
  ]);
  const span = { start: 0, end: text.length };
  return aPassage({
    id: `${document.id}/${count}`,
    documentId: document.id,
    sectionPath,
    text,
    ties,
    editionSpan: span,
    receivedSpan: span,
    block: count,
    cluster: count,
    ...changes,
  });
}
const head = (document: Document, path: string[], text: string) => passage(document, path, text, { kind: "heading" });
const faults = [first, "1. Một số tồn tại, hạn chế"];
const causes = [first, "2. Nguyên nhân"];
const tasks = [second, "1. Về công nghiệp"];
const goal = ["Điều 1.", "I. MỤC TIÊU TỔNG QUÁT"];
const targets = ["Điều 1.", "II. CÁC CHỈ TIÊU CHỦ YẾU"];
const passages = [
  head(report, [], first),
  head(report, [first], "1. Một số tồn tại, hạn chế"),
  passage(report, faults, "(1) Một số chỉ tiêu chưa đạt kế hoạch."),
  passage(report, faults, "(2) Tiến độ giải ngân còn chậm. Công tác giải phóng mặt bằng còn vướng mắc."),
  passage(report, faults, "(3) Nhiều doanh nghiệp gặp khó khăn về vốn; 215 doanh nghiệp phải giải thể."),
  head(report, [first], "2. Nguyên nhân"),
  passage(
    report,
    causes,
    "Bên cạnh nguyên nhân khách quan như giá nguyên liệu tăng; các nguyên nhân chủ quan chưa được khắc phục, cụ thể:",
  ),
  passage(report, causes, "Sự phối hợp giữa các ngành thiếu chặt chẽ.", { kind: "item" }),
  passage(report, causes, "Một bộ phận cán bộ còn đùn đẩy, né tránh.", { kind: "item" }),
  head(report, [], second),
  head(report, [second], "1. Về công nghiệp"),
  passage(report, tasks, "Khởi công cụm công nghiệp Bình Sơn. Thu hút 12 dự án."),
  head(report, [second], "2. Về văn hóa"),
  passage(report, [second, "2. Về văn hóa"], "Trùng tu 5 di tích."),
  passage(report, [second, "2. Về văn hóa"], "Trên đây là báo cáo của Ủy ban nhân dân tỉnh."),
  passage(report, [second, "2. Về văn hóa"], "Nguyễn Văn An"),
  head(resolution, [], "Điều 1."),
  head(resolution, ["Điều 1."], "I. MỤC TIÊU TỔNG QUÁT"),
  passage(resolution, goal, "Phát triển nhanh và bền vững.", { block: 900 }),
  passage(resolution, goal, "Giữ vững quốc phòng, an ninh.", { block: 900 }),
  head(resolution, ["Điều 1."], "II. CÁC CHỈ TIÊU CHỦ YẾU"),
  passage(resolution, targets, "a) Về kinh tế:"),
  passage(resolution, targets, "Tốc độ tăng trưởng GRDP đạt 8%.", { kind: "item" }),
  passage(resolution, targets, "b) Về xã hội:"),
  passage(resolution, targets, "Tỷ lệ hộ nghèo còn 2,1%.", { kind: "item" }),
];
const documents = [report, resolution];
const corpus = answerCorpus();
const bench = answerBench({
  ...corpus,
  documents: [...corpus.documents, ...documents],
  passages: [...corpus.passages, ...passages],
});
const sections = readSections(documents, passages);
const say = (question: string, before?: string) => {
  const own = bench.read(question);
  const last = before === undefined ? undefined : bench.read(before);
  const asked = last && own.periods.length === 0 ? { ...own, periods: last.periods } : own;
  return answerBroadly({ asked, own, before: last, isFollowUp: last !== undefined }, () => sections, bench.view);
};

it("asks for the target of the one thing that was asked for before", () => {
  const before = "Kim ngạch xuất khẩu năm 2024 là bao nhiêu?";
  const all = "tốc độ tăng trưởng GRDP đạt 8%; tỷ lệ hộ nghèo còn 2,1%";
  expect(say("còn chỉ tiêu năm 2025")?.headline).toContain(all);
  expect(say("còn chỉ tiêu năm 2025", before)).toBeUndefined();
  expect(say("các chỉ tiêu chủ yếu năm 2025", before)?.headline).toContain(all);
});

describe("a broad question is answered by its section", () => {
  it.each([
    [
      "những khó khăn, hạn chế của năm 2024 là gì",
      "Tồn tại, hạn chế năm 2024: một số chỉ tiêu chưa đạt kế hoạch; tiến độ giải ngân còn chậm; nhiều doanh nghiệp gặp khó khăn về vốn; 215 doanh nghiệp phải giải thể.",
    ],
    [
      "nguyên nhân của hạn chế",
      "Nguyên nhân của hạn chế năm 2024: sự phối hợp giữa các ngành thiếu chặt chẽ; một bộ phận cán bộ còn đùn đẩy, né tránh.",
    ],
    [
      "mục tiêu tổng quát là gì",
      "Mục tiêu tổng quát năm 2025: phát triển nhanh và bền vững; giữ vững quốc phòng, an ninh.",
    ],
    [
      "các chỉ tiêu chủ yếu năm 2025",
      "Chỉ tiêu chủ yếu năm 2025: tốc độ tăng trưởng GRDP đạt 8%; tỷ lệ hộ nghèo còn 2,1%.",
    ],
    [
      "nhiệm vụ, giải pháp chủ yếu năm 2025",
      "Nhiệm vụ, giải pháp năm 2025: khởi công cụm công nghiệp Bình Sơn; trùng tu 5 di tích.",
    ],
  ])("%s", (question, headline) => {
    expect(say(question)?.headline).toBe(headline);
  });

  it("with every point below, each with its source, and no number that these do not hold", () => {
    const answer = say("khó khăn năm 2024 là gì");
    expect(answer?.details).toEqual([
      "Một số chỉ tiêu chưa đạt kế hoạch. [1]",
      "Tiến độ giải ngân còn chậm. Công tác giải phóng mặt bằng còn vướng mắc. [2]",
      "Nhiều doanh nghiệp gặp khó khăn về vốn; 215 doanh nghiệp phải giải thể. [3]",
    ]);
    expect(answer?.citations).toHaveLength(3);
    expect(unverified(answer?.headline ?? "", passages.map(bench.view))).toEqual([]);
  });

  it("where it names a topic, by the points under that heading or that speak of it", () => {
    expect(say("giải pháp về công nghiệp năm 2025")?.headline).toBe(
      "Nhiệm vụ, giải pháp năm 2025: khởi công cụm công nghiệp Bình Sơn. Thu hút 12 dự án.",
    );
    expect(say("khó khăn của doanh nghiệp")?.headline).toBe(
      "Tồn tại, hạn chế năm 2024: nhiều doanh nghiệp gặp khó khăn về vốn; 215 doanh nghiệp phải giải thể.",
    );
    expect(say("khó khăn của ngành thủy sản")).toBeUndefined();
  });

  it("where one kind of causes is asked for, by the list that these words open", () => {
    expect(say("nguyên nhân chủ quan")?.headline).toMatch(/^Nguyên nhân của hạn chế năm 2024: sự phối hợp/);
    expect(say("nguyên nhân khách quan")?.headline).toMatch(/nguyên nhân khách quan như giá nguyên liệu tăng/);
  });

  it("after another: of its own year where it names none", () => {
    expect(say("giải pháp là gì", "khó khăn năm 2024")?.headline).toMatch(/^Nhiệm vụ, giải pháp năm 2025/);
  });

  it("asks why one thing is so where that was spoken of before, and why all is where that was", () => {
    expect(say("vì sao", "GRDP năm 2024 có đạt không")).toBeUndefined();
    expect(say("vì sao", "những chỉ tiêu nào không đạt kế hoạch năm 2024")?.headline).toMatch(/^Nguyên nhân/);
  });

  it.each([
    "những khó khăn năm 2019 là gì",
    "có bao nhiêu nhiệm vụ",
    "ai giao nhiệm vụ",
    "3 nhiệm vụ trọng tâm",
    "những chỉ tiêu nào không đạt kế hoạch",
    "hạn chế của thành phố Hà Xuyên",
    "GRDP năm 2024",
  ])("not: %s", (question) => {
    expect(say(question)).toBeUndefined();
  });

  it("leaves the closing formula and the signature out", () => {
    expect(sections.flatMap(({ points }) => points.flat()).map(({ text }) => text)).not.toContain("Nguyễn Văn An");
  });
});
