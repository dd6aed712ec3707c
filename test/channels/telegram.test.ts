import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../src/core/message.ts";
import type { Reply } from "../../src/core/reply.ts";
import { describeChannel } from "../contracts/channel-contract.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { aDocument, aPassage } from "../fakes/documents.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { botMessage, inlineUpdate, messageOf, messageUpdate, tapUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

describeChannel("Telegram", async () => {
  const bench = await openTelegramBench();
  return {
    channel: bench.channel,
    say: async (text) => {
      const before = bench.server.of("sendMessage").length;
      bench.server.push(messageUpdate(text));
      for (let waited = 0; waited < 600 && bench.server.of("sendMessage").length === before; waited += 10)
        await quiet(10);
      await quiet(40);
      return bench.server
        .of("sendMessage")
        .slice(before)
        .map((call) => call.text)
        .join("\n");
    },
    dispose: bench.close,
  };
});

let bench: TelegramBench;
let received: Message[];
let respond: (message: Message) => Promise<Reply | undefined>;

beforeEach(async () => {
  received = [];
  respond = async (message) => (message.isAddressed ? aReply() : undefined);
  bench = await openTelegramBench({ corpus });
  await bench.channel.start(async (message) => {
    received.push(message);
    return respond(message);
  });
});

afterEach(() => bench.close());

const corpus = {
  documents: [aDocument()],
  passages: [
    aPassage({ id: "bao-cao-2023/11", text: "Câu trước <x>." }),
    aPassage(),
    aPassage({ id: "bao-cao-2023/13", text: "Câu sau." }),
  ],
};

const sent = () => bench.server.of("sendMessage").map((call) => call.payload);
describe("a private question", () => {
  it("gets a cited reply: bold answer, folded sources, no link preview, next questions and thumbs as buttons", async () => {
    bench.server.push(messageUpdate("thu ngân sách 2023?"));
    const [call] = await bench.server.waitFor("sendMessage");
    expect(call?.payload).toMatchObject({
      chat_id: 77,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    });
    expect(call?.payload.text).toMatch(/^<b>Tổng thu[^<]*<\/b> \[1\]\n.*<blockquote expandable>/s);
    const buttons = call?.payload.reply_markup.inline_keyboard.flat().map((button: { text: string }) => button.text);
    expect(buttons).toEqual(["Thu nội địa năm 2023?", "Xem nguồn", "Chia sẻ", "👍", "👎"]);
    expect(call?.payload.reply_parameters).toBeUndefined();
  });

  it("falls back to plain text when Telegram refuses the entities", async () => {
    bench.server.refusesEntities = true;
    bench.server.push(messageUpdate("thu ngân sách 2023?"));
    const [call] = await bench.server.waitFor("sendMessage");
    expect(call?.payload.parse_mode).toBeUndefined();
    expect(call?.payload.text).toContain("Nguồn\n[1] Báo cáo");
  });

  it("shows typing only when the answer takes its time", async () => {
    bench.server.push(messageUpdate("nhanh"));
    await bench.server.waitFor("sendMessage");
    expect(bench.server.of("sendChatAction")).toEqual([]);
    respond = async () => {
      await quiet(480);
      return aReply();
    };
    bench.server.push(messageUpdate("chậm"));
    await bench.server.waitFor("sendMessage", 2);
    expect(bench.server.of("sendChatAction")).toHaveLength(1);
  });

  it("tells the chat what came instead of words", async () => {
    bench.server.push(messageUpdate(undefined, { sticker: { file_id: "x", emoji: "👍" } }));
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([{ text: "", attachment: "sticker" }]);
  });

  it("is answered even when it waited while the bot was away", async () => {
    bench.server.push(messageUpdate("cũ", { date: 1000 }));
    await bench.server.waitFor("sendMessage");
  });
});

describe("edits", () => {
  it("answers in place of the earlier reply, once the message has settled", async () => {
    const first = messageUpdate("GRDP 2022?");
    bench.server.push(first);
    await bench.server.waitFor("sendMessage");
    respond = async (message) => aReply({ headline: `Sửa: ${message.text}` });
    const edit = (text: string) => messageUpdate(text, { message_id: messageOf(first).message_id }, "edited_message");
    bench.server.push(edit("GRDP 2023"), edit("GRDP 2023?"));
    const [call] = await bench.server.waitFor("editMessageText");
    await quiet();
    expect(call?.payload.text).toContain("Sửa: GRDP 2023?");
    expect(bench.server.of("editMessageText")).toHaveLength(1);
    expect(sent()).toHaveLength(1);
  });
});

describe("buttons", () => {
  const under = (changes = {}) => {
    const keyboard = sent()[0]?.reply_markup;
    return {
      ...botMessage({ chat: { id: 77, type: "private" }, text: "Tổng thu 24.503,8 tỷ.\n…" }),
      reply_markup: keyboard,
      ...changes,
    };
  };

  beforeEach(async () => {
    bench.server.push(messageUpdate("thu?"));
    await bench.server.waitFor("sendMessage");
  });

  const dataOf = (text: string): string =>
    sent()[0]
      ?.reply_markup.inline_keyboard.flat()
      .find((button: { text: string }) => button.text === text).callback_data;

  it("asks the suggestion that was tapped, with nothing stored", async () => {
    bench.server.push(tapUpdate(dataOf("Thu nội địa năm 2023?"), under()));
    await bench.server.waitFor("sendMessage", 2);
    expect(received.at(-1)).toMatchObject({
      text: "Thu nội địa năm 2023?",
      isAddressed: true,
      conversationId: "telegram:77",
    });
    expect(bench.server.of("answerCallbackQuery")).toHaveLength(1);
  });

  it("obeys a tap that is too old to be acknowledged", async () => {
    bench.server.fail("answerCallbackQuery", {
      kind: "error",
      code: 400,
      description: "Bad Request: query is too old",
    });
    bench.server.push(tapUpdate(dataOf("Thu nội địa năm 2023?"), under()));
    await bench.server.waitFor("sendMessage", 2);
    expect(received.at(-1)?.text).toBe("Thu nội địa năm 2023?");
  });

  it("shows the passage of a source in its context", async () => {
    bench.server.push(tapUpdate(dataOf("Xem nguồn"), under()));
    const [, call] = await bench.server.waitFor("sendMessage", 2);
    expect(call?.payload.text).toBe(
      "Báo cáo kinh tế - xã hội năm 2023, số 155/BC-UBND, UBND tỉnh, 30/11/2023\n1. Thu ngân sách\n" +
        "<blockquote>Câu trước &lt;x&gt;.\n" +
        "<b>Tổng thu ngân sách nhà nước ước đạt 24.503,8 tỷ đồng, đạt 116,7% dự toán.</b>\nCâu sau.</blockquote>",
    );
    bench.server.push(tapUpdate("s:khong-con/1", under()));
    const answers = await bench.server.waitFor("answerCallbackQuery", 2);
    expect(answers.at(-1)?.payload.text).toContain("không còn");
  });

  it("records a thumb up and takes the thumbs away", async () => {
    bench.server.push(tapUpdate("f:good", under()));
    const [edit] = await bench.server.waitFor("editMessageReplyMarkup");
    expect(JSON.stringify(edit?.payload)).not.toContain("👍");
    expect(bench.feedback.recorded()).toMatchObject([
      { channel: "telegram", verdict: "good", headline: "Tổng thu 24.503,8 tỷ." },
    ]);
  });

  it("asks why after a thumb down, in one tap", async () => {
    bench.server.push(tapUpdate("f:bad", under()));
    const [edit] = await bench.server.waitFor("editMessageReplyMarkup");
    bench.server.push(tapUpdate("r:wrong-figure", under({ reply_markup: edit?.payload.reply_markup })));
    await bench.server.waitFor("editMessageReplyMarkup", 2);
    expect(bench.feedback.recorded().map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["bad", undefined],
      ["bad", "wrong-figure"],
    ]);
  });

  it("says so when the message is too old to read its buttons", async () => {
    bench.server.push(tapUpdate("q:x", { chat: { id: 77, type: "private" }, message_id: 1, date: 0 }));
    const [answer] = await bench.server.waitFor("answerCallbackQuery");
    expect(answer?.payload.text).toContain("đã cũ");
  });
});

