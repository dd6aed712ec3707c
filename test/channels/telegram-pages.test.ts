import { afterEach, beforeEach, expect, it } from "vitest";
import type { Message } from "../../src/core/message.ts";
import { aReply } from "../fakes/answers.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { botMessage, group, messageUpdate, tapUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

let bench: TelegramBench;
let received: Message[];

beforeEach(async () => {
  received = [];
  bench = await openTelegramBench();
  await bench.channel.start(async (message) => {
    received.push(message);
    const page = Number(message.text) || 1;
    return aReply({
      kind: "notice",
      headline: `Trang ${page}`,
      suggestions: [],
      choices: [[{ label: "Trang sau ›", command: `chitieu ${page + 1}` }]],
    });
  });
});

afterEach(() => bench.close());

it("turns a page in the place of the message whose button was tapped", async () => {
  bench.server.push(messageUpdate("/chitieu"));
  const [first] = await bench.server.waitFor("sendMessage");
  const [[button]] = first?.payload.reply_markup.inline_keyboard ?? [[]];
  expect(button).toEqual({ text: "Trang sau ›", callback_data: "c:chitieu 2" });
  const message = botMessage({ message_id: 55, chat: { id: 77, type: "private" }, text: "Trang 1" });
  bench.server.push(tapUpdate(button.callback_data, { ...message, reply_markup: first?.payload.reply_markup }));
  const [edit] = await bench.server.waitFor("editMessageText");
  expect(edit?.payload).toMatchObject({ chat_id: 77, message_id: 55 });
  expect(edit?.text).toContain("Trang 2");
  expect(edit?.payload.reply_markup.inline_keyboard[0][0].callback_data).toBe("c:chitieu 3");
  expect(received.at(-1)).toMatchObject({ command: "chitieu", text: "2", isAddressed: true });
  expect(bench.server.of("answerCallbackQuery")).toHaveLength(1);
  expect(bench.server.of("sendMessage")).toHaveLength(1);
});

it("turns the page of a message that Telegram no longer shows, and sends it anew where it cannot be edited", async () => {
  const old = { chat: group, message_id: 9, date: 0 };
  bench.server.push(tapUpdate("c:chitieu 3", old));
  await bench.server.waitFor("editMessageText");
  bench.server.fail("editMessageText", {
    kind: "error",
    code: 400,
    description: "Bad Request: message can't be edited",
  });
  bench.server.push(tapUpdate("c:chitieu 4", old));
  const [sent] = await bench.server.waitFor("sendMessage");
  expect(sent?.text).toContain("Trang 4");
});

it("counts taps against the limit of a chat, and says so once", async () => {
  const old = { chat: { id: 77, type: "private" }, message_id: 9, date: 0 };
  bench.server.push(...Array.from({ length: 24 }, () => tapUpdate("c:chitieu 3", old)));
  await bench.server.waitFor("editMessageText", 20);
  await quiet();
  expect(received).toHaveLength(20);
  expect(bench.server.of("sendMessage").filter(({ text }) => text?.includes("nhanh quá"))).toHaveLength(1);
});
