import { expect, it } from "vitest";
import { threadOf } from "../../src/chat/thread.ts";
import type { Message } from "../../src/core/message.ts";
import type { Turn } from "../../src/core/question.ts";

const turn = (headline: string): Turn => ({
  question: "hỏi",
  resolved: "hỏi",
  headline,
  abstained: false,
  passageIds: [],
});
const history = [turn("GRDP ước tăng 7,37%."), turn("Thu ngân sách ước 24.503,8 tỷ đồng.")];
const message = (text: string, changes: Partial<Message> = {}): Message => ({
  channel: "telegram",
  conversationId: "g",
  text,
  isGroup: true,
  isAddressed: true,
  ...changes,
});

it("goes on from the answer that a message replies to, not from a later one", () => {
  const reply = message("còn năm 2024?", { answeredLine: "GRDP ước tăng 7,37%. [1][2]" });
  expect(threadOf(reply, history)).toEqual(history.slice(0, 1));
  expect(threadOf({ ...reply, isGroup: false }, history)).toEqual(history.slice(0, 1));
});

it("does not tie one person's question in a group to another's", () => {
  expect(threadOf(message("mục tiêu GRDP năm 2024"), history)).toEqual([]);
});

it.each(["còn xuất khẩu?", "Vậy năm 2024?", "con nhap khau thi sao", "vì sao thế", "năm 2024 thì sao"])(
  "goes on from the last answer in a group where the words say so: %s",
  (text) => {
    expect(threadOf(message(text), history)).toEqual(history);
  },
);

it("goes on in private, and from a reply to an answer that is not remembered by name", () => {
  expect(threadOf(message("mục tiêu 2024", { isGroup: false }), history)).toEqual(history);
  expect(threadOf(message("mục tiêu 2024", { answeredLine: "Chỉ tiêu kế hoạch" }), history)).toEqual(history);
});
