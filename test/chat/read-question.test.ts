import { expect, it } from "vitest";
import { readQuestion } from "../../src/chat/read-question.ts";

const message = { channel: "thu", conversationId: "thu", isGroup: false, isAddressed: true };

it("joins what is pointed at with the words that point, without the marks between them", () => {
  const read = readQuestion({ ...message, text: "đúng không?", quotedText: "Xuất khẩu tăng mạnh?! …" });
  expect(read).toMatchObject({ kind: "question", text: "Xuất khẩu tăng mạnh, đúng không?" });
});

it("reads a quoted message of a million full stops in no time, which work that grows with the square would not end", () => {
  const read = readQuestion({ ...message, text: "đúng không?", quotedText: `${".".repeat(1_000_000)}x` });
  expect(read).toMatchObject({ kind: "question", text: "x, đúng không?" });
});

it.each(["đúng không bạn?", "cái này chuẩn không các bác", "check giúp em với", "có thật không anh chị ơi?"])(
  "looks for the question in the message that is pointed at: %s",
  (text) => {
    const read = readQuestion({ ...message, text, quotedText: "Năm 2023 tỉnh tăng trưởng 11%" });
    expect(read).toMatchObject({ kind: "question", claim: "Năm 2023 tỉnh tăng trưởng 11%" });
  },
);

it.each([
  "nghe nói năm 2023 tỉnh tăng trưởng 11%",
  "người ta bảo thu ngân sách được 24.503 tỷ",
  "minh nghe bao xuat khau 2023 dat 3.000 trieu USD",
  "báo viết nợ xấu dưới 1%",
])("takes what somebody has heard for a claim: %s", (text) => {
  expect(readQuestion({ ...message, text })).toMatchObject({ kind: "question", text, claim: text });
});

it.each([
  "nghe nói tỉnh vượt thu ngân sách",
  "báo cáo năm 2023 nói gì về chuyển đổi số",
  "nghe nói tăng trưởng 11% là vì sao",
  "báo bao nhiêu xã đạt chuẩn năm 2023",
])("takes no question, and no words without a figure, for a claim: %s", (text) => {
  expect(readQuestion({ ...message, text })).toEqual({ kind: "question", text });
});
