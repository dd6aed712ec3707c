import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { questionLink, sourceLink } from "../../src/channels/telegram/deep-link.ts";
import type { Message } from "../../src/core/message.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { aDocument, aPassage } from "../fakes/documents.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { inlineUpdate, messageUpdate, tapUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

let bench: TelegramBench;
let received: Message[];
const corpus = { documents: [aDocument()], passages: [aPassage()] };

beforeEach(async () => {
  received = [];
  bench = await openTelegramBench({ corpus });
  await bench.channel.start(async (message) => {
    received.push(message);
    return aReply({ question: message.text });
  });
});

afterEach(() => bench.close());

const payloadOf = (link: string | undefined) => link?.split("?start=")[1] ?? "";

describe("a link into the bot", () => {
  it("opens the answer to a question", async () => {
    const link = questionLink("hoi_tinh_bot", "Thu ngân sách năm 2023 là bao nhiêu?");
    expect(link).toBe("https://t.me/hoi_tinh_bot?start=h_Thu_ngan_sach_nam_2023_la_bao_nhieu");
    bench.server.push(messageUpdate(`/start ${payloadOf(link)}`));
    await bench.server.waitFor("sendMessage");
    expect(received).toMatchObject([{ text: "Thu ngan sach nam 2023 la bao nhieu", command: undefined }]);
  });

  it("opens a passage in its context", async () => {
    bench.server.push(messageUpdate(`/start ${payloadOf(sourceLink("hoi_tinh_bot", "bao-cao-2023/12"))}`));
    const [call] = await bench.server.waitFor("sendMessage");
    expect(call?.text).toContain("24.503,8 tỷ đồng");
    expect(received).toEqual([]);
  });

  it("greets when the passage is gone or the payload is not ours", async () => {
    bench.server.push(messageUpdate("/start n_bao-cao-2022_7"), messageUpdate("/start quangcao"));
    await bench.server.waitFor("sendMessage", 2);
    expect(received.map(({ command }) => command)).toEqual(["start", "start"]);
  });

  it("is not made where words would be lost: too long, or a figure with a comma", () => {
    expect(questionLink("b", `Thu ${"ngân sách ".repeat(9)}`)).toBeUndefined();
    expect(questionLink("b", "GRDP tăng 7,37% đúng không?")).toBeUndefined();
    expect(sourceLink("b", `${"a".repeat(70)}/1`)).toBeUndefined();
    expect(sourceLink("b", "lạ/1")).toBeUndefined();
  });
});

it("puts links under an inline card, where a tap could not reach the chat", async () => {
  bench.server.push(inlineUpdate("thu ngân sách 2023"));
  const [answer] = await bench.server.waitFor("answerInlineQuery");
  expect(answer?.payload.results[0].reply_markup.inline_keyboard).toEqual([
    [
      { text: "Xem nguồn", url: "https://t.me/hoi_tinh_bot?start=n_bao-cao-2023_12" },
      { text: "Hỏi tiếp", url: "https://t.me/hoi_tinh_bot?start=h_thu_ngan_sach_2023" },
    ],
  ]);
});

it("links to no other answer than the card's: some questions are read otherwise without marks", async () => {
  const picky = await openTelegramBench();
  await picky.channel.start(async ({ text }) =>
    aReply({ question: text, headline: /ngân/.test(text) ? "Thu ngân sách." : "Chuyện khác.", citations: [] }),
  );
  picky.server.push(inlineUpdate("thu ngân sách"));
  const [answer] = await picky.server.waitFor("answerInlineQuery");
  expect(answer?.payload.results[0]).not.toHaveProperty("reply_markup");
  await picky.close();
});

it("keeps a card within a message when answer and question are long", async () => {
  const long = await openTelegramBench();
  await long.channel.start(async ({ text }) =>
    aReply({
      question: text,
      details: Array.from({ length: 20 }, () => `${"chữ ".repeat(48)}[1]`),
      citations: [aCitation()],
    }),
  );
  long.server.push(inlineUpdate("câu hỏi rất dài ".repeat(16)));
  const [answer] = await long.server.waitFor("answerInlineQuery");
  expect(answer?.payload.results.length).toBeGreaterThan(0);
  await long.close();
});

it("obeys the source button of a message too old for Telegram to show", async () => {
  bench.server.push(tapUpdate("s:bao-cao-2023/12", { chat: { id: 77, type: "private" }, message_id: 5, date: 0 }));
  const [call] = await bench.server.waitFor("sendMessage");
  expect(call?.payload).toMatchObject({ chat_id: 77, reply_parameters: { message_id: 5 } });
  await quiet(50);
  expect(bench.server.of("answerCallbackQuery").map(({ payload }) => payload.text)).toEqual([undefined]);
});
