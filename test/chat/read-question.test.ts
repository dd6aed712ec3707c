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
