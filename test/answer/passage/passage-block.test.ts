import { describe, expect, it } from "vitest";
import { passageBlocks } from "../../../src/answer/passage/passage-block.ts";
import { aPassage } from "../../fakes/documents.ts";

describe("the time that runs through a paragraph", () => {
  const runningFrom = (first: string, documentYear = 2024) => {
    const passages = [first, "Tai nạn giao thông làm chết 34 người."].map((text, i) =>
      aPassage({ id: `d/${i}`, documentId: "d", text, block: 1 }),
    );
    const [, last] = passages;
    if (!last) throw new Error("a passage is missing");
    return passageBlocks(passages, () => documentYear)(last).runningPeriod?.year;
  };

  it("is the one that an earlier sentence opens with", () => {
    expect(runningFrom("Trong năm 2022, kinh tế phát triển.")).toBe(2022);
    expect(runningFrom("Tính đến hết năm 2022, có 12 dự án.")).toBe(2022);
  });

  it("is not an older one that only the sentence's subject bears", () => {
    expect(runningFrom("Chỉ số PCI năm 2022 xếp thứ 58.")).toBeUndefined();
    expect(runningFrom("Tỷ lệ theo chuẩn giai đoạn 2016 - 2020 còn 27,1%.")).toBeUndefined();
    expect(runningFrom("So với năm 2022, giảm 9 vụ.")).toBeUndefined();
  });

  it("is the subject's where it is the document's own or lies ahead", () => {
    expect(runningFrom("Thu ngân sách năm 2024 đạt 11.000 tỷ đồng.")).toBe(2024);
    expect(runningFrom("Để làm tốt nhiệm vụ năm 2025, ngành cần đổi mới.")).toBe(2025);
  });
});