describe("inline mode", () => {
  it("gives cited cards: the answer, then answers to the next questions, outside any conversation", async () => {
    bench.server.push(inlineUpdate("thu ngân sách 2023"));
    const [answer] = await bench.server.waitFor("answerInlineQuery");
    expect(answer?.payload.results).toHaveLength(2);
    expect(answer?.payload.results[0]).toMatchObject({ type: "article", title: aReply().headline });
    expect(received.every((message) => message.isStandalone)).toBe(true);
  });

  it("shows the examples answered for an empty query", async () => {
    respond = async (message) =>
      message.command === "start"
        ? aReply({ kind: "notice", citations: [], headlineCitations: [], suggestions: ["Một?", "Hai?"] })
        : aReply();
    bench.server.push(inlineUpdate(""));
    const [answer] = await bench.server.waitFor("answerInlineQuery");
    expect(
      answer?.payload.results.map((result: { description: string }) => result.description.split(" · ")[0]),
    ).toEqual(["Một?", "Hai?"]);
  });
});

it("tells a chat once that it asks too fast, then stays silent for it alone", async () => {
  const fast = Array.from({ length: 24 }, (_, index) => messageUpdate(`câu ${index}`));
  bench.server.push(...fast, messageUpdate("người khác", { chat: { id: 78, type: "private" } }));
  await bench.server.waitFor("sendMessage", 22);
  await quiet();
  expect(received).toHaveLength(21);
  expect(sent().filter((payload) => payload.text.includes("nhanh quá"))).toHaveLength(1);
  expect(sent().some((payload) => payload.chat_id === 78)).toBe(true);
});

it("sends a long list as several messages, buttons under the last", async () => {
  const citations = Array.from({ length: 30 }, (_, i) => aCitation({ number: i + 1, quote: "chữ ".repeat(80) }));
  respond = async () =>
    aReply({ headlineCitations: [], details: citations.map((c) => `${c.number}. Chỉ tiêu [${c.number}]`), citations });
  bench.server.push(messageUpdate("liệt kê"));
  await quiet(200);
  const messages = sent();
  expect(messages.length).toBeGreaterThan(1);
  expect(messages.map((payload) => "reply_markup" in payload)).toEqual(
    messages.map((_, index) => index === messages.length - 1),
  );
});
