import { describe, expect, it } from "vitest";
import { runningSpeakers } from "../../../src/answer/passage/running-speakers.ts";
import { aPassage } from "../../fakes/documents.ts";

const texts = [
  "Hội nghị diễn ra sáng 12/7.",
  "Phát biểu tại hội nghị, đồng chí Lê Văn An, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh ghi nhận kết quả.",
  "Trước hết cần làm tốt công tác tư tưởng.",
  "Đồng chí Bí thư Tỉnh ủy yêu cầu các địa phương vào cuộc.",
  "Thời gian tới phải nhanh, gọn.",
];
const passages = texts.map((text, i) => aPassage({ id: `a/${i}`, documentId: "a", text }));

describe("who speaks in a passage", () => {
  const speaker = runningSpeakers(passages);
  const spoken = passages.map((passage) => speaker(passage));

  it("is nobody before somebody is said to speak", () => expect(spoken[0]).toBe(""));

  it("goes on until somebody else speaks", () => {
    expect(spoken[1]).toBe("lê văn an, ủy viên ban thường vụ tỉnh ủy, phó chủ tịch ubnd tỉnh");
    expect(spoken[2]).toBe(spoken[1]);
    expect(spoken[3]).toBe("bí thư tỉnh ủy");
    expect(spoken[4]).toBe("bí thư tỉnh ủy");
  });

  it("does not go on in another document", () => {
    const other = aPassage({ id: "b/0", documentId: "b", text: "Trước hết cần nhanh." });
    expect(runningSpeakers([...passages, other])(other)).toBe("");
  });
});
