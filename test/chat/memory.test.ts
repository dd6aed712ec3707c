import { expect, it } from "vitest";
import { recall, remember } from "../../src/chat/memory.ts";
import type { Message } from "../../src/core/message.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import { anAnswer } from "../fakes/answers.ts";
import { createFakeLogger } from "../fakes/logger.ts";

const message: Message = {
  channel: "web",
  conversationId: "web:1",
  text: "thu ngân sách",
  isGroup: false,
  isAddressed: true,
};

it("remembers a turn and logs the question without the conversation's name", async () => {
  const options = { ...createMemoryStore(), logger: createFakeLogger() };
  await remember(message, message.text, anAnswer({ abstained: true, abstainReason: "not-stated" }), options);
  expect(await recall(message, options)).toMatchObject([
    { question: "thu ngân sách", passageIds: ["bao-cao-2023/12"] },
  ]);
  const [day] = await options.usage.days("2000-01-01");
  expect(day).toMatchObject({ asked: 1, abstained: 1 });
  expect(JSON.stringify(await options.usage.unanswered(1))).not.toContain("web:1");
});

it("neither remembers nor logs what stands alone", async () => {
  const options = { ...createMemoryStore(), logger: createFakeLogger() };
  await remember({ ...message, isStandalone: true }, message.text, anAnswer(), options);
  expect([await recall(message, options), await options.usage.days("2000-01-01")]).toEqual([[], []]);
});

it("goes on without memory when the store fails, and logs it without what was typed", async () => {
  const store = createMemoryStore();
  const broken = async () => {
    throw Object.assign(new Error("thu ngân sách"), { code: "57P01" });
  };
  const options = {
    conversations: { ...store.conversations, load: broken, append: broken },
    questions: { record: broken },
    logger: createFakeLogger(),
  };
  expect(await recall(message, options)).toEqual([]);
  await remember(message, message.text, anAnswer(), options);
  expect(options.logger.lines.map(({ message }) => message)).toEqual(["store failed", "store failed", "store failed"]);
  expect(JSON.stringify(options.logger.lines)).not.toContain("ngân sách");
});
