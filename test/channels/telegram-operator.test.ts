import { afterEach, beforeEach, expect, it } from "vitest";
import { createChat } from "../../src/chat/create-chat.ts";
import { phrases } from "../../src/chat/phrases.ts";
import { createMemoryConversations } from "../../src/storage/memory-conversations.ts";
import { createFakeAnswerer } from "../fakes/answerer.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { botMessage, group, messageUpdate } from "../fakes/telegram-updates.ts";

let bench: TelegramBench;

beforeEach(async () => {
  bench = await openTelegramBench({ adminIds: ["900", "zalo-abc", "901"] });
  const chat = createChat({
    answerer: createFakeAnswerer(),
    conversations: createMemoryConversations(),
    examples: async () => [],
    documents: [],
    logger: createFakeLogger(),
    operator: bench.channel.operator,
  });
  await bench.channel.start(chat);
});

afterEach(() => bench.close());

const sent = () => bench.server.of("sendMessage").map(({ payload }) => payload);
const sentTo = (chatId: number) => sent().filter((payload) => payload.chat_id === chatId);

it("offers /gopy where an operator hears it", async () => {
  const [call] = await bench.server.waitFor("setMyCommands");
  expect(call?.payload.commands.map(({ command }: { command: string }) => command)).toContain("gopy");
});

it("brings what is written with /gopy to every operator on Telegram, as plain text", async () => {
  bench.server.push(messageUpdate("/gopy Bảng <b>thu</b> ngân sách đã cũ"));
  await bench.server.waitFor("sendMessage", 3);
  for (const id of [900, 901]) {
    expect(sentTo(id)).toMatchObject([{ text: "Góp ý qua telegram:\nBảng <b>thu</b> ngân sách đã cũ" }]);
    expect(sentTo(id)[0]).not.toHaveProperty("parse_mode");
  }
  expect(sentTo(77)[0]?.text).toContain(phrases.feedbackPassedOn);
  expect(JSON.stringify(sentTo(900))).not.toMatch(/Lan|77/);
});

it("asks for the words when the command is tapped bare, and takes the reply to that for them, in a group too", async () => {
  bench.server.push(messageUpdate("/gopy", { chat: group }));
  const [prompt] = await bench.server.waitFor("sendMessage");
  expect(prompt?.payload.reply_markup).toEqual({ force_reply: true, selective: true });
  bench.server.push(
    messageUpdate("Thêm tài liệu 2025", { chat: group, reply_to_message: botMessage({ text: prompt?.text }) }),
  );
  await bench.server.waitFor("sendMessage", 4);
  expect(sentTo(901)[0]?.text).toBe("Góp ý qua telegram:\nThêm tài liệu 2025");
});

it("reaches the others when one operator has blocked the bot", async () => {
  bench.server.fail("sendMessage", { kind: "error", code: 403, description: "Forbidden: bot was blocked by the user" });
  bench.server.push(messageUpdate("/gopy Một lời"));
  await bench.server.waitFor("sendMessage", 2);
  expect(sent().some((payload) => payload.text.includes(phrases.feedbackPassedOn))).toBe(true);
  expect(bench.logger.lines.some(({ message }) => message === "operator not reached")).toBe(true);
});
